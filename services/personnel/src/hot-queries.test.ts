import { explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { CareerPathRepository } from './career-path/career-path.repository'
import { EmployeeRepository } from './employee/employee.repository'
import { createHoldersLoader } from './position/position-holders.loader'
import { service } from './service'
import { fillStaff, staffId } from './testing/large-staff'

const TODAY = '2026-11-23'
jest.setTimeout(60_000)

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
