import { ask, type Caller, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService
let own: { plan: string; result: string }

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  own = await approvedPlan(tested.service, STAFF, 100)
  await approvedPlan(tested.service, COLLEAGUE, 200)
  await tested.service.database.query(`insert into plan_behaviour (plan_id, value) values ($1, 'ADAPTIVE')`, [own.plan])
})
afterAll(() => tested.close())
beforeEach(() =>
  tested.service.database.query('truncate performance_dialogue, dialogue_version, coaching_rating cascade'),
)

const FIELDS = `id version kind heldOn points steps { text dueOn } confirmedOn superior { id } ownRating { rating word }
  about { ... on WorkResult { id } ... on Behaviour { value } } history { number points reason confirmedOn }`
interface Dialogue {
  id: string
  version: number
  confirmedOn: string | null
  ownRating: object | null
  history: object[]
}
const content = {
  ...{ kind: 'COACHING', heldOn: '2026-08-05', behaviour: 'ADAPTIVE', points: 'Mencoba daftar prioritas' },
  steps: [{ text: 'Susun daftar', dueOn: '2026-08-20' }],
}
const change = (mutation: string, inputType: string, caller: Caller, input: object) =>
  send<{ dialogue: Dialogue | null }>(tested.service, mutation, caller, input, {
    selection: `dialogue { ${FIELDS} }`,
    inputType,
  })
const record = (caller = person(BOSS), input: object = {}, employee = STAFF) =>
  change('recordDialogue', 'RecordDialogueInput', caller, { employee, content: { ...content, ...input } })
const at = ({ id: dialogue, version }: Dialogue) => ({ id: dialogue, expectedVersion: version })
const correct = (dialogue: Dialogue, caller = person(BOSS), input: object = {}) =>
  change('correctDialogue', 'CorrectDialogueInput', caller, {
    ...{ ...at(dialogue), content: { ...content, points: 'Dua daftar prioritas' }, reason: 'Salah tulis' },
    ...input,
  })
const confirm = (dialogue: Dialogue, caller = person(STAFF)) =>
  change('confirmDialogue', 'ConfirmDialogueInput', caller, at(dialogue))
const rate = (dialogue: Dialogue, rating = 4, caller = person(STAFF), word: string | null = 'Jelas') =>
  change('rateCoaching', 'RateCoachingInput', caller, { ...at(dialogue), rating, word })

async function of<Answer>(type: 'Employee' | 'Agency', key: string, fields: string, caller: Caller): Promise<Answer> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    variables: { of: [{ __typename: type, [type === 'Agency' ? 'code' : 'id']: key }] },
    caller,
  })
  return (errors?.[0]?.extensions ?? (data?.['_entities'] as object[])[0]) as Answer
}
const listed = async (caller: Caller, args = '') => {
  const page = `performancePlan(year: 2026) { dialogues${args} { totalCount nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`
  const { performancePlan } = await of<{
    performancePlan: {
      dialogues: { totalCount: number; nodes: Dialogue[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
    }
  }>('Employee', STAFF, page, caller)
  return performancePlan.dialogues
}

describe('a record', () => {
  test('is written by the direct superior, about the plan of that person', async () => {
    expect((await record()).dialogue).toMatchObject({
      ...{ version: 1, kind: 'COACHING', confirmedOn: null, superior: { id: BOSS }, about: { value: 'ADAPTIVE' } },
      history: [{ number: 1, reason: null }],
    })
    const about = { behaviour: null, workResult: own.result }
    expect((await record(person(BOSS), about)).dialogue).toMatchObject({ about: { id: own.result } })
    for (const caller of [person(STAFF), person(HEAD), person(COLLEAGUE, 'HR_OFFICER')]) {
      expect((await record(caller)).error).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await record(person(BOSS), { behaviour: null, workResult: id(201) })).error).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await record(person(BOSS), { heldOn: '2026-08-11' })).error).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ field: 'input.heldOn' })]) as object[],
    })
  })
  test('needs an approved plan', async () => {
    await tested.service.database.query(`update performance_plan set status = 'SUBMITTED' where id = $1`, [own.plan])
    expect((await record()).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    await tested.service.database.query(`update performance_plan set status = 'APPROVED' where id = $1`, [own.plan])
  })
  test('is confirmed by the person, once, from the version that was read', async () => {
    const recorded = (await record()).dialogue!
    expect((await confirm(recorded, person(BOSS))).error).toMatchObject({ code: 'FORBIDDEN' })
    const confirmed = (await confirm(recorded)).dialogue!
    expect(confirmed).toMatchObject({ confirmedOn: '2026-08-10', version: 2 })
    expect((await confirm(recorded)).error).toMatchObject({ code: 'CONFLICT' })
    expect((await confirm(confirmed)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
  test('is corrected by a new version that the person confirms anew; the old ones stay', async () => {
    const confirmed = (await confirm((await record()).dialogue!)).dialogue!
    expect((await correct(confirmed, person(STAFF))).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await correct(confirmed, person(BOSS), { reason: ' ' })).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    const corrected = (await correct(confirmed)).dialogue!
    expect(corrected).toMatchObject({ confirmedOn: null, version: 3 })
    expect(corrected.history).toEqual([
      { number: 1, points: 'Mencoba daftar prioritas', reason: null, confirmedOn: '2026-08-10' },
      { number: 2, points: 'Dua daftar prioritas', reason: 'Salah tulis', confirmedOn: null },
    ])
    expect((await correct(confirmed)).error).toMatchObject({ code: 'CONFLICT' })
  })
  test('waits among the tasks of the person', async () => {
    await record()
    const tasks = () =>
      of<{ ownTasks: { kind: string; count: number; link: string }[] }>(
        'Employee',
        STAFF,
        'ownTasks { kind count link }',
        person(STAFF),
      )
    const { ownTasks } = await tasks()
    expect(ownTasks).toContainEqual({ kind: 'DIALOGUE_TO_CONFIRM', count: 1, link: '/kinerja/dialog' })
    await confirm((await listed(person(STAFF))).nodes[0]!)
    expect((await tasks()).ownTasks.map(({ kind }) => kind)).not.toContain('DIALOGUE_TO_CONFIRM')
  })
})

test('dialogues are listed newest first, a page at a time, to those who read the plan', async () => {
  for (const day of ['01', '02', '03']) await record(person(BOSS), { heldOn: `2026-08-${day}`, steps: [] })
  const all = (await listed(person(STAFF))).nodes.map((it) => it.id)
  const first = await listed(person(HEAD), '(first: 2)')
  expect([first.totalCount, first.pageInfo.hasNextPage, first.nodes.map((it) => it.id)]).toEqual([
    3,
    true,
    all.slice(0, 2),
  ])
  const rest = await listed(person(COLLEAGUE, 'HR_OFFICER'), `(first: 2, after: "${first.pageInfo.endCursor}")`)
  expect([rest.pageInfo.hasNextPage, rest.nodes.map((it) => it.id)]).toEqual([false, all.slice(2)])
  expect(await of('Employee', STAFF, 'performancePlan(year: 2026) { id }', person(COLLEAGUE))).toMatchObject({
    code: 'FORBIDDEN',
  })
})

describe('how helpful it was', () => {
  test('is said once, by the person, of a confirmed record, and shown to nobody else', async () => {
    const recorded = (await record()).dialogue!
    expect((await rate(recorded)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    const confirmed = (await confirm(recorded)).dialogue!
    expect((await rate(confirmed, 4, person(BOSS))).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await rate(confirmed, 6)).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect((await rate(confirmed)).dialogue).toMatchObject({ ownRating: { rating: 4, word: 'Jelas' } })
    expect((await rate(confirmed)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    for (const caller of [person(BOSS), person(HEAD), person(COLLEAGUE, 'HR_OFFICER')]) {
      expect((await listed(caller)).nodes[0]).toMatchObject({ ownRating: null })
    }
  })

  /** Ratings of the second quarter, straight in the tables. */
  async function rated(people: number, each: number) {
    await tested.service.database.query(
      `with person as (insert into directory select gen_random_uuid(), '7104', gen_random_uuid(), array[$1::uuid], null, 'PNS', true, 1
            from generate_series(1, $2) returning employee_id),
          plan as (insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
            select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from person returning id),
          dialogue as (insert into performance_dialogue (id, plan_id, superior_id, recorded_at)
            select gen_random_uuid(), id, $1, '2026-05-01' from plan cross join generate_series(1, $3) returning id)
        insert into coaching_rating select id, 4, 'Jelas', '2026-05-02' from dialogue`,
      [BOSS, people, each],
    )
  }
  const SEEN = '{ startsOn ratings average words rule legalBasis { confidence } }'
  const received = async (caller = person(BOSS)) =>
    await of<{ coachingRatings?: { ratings: number | null }[]; code?: string }>(
      'Employee',
      BOSS,
      `coachingRatings(year: 2026) ${SEEN}`,
      caller,
    )
  const agency = (caller: Caller) =>
    of<{ coaching?: object[]; code?: string }>('Agency', '7104', `coaching(year: 2026) ${SEEN}`, caller)
  const leader: Caller = {
    ...{ kind: 'PERSON', subject: HEAD, employeeId: HEAD, roles: ['ASN', 'LEADER'], agencyCode: '7104' },
  }

  test('is told to the superior as an average of enough ratings of enough people', async () => {
    await rated(2, 3)
    expect((await received()).coachingRatings?.[1]).toMatchObject({
      startsOn: '2026-04-01',
      ratings: null,
      average: null,
      words: [],
    })
    await rated(1, 1)
    expect((await received()).coachingRatings?.[1]).toMatchObject({
      ratings: 7,
      average: 4,
      legalBasis: { confidence: 'UNVERIFIED' },
    })
    for (const caller of [person(STAFF), person(HEAD), person(COLLEAGUE, 'HR_OFFICER')]) {
      expect((await received(caller)).code).toBe('FORBIDDEN')
    }
  })
  test('is told to leaders and HR of the agency without words, from ten people on', async () => {
    await rated(9, 2)
    expect((await agency(leader)).coaching?.[1]).toMatchObject({ ratings: null })
    await rated(1, 1)
    expect((await agency(leader)).coaching?.[1]).toMatchObject({ ratings: 19, average: 4, words: [] })
    expect((await agency(person(COLLEAGUE, 'HR_OFFICER'))).coaching).toHaveLength(3)
    expect((await agency(person(BOSS))).code).toBe('FORBIDDEN')
  })
})

test('dialogues, tasks and averages are read by indexes', async () => {
  const { database } = tested.service
  await record()
  await database.query(`
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), gen_random_uuid(), '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from generate_series(1, 3000);
    insert into performance_dialogue (id, plan_id, superior_id, recorded_at) select gen_random_uuid(), id, gen_random_uuid(), now() from performance_plan;
    insert into dialogue_version (dialogue_id, number, kind, held_on, behaviour, points, steps, written_on)
      select id, 9, 'COACHING', '2026-08-01', 'LOYAL', 'x', '[]', '2026-08-01' from performance_dialogue;
    insert into coaching_rating select id, 4, null, '2026-08-02' from performance_dialogue;
    analyze`)
  const statements = await recordStatements(database, async () => {
    await listed(person(STAFF))
    await of('Employee', STAFF, 'ownTasks { kind }', person(STAFF))
    await of('Employee', BOSS, 'coachingRatings(year: 2026) { average }', person(BOSS))
  })
  const plans = (await Promise.all(statements.map((statement) => explain(database, statement)))).join('\n')
  for (const table of ['performance_dialogue', 'dialogue_version', 'coaching_rating']) {
    expect(plans).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`))
  }
})
