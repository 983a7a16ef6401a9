import { type Caller, ask, employeeChanged, type FactSource, openForTest, type TestedService } from '@jalur/common'
import { approvedPlan, BOSS, entry, HEAD, id, introduce, person, send } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

// HEAD stands above BOSS, who rates twelve people of one unit, and BOSS2, who rates six of another.
const [TOP, BOSS2, UNIT, UNIT2] = [id(20), id(21), id(901), id(902)] as const
const TEAM = Array.from({ length: 12 }, (_, place) => id(1000 + place))
const TEAM2 = Array.from({ length: 6 }, (_, place) => id(1100 + place))

let isSilent = false
/** Personnel as far as it tells sex and year of birth: eleven of the first team are women, and all others men. */
const personnel: FactSource = {
  name: 'personnel',
  async factsOf(references) {
    if (isSilent) throw new Error('silent')
    return references.map(({ employeeId }) => ({
      sex: TEAM.slice(0, 11).includes(employeeId) ? 'F' : 'M',
      birthYear: employeeId === TEAM2[0] ? 1970 : 1980,
    }))
  },
}
let tested: TestedService
const run = (statement: string, values: unknown[] = []) => tested.service.database.query(statement, values)

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10', [personnel])
  await introduce(tested.service)
  await tested.service.consume(
    [
      entry(TOP, []),
      { ...entry(HEAD, [TOP]), version: 2 },
      { ...entry(BOSS, [HEAD, TOP]), version: 2 },
      entry(BOSS2, [HEAD, TOP]),
      ...TEAM.map((it) => ({ ...entry(it, [BOSS, HEAD, TOP]), unitId: UNIT })),
      ...TEAM2.map((it) => ({ ...entry(it, [BOSS2, HEAD, TOP]), unitId: UNIT2 })),
    ].map(employeeChanged),
  )
  for (const [place, employee] of [...TEAM, ...TEAM2].entries()) {
    await approvedPlan(tested.service, employee, 2000 + 10 * place, '2026-07-31')
  }
})
afterAll(() => tested.close())
beforeEach(async () => {
  isSilent = false
  await run(
    'truncate calibration_session, calibration_item, calibration_proposal, plan_evaluation, rating_ledger cascade',
  )
  await run(
    `insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, version, self_work_rating,
       self_behaviour_rating, work_rating, behaviour_rating, predicate, assessor_id)
     select p.id, 'M2026-07', '2026-07-01', '2026-07-31', 'RATED', 3, 'MEETS', 'MEETS', 'MEETS', 'MEETS', 'GOOD', d.superior_ids[1]
       from performance_plan p join directory d on d.employee_id = p.employee_id where p.employee_id = any($1)`,
    [[...TEAM, ...TEAM2]],
  )
})

interface Warning {
  dimension: string
  group: string
  direction: string
  count: number
  moved: number
  explanation: { rule: string; inputs: string[]; alternative: string | null; legalBasis: object | null }
}
interface Session {
  id: string
  version: number
  status: string
  oneWayReason: string | null
  oneWay: { traitsKnown: boolean; warnings: Warning[] } | null
}
const SESSION = `id version status oneWayReason oneWay { traitsKnown warnings { dimension group assessor { id } unit { id }
  direction count moved explanation { rule inputs result alternative legalBasis { article } } } }`
const act = (mutation: string, caller: Caller, input: object) =>
  send<{ session: Session | null }>(tested.service, mutation, caller, input, {
    selection: `session { ${SESSION} }`,
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const open = async () => (await act('openCalibration', person(HEAD), { period: 'M2026-07' })).session!
const planOf = (employee: string) => id(2000 + 10 * [...TEAM, ...TEAM2].indexOf(employee))
const propose = async (session: string, employees: readonly string[], rating = 'BELOW') => {
  for (const employee of employees) {
    const { refusals } = await act('proposeCalibration', person(HEAD), {
      ...{ session, evaluation: `${planOf(employee)}.M2026-07`, expectedVersion: 3 },
      ...{ workRating: rating, behaviourRating: rating, reason: 'Ukurannya disamakan' },
    })
    expect(refusals).toEqual([])
  }
}
async function look(session: string, caller: Caller = person(HEAD)): Promise<Session> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($id: ID!) { calibrationSession(id: $id) { ${SESSION} } }`,
    variables: { id: session },
    caller,
  })
  if (errors) throw new Error(errors[0]!.message)
  return data?.['calibrationSession'] as Session
}
const short = ({ oneWay }: Session) =>
  oneWay?.warnings.map(({ dimension, group, direction, moved, count }) => [dimension, group, direction, moved, count])

test('before anything is decided the session tells which groups its proposals move one way', async () => {
  const { id: session } = await open()
  await propose(session, TEAM.slice(0, 6))
  expect(short(await look(session))).toEqual([['SEX', 'F', 'LOWERED', 6, 11]])
  await propose(session, TEAM.slice(6, 7))
  const told = await look(session)
  expect(short(told)).toEqual([
    ['ASSESSOR', BOSS, 'LOWERED', 7, 12],
    ['SEX', 'F', 'LOWERED', 7, 11],
    ['UNIT', UNIT, 'LOWERED', 7, 12],
  ])
  expect(told.oneWay?.traitsKnown).toBe(true)
  expect(told.oneWay?.warnings[0]?.explanation).toMatchObject({
    rule: expect.stringContaining('at least 10 people'),
    inputs: ['12 evaluations of the group in this session', '7 of them go down'],
    alternative: 'With at most 6 that go down the warning ends',
    legalBasis: null,
  })
})

test('a group that is too small is not told, even when all of it moves', async () => {
  const { id: session } = await open()
  await propose(session, TEAM2, 'ABOVE')
  expect(short(await look(session))).toEqual([])
})

test('a proposal that is stale, taken back or declined moves nothing', async () => {
  const { id: session } = await open()
  await propose(session, TEAM.slice(0, 6))
  await run('update plan_evaluation set version = 4 where plan_id = $1', [planOf(TEAM[0]!)])
  expect(short(await look(session))).toEqual([])
  await run('update plan_evaluation set version = 3 where plan_id = $1', [planOf(TEAM[0]!)])
  await run(`update calibration_proposal set status = 'DECLINED' where plan_id = $1`, [planOf(TEAM[0]!)])
  expect(short(await look(session))).toEqual([])
})

test('an assessor is told of the own group, and of others only where nobody few can be worked out', async () => {
  const { id: session } = await open()
  await propose(session, TEAM.slice(0, 7))
  expect(short(await look(session, person(BOSS)))).toEqual([
    ['ASSESSOR', BOSS, 'LOWERED', 7, 12],
    ['SEX', 'F', 'LOWERED', 7, 11],
    ['UNIT', UNIT, 'LOWERED', 7, 12],
  ])
  expect(short(await look(session, person(BOSS2)))).toEqual([
    ['SEX', 'F', 'LOWERED', 7, 11],
    ['UNIT', UNIT, 'LOWERED', 7, 12],
  ])
  expect(await look(session, person(TEAM[0]!))).toBeNull()
})

test('where personnel does not answer, assessors and units are looked at, and it says what is missing', async () => {
  const { id: session } = await open()
  await propose(session, TEAM.slice(0, 7))
  isSilent = true
  const told = await look(session)
  expect(told.oneWay?.traitsKnown).toBe(false)
  expect(short(told)?.map(([dimension]) => dimension)).toEqual(['ASSESSOR', 'UNIT'])
})

describe('closing', () => {
  const close = ({ id: session, version }: Session, input: object = {}) =>
    act('closeCalibration', person(HEAD), { id: session, expectedVersion: version, conclusion: 'Selesai', ...input })
  /** Confirms what waits, as the assessors would. */
  const confirm = (session: string) =>
    run(
      `with confirmed as (update calibration_proposal set status = 'CONFIRMED' where session_id = $1 returning *)
       update calibration_item i set after_work_rating = c.to_work_rating, after_behaviour_rating = c.to_behaviour_rating,
           after_predicate = c.to_predicate from confirmed c where c.session_id = i.session_id and c.plan_id = i.plan_id`,
      [session],
    )

  test('asks why most of a group moved one way by confirmed changes, and keeps the reason for who follows', async () => {
    const { id: session } = await open()
    await propose(session, TEAM.slice(0, 7))
    await confirm(session)
    const seen = await look(session)
    const refused = await close(seen)
    expect(refused.refusals).toMatchObject([{ code: 'REASON_MISSING', field: 'input.oneWayReason' }])
    const { session: closed } = await close(seen, { oneWayReason: ' Target unit ini terlalu rendah ' })
    expect(closed).toMatchObject({ status: 'CLOSED', oneWayReason: 'Target unit ini terlalu rendah' })
    expect((await look(session, person(BOSS))).oneWayReason).toBe('Target unit ini terlalu rendah')
  })

  test('asks nothing of proposals that nobody confirmed, which lapse', async () => {
    const { id: session } = await open()
    await propose(session, TEAM.slice(0, 7))
    const { session: closed } = await close(await look(session), { oneWayReason: 'tidak perlu' })
    expect(closed).toMatchObject({ status: 'CLOSED', oneWayReason: null })
    expect(short(closed!)).toEqual([])
  })
})
