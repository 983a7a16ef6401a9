import { explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { CareerPathRepository } from './career-path/career-path.repository'
import { countWaiting } from './desk/desk-waiting.repository'
import { CorrectionRepository } from './correction/correction.repository'
import { EmployeeRepository } from './employee/employee.repository'
import { createHoldersLoader } from './position/position-holders.loader'
import { RecordRepository } from './record/record.repository'
import { service } from './service'
import { SuccessionRepository } from './succession/succession.repository'
import { TalentContestRepository } from './talent-contest/talent-contest.repository'
import type { TalentMap } from './talent-map/talent-map'
import { TalentMapRepository } from './talent-map/talent-map.repository'
import { fillStaff, staffId } from './testing/large-staff'

const TODAY = '2026-11-23'
jest.setTimeout(60_000)

/** Superiors over time, sources and replaced values of everybody. */
const RECORDS = [
  `insert into supervision_history (employee_id, effective_from, supervisor_id)
   select id, '2018-04-01', supervisor_id from employee`,
  `insert into field_lineage (employee_id, fields, source, as_of, agency_code)
   select id, '{NAME,RANK}', 'FILE_IMPORT', '2026-01-01', agency_code from employee`,
  `insert into replaced_value (employee_id, field, value) select id, 'NAME', 'Nama lama' from employee`,
  `insert into correction_request (id, employee_id, field, status, value, explanation, submitted_at, due_at)
   select gen_random_uuid(), id, 'NAME', case row_number() over () % 100 when 0 then 'SUBMITTED' else 'REJECTED' end,
     'Nama', 'Salah tulis', now(), now() from employee`,
  `insert into talent_map (id, agency_code, year, day, facts_as_of, rules_digest, policy)
   select ('00000000-0000-4000-a000-00000000' || code)::uuid, code, 2026, '2026-11-23', now(), '', '{}' from agency`,
  `insert into talent_placement (map_id, place, employee_id, box, outside, facts)
   select ('00000000-0000-4000-a000-00000000' || agency_code)::uuid, row_number() over (order by name), id,
     nullif(row_number() over (order by name) % 10, 0), '{}', '{}' from employee`,
  `insert into succession_candidate (map_id, position_code, place, employee_id, box, readiness, met, open)
   select ('00000000-0000-4000-a000-00000000' || e.agency_code)::uuid, p.code, row_number() over (order by e.id), e.id, 9,
     'NOW', '{}', '[]' from employee e, position p where p.eselon is not null and e.id < $1`,
  `insert into talent_contest (id, employee_id, agency_code, year, status, explanation, submitted_at, due_at, revised_box)
   select gen_random_uuid(), id, agency_code, 2026, case row_number() over () % 100 when 0 then 'SUBMITTED' else 'UPHELD' end,
     'x', now(), now(), null from employee`,
  `insert into staff_movement (id, employee_id, from_agency_code, kind, status, effective_from, decree_number, decree_date,
     overridden, recorded_by)
   select gen_random_uuid(), id, agency_code, 'RANK_PROMOTION', case row_number() over () % 500 when 0 then 'BLOCKED'
     else 'IN_FORCE' end, '2026-04-01', 'SK 1', '2026-03-01', '{}', 'officer' from employee`,
  'analyze',
]

let tested: TestedService
let employees: EmployeeRepository

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const rows: { code: string }[] = await tested.service.database.query('select code from position order by code')
  await fillStaff(
    tested.service.database,
    6_000,
    rows.map(({ code }) => code),
  )
  for (const statement of RECORDS)
    await tested.service.database.query(statement, statement.includes('$1') ? [staffId(500)] : [])
  employees = new EmployeeRepository(tested.service.database, TODAY)
})
afterAll(() => tested.close())

/** The plans of all statements that `work` sends, and how many they are. */
async function plansOf(work: () => Promise<unknown>): Promise<{ count: number; plan: string }> {
  const { database } = tested.service
  const statements = await recordStatements(database, work)
  const plans = []
  for (const statement of statements) plans.push(await explain(database, statement))
  return { count: statements.length, plan: plans.join('\n') }
}

const MAP = { id: '00000000-0000-4000-a000-000000007104', agencyCode: '7104' } as TalentMap
const talent = (): TalentMapRepository => new TalentMapRepository(tested.service.database)
const records = (): RecordRepository => new RecordRepository(tested.service.database)
const ofAgency = { all: false, agencyCodes: ['7104'], superiorId: null }
const page = { first: 50, after: { name: 'Pegawai 8', id: staffId(1) } }
const fifty = Array.from({ length: 50 }, (_, index) => staffId(index + 100))

test.each<[string, () => Promise<unknown>, string]>([
  ['a page of an agency', async () => (await employees.findPage(ofAgency, {}, page)).totalCount, 'employee_agency_idx'],
  [
    'a page below a superior',
    () => employees.findPage({ ...ofAgency, agencyCodes: [], superiorId: staffId(20) }, {}, page),
    'employee_superiors_idx',
  ],
  [
    'a page of everybody',
    () => employees.findPage({ ...ofAgency, all: true }, {}, { ...page, first: 10 }),
    'employee_name_idx',
  ],
  ['the question for subordinates', () => employees.hasSubordinates(staffId(500)), 'employee_superiors_idx'],
  [
    'fifty teams',
    () => employees.findTeams(fifty.map((supervisorId) => ({ supervisorId, first: 20, after: null }))),
    'employee_supervisor_idx',
  ],
  ['fifty employees with their histories', () => employees.findByIds(fifty), 'position_history_pk'],
  [
    'fifty career records',
    () => new CareerPathRepository(tested.service.database, TODAY).findRecords(fifty),
    'position_history_pk',
  ],
  ['fifty histories of ranks', () => records().ranks(fifty), 'rank_history_pk'],
  ['fifty histories of positions', () => records().positions(fifty), 'position_history_pk'],
  ['fifty histories of superiors', () => records().supervisions(fifty), 'supervision_history_pk'],
  ['fifty histories of education', () => records().educations(fifty), 'education_history_pk'],
  ['the sources of fifty records', () => records().lineage(fifty), 'field_lineage_employee_idx'],
  ['the replaced values of fifty records', () => records().replacedValues(fifty), 'replaced_value_employee_idx'],
  [
    'the requests of fifty people',
    () => new CorrectionRepository(tested.service.database).ofEmployees(fifty),
    'correction_request_employee_idx',
  ],
  [
    'the inbox of an agency',
    () =>
      new CorrectionRepository(tested.service.database).search(
        { agencyCode: '7104', statuses: ['SUBMITTED'], dueBefore: null },
        null,
        20,
      ),
    // One of two, as many as are decided.
    'correction_request_',
  ],
  [
    'a page of a box of the talent map',
    () => talent().findPage(MAP, { choice: { box: 7 }, after: 100, first: 20 }),
    'talent_placement_box_idx',
  ],
  [
    'a page of those outside the talent map',
    () => talent().findPage(MAP, { choice: { reason: null }, after: 100, first: 20 }),
    // By box or in the order of names, as many as stand outside.
    'talent_placement_',
  ],
  ['the boxes of fifty people', () => talent().findOf(fifty, 2026), 'talent_placement_employee_idx'],
  [
    'the candidates for twenty positions',
    () =>
      new SuccessionRepository(tested.service.database).findCandidates(
        Array.from({ length: 20 }, () => ({
          ...{ mapId: MAP.id, positionCode: 'CAMAT', readiness: null, after: 0, first: 10 },
        })),
      ),
    'succession_candidate_pk',
  ],
  [
    'the objections to a talent map that are open',
    () => new TalentContestRepository(tested.service.database).findOpen('7104', null, 20),
    'talent_contest_due_idx',
  ],
  [
    'the objections of fifty people',
    () => new TalentContestRepository(tested.service.database).ofEmployees(fifty, 2026),
    'talent_contest_employee_idx',
  ],
  [
    'what waits at a desk',
    () => countWaiting(tested.service.database, '7104', new Date()),
    'staff_movement_blocked_idx',
  ],
  [
    'the holders of twenty positions',
    async () => {
      const loader = createHoldersLoader(tested.service.database, TODAY)
      await loader.loadMany(Array.from({ length: 20 }, (_, index) => `GURU.${index}`))
    },
    'position_history_position_idx',
  ],
])('%s is read by an index', async (_, work, index) => {
  const { plan } = await plansOf(work)
  expect(plan).toContain(index)
  expect(plan).not.toContain('Seq Scan on rank_history')
  expect(plan).not.toContain('Seq Scan on position_history')
})

test('a person is found by the number of a civil servant through its index', async () => {
  const { database } = tested.service
  const plan = await explain(database, {
    text: 'select id from employee where nip = $1',
    parameters: ['198001012005011111'],
  })
  expect(plan).toContain('employee_nip_key')
})
