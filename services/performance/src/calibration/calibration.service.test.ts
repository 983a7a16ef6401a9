import {
  ask,
  type Caller,
  employeeChanged,
  explain,
  openForTest,
  recordStatements,
  rowsWhenWritten,
  type TestedService,
} from '@jalur/common'
import fc from 'fast-check'
import { type AnsweredEvaluation, evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, entry, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

// HEAD stands above two assessors, who rate two people each; TOP stands above HEAD.
const [TOP, BOSS2, STAFF2, COLLEAGUE2, STRANGER] = [id(20), id(21), id(22), id(23), id(30)] as const
const RATED_BY: Readonly<Record<string, string>> = {
  [STAFF]: BOSS,
  [COLLEAGUE]: BOSS,
  [STAFF2]: BOSS2,
  [COLLEAGUE2]: BOSS2,
}
const PEOPLE = Object.keys(RATED_BY)
const TABLES = [
  ...['calibration_session', 'calibration_item', 'calibration_proposal', 'plan_evaluation', 'evaluation_reference'],
  ...['objection', 'rating_ledger', 'evaluation', 'credit_entry', 'organisation_result'],
]
let tested: TestedService
const reports: Record<string, string> = {}
const PROPOSAL = `id version status from { workRating behaviourRating predicate } to { workRating behaviourRating predicate }
  reason proposer { id } answerReason answerer { id } answeredOn`
const acts = evaluationActs(
  () => tested.service,
  `id version period { label startsOn endsOn } status selfView { workRating } workRating behaviourRating predicate
   creditPoints explanation { rule inputs result } history { actor { id } action digest } objection { id version }
   calibrations { ${PROPOSAL} }`,
)
type Evaluation = AnsweredEvaluation & { calibrations: Proposal[] }

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  const below = [HEAD, TOP]
  await tested.service.consume(
    [
      ...[entry(TOP, []), entry(STRANGER, [TOP])],
      ...[HEAD, BOSS, STAFF, COLLEAGUE].map((it, place) => ({
        ...entry(it, [[TOP], below, [BOSS, ...below], [BOSS, ...below]][place]!),
        version: 2,
      })),
      ...[entry(BOSS2, below), entry(STAFF2, [BOSS2, ...below]), entry(COLLEAGUE2, [BOSS2, ...below])],
    ].map(employeeChanged),
  )
  for (const [place, employee] of PEOPLE.entries()) {
    const { result } = await approvedPlan(tested.service, employee, 100 * (place + 1), '2026-07-31')
    reports[employee] = id(500 + place)
    await reportOf(tested.service, reports[employee], result, '2026-07-15')
  }
})
afterAll(() => tested.close())
beforeEach(async () => {
  await tested.service.database.query(`truncate ${TABLES.join(', ')} cascade`)
  for (const employee of PEOPLE) await rate(employee)
})

const year = async (employee: string, caller = person(RATED_BY[employee]!)) =>
  (await acts.of(employee, caller))['Y2026'] as Evaluation
async function rate(employee: string, ratings: [string, string] = ['MEETS', 'MEETS']): Promise<void> {
  const known = await year(employee)
  const handed = known.status === 'NOT_STARTED' ? (await acts.assess(known, {}, employee)).evaluation! : known
  const { refusals } = await acts.rate(handed, reports[employee]!, ratings, {}, RATED_BY[employee])
  expect(refusals).toEqual([])
}

interface Result {
  workRating: string
  behaviourRating: string
  predicate: string
}
interface Proposal {
  id: string
  version: number
  status: string
  from: Result
  to: Result
  reason: string
}
interface Session {
  id: string
  version: number
  status: string
  waiting: number
  summary: {
    evaluations: number
    spread: { predicate: string; before: number; after: number }[]
    raised: number
  } | null
  assessors: { assessor: { id: string }; shiftBefore: number; shiftAfter: number }[]
  items: {
    totalCount: number
    nodes: {
      employee: { id: string }
      standing: string
      isStale: boolean
      after: Result | null
      evaluation: { id: string; version: number; workRating: string | null; references: object[] }
      proposals: Proposal[]
    }[]
  }
}
const SESSION = `id version status waiting declined lapsed visibleEvaluations conclusion period { label } chair { id } unit { id }
  summary { evaluations hasShares raised lowered level organisationPredicate spread { predicate before after }
            limits { predicates keptBefore keptAfter } }
  assessors { assessor { id } evaluations shiftBefore shiftAfter raised }
  explanation { rule inputs result alternative legalBasis { regulation { code } confidence } }
  items(first: 10) { totalCount nodes { employee { id } assessor { id } standing isStale before { predicate }
    after { predicate } evaluation { id version workRating references { kind } } proposals { ${PROPOSAL} } } }`

const act = (mutation: string, caller: Caller, input: object) =>
  send<{ session: Session | null }>(tested.service, mutation, caller, input, {
    selection: `session { ${SESSION} }`,
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const open = (caller = person(HEAD), input: object = {}) =>
  act('openCalibration', caller, { period: 'Y2026', ...input })
const propose = async (session: string, employee: string, input: object = {}, caller = person(HEAD)) => {
  const evaluation = await year(employee)
  return act('proposeCalibration', caller, {
    ...{ session, evaluation: evaluation.id, expectedVersion: evaluation.version },
    ...{ workRating: 'ABOVE', behaviourRating: 'ABOVE', reason: 'Dampaknya lintas unit' },
    ...input,
  })
}
const answer = ({ id: proposal, version }: Proposal, input: object = {}, caller = person(BOSS)) =>
  act('answerCalibration', caller, {
    ...{ id: proposal, expectedVersion: version, answer: 'CONFIRMED', reason: 'Setuju, bukti lengkap' },
    ...input,
  })
const close = ({ id: session, version }: Session, input: object = {}, caller = person(HEAD)) =>
  act('closeCalibration', caller, { id: session, expectedVersion: version, conclusion: 'Selesai', ...input })
const proposalOf = ({ items }: Session, employee: string): Proposal =>
  items.nodes.find((it) => it.employee.id === employee)!.proposals.at(-1)!

async function read(sessionId: string, caller: Caller): Promise<Session | null> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($id: ID!) { calibrationSession(id: $id) { ${SESSION} } }`,
    variables: { id: sessionId },
    caller,
  })
  if (errors) throw new Error(JSON.stringify(errors[0]!.extensions))
  return data?.['calibrationSession'] as Session | null
}
async function verified(): Promise<unknown> {
  const { data } = await ask(tested.service, {
    query: '{ ratingLedgerCheck { intact firstBreak { place evaluationId fault } } }',
    caller: person(STRANGER, 'HR_OFFICER'),
  })
  return data?.['ratingLedgerCheck']
}
const INTACT = { intact: true, firstBreak: null }

async function opened(): Promise<Session> {
  const { session, refusals, error } = await open()
  expect({ refusals, error }).toEqual({ refusals: [], error: undefined })
  return session!
}

describe('opening', () => {
  test('is for who stands above the assessors, over what is rated and not issued', async () => {
    await acts.issue(await year(COLLEAGUE2), BOSS2)
    const session = await opened()
    expect(session).toMatchObject({
      ...{ status: 'OPEN', waiting: 0, period: { label: 'Year 2026' }, chair: { id: HEAD }, unit: { id: id(9) } },
      summary: { evaluations: 3, hasShares: false, organisationPredicate: null, limits: [] },
      explanation: { legalBasis: { regulation: { code: 'PERMENPANRB_6_2022' }, confidence: 'UNVERIFIED' } },
      items: { totalCount: 3 },
    })
    expect(session.items.nodes.map((it) => it.employee.id).sort()).toEqual([STAFF, COLLEAGUE, STAFF2].sort())
    for (const { evaluation, standing } of session.items.nodes) {
      expect(standing).toBe('AS_KNOWN')
      expect(evaluation.references).toEqual([{ kind: 'PROGRESS' }, { kind: 'PROGRESS' }])
    }
  })
  test('is refused to those with nobody two steps below, and twice', async () => {
    for (const caller of [person(BOSS), person(STAFF), person(STRANGER, 'HR_OFFICER')]) {
      expect((await open(caller)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    }
    await opened()
    expect((await open()).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    expect((await open(person(TOP))).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    expect((await open(person(HEAD), { period: 'X' })).error).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
  test('sent again under its key opens one session', async () => {
    const [first, again] = [
      await open(person(HEAD), { idempotencyKey: 'k' }),
      await open(person(HEAD), { idempotencyKey: 'k' }),
    ]
    expect(again.session!.id).toBe(first.session!.id)
    expect(await tested.service.database.query('select 1 from calibration_session')).toHaveLength(1)
  })
  test('is offered for the periods in which there is something, to that person only', async () => {
    const asked = async (of: string, caller: Caller) => {
      const { data, errors } = await ask(tested.service, {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
          calibratablePeriods { key period { label } evaluations assessors }
          calibrationSessions(first: 5) { totalCount nodes { status } } } } }`,
        variables: { of: [{ __typename: 'Employee', id: of }] },
        caller,
      })
      return errors?.[0]?.extensions ?? (data?.['_entities'] as object[])[0]
    }
    const period = { key: 'Y2026', period: { label: 'Year 2026' }, evaluations: 4, assessors: 2 }
    expect(await asked(HEAD, person(HEAD))).toEqual({
      calibratablePeriods: [period],
      calibrationSessions: { totalCount: 0, nodes: [] },
    })
    await opened()
    const one = { totalCount: 1, nodes: [{ status: 'OPEN' }] }
    expect(await asked(HEAD, person(HEAD))).toEqual({ calibratablePeriods: [], calibrationSessions: one })
    expect(await asked(BOSS, person(BOSS))).toEqual({ calibratablePeriods: [], calibrationSessions: one })
    expect(await asked(STAFF, person(STAFF))).toMatchObject({ calibrationSessions: { totalCount: 0 } })
    expect(await asked(HEAD, person(BOSS))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('who sees what', () => {
  test('the head and HR see all, an assessor the own team and no figures from which the others follow, others nothing', async () => {
    const { id: session } = await opened()
    const seen = async (caller: Caller) => {
      const found = await read(session, caller)
      return (
        found && {
          people: found.items.nodes.map((it) => it.employee.id).sort(),
          told: found.summary !== null,
          assessors: found.assessors.length,
        }
      )
    }
    const all = { people: [...PEOPLE].sort(), told: true, assessors: 2 }
    expect(await seen(person(HEAD))).toEqual(all)
    expect(await seen(person(STRANGER, 'HR_OFFICER'))).toEqual(all)
    expect(await seen(person(BOSS))).toEqual({ people: [STAFF, COLLEAGUE].sort(), told: false, assessors: 0 })
    expect(await seen(person(STAFF, 'HR_OFFICER'))).toMatchObject({
      people: PEOPLE.filter((it) => it !== STAFF).sort(),
    })
    for (const caller of [person(STAFF), person(STRANGER), person(TOP)]) expect(await seen(caller)).toBeNull()
    const elsewhere: Caller = {
      ...(person(STRANGER, 'HR_OFFICER') as Extract<Caller, { kind: 'PERSON' }>),
      agencyCode: '7100',
    }
    expect(await seen(elsewhere)).toBeNull()
  })
  test('each reading of somebody is taken down', async () => {
    const { id: session } = await opened()
    const reader = id(31)
    await read(session, person(reader, 'HR_OFFICER'))
    const read31 = async () =>
      tested.service.database.query<{ id: string; relation: string }[]>(
        `select distinct employee_id as id, relation from access_log
          where reader_employee_id = $1 and 'performancePlan' = any(fields) order by 1`,
        [reader],
      )
    expect(await rowsWhenWritten(read31, PEOPLE.length)).toEqual(
      [...PEOPLE].sort().map((it) => ({ id: it, relation: 'HR_OFFICER' })),
    )
  })
  test('partners see nothing', async () => {
    const { id: session } = await opened()
    const partner: Caller = {
      ...{ kind: 'PARTNER', subject: 'p', clientId: 'p' },
      ...{ scopes: ['performance:read'], agencyCodes: ['7104'] },
    }
    const { errors } = await ask(tested.service, {
      query: `{ calibrationSession(id: "${session}") { id } }`,
      caller: partner,
    })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('proposing', () => {
  test('changes no rating, needs a reason and other ratings, and is for who opened the session', async () => {
    const { id: session } = await opened()
    expect((await propose(session, STAFF, { reason: ' ' })).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    const same = { workRating: 'MEETS', behaviourRating: 'MEETS' }
    expect((await propose(session, STAFF, same)).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    for (const caller of [person(BOSS), person(STAFF), person(TOP), person(STRANGER, 'HR_OFFICER')]) {
      expect((await propose(session, STAFF, {}, caller)).error).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await propose(session, STAFF, { expectedVersion: 1 })).error).toMatchObject({ code: 'CONFLICT' })
    const proposed = await propose(session, STAFF)
    expect(proposed.session).toMatchObject({ waiting: 1, summary: { raised: 0 } })
    expect(proposed.session!.items.nodes.flatMap(({ proposals }) => proposals)).toHaveLength(1)
    expect(proposalOf(proposed.session!, STAFF)).toMatchObject({
      ...{ status: 'PROPOSED', proposer: { id: HEAD }, answerer: null },
      from: { workRating: 'MEETS', behaviourRating: 'MEETS', predicate: 'GOOD' },
      to: { workRating: 'ABOVE', behaviourRating: 'ABOVE', predicate: 'VERY_GOOD' },
    })
    expect(await year(STAFF)).toMatchObject({ workRating: 'MEETS', predicate: 'GOOD', calibrations: [] })
    expect((await propose(session, STAFF)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
  test('can be taken back by its proposer while nobody answered', async () => {
    const { id: session } = await opened()
    const proposal = proposalOf((await propose(session, STAFF)).session!, STAFF)
    const withdrawal = { id: proposal.id, expectedVersion: proposal.version }
    expect((await act('withdrawCalibration', person(BOSS), withdrawal)).error).toMatchObject({ code: 'FORBIDDEN' })
    const { session: after } = await act('withdrawCalibration', person(HEAD), withdrawal)
    expect(proposalOf(after!, STAFF).status).toBe('WITHDRAWN')
    expect((await answer(proposalOf(after!, STAFF))).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
  test('waits as a task of the assessor', async () => {
    const { id: session } = await opened()
    await propose(session, STAFF)
    const tasks = async (of: string) => {
      const { data } = await ask(tested.service, {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { teamTasks { kind employee { id } link } } } }`,
        variables: { of: [{ __typename: 'Employee', id: of }] },
        caller: person(of),
      })
      const [found] = data?.['_entities'] as { teamTasks: { kind: string }[] }[]
      return found!.teamTasks.filter(({ kind }) => kind === 'CALIBRATION_TO_ANSWER')
    }
    expect(await tasks(BOSS)).toEqual([
      {
        kind: 'CALIBRATION_TO_ANSWER',
        employee: { id: STAFF },
        link: `/kinerja/kalibrasi/${session}?evaluasi=${(await year(STAFF)).id}`,
      },
    ])
    expect(await tasks(BOSS2)).toEqual([])
    await rate(STAFF, ['ABOVE', 'MEETS'])
    expect(await tasks(BOSS)).toEqual([])
  })
})

describe('the answer', () => {
  test('is that of the assessor, and a confirmed one changes the rating and stands in the ledger', async () => {
    const { id: session } = await opened()
    const proposal = proposalOf((await propose(session, STAFF)).session!, STAFF)
    for (const caller of [person(HEAD), person(BOSS2), person(STAFF), person(STRANGER, 'HR_OFFICER')]) {
      expect((await answer(proposal, {}, caller)).error).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await answer(proposal, { reason: '' })).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect((await answer(proposal, { expectedVersion: 9 })).error).toMatchObject({ code: 'CONFLICT' })
    expect((await answer(proposal)).refusals).toEqual([])
    const evaluation = await year(STAFF)
    expect(evaluation).toMatchObject({
      status: 'RATED',
      workRating: 'ABOVE',
      behaviourRating: 'ABOVE',
      predicate: 'VERY_GOOD',
    })
    expect(evaluation.history.map(({ action, actor }) => [action, actor.id]).at(-1)).toEqual(['CALIBRATED', BOSS])
    const [row] = await tested.service.database.query<{ content: object }[]>(
      `select content from rating_ledger where action = 'CALIBRATED'`,
    )
    expect(row!.content).toMatchObject({
      calibration: { proposal: proposal.id, proposerId: HEAD, reason: 'Dampaknya lintas unit' },
    })
    expect(await verified()).toEqual(INTACT)
    const found = (await read(session, person(HEAD)))!
    expect(found).toMatchObject({ waiting: 0, summary: { raised: 1 } })
    expect(found.summary!.spread.slice(0, 2)).toEqual([
      { predicate: 'VERY_GOOD', before: 0, after: 1 },
      { predicate: 'GOOD', before: 4, after: 3 },
    ])
    expect(found.assessors.map((it) => [it.assessor.id, it.shiftBefore, it.shiftAfter])).toEqual([
      [BOSS, 0, 0.25],
      [BOSS2, 0, -0.25],
    ])
  })
  test('that declines leaves the rating, and its reason stays with the proposal', async () => {
    const { id: session } = await opened()
    const proposal = proposalOf((await propose(session, STAFF)).session!, STAFF)
    const { session: after } = await answer(proposal, { answer: 'DECLINED', reason: 'Hasilnya milik tim' })
    expect(proposalOf(after!, STAFF)).toMatchObject({ status: 'DECLINED', answerReason: 'Hasilnya milik tim' })
    expect(await year(STAFF)).toMatchObject({ workRating: 'MEETS', calibrations: [] })
  })
  test('to a proposal about an evaluation that was rated anew or issued can only decline it, by its name', async () => {
    const session = await opened()
    for (const [employee, change] of [
      [STAFF, () => rate(STAFF, ['MEETS', 'ABOVE'])],
      [COLLEAGUE, async () => acts.issue(await year(COLLEAGUE))],
    ] as const) {
      const proposal = proposalOf((await propose(session.id, employee)).session!, employee)
      await change()
      const item = (await read(session.id, person(BOSS)))!.items.nodes.find((it) => it.employee.id === employee)
      expect(item).toMatchObject({ isStale: true, standing: employee === STAFF ? 'RATED_ANEW' : 'LEFT' })
      expect((await answer(proposal)).refusals).toEqual([expect.objectContaining({ code: 'PROPOSAL_STALE' })])
      expect((await answer(proposal, { answer: 'DECLINED' })).refusals).toEqual([])
    }
    expect((await propose(session.id, COLLEAGUE)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    expect(await verified()).toEqual(INTACT)
  })
})

describe('the person and who decides on an objection', () => {
  test('see before, after and reasons once the result is issued, and the person not earlier', async () => {
    const { id: session } = await opened()
    const lowered = { workRating: 'BELOW', behaviourRating: 'MEETS', reason: 'Dua target tidak tercapai' }
    await answer(proposalOf((await propose(session, STAFF, lowered)).session!, STAFF))
    const before = await year(STAFF, person(STAFF))
    expect(before).toMatchObject({ predicate: null, calibrations: [] })
    expect(before.history.map(({ action }) => action)).toEqual(['SUBMITTED', 'RATED'])
    expect(await year(STAFF, person(HEAD))).toMatchObject({ calibrations: [{ reason: lowered.reason }] })

    const issued = (await acts.issue(await year(STAFF))).evaluation!
    const told = {
      predicate: 'NEEDS_IMPROVEMENT',
      calibrations: [
        {
          ...{ status: 'CONFIRMED', reason: lowered.reason, answerReason: 'Setuju, bukti lengkap' },
          ...{ proposer: { id: HEAD }, answerer: { id: BOSS }, answeredOn: '2026-08-10' },
          from: { workRating: 'MEETS', behaviourRating: 'MEETS', predicate: 'GOOD' },
          to: { workRating: 'BELOW', behaviourRating: 'MEETS', predicate: 'NEEDS_IMPROVEMENT' },
        },
      ],
    }
    expect(await year(STAFF, person(STAFF))).toMatchObject(told)
    const { refusals } = await send(
      tested.service,
      'fileObjection',
      person(STAFF),
      { evaluation: issued.id, expectedVersion: issued.version, reason: 'Targetnya diubah' },
      { selection: 'objection { id }', inputType: 'FileObjectionInput' },
    )
    expect(refusals).toEqual([])
    expect(await year(STAFF, person(HEAD))).toMatchObject({ status: 'OBJECTED', ...told })
    expect(await verified()).toEqual(INTACT)
  })
})

describe('closing', () => {
  test('needs a conclusion and the session as it is, lets what waits lapse, and is the end', async () => {
    const session = await opened()
    const proposal = proposalOf((await propose(session.id, STAFF)).session!, STAFF)
    expect((await close(session)).error).toMatchObject({ code: 'CONFLICT' })
    const now = (await read(session.id, person(HEAD)))!
    expect((await close(now, {}, person(BOSS))).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await close(now, { conclusion: '' })).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    const { session: closed } = await close(now)
    expect(closed).toMatchObject({
      status: 'CLOSED',
      conclusion: 'Selesai',
      waiting: 0,
      lapsed: 1,
      summary: { raised: 0 },
    })
    expect(proposalOf(closed!, STAFF).status).toBe('LAPSED')
    expect((await answer(proposal, { expectedVersion: 2 })).refusals).toEqual([
      expect.objectContaining({ code: 'NOT_NOW' }),
    ])
    expect((await propose(session.id, COLLEAGUE)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    expect(await year(STAFF)).toMatchObject({ predicate: 'GOOD' })
  })
  test('after any sequence of acts the ledger verifies, and ratings are those found and confirmed', async () => {
    const steps = fc.array(
      fc.record({
        employee: fc.constantFrom(...PEOPLE),
        does: fc.constantFrom('CONFIRMED' as const, 'DECLINED' as const, 'LEAVE' as const, 'RATE' as const),
        work: fc.constantFrom('ABOVE', 'MEETS', 'BELOW'),
      }),
      { minLength: 1, maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        await tested.service.database.query(`truncate ${TABLES.join(', ')} cascade`)
        for (const employee of PEOPLE) await rate(employee)
        const { id: session } = await opened()
        for (const { employee, does, work } of sequence) {
          if (does === 'RATE') {
            await rate(employee, [work, 'MEETS'])
            continue
          }
          const { session: after } = await propose(session, employee, { workRating: work, behaviourRating: 'ABOVE' })
          if (after && does !== 'LEAVE') {
            await answer(proposalOf(after, employee), { answer: does }, person(RATED_BY[employee]!))
          }
        }
        const { session: closed } = await close((await read(session, person(HEAD)))!)
        expect(closed!.waiting).toBe(0)
        const { spread } = closed!.summary!
        for (const { predicate, before, after } of spread) {
          const moved = closed!.items.nodes.filter((it) => it.after?.predicate === predicate).length
          const left = closed!.items.nodes.filter((it) => it.after !== null && predicate === 'GOOD').length
          expect(after).toBe(before + moved - left)
        }
        const kept = closed!.items.nodes.filter(({ after, standing }) => after && standing === 'AS_KNOWN')
        const now = await Promise.all(kept.map(async ({ employee }) => (await year(employee.id)).predicate))
        expect(now).toEqual(kept.map(({ after }) => after!.predicate))
        expect(await verified()).toEqual(INTACT)
      }),
      { numRuns: 8 },
    )
  })
})

describe('after somebody edits a confirmed calibration behind its back', () => {
  test.each([
    ['its reason', `update calibration_proposal set reason = 'x'`],
    ['what it was before', `update calibration_proposal set from_predicate = 'POOR'`],
    ['who confirmed it', `update calibration_proposal set answerer_id = '${BOSS2}'`],
    ['its state', `update calibration_proposal set status = 'DECLINED'`],
  ])('%s, the check names its entry', async (_what, statement) => {
    const { id: session } = await opened()
    await answer(proposalOf((await propose(session, STAFF)).session!, STAFF))
    await tested.service.database.query(statement)
    expect(await verified()).toEqual({
      intact: false,
      firstBreak: { place: 9, evaluationId: (await year(STAFF)).id, fault: 'RECORD_DIFFERS' },
    })
  })
  test('a proposal that was made a confirmed one has no entry', async () => {
    const { id: session } = await opened()
    await propose(session, STAFF)
    await tested.service.database.query(`update calibration_proposal set status = 'CONFIRMED'`)
    expect(await verified()).toMatchObject({ firstBreak: { place: null, fault: 'RECORD_WITHOUT_ENTRY' } })
  })
})

test('a session holds its evaluations against the pattern of the organisation', async () => {
  await tested.service.database.query(
    `insert into organisation_result (agency_code, year, predicate) values ('7104', 2026, 'GOOD')`,
  )
  const session = await opened()
  expect(session.summary).toMatchObject({ organisationPredicate: 'GOOD' })
  const limits = (session.summary as unknown as { limits: { keptBefore: boolean }[] }).limits
  expect(limits.length).toBeGreaterThan(0)
  expect(limits.some(({ keptBefore }) => !keptBefore)).toBe(true)
})

test('a session is read by indexes in tables of thousands, and a page of two costs what one of one costs', async () => {
  const { database } = tested.service
  const { id: session } = await opened()
  await database.query(`
    insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), array[gen_random_uuid()], null, 'PNS', true, 1
      from generate_series(1, 5000);
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from directory where agency_code = '7100';
    insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, assessor_id)
      select p.id, 'Y2026', '2026-01-01', '2026-12-31', 'RATED', d.superior_ids[1] from performance_plan p
        join directory d on d.employee_id = p.employee_id where d.agency_code = '7100';
    insert into calibration_session (id, chair_id, agency_code, unit_id, key, status, opened_on)
      select gen_random_uuid(), superior_ids[1], '7100', unit_id, 'Y2026', 'CLOSED', '2026-08-01' from directory where agency_code = '7100';
    insert into calibration_item (session_id, plan_id, employee_id, assessor_id, before_work_rating, before_behaviour_rating, before_predicate, known_version)
      select s.id, p.id, p.employee_id, s.chair_id, 'MEETS', 'MEETS', 'GOOD', 1 from calibration_session s
        join directory d on d.superior_ids[1] = s.chair_id and d.agency_code = '7100' join performance_plan p on p.employee_id = d.employee_id;
    insert into calibration_proposal (id, session_id, plan_id, from_work_rating, from_behaviour_rating, from_predicate, to_work_rating,
      to_behaviour_rating, to_predicate, reason, proposed_on, evaluation_version, status)
      select gen_random_uuid(), session_id, plan_id, 'MEETS', 'MEETS', 'GOOD', 'ABOVE', 'ABOVE', 'VERY_GOOD', 'x', '2026-08-02', 1, 'CONFIRMED'
        from calibration_item where session_id <> '${session}'`)
  await database.query('analyze')
  const page = (first: number) =>
    recordStatements(database, async () => {
      const { errors } = await ask(tested.service, {
        query: `{ calibrationSession(id: "${session}") { waiting summary { raised } assessors { shiftAfter } items(first: ${first}) {
          totalCount nodes { standing isStale proposals { id } evaluation { predicate references { id } calibrations { id } } } } } }`,
        caller: person(HEAD),
      })
      expect(errors).toBeUndefined()
    })
  const [one, two] = [await page(1), await page(2)]
  expect(two).toHaveLength(one.length)
  const plans = (await Promise.all(two.map((statement) => explain(database, statement)))).join('\n')
  for (const table of [
    'calibration_session',
    'calibration_item',
    'calibration_proposal',
    'plan_evaluation',
    'directory',
  ]) {
    expect(plans).not.toContain(`Seq Scan on ${table}`)
  }
  await database.query(`
    truncate calibration_session cascade;
    delete from plan_evaluation where assessor_id not in (select employee_id from directory);
    delete from performance_plan p using directory d where d.employee_id = p.employee_id and d.agency_code = '7100';
    delete from directory where agency_code = '7100'`)
})
