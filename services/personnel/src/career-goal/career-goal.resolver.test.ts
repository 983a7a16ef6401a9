import { ask, askEntities, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { service } from '../service'
import { addStaff, CALLERS, FAMILY, person, TODAY, uuid } from '../testing/staff'

const [FIRST, NEXT, GOAL] = ['AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA'].map((level) => `ANALIS_SDM_APARATUR.${level}`)
const FIELDS = 'careerGoal { position { code } chosenOn version nextStep { code } nextAction { kind title } }'

interface Goal {
  position: { code: string }
  chosenOn: string
  version: number
  nextStep: { code: string } | null
  nextAction: { kind: string } | null
}
interface Answer {
  refusals: { code: string; field: string | null; message: string }[]
  employee: { careerGoal: Goal | null } | null
}

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, [...FAMILY, ...Array.from({ length: 10 }, (_, index) => person(100 + index))])
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('delete from career_goal'))

async function choose(input: object, caller: Caller = CALLERS.self) {
  const { data, errors = [] } = await ask(tested.service, {
    query: `mutation ($input: ChooseCareerGoalInput!) { chooseCareerGoal(input: $input) {
      refusals { code field message } employee { ${FIELDS} } } }`,
    variables: { input },
    caller,
  })
  return { answer: data?.['chooseCareerGoal'] as Answer, extensions: errors.map(({ extensions }) => extensions) }
}
async function goalsSeenBy(caller: Caller, ids = [uuid(3)]) {
  const question = { type: 'Employee', fields: FIELDS, representations: ids.map((id) => ({ id })), caller }
  const { entities, codes } = await askEntities(tested.service, question)
  return { goals: (entities as { careerGoal: Goal | null }[]).map(({ careerGoal }) => careerGoal), codes }
}
const rows = (table: string) => tested.service.database.query<unknown[]>(`select * from ${table}`)

describe('choosing a career goal', () => {
  test('keeps it, shows it with the next step, leaves an audit entry, and tells the superior', async () => {
    const { answer } = await choose({ position: GOAL })
    expect(answer.refusals).toEqual([])
    expect(answer.employee?.careerGoal).toMatchObject({
      ...{ position: { code: GOAL }, chosenOn: TODAY, version: 1 },
      nextStep: { code: NEXT },
      nextAction: { kind: expect.stringMatching(/\w/) },
    })
    const events = await tested.service.database.query(
      `select payload from outbox where type = 'CareerGoalChanged' order by sequence desc limit 1`,
    )
    expect(events).toEqual([{ payload: { employeeId: uuid(3), positionCode: GOAL, superiorId: uuid(2) } }])
    const audit = await tested.service.database.query(
      `select action, entity_id from audit where action like 'CAREER_GOAL%' order by id desc limit 1`,
    )
    expect(audit).toEqual([{ action: 'CAREER_GOAL_CHOSEN', entity_id: uuid(3) }])
  })

  test('again or withdrawing keeps every choice, and needs the version held', async () => {
    await choose({ position: GOAL })
    expect((await choose({ position: NEXT })).extensions).toMatchObject([{ code: 'CONFLICT', currentVersion: 1 }])
    expect((await choose({ position: NEXT, expectedVersion: 1 })).answer.employee?.careerGoal?.version).toBe(2)
    const withdrawn = await choose({ position: null, expectedVersion: 2 })
    expect(withdrawn.answer).toEqual({ refusals: [], employee: { careerGoal: null } })
    expect(await rows('career_goal')).toHaveLength(3)
    expect((await choose({ position: NEXT })).answer.employee?.careerGoal?.version).toBe(4)
  })

  test('sent twice under one key happens once', async () => {
    const input = { position: GOAL, idempotencyKey: 'goal-1' }
    const [one, other] = [await choose(input), await choose(input)]
    expect(other.answer).toEqual(one.answer)
    expect(await rows('career_goal')).toHaveLength(1)
  })

  test('at the same time in two windows lets one win', async () => {
    const answers = await Promise.all([choose({ position: GOAL }), choose({ position: NEXT })])
    expect(answers.flatMap(({ extensions }) => extensions.map(({ code }) => code))).toEqual(['CONFLICT'])
    expect(await rows('career_goal')).toHaveLength(1)
  })

  test.each([
    ['the position held', FIRST, 'POSITION_HELD'],
    ['nothing, with nothing chosen', null, 'NOTHING_CHANGES'],
  ])('that is %s changes nothing', async (_, position, code) => {
    const { answer } = await choose({ position })
    expect(answer.refusals.map((refusal) => refusal.code)).toEqual([code])
    expect(await rows('career_goal')).toHaveLength(0)
  })

  test('that does not exist names the field', async () => {
    const { extensions } = await choose({ position: 'NOPE' })
    expect(extensions).toMatchObject([{ code: 'BAD_USER_INPUT', fields: [{ field: 'input.position' }] }])
  })

  test.each(['bknOfficer', 'partner', 'nobody'] as const)('is not for %s', async (who) => {
    const { extensions } = await choose({ position: GOAL }, CALLERS[who])
    expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(extensions[0]?.['code'])
  })
})

describe('a career goal', () => {
  test('is seen by the person and all superiors, and by nobody else', async () => {
    await choose({ position: GOAL })
    for (const who of ['self', 'superior', 'superiorOfSuperior'] as const)
      expect((await goalsSeenBy(CALLERS[who])).goals[0]?.position.code).toBe(GOAL)
    for (const who of ['colleague', 'hrOfficer', 'leader', 'bknOfficer', 'partner', 'stranger'] as const)
      expect(await goalsSeenBy(CALLERS[who])).toMatchObject({ goals: [null] })
  })

  test('of a whole team costs no more statements than one', async () => {
    const team = Array.from({ length: 10 }, (_, index) => uuid(100 + index))
    await tested.service.database.query(
      `insert into career_goal select id, 1, $1, $2 from unnest($3::uuid[]) as team (id)`,
      [GOAL, TODAY, team],
    )
    await goalsSeenBy(CALLERS.superior, team)
    const statements = await recordStatements(tested.service.database, () => goalsSeenBy(CALLERS.superior, team))
    // Employees, goals, histories, and the access log in the background.
    expect(statements.length).toBeLessThanOrEqual(4)
  })
})
