import { openForTest, type PublicFile, type TestedService } from '@jalur/common'
import fc from 'fast-check'
import { text } from 'node:stream/consumers'
import { referenceRows } from '../catalogue/testing'
import type { StoredVersion } from '../law/policy-rule'
import { service } from '../service'
import { OpenData } from './open-data'
import { taxonomyOf } from './taxonomy'
import { taxonomyChanges } from './taxonomy-changes'
import { csvLine, csvText } from './taxonomy-csv'
import { TaxonomyRepository } from './taxonomy.repository'

const TODAY = '2026-11-23'

describe('a cell of a CSV file', () => {
  test.each([
    ['=1+1', `'=1+1`],
    ['+62', `'+62`],
    ['-5', `'-5`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['\rx', `"'\rx"`],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['III/c', 'III/c'],
    ['', ''],
  ])('%j is written as %j', (value, written) => expect(csvLine([value])).toBe(`${written}\r\n`))

  test('never begins a formula, and holds what was put in', () =>
    fc.assert(
      fc.property(fc.string(), (value) => {
        const written = csvLine([value]).slice(0, -2)
        const plain = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
        expect(plain).not.toMatch(/^[=+\-@\t\r]/)
        expect([value, `'${value}`]).toContain(plain)
      }),
    ))
})

describe('what changed between two versions', () => {
  const before = taxonomyOf(referenceRows())
  test('is nothing for the same rows in another order', () => {
    const rows = referenceRows()
    expect(taxonomyChanges(before, taxonomyOf({ ...rows, transitions: rows.transitions.toReversed() }))).toEqual({})
  })
  test('names rows that came and went, and the columns of those that changed', () => {
    const rows = referenceRows()
    const [first, ...rest] = rows.families
    const policies = rows.policies.map((row) => (row.id === 'executive-age' ? { ...row, validTo: '2026-12-31' } : row))
    const families = [...rest, { ...first!, code: 'BARU' }]
    expect(taxonomyChanges(before, taxonomyOf({ ...rows, families, policies }))).toEqual({
      families: { added: ['BARU'], removed: [first!.code], changed: [] },
      requirements: {
        ...{ added: [], removed: [] },
        changed: [{ key: 'executive-age', columns: { validTo: { from: null, to: '2026-12-31' } } }],
      },
    })
  })
})

describe('a rule that an officer changed', () => {
  test('is told with its former and its new words, each with its law', () => {
    const rows = referenceRows()
    const change: StoredVersion = {
      ...{
        code: 'executive-age',
        number: 2,
        selector: {},
        parameters: { maximum: 58 },
        validFrom: '2027-01-01',
        validTo: null,
      },
      ...{ regulationCode: 'UU_20_2023', article: 'ps. 55', confidence: 'VERIFIED', reason: 'Undang-undang baru.' },
      ...{ changedAt: '2026-11-27T00:00:00Z', cancelledAt: null, cancelReason: null },
    }
    const after = taxonomyOf({ ...rows, policyVersions: [change] })
    expect(taxonomyChanges(taxonomyOf(rows), after)).toEqual({
      requirements: {
        ...{ added: ['executive-age@2'], removed: [] },
        changed: [{ key: 'executive-age', columns: { validTo: { from: null, to: '2026-12-31' } } }],
      },
    })
    expect(after.requirements.find(({ id }) => id === 'executive-age@2')).toMatchObject({ regulation: 'UU_20_2023' })
  })
})

describe('the published versions', () => {
  let tested: TestedService
  let versions: TaxonomyRepository
  let openData: OpenData
  beforeAll(async () => {
    tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
    let now = 0
    versions = new TaxonomyRepository(tested.service.database, () => (now += 60_000))
    await versions.publish(TODAY)
    openData = new OpenData(versions)
  })
  afterAll(() => tested.close())
  const contentOf = async (path: string) => text((await openData.find(path))!.body())
  const fileOf = async (path: string): Promise<PublicFile> => (await openData.find(path))!

  test('are not doubled where nothing changed', async () => {
    expect(await versions.publish(TODAY)).toBe(false)
    expect(await versions.list()).toMatchObject([{ version: TODAY, changes: null }])
  })

  test('hold every family, position, step and rule, in JSON and in CSV alike', async () => {
    const whole = JSON.parse(await contentOf('career-taxonomy.json')) as Record<string, object[]>
    expect(whole).toMatchObject({ version: TODAY, licence: { name: 'CC-BY-4.0' } })
    for (const table of ['families', 'positions', 'steps', 'requirements', 'promotion-periods']) {
      const lines = (await contentOf(`${table}.csv`)).split('\r\n')
      expect([table, lines[0]]).toEqual([table, Object.keys(whole[table]![0]!).join(',')])
      expect([table, lines.length - 2]).toEqual([table, whole[table]!.length])
    }
    expect(whole['positions']!.length).toBeGreaterThan(300)
  })

  test('stay as they are when a rule changes, and the next one says what changed', async () => {
    const old = await contentOf(`${TODAY}/requirements.csv`)
    const { database } = tested.service
    await database.query(`update requirement_policy set valid_to = '2026-12-31' where id = 'executive-age'`)
    expect(await versions.publish(TODAY)).toBe(true)
    expect((await versions.list()).map(({ version }) => version)).toEqual([`${TODAY}.2`, TODAY])
    expect(await contentOf(`${TODAY}/requirements.csv`)).toBe(old)
    expect(await contentOf('requirements.csv')).not.toBe(old)
    expect(JSON.parse(await contentOf('changes.json'))).toMatchObject({
      version: `${TODAY}.2`,
      changes: { requirements: { changed: [{ key: 'executive-age' }] } },
    })
    expect(JSON.parse(await contentOf(''))).toMatchObject({
      latest: `${TODAY}.2`,
      versions: [{ changes: { requirements: { added: 0, removed: 0, changed: 1 } } }, { changes: null }],
    })
  })

  test('have another digest for each content, and are final under their own address alone', async () => {
    const [newest, own, older] = [
      await fileOf('positions.csv'),
      await fileOf(`${TODAY}.2/positions.csv`),
      await fileOf(`${TODAY}/positions.csv`),
    ]
    expect([newest.isFinal, own.isFinal, own.digest === newest.digest, older.digest === own.digest]).toEqual([
      ...[false, true, true, false],
    ])
  })

  test.each([
    'x',
    '2020-01-01/positions.csv',
    `${TODAY}/x.csv`,
    `${TODAY}/`,
    '../positions.csv',
    `a/${TODAY}/positions.csv`,
  ])('know nothing at %j', async (path) => expect(await openData.find(path)).toBeNull())

  test('are streamed piece by piece', () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => ({ code: String(index) }))
    expect([...csvText(rows)].length).toBeGreaterThan(4)
  })
})
