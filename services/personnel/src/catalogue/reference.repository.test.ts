import { createDataSource, createTestDatabase, migrate, type TestDatabase } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { unitId } from '../agency/unit-id'
import { personnelDatabase } from '../database'
import type { Catalogue } from './catalogue'
import { CatalogueStore } from './catalogue.loader'
import { loadReference } from './reference.repository'

jest.setTimeout(60_000)

let testDatabase: TestDatabase
let database: DataSource
let catalogue: Catalogue

beforeAll(async () => {
  testDatabase = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'personnel')
  await migrate(personnelDatabase(testDatabase.url))
  await loadReference(testDatabase.url)
  database = await createDataSource(personnelDatabase(testDatabase.url)).initialize()
  catalogue = await new CatalogueStore(database).current()
})

afterAll(async () => {
  await database.destroy()
  await testDatabase.drop()
})

const positions = (fits: (position: Catalogue['positions'][number]) => boolean) => catalogue.positions.filter(fits)

describe('the reference data', () => {
  test('holds every ladder, structural position, implementer, government and rank', () => {
    expect(new Set(positions(({ kind }) => kind === 'FUNCTIONAL').map(({ baseCode }) => baseCode)).size).toBe(84)
    expect(positions(({ eselon }) => eselon !== null)).toHaveLength(27)
    expect(positions(({ kind }) => kind === 'IMPLEMENTER')).toHaveLength(8)
    expect(catalogue.agencies).toHaveLength(7)
    expect(catalogue.ranks).toHaveLength(17)
    expect(catalogue.rules.levels).toHaveLength(8)
  })

  test('gives each government its offices, and a regency or city one for each district', async () => {
    const rows: { code: string; units: number; districts: number }[] = await database.query(
      `select agency_code as code, count(*)::int as units, (count(*) filter (where type_code = 'KECAMATAN'))::int as districts
         from unit group by agency_code order by agency_code`,
    )
    expect(rows).toEqual([
      { code: '7100', units: 32, districts: 0 },
      { code: '7101', units: 49, districts: 19 },
      { code: '7102', units: 37, districts: 7 },
      { code: '7103', units: 43, districts: 13 },
      { code: '7104', units: 48, districts: 18 },
      { code: '7105', units: 41, districts: 11 },
      { code: '7171', units: 39, districts: 9 },
    ])
  })

  test('keeps the three code systems of the governments apart', () => {
    expect(catalogue.agenciesByCode.get('7104')?.region).toEqual({ code: '75.03', name: 'Kabupaten Bone Bolango' })
    expect(catalogue.agenciesByCode.get('7103')?.region).toEqual({ code: '75.04', name: 'Kabupaten Pohuwato' })
  })

  test('cites only regulations that are listed', () => {
    const { stepPolicies, rankPolicies } = catalogue.rules
    for (const { legalBasis } of [...stepPolicies, ...rankPolicies]) {
      expect([...catalogue.regulations.keys()]).toContain(legalBasis.regulationCode)
    }
  })

  test('gives every position a description, a retirement age and a lowest rank below its highest', () => {
    for (const { code, descriptionText, retirementAge, minimumRank, maximumRank } of catalogue.positions) {
      expect({ code, id: descriptionText.id, en: descriptionText.en }).not.toMatchObject({ id: '' })
      expect(retirementAge).toBeGreaterThanOrEqual(58)
      expect(maximumRank!.ordinal).toBeGreaterThanOrEqual(minimumRank!.ordinal)
    }
  })

  test('keeps decimals of the credit points exact', () => {
    expect(catalogue.rules.levels.find(({ code }) => code === 'AHLI_MADYA')).toMatchObject({
      coefficient: '37.5000',
      pointsToNextLevel: '450.000',
    })
  })

  test('is written once and left alone afterwards', async () => {
    const before = await contents()
    expect(await loadReference(testDatabase.url)).toBe(false)
    expect(await contents()).toEqual(before)
  })

  test('is mended by the next load when the stored version is another', async () => {
    const before = await contents()
    await database.query(`update reference_version set digest = 'older'`)
    await database.query(`update position set name = 'Salah' where code = 'CAMAT'`)
    await database.query(`delete from career_transition where to_code = 'CAMAT'`)
    await database.query(`insert into career_transition values ('CAMAT', 'LURAH', 'VERTICAL')`)
    await database.query(`insert into regulation values ('PP_1_1900', 'PP', '1', 1900, 'Lama', 'UNVERIFIED')`)
    expect(await loadReference(testDatabase.url)).toBe(true)
    const after = await contents()
    expect(after.filter((row) => !before.includes(row))).toEqual([expect.stringContaining('PP_1_1900')])
    expect(before.filter((row) => !after.includes(row))).toEqual([])
  })
})

describe('the units of a government', () => {
  const load = async (): Promise<void> => {
    await database.query(`update reference_version set digest = 'older'`)
    await loadReference(testDatabase.url)
  }
  const units = (name: string): Promise<object[]> =>
    database.query(
      `select id, valid_to as "validTo", parent_id as "parentId" from unit where agency_code = '7104' and name = $1`,
      [name],
    )

  test('have the same id in every database', async () =>
    expect(await units('BKPSDM')).toMatchObject([{ id: unitId('7104', 'BKD', 'BKPSDM') }]))

  test('stay as a reorganisation left them', async () => {
    await database.query(`update unit set valid_to = '2025-12-31' where agency_code = '7104' and name = 'Dinas Pangan'`)
    await load()
    expect(await units('Dinas Pangan')).toMatchObject([{ validTo: '2025-12-31' }])
  })

  test('are not doubled where the government made them itself', async () => {
    await database.query(`delete from unit where agency_code = '7104' and type_code in ('DINKES', 'RSUD')`)
    const id = '00000000-0000-4000-8000-000000000001'
    await database.query(
      `insert into unit (id, agency_code, type_code, name, valid_from)
       values ($1, '7104', 'DINKES', 'DINAS KESEHATAN', '2020-01-01')`,
      [id],
    )
    await load()
    expect(await units('Dinas Kesehatan')).toEqual([])
    expect(await units('RSUD Bone Bolango')).toMatchObject([{ parentId: null }])
    await database.query('delete from unit where id = $1', [id])
    await database.query(`delete from unit where agency_code = '7104' and type_code = 'RSUD'`)
    await load()
    expect(await units('RSUD Bone Bolango')).toMatchObject([{ parentId: unitId('7104', 'DINKES', 'Dinas Kesehatan') }])
  })
})

describe('the catalogue', () => {
  test('is read anew only after a minute and only when the version changed', async () => {
    let now = 0
    const store = new CatalogueStore(database, () => now)
    const first = await store.current()
    await database.query(`update reference_version set digest = 'newer'`)
    expect(await store.current()).toBe(first)
    now = 61_000
    const second = await store.current()
    expect(second).not.toBe(first)
    expect(second.digest).toBe('newer')
    now = 122_000
    expect(await store.current()).toBe(second)
  })

  test('is read by one statement however many wait for it', async () => {
    const store = new CatalogueStore(database)
    const [first, second] = await Promise.all([store.current(), store.current()])
    expect(first).toBe(second)
  })
})

/** Every row of the reference tables as text, without the time of loading. */
async function contents(): Promise<string[]> {
  const tables = ['regulation', 'rank', 'position', 'career_transition', 'requirement_policy', 'agency', 'unit_type']
  const rows: { row: string }[] = await database.query(
    tables.map((table) => `select '${table} ' || t::text as row from ${table} t`).join(' union all ') + ' order by 1',
  )
  return rows.map(({ row }) => row)
}
