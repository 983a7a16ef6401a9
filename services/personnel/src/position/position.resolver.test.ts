import { ask, askEntities, openForTest, recordStatements, type TestedService } from '@jalur/common'
import type { ExecutionResult } from 'graphql'
import { service } from '../service'
import { fillStaff, staffId } from '../testing/large-staff'

jest.setTimeout(60_000)

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-11-23')
  const { database } = tested.service
  await fillStaff(database, 60, ['GURU.AHLI_PERTAMA', 'GURU.AHLI_MUDA', 'LURAH', 'CAMAT', 'LURAH'])
  // 60 people: 12 teachers of each level, 24 at LURAH, 12 at CAMAT; four of these retire, one moves next year.
  await database.query(`update employee set status = 'RETIRED' where id = any($1::uuid[])`, [
    [3, 8, 13, 18].map(staffId),
  ])
  await database.query(
    `insert into position_history select employee_id, '2027-01-01', 'CAMAT', unit_id, agency_code, null, null, null
       from position_history where employee_id = $1 and effective_from = '2018-04-01'`,
    [staffId(5)],
  )
  await database.query(
    `insert into vacancy values ('7104', 'CAMAT', 2, '2026-10-01'), ('7101', 'CAMAT', 1, '2026-10-01'),
       ('7101', 'GURU.AHLI_MUDA', 0, '2026-10-01')`,
  )
})
afterAll(() => tested.close())

const query = (source: string, variables?: Record<string, unknown>): Promise<ExecutionResult> =>
  ask(tested.service, { query: source, variables })

/** Code, fields at fault and message of the first error. */
const problemOf = ({ errors }: ExecutionResult) => ({
  code: errors?.[0]?.extensions['code'],
  fields: (errors?.[0]?.extensions['fields'] as { field: string }[] | undefined)?.map(({ field }) => field),
})

interface Page {
  positions: { totalCount: number; nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}

describe('positions', () => {
  test('come page by page, each once, in one order', async () => {
    const codes: string[] = []
    let after: string | null = null
    let total = 0
    do {
      const { data, errors } = await query(
        `query ($after: String) { positions(first: 100, after: $after) {
           totalCount nodes { code } edges { cursor node { code } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      expect(errors).toBeUndefined()
      const { positions } = data as unknown as Page
      codes.push(...positions.nodes.map(({ code }) => code))
      total = positions.totalCount
      after = positions.pageInfo.hasNextPage ? positions.pageInfo.endCursor : null
    } while (after)
    expect(codes).toHaveLength(total)
    expect(new Set(codes).size).toBe(total)
  })

  test('are found by text, family, kind and level together', async () => {
    const { data } = await query(
      `{ positions(filter: { text: "KOMPUTER", kind: FUNCTIONAL, family: "TIK", level: AHLI_MUDA }) {
          totalCount nodes { code name kind level family { code name } } pageInfo { hasNextPage endCursor } } }`,
    )
    expect(data).toMatchObject({
      positions: {
        totalCount: 1,
        nodes: [{ code: 'PRANATA_KOMPUTER.AHLI_MUDA', family: { code: 'TIK' } }],
        pageInfo: { hasNextPage: false },
      },
    })
  })

  test.each([
    ['a cursor of another list', '{ positions(after: "bm9uc2Vuc2U") { totalCount } }', 'BAD_USER_INPUT', 'after'],
    ['too large a page', '{ positions(first: 100000) { totalCount } }', 'BAD_USER_INPUT', 'first'],
    ['an empty page', '{ positions(first: 0) { totalCount } }', 'BAD_USER_INPUT', 'first'],
    [
      'too long a text',
      `{ positions(filter: { text: "${'a'.repeat(101)}" }) { totalCount } }`,
      'BAD_USER_INPUT',
      'filter.text',
    ],
    ['an unknown family', '{ positions(filter: { family: "X" }) { totalCount } }', 'NOT_FOUND', 'filter.family'],
    ['an unknown position', '{ position(code: "X") { name } }', 'NOT_FOUND', 'code'],
    ['an unknown family by code', '{ jobFamily(code: "X") { name } }', 'NOT_FOUND', 'code'],
  ])('refuse %s and name the argument', async (_, source, code, field) => {
    expect(problemOf(await query(source))).toEqual({ code, fields: [field] })
  })

  test('speak the language of the caller', async () => {
    const source = '{ position(code: "CAMAT") { description } }'
    const english = await ask(tested.service, { query: source, language: 'en' })
    const indonesian = await ask(tested.service, { query: source, language: 'id' })
    expect(english.data).toEqual({
      position: { description: 'Heads a district and coordinates public services there.' },
    })
    expect(indonesian.data).toEqual({
      position: { description: 'Memimpin kecamatan dan mengoordinasikan pelayanan pemerintahan di wilayahnya.' },
    })
  })

  test('are found by their key, as the gateway asks, without a statement', async () => {
    await query('{ ranks { code } }')
    let answer
    const statements = await recordStatements(tested.service.database, async () => {
      answer = await askEntities(tested.service, {
        type: 'Position',
        fields: 'name',
        representations: [{ code: 'LURAH' }, { code: 'UNKNOWN' }],
      })
    })
    expect(answer).toEqual({ entities: [{ name: 'Lurah' }, null], codes: [] })
    expect(statements).toEqual([])
  })
})

describe('holders', () => {
  const holders = async (code: string) =>
    (await query('query ($code: ID!) { position(code: $code) { holders { total vacancies } } }', { code })).data

  test('are rounded to five, and openings added up', async () => {
    expect(await holders('GURU.AHLI_PERTAMA')).toEqual({ position: { holders: { total: 10, vacancies: null } } })
    expect(await holders('LURAH')).toEqual({ position: { holders: { total: 25, vacancies: null } } })
    expect(await holders('GURU.AHLI_MUDA')).toEqual({ position: { holders: { total: 10, vacancies: 0 } } })
  })

  test('are left out when fewer than ten, the retired and those yet to come not counted', async () => {
    expect(await holders('CAMAT')).toEqual({ position: { holders: { total: null, vacancies: 3 } } })
    expect(await holders('KEPALA_BIRO')).toEqual({ position: { holders: { total: null, vacancies: null } } })
  })

  test('of a page cost one statement', async () => {
    const statements = await recordStatements(tested.service.database, () =>
      query('{ positions(first: 100) { nodes { code holders { total vacancies } } } }'),
    )
    expect(statements).toHaveLength(1)
  })
})

describe('families', () => {
  test('list their ladders from the lowest level up', async () => {
    const { data, errors } = await query(
      `{ jobFamilies { code name supervisingAgency
           positions { code name kind level minimumRank { code name } maximumRank { code name } retirementAge } } }`,
    )
    expect(errors).toBeUndefined()
    const families = data?.['jobFamilies'] as { code: string; positions: { code: string; retirementAge: number }[] }[]
    expect(families).toHaveLength(35)
    const education = families.find(({ code }) => code === 'PENDIDIKAN')
    expect(education).toMatchObject({ name: 'Pendidikan', supervisingAgency: 'Kemendikdasmen' })
    expect(education?.positions.slice(0, 4).map(({ code }) => code)).toEqual([
      'GURU.AHLI_PERTAMA',
      'GURU.AHLI_MUDA',
      'GURU.AHLI_MADYA',
      'GURU.AHLI_UTAMA',
    ])
    expect(education?.positions[0]?.retirementAge).toBe(60)
  })

  test('show the ladder with its steps, as the widget asks', async () => {
    const { data, errors } = await query(
      '{ jobFamily(code: "TIK") { name positions { code name level stepsFrom { move to { code } } } } }',
    )
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ jobFamily: { name: 'Teknologi Informasi dan Keamanan Siber' } })
  })
})
