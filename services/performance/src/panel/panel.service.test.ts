import { createHash } from 'node:crypto'
import {
  ask,
  type Caller,
  employeeChanged,
  explain,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import fc from 'fast-check'
import { BehaviourValue } from '../plan/plan'
import { approvedPlan, BOSS, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const PEERS = [11, 12, 13, 14, 15, 16].map(id)
const STRANGER = id(30)
const TABLES = ['behaviour_panel', 'panel_member', 'panel_count', 'panel_note']
const OPEN_UNTIL = '2026-08-20'
let tested: TestedService
let evaluation: string

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  const entry = { agencyCode: '7104', unitId: id(9), positionCode: null, employmentType: 'PNS', active: true }
  await tested.service.consume(
    [...PEERS.map((peer) => ({ id: peer, superiorIds: [BOSS, HEAD] })), { id: STRANGER, superiorIds: [HEAD] }].map(
      (it) => employeeChanged({ ...entry, ...it, version: 1 }),
    ),
  )
  const { plan } = await approvedPlan(tested.service, STAFF, 100)
  evaluation = `${plan}.M2026-08`
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query(`truncate ${TABLES.join(', ')}, plan_evaluation cascade`))

const PANEL = `id asked closesOn silence members { id }
  result { answers counts { value above meets below } notes { value observed effect } }
  explanation { rule inputs result alternative legalBasis { regulation { code } confidence } }`
interface Panel {
  id: string
  asked: number
  silence: string | null
  members: { id: string }[] | null
  result: { answers: number; counts: object[]; notes: object[] } | null
  explanation: { inputs: string[]; result: string; alternative: string | null; legalBasis: object }
}

const open = (caller: Caller = person(BOSS), input: object = {}) =>
  send<{ panel: Panel | null }>(
    tested.service,
    'openBehaviourPanel',
    caller,
    { evaluation, asked: PEERS, closesOn: OPEN_UNTIL, ...input },
    { selection: `panel { ${PANEL} }`, inputType: 'OpenBehaviourPanelInput' },
  )
interface Answer {
  value: string
  rating: string
  observed?: string
  effect?: string
}
const all = (rating: string, observed?: string): Answer[] =>
  Object.values(BehaviourValue).map((value) => ({ value, rating, ...(observed === undefined ? {} : { observed }) }))
const answer = (panel: string, by: string, answers: Answer[] = all('MEETS'), input: object = {}) =>
  send<{ requests: { id: string }[] }>(
    tested.service,
    'answerBehaviourPanel',
    person(by),
    { panel, answers, ...input },
    { selection: 'requests { id }', inputType: 'AnswerBehaviourPanelInput' },
  )
async function read(caller: Caller): Promise<Panel | null> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) {
      evaluations { id panel { ${PANEL} } } } } } }`,
    variables: { of: [{ __typename: 'Employee', id: STAFF }] },
    caller,
  })
  expect(errors).toBeUndefined()
  const [entity] = data?.['_entities'] as { performancePlan: { evaluations: { id: string; panel: Panel | null }[] } }[]
  return entity!.performancePlan.evaluations.find((it) => it.id === evaluation)!.panel
}
const close = () => tested.service.database.query(`update behaviour_panel set closes_on = '2026-08-09'`)
const issue = () =>
  tested.service.database.query(
    `insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, assessor_id, issued_on)
     select plan_id, key, '2026-08-01', '2026-08-31', 'ISSUED', $1, '2026-08-10' from behaviour_panel`,
    [BOSS],
  )

/** A panel that so many of the peers answered. */
async function answered(count: number): Promise<string> {
  const panel = (await open()).panel!.id
  for (const [place, peer] of PEERS.slice(0, count).entries()) {
    expect((await answer(panel, peer, all(place % 2 ? 'ABOVE' : 'BELOW', `Catatan ${place}`))).refusals).toEqual([])
  }
  return panel
}

describe('asking', () => {
  test('is for the direct superior and the HR officers, about others', async () => {
    for (const caller of [person(STAFF), person(HEAD), person(PEERS[0]!), person(STAFF, 'HR_OFFICER')]) {
      expect((await open(caller)).error).toMatchObject({ code: 'FORBIDDEN' })
    }
    const { panel } = await open(person(STRANGER, 'HR_OFFICER'))
    expect(panel).toMatchObject({ asked: 6, silence: 'NOT_FOR_YOU', result: null })
    expect(panel!.members!.map((it) => it.id)).toEqual(PEERS)
  })
  test('needs as many people as may be shown, each near to the person', async () => {
    expect((await open(person(BOSS), { asked: PEERS.slice(0, 4) })).refusals).toEqual([
      expect.objectContaining({ code: 'TOO_FEW', field: 'input.asked' }),
    ])
    for (const wrong of [HEAD, STAFF, STRANGER, 'x', PEERS[0]!]) {
      expect((await open(person(BOSS), { asked: [...PEERS, wrong] })).error).toMatchObject({
        fields: [expect.objectContaining({ field: 'input.asked.6' })],
      })
    }
  })
  test('ends on a day to come, in time', async () => {
    for (const closesOn of ['2026-08-10', '2026-10-10']) {
      expect((await open(person(BOSS), { closesOn })).error).toMatchObject({
        fields: [expect.objectContaining({ field: 'input.closesOn' })],
      })
    }
  })
  test('happens once a period, before the result is issued, in an approved plan', async () => {
    await open()
    expect((await open()).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    await issue()
    await tested.service.database.query('truncate behaviour_panel cascade')
    expect((await open()).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    const later = evaluation.replace('08', '09')
    expect((await open(person(BOSS), { evaluation: later })).refusals).toMatchObject([{ code: 'NOT_NOW' }])
  })
})

describe('answering', () => {
  test('is for those who were asked, once, up to the last day', async () => {
    const panel = (await open()).panel!.id
    const waiting = async (caller: Caller, of: string) => {
      const { data, errors } = await ask(tested.service, {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
          panelRequests { id employee { id } period { label } closesOn } } } }`,
        variables: { of: [{ __typename: 'Employee', id: of }] },
        caller,
      })
      return errors?.[0]?.extensions ?? (data?.['_entities'] as { panelRequests: object[] }[])[0]!.panelRequests
    }
    const [first] = PEERS as [string]
    expect(await waiting(person(first), first)).toEqual([
      { id: panel, employee: { id: STAFF }, period: { label: 'August 2026' }, closesOn: OPEN_UNTIL },
    ])
    expect(await waiting(person(BOSS), first)).toMatchObject({ code: 'FORBIDDEN' })
    for (const by of [STAFF, BOSS, STRANGER])
      expect((await answer(panel, by)).error).toMatchObject({ code: 'NOT_FOUND' })
    expect((await answer(panel, first, [])).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await answer(panel, first)).toEqual({ refusals: [], requests: [] })
    expect(await waiting(person(first), first)).toEqual([])
    expect((await answer(panel, first)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    await close()
    expect((await answer(panel, PEERS[1]!)).refusals).toEqual([expect.objectContaining({ code: 'WINDOW_CLOSED' })])
  })
  test('sent twice under one key counts once', async () => {
    const panel = (await open()).panel!.id
    for (const attempt of [1, 2]) {
      expect([attempt, (await answer(panel, PEERS[0]!, all('MEETS'), { idempotencyKey: 'k' })).refusals]).toEqual([
        attempt,
        [],
      ])
    }
    const [row] = await tested.service.database.query<[{ sum: string }]>('select sum(count)::text from panel_count')
    expect(row.sum).toBe('7')
  })
  test('at once by all loses no answer', async () => {
    const panel = (await open()).panel!.id
    await Promise.all(PEERS.map((peer) => answer(panel, peer)))
    await close()
    expect((await read(person(BOSS)))?.result?.answers).toBe(6)
  })
})

describe('what is shown', () => {
  test('is nothing that grows while answers come in, to anybody', async () => {
    const panel = await answered(4)
    const looks = async () => Promise.all([person(BOSS), person(STAFF), person(STRANGER, 'HR_OFFICER')].map(read))
    const before = await looks()
    await answer(panel, PEERS[4]!, all('BELOW', 'Terlambat'))
    expect(await looks()).toEqual(before)
    await answer(panel, PEERS[5]!)
    expect(await looks()).toEqual(before)
    expect(before.map((it) => it?.result)).toEqual([null, null, null])
  })
  test('is nothing where one too few answered', async () => {
    await answered(4)
    await close()
    await issue()
    for (const caller of [person(BOSS), person(STAFF)]) {
      const panel = await read(caller)
      expect(panel).toMatchObject({ silence: 'TOO_FEW', result: null })
      expect(JSON.stringify(panel)).not.toContain('Catatan')
    }
  })
  test('is the counts and sentences for superiors once closed, for the person once issued, never for HR', async () => {
    await answered(5)
    await close()
    const counts = Object.values(BehaviourValue).map((value) => ({ value, above: 2, meets: 0, below: 3 }))
    expect((await read(person(BOSS)))?.result).toMatchObject({ answers: 5, counts })
    expect((await read(person(HEAD)))?.result?.notes).toHaveLength(35)
    expect(await read(person(STAFF))).toMatchObject({ silence: 'NOT_ISSUED', result: null, members: null })
    expect(await read(person(STRANGER, 'HR_OFFICER'))).toMatchObject({ silence: 'NOT_FOR_YOU', result: null })
    await issue()
    expect(await read(person(STAFF))).toMatchObject({ silence: null, result: { counts }, members: null })
    expect((await read(person(STAFF)))?.explanation).toMatchObject({
      inputs: ['Asked: 6 people', 'Last day: 9 August 2026'],
      legalBasis: { regulation: { code: 'PERMENPANRB_6_2022' }, confidence: 'UNVERIFIED' },
    })
  })
  test('is no value that too few rated', async () => {
    const panel = await answered(5)
    await answer(panel, PEERS[5]!, [{ value: 'LOYAL', rating: 'MEETS', observed: 'Hanya satu hal' }])
    await tested.service.database.query(
      `update panel_count set count = 0 where value = 'ADAPTIVE' and rating = 'ABOVE'`,
    )
    await close()
    const { counts, notes } = (await read(person(BOSS)))!.result!
    expect(counts).toHaveLength(6)
    expect(JSON.stringify([counts, notes])).not.toContain('ADAPTIVE')
  })
})

describe('a reader of the tables', () => {
  const rows = async (sql: string) => tested.service.database.query<Record<string, string>[]>(sql)

  test('finds the same content whoever gave which answer, and in whichever order', async () => {
    const contents = async (orders: readonly { by: number; says: number }[]) => {
      await tested.service.database.query(`truncate ${TABLES.join(', ')} cascade`)
      const panel = (await open()).panel!.id
      for (const { by, says } of orders) {
        await answer(panel, PEERS[by]!, all(['ABOVE', 'MEETS', 'BELOW'][says % 3]!, `Catatan ${says}`))
      }
      return Promise.all([
        rows('select employee_id, answered from panel_member order by employee_id'),
        rows('select value, rating, count from panel_count order by value, rating'),
        rows('select value, observed, effect from panel_note order by value, observed'),
      ])
    }
    const places = PEERS.map((_peer, place) => place)
    const expected = await contents(places.map((place) => ({ by: place, says: place })))
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(places, { minLength: 6 }),
        fc.shuffledSubarray(places, { minLength: 6 }),
        async (order, said) =>
          expect(await contents(order.map((by, turn) => ({ by, says: said[turn]! })))).toEqual(expected),
      ),
      { numRuns: 5 },
    )
  })

  test('finds no transaction, time or place that an answer shares with its author', async () => {
    await answered(5)
    for (const table of TABLES.slice(1)) {
      const [written] = await rows(`select count(distinct xmin::text)::text as transactions from ${table}`)
      expect([table, written!['transactions']]).toEqual([table, '1'])
    }
    const stored = await rows('select id from panel_note order by ctid')
    expect(stored.map((it) => it['id'])).toEqual(stored.map((it) => it['id']).toSorted())
    const columns = await rows(
      `select column_name as name from information_schema.columns where table_name in ('panel_member', 'panel_count', 'panel_note')`,
    )
    expect(columns.map((it) => it['name']).toSorted()).toEqual(
      [
        ...['answered', 'employee_id', 'panel_id'],
        ...['count', 'panel_id', 'rating', 'value'],
        ...['effect', 'id', 'observed', 'panel_id', 'value'],
      ].toSorted(),
    )
  })

  test('finds no digest or event of what was answered', async () => {
    const panel = (await open()).panel!.id
    await answer(panel, PEERS[0]!, all('BELOW', 'Jejak'), { idempotencyKey: 'kept' })
    const [kept] = await rows(`select digest from idempotency where key = 'kept'`)
    const digest = createHash('sha256')
      .update(JSON.stringify(['answerBehaviourPanel', { panel }]))
      .digest('hex')
    expect(kept!['digest']).toBe(digest)
    const told = await rows(`select payload::text, action from outbox, audit where type = 'PanelAnswered'`)
    expect(JSON.stringify(told)).not.toMatch(/Jejak|BELOW/)
  })
})

test('panels of a page are read by indexes', async () => {
  const { database } = tested.service
  await answered(5)
  await close()
  await database.query(`
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), gen_random_uuid(), '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from generate_series(1, 2000);
    insert into behaviour_panel (id, plan_id, key, opened_on, closes_on)
      select gen_random_uuid(), id, 'Y2026', '2026-08-01', '2026-08-30' from performance_plan;
    insert into panel_member (panel_id, employee_id) select id, gen_random_uuid() from behaviour_panel cross join generate_series(1, 5);
    insert into panel_count (panel_id, value, rating) select id, 'LOYAL', 'MEETS' from behaviour_panel where key = 'Y2026';
    insert into panel_note (id, panel_id, value, observed) select gen_random_uuid(), id, 'LOYAL', 'x' from behaviour_panel;
    analyze`)
  const statements = await recordStatements(database, async () => {
    await read(person(BOSS))
    await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { panelRequests { id } } } }`,
      variables: { of: [{ __typename: 'Employee', id: PEERS[0] }] },
      caller: person(PEERS[0]!),
    })
  })
  const plans = (await Promise.all(statements.map((statement) => explain(database, statement)))).join('\n')
  for (const table of TABLES) expect(plans).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`))
})
