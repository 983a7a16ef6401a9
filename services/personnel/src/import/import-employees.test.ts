import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ask, askEntities, type EmployeeChanged, openForTest, type TestedService } from '@jalur/common'
import { CatalogueStore } from '../catalogue/catalogue.loader'
import { lockSupervision } from '../employee/superiors.repository'
import { service } from '../service'
import { CALLERS, TODAY } from '../testing/staff'
import { importEmployees, type ImportOptions } from './import-employees'
import { ImportRepository } from './import.repository'
import { type Cells, fileOf, sent } from './testing'

const TEMPLATE = path.resolve(__dirname, '..', '..', '..', '..', 'docs', 'import-template.csv')
const OPTIONS: ImportOptions = {
  ...{ dryRun: false, agencyCode: null, mayTransfer: true, today: TODAY, actor: 'test', officerId: null },
}
const NIP = { chief: '199001012015032901', head: '199001012015032902', expert: '199001012015032903' }

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
})
beforeEach(async () => {
  await query('truncate employee, outbox, audit cascade')
  await query(`delete from unit where name = 'Badan Contoh'`)
})
afterAll(() => tested.close())

const run = async (file: Uint8Array, options: Partial<ImportOptions> = {}) => {
  const { database } = tested.service
  const store = new ImportRepository(database, await new CatalogueStore(database).current())
  return importEmployees(store, sent(file), { ...OPTIONS, ...options })
}
const query = <T = Record<string, unknown>>(sql: string): Promise<T[]> => tested.service.database.query(sql)
const one = async (sql: string) => Object.values((await query(sql))[0] ?? {})[0]
const events = async () =>
  (await query<{ payload: EmployeeChanged }>('select payload from outbox order by sequence')).map(
    ({ payload }) => payload,
  )
const everything = () =>
  Promise.all(
    [
      ...['employee', 'unit', 'rank_history', 'position_history', 'education_history', 'supervision_history'],
      ...['field_lineage', 'outbox', 'audit'],
    ].map((table) => query(`select * from ${table} order by 1, 2`)),
  )
/** A transaction of somebody who is changing a superior, and takes the time of a busy machine for it. */
async function lockedElsewhere() {
  const runner = tested.service.database.createQueryRunner()
  await runner.startTransaction()
  await runner.query('set local idle_in_transaction_session_timeout = 0')
  await lockSupervision(runner.manager)
  return runner
}
/** Three persons, each below the one before; subordinates stand first in the file. */
const family = (changes: { chief?: Cells; head?: Cells; expert?: Cells } = {}): Uint8Array =>
  fileOf(
    { nip: NIP.expert, nama: 'Contoh Ahli', nip_atasan: NIP.head, ...changes.expert },
    { nip: NIP.head, nama: 'Contoh Seksi', nip_atasan: NIP.chief, ...changes.head },
    { nip: NIP.chief, nama: 'Contoh Kepala', ...changes.chief },
  )

describe('an import', () => {
  test('stores persons, histories, chains of superiors, audit and one event each', async () => {
    expect(await run(family())).toEqual({
      stored: true,
      kinds: ['DATA_UTAMA'],
      rows: 3,
      counts: { created: 3, updated: 0, unchanged: 0, newUnits: 1 },
      errors: 0,
      warnings: 0,
      problems: [],
      problemCounts: [],
      ignoredColumns: [],
    })
    const [chief, head, expert] = await query<{ id: string; superior_ids: string[]; version: number }>(
      'select id, superior_ids, version from employee order by nip',
    )
    expect(expert!.superior_ids).toEqual([head!.id, chief!.id])
    expect(chief!.superior_ids).toEqual([])
    expect(expert!.version).toBe(1)
    expect(await one('select count(*) from rank_history')).toBe(3)
    expect(await one('select count(*) from position_history')).toBe(3)
    expect(await one('select count(*) from education_history')).toBe(3)
    expect(await query('select employee_id, effective_from, supervisor_id, source from supervision_history')).toEqual(
      expect.arrayContaining([
        { employee_id: expert!.id, effective_from: TODAY, supervisor_id: head!.id, source: 'FILE_IMPORT' },
        { employee_id: chief!.id, effective_from: TODAY, supervisor_id: null, source: 'FILE_IMPORT' },
      ]),
    )
    expect(await one(`select count(*) from audit where action = 'IMPORT_CREATED' and actor = 'test'`)).toBe(3)
    const told = await events()
    expect(told).toHaveLength(3)
    expect(told.find(({ id }) => id === expert!.id)).toEqual({
      id: expert!.id,
      agencyCode: '7104',
      unitId: expect.any(String),
      superiorIds: [head!.id, chief!.id],
      positionCode: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
      employmentType: 'PNS',
      active: true,
      version: 1,
    })
  })

  test('of the same file again changes nothing', async () => {
    await run(family())
    const before = await everything()
    expect((await run(family())).counts).toEqual({ created: 0, updated: 0, unchanged: 3, newUnits: 0 })
    expect(await everything()).toEqual(before)
  })

  test('vouches for what the file holds, from the day of the file on', async () => {
    await run(family())
    await run(family({ expert: { golongan: '', tmt_golongan: '', jenis_pegawai: 'PPPK' } }), { today: '2026-09-01' })
    const entries = await query<{ fields: string[] }>(
      `select to_char(as_of, 'YYYY-MM-DD') as as_of, source, fields, l.agency_code from field_lineage l
         join employee e on e.id = employee_id where nip = '${NIP.expert}' order by l.id`,
    )
    const entry = { source: 'FILE_IMPORT', agency_code: '7104' }
    expect(entries).toMatchObject([
      { ...entry, as_of: TODAY },
      { ...entry, as_of: '2026-09-01' },
    ])
    expect(entries[0]!.fields).toEqual(expect.arrayContaining(['NAME', 'RANK', 'SUPERVISOR']))
    expect(entries[1]!.fields).not.toContain('RANK')
  })

  test('that is tried only counts, and writes nothing', async () => {
    const before = await everything()
    const result = await run(family(), { dryRun: true })
    expect(result).toMatchObject({ stored: false, counts: { created: 3, newUnits: 1 } })
    expect(await everything()).toEqual(before)
  })

  test('with one error in its last row stores no row', async () => {
    const result = await run(family({ chief: { golongan: 'V/a' } }))
    expect(result).toMatchObject({ stored: false, counts: null })
    expect(result.problems).toMatchObject([{ row: 4, column: 'golongan', code: 'RANK_UNKNOWN', value: 'V/a' }])
    expect(await one('select count(*) from employee')).toBe(0)
    expect(await one(`select count(*) from unit where name = 'Badan Contoh'`)).toBe(0)
  })

  test('that the database refuses leaves nothing behind', async () => {
    await query(`alter table education_history add constraint none check (level <> 'DOCTORATE')`)
    await expect(run(family({ chief: { pendidikan: 'S-3' } }))).rejects.toThrow('violates check constraint "none"')
    expect(await one('select count(*) from employee')).toBe(0)
    expect(await one('select count(*) from outbox')).toBe(0)
    await query('alter table education_history drop constraint none')
  })

  test('of a promotion adds to the histories and tells of the person once', async () => {
    await run(family())
    const promoted: Cells = {
      golongan: 'III/c',
      tmt_golongan: '01-04-2026',
      kode_jabatan: 'KEPALA_SEKSI',
      tmt_jabatan: '01-06-2026',
    }
    const result = await run(family({ expert: promoted }))
    expect(result.counts).toEqual({ created: 0, updated: 1, unchanged: 2, newUnits: 0 })
    expect(await one('select count(*) from rank_history')).toBe(4)
    expect((await events()).slice(3)).toMatchObject([{ positionCode: 'KEPALA_SEKSI', version: 2 }])
    expect(await one(`select version from employee where nip = '${NIP.expert}'`)).toBe(2)
  })

  test('that moves a superior rewrites the chains of everyone below', async () => {
    await run(family())
    await run(
      fileOf(
        { nip: '199001012015032904', nama: 'Contoh Sekda' },
        { nip: NIP.chief, nama: 'Contoh Kepala', nip_atasan: '199001012015032904' },
      ),
    )
    expect(await one(`select cardinality(superior_ids) from employee where nip = '${NIP.expert}'`)).toBe(3)
    const told = (await events()).slice(3)
    expect(told.map(({ superiorIds }) => superiorIds.length).sort()).toEqual([0, 1, 2, 3])
  })

  test('keeps what is on record where an optional cell is empty', async () => {
    await run(family({ expert: { status: 'CUTI', nomor_sk_jabatan: '821/1' } }))
    await run(family({ expert: { nip_atasan: '' } }))
    expect(
      await query(`select status, supervisor_id is null as alone from employee where nip = '${NIP.expert}'`),
    ).toEqual([{ status: 'ON_LEAVE', alone: false }])
    expect(await one(`select count(*) from position_history where decree_number = '821/1'`)).toBe(1)
  })

  test.each<[string, Parameters<typeof family>[0], object]>([
    ['a NIP that stands twice', { head: { nip: NIP.expert } }, { row: 3, code: 'NIP_REPEATED' }],
    ['an unknown superior', { chief: { nip_atasan: '197001011995031999' } }, { row: 4, code: 'SUPERIOR_UNKNOWN' }],
    ['superiors in a circle', { chief: { nip_atasan: NIP.expert } }, { row: 2, code: 'SUPERIOR_CYCLE' }],
  ])('refuses %s', async (_, changes, problem) => {
    const { problems, stored } = await run(family(changes))
    expect(stored).toBe(false)
    expect(problems).toContainEqual(expect.objectContaining(problem))
  })

  test('refuses a circle that closes through those on record', async () => {
    await run(family())
    const { problems } = await run(fileOf({ nip: NIP.chief, nama: 'Contoh Kepala', nip_atasan: NIP.expert }))
    expect(problems).toMatchObject([{ column: 'nip_atasan', code: 'SUPERIOR_CYCLE' }])
  })

  test('that moves nobody, and a dry run, do not wait for those who change superiors', async () => {
    await run(family())
    const other = await lockedElsewhere()
    expect(await run(family({ expert: { status: 'CUTI' } }))).toMatchObject({ stored: true, counts: { updated: 1 } })
    const moved = family({ expert: { nip_atasan: NIP.chief } })
    expect(await run(moved, { dryRun: true })).toMatchObject({ counts: { updated: 1 } })
    await other.commitTransaction()
    await other.release()
    expect(await run(moved)).toMatchObject({ stored: true, counts: { updated: 1 } })
  })

  test.each<[string, Cells, object]>([
    ['takes it into the chains', { nip_atasan: NIP.head }, { stored: true, problems: [] }],
    [
      'refuses the circle that it makes',
      { nip: NIP.chief, nama: 'Contoh Kepala', nip_atasan: NIP.head },
      { stored: false, problems: [expect.objectContaining({ code: 'SUPERIOR_CYCLE' })] },
    ],
  ])('that somebody overtakes who changes a superior %s', async (_, row, result) => {
    await run(family({ head: { nip_atasan: '' } }))
    const other = await lockedElsewhere()
    const importing = run(fileOf({ nip: '199001012015032904', nama: 'Contoh Baru', ...row }))
    while ((await one(`select count(*) from pg_locks where locktype = 'advisory' and not granted`)) === 0) {
      await new Promise((later) => setTimeout(later, 20))
    }
    await other.query(
      `update employee set supervisor_id = chief.id, superior_ids = array[chief.id] from employee chief
        where employee.nip = '${NIP.head}' and chief.nip = '${NIP.chief}'`,
    )
    await other.commitTransaction()
    await other.release()
    expect(await importing).toMatchObject(result)
    const chains = await query<{ names: string[] }>(
      `select array(select s.name from unnest(e.superior_ids) with ordinality as above (id, place)
         join employee s using (id) order by place) as names from employee e where name = 'Contoh Baru'`,
    )
    expect(chains).toEqual(row.nip ? [] : [{ names: ['Contoh Seksi', 'Contoh Kepala'] }])
  })

  test('by an officer takes the own row as it is, and refuses it when it changes the own record', async () => {
    await run(family())
    const officerId = String(await one(`select id from employee where nip = '${NIP.head}'`))
    expect(await run(family(), { officerId })).toMatchObject({ stored: true, problems: [] })
    const before = await everything()
    const changed = family({ head: { status: 'CUTI' }, expert: { status: 'CUTI' } })
    const { problems, stored } = await run(changed, { officerId })
    expect([stored, problems]).toEqual([
      false,
      [expect.objectContaining({ row: 3, column: 'nip', code: 'OWN_RECORD' })],
    ])
    expect(await everything()).toEqual(before)
  })

  test('answers the career of an imported person, with UNKNOWN for what nobody told', async () => {
    await run(family())
    const id = await one(`select id from employee where nip = '${NIP.expert}'`)
    const { entities, codes } = await askEntities(tested.service, {
      ...{ type: 'Employee', fields: 'careerSteps { requirements { kind status } }', caller: CALLERS.hrOfficer },
      representations: [{ id, learningStanding: null, performanceStanding: null, integrityStanding: null }],
    })
    expect(codes).toEqual([])
    const [step] = (entities[0] as { careerSteps: { requirements: object[] }[] }).careerSteps
    expect(step!.requirements).toContainEqual({ kind: 'EMPLOYMENT_STATUS', status: 'MET' })
    expect(step!.requirements).toContainEqual({ kind: 'PLEDGE', status: 'UNKNOWN' })
  })

  test('takes the template of the documentation into a database that has reference data alone', async () => {
    expect(await run(readFileSync(TEMPLATE), { agencyCode: '7104' })).toMatchObject({
      stored: true,
      problems: [],
      counts: { created: 5, newUnits: 0 },
    })
    const { data, errors } = await ask(tested.service, {
      query: '{ employees { nodes { id name unit { name } position { code } rank { code } supervisor { name } } } }',
      caller: CALLERS.hrOfficer,
    })
    expect(errors).toBeUndefined()
    const { nodes } = (data as unknown as { employees: { nodes: { id: string; name: string }[] } }).employees
    expect(nodes).toHaveLength(5)
    const expert = nodes.find(({ name }) => name === 'Contoh Tiga')!
    expect(expert).toMatchObject({
      unit: { name: 'BKPSDM' },
      position: { code: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' },
      rank: { code: 'III/b' },
      supervisor: { name: 'Contoh Dua' },
    })
    const requirements = await nextLevelOf(expert.id)
    expect(requirements).toContainEqual({ kind: 'RANK', status: 'MET' })
    for (const kind of ['CREDIT_POINTS', 'PERFORMANCE', 'COMPETENCY', 'DISCIPLINE', 'PLEDGE']) {
      expect(requirements).toContainEqual({ kind, status: 'UNKNOWN' })
    }
  })
})

/** Requirements of the step up the own ladder, when the other services know nothing of the person. */
async function nextLevelOf(id: string): Promise<object[]> {
  const { entities } = await askEntities(tested.service, {
    ...{ type: 'Employee', fields: 'careerSteps { to { code } requirements { kind status } }' },
    caller: CALLERS.hrOfficer,
    representations: [{ id, learningStanding: null, performanceStanding: null, integrityStanding: null }],
  })
  const [person] = entities as { careerSteps: { to: { code: string }; requirements: object[] }[] }[]
  return person!.careerSteps.find(({ to }) => to.code === 'ANALIS_SDM_APARATUR.AHLI_MUDA')!.requirements
}
