import { ask, askEntities, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, OTHER_AGENCY, person, TODAY, UNIT, uuid } from '../testing/staff'
import { stepThresholds } from './career-statistics'
import { CareerStatisticsRepository } from './career-statistics.repository'

const [FIRST, MUDA, MADYA] = ['AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA'].map((level) => `ANALIS_SDM_APARATUR.${level}`)
const catalogue = buildCatalogue(referenceRows())
const thresholds = stepThresholds(catalogue, TODAY)

let tested: TestedService
let statistics: CareerStatisticsRepository

/** People from a number on, with the same posts one after the other; the last is held since 2024. */
async function careers(start: number, count: number, ...posts: string[]): Promise<void> {
  const { database } = tested.service
  const numbers = Array.from({ length: count }, (_, index) => start + index)
  for (const [place, post] of posts.entries()) {
    await database.query(
      `insert into position_history (employee_id, effective_from, position_code, unit_id, agency_code)
       select unnest($1::uuid[]), $2, $3, $4, $5
       on conflict (employee_id, effective_from) do update set position_code = excluded.position_code`,
      [numbers.map(uuid), `${2022 + place * 1}-04-01`, post, UNIT[AGENCY], AGENCY],
    )
  }
}

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const { database } = tested.service
  statistics = new CareerStatisticsRepository(database)
  const boss = [person(1, { superiorIds: [], position: 'LURAH' }), person(2, { superiorIds: [], position: 'LURAH' })]
  const staff = Array.from({ length: 60 }, (_, index) => person(100 + index))
  await addStaff(database, [...boss, ...staff, person(300, { agencyCode: OTHER_AGENCY, superiorIds: [] })])
  await careers(100, 13, FIRST!, MUDA!)
  await careers(113, 12, FIRST!, FIRST!, MUDA!, MADYA!)
  await careers(125, 9, FIRST!, 'KEPALA_SEKSI')
  await database.query(`insert into vacancy values ($1, $2, 3, '2026-07-01')`, [AGENCY, MUDA])
  await statistics.count(thresholds, 10, TODAY)
})
afterAll(() => tested.close())

async function takenFrom(code: string, first?: number) {
  const { data, errors } = await ask(tested.service, {
    query: `query ($code: ID!, $first: Int) { position(code: $code) {
      takenRoutes(first: $first) { people positions { code } } stepsFrom { to { code } takenBy } } }`,
    variables: { code, ...(first === undefined ? {} : { first }) },
  })
  return { position: data?.['position'] as Taken, fault: errors?.[0]?.extensions }
}
interface Taken {
  takenRoutes: { people: number; positions: { code: string }[] }[]
  stepsFrom: { to: { code: string }; takenBy: number | null }[]
}

describe('ways that people went', () => {
  test('are told rounded, the most taken first; keeping a position is no move', async () => {
    const { position } = await takenFrom(FIRST!)
    expect(position.takenRoutes.map(({ people, positions }) => [people, positions.map(({ code }) => code)])).toEqual([
      [25, [FIRST, MUDA]],
      [10, [FIRST, MUDA, MADYA]],
    ])
  })
  test('S-56 that fewer than ten went are neither told nor kept', async () => {
    const { position } = await takenFrom(FIRST!)
    const taken = new Map(position.stepsFrom.map(({ to, takenBy }) => [to.code, takenBy]))
    expect([taken.get(MUDA!), taken.get('KEPALA_SEKSI')]).toEqual([25, null])
    expect(await tested.service.database.query('select 1 from taken_route where people < 10')).toEqual([])
  })
  test('are read by an index, for all steps of a position by one statement', async () => {
    const { database } = tested.service
    const statements = await recordStatements(database, () => takenFrom(FIRST!))
    expect(statements).toHaveLength(1)
    await database.query('set enable_seqscan = off')
    expect(await explain(database, statements[0]!)).toContain('taken_route_start_idx')
  })
  test.each([0, 21])('%i of them are refused and the argument named', async (first) =>
    expect((await takenFrom(FIRST!, first)).fault).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'first' }],
    }),
  )
})

describe('the competition of a step', () => {
  const competition = async (agency: string) => {
    const { data, errors } = await ask(tested.service, {
      query: `query ($agency: ID!) { position(code: "${FIRST}") {
        stepsFrom { to { code } competition(agency: $agency) { openings candidates } } } }`,
      variables: { agency },
    })
    const steps = (data?.['position'] as { stepsFrom: { to: { code: string }; competition: object | null }[] })
      .stepsFrom
    return { to: (code: string) => steps.find((step) => step.to.code === code)?.competition, errors }
  }
  test('counts the openings, and the people of the agency with the rank and education that it asks for', async () => {
    // 26 at the first level and 9 heads of section, all at III/b: one rank below suffices.
    expect((await competition(AGENCY)).to(MUDA!)).toEqual({ openings: 3, candidates: 35 })
    expect((await competition(OTHER_AGENCY)).to(MUDA!)).toEqual({ openings: null, candidates: null })
  })
  test('leaves out who lacks rank or education, and the retired', async () => {
    const { database } = tested.service
    const candidates = async (): Promise<number> => {
      await statistics.count(thresholds, 10, TODAY)
      const [row] = await statistics.findCompetition([AGENCY], [MUDA!])
      return row?.candidates ?? 0
    }
    const before = await candidates()
    await database.query(`update rank_history set rank_code = 'III/a' where employee_id = $1`, [uuid(140)])
    await database.query(`update education_history set level = 'DIPLOMA_3' where employee_id = $1`, [uuid(141)])
    await database.query(`update employee set status = 'RETIRED' where id = $1`, [uuid(142)])
    expect(await candidates()).toBe(before - 3)
  })
  test('is told of an unknown agency as not found', async () => {
    const { errors } = await competition('X')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ field: 'agency' }] })
  })
  test('of the own steps is that of the own agency', async () => {
    const { entities, codes } = await askEntities(tested.service, {
      ...{ type: 'Employee', fields: 'careerSteps { to { code } competition { openings candidates } }' },
      ...{ representations: [{ id: uuid(150) }], caller: CALLERS.hrOfficer },
    })
    expect(codes).toEqual([])
    const [{ careerSteps }] = entities as [{ careerSteps: { to: { code: string }; competition: object }[] }]
    expect(careerSteps.find(({ to }) => to.code === MUDA)?.competition).toMatchObject({ openings: 3 })
  })
})
