import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Caller, DirectoryEntry } from '@jalur/common'
import { post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const read = (file: string): string => readFileSync(path.join(__dirname, 'contract', `${file}.graphql`), 'utf8')
const [own, team] = [read('my-performance'), read('team-performance')]

jest.setTimeout(60_000)

let graph: WholeGraph
let [staff, boss, head]: [Caller, Caller, Caller] = [] as never
let staffId: string

/** Somebody with a functional level and two superiors, who has no plan yet. */
const SOMEBODY = `select employee_id as id, agency_code as "agencyCode", superior_ids as "superiorIds" from directory
  where position_code like '%.AHLI_PERTAMA' and employment_type = 'PNS' and agency_code = '7104'
    and cardinality(superior_ids) >= 2 and exists (select 1 from credit_entry c where c.employee_id = directory.employee_id)
    and not exists (select 1 from performance_plan p where p.employee_id = any(directory.employee_id || superior_ids[:1]))
  order by employee_id limit 1`

const person = (employeeId: string, agencyCode: string): Caller => ({
  ...{ kind: 'PERSON', subject: employeeId, employeeId, roles: ['ASN'], agencyCode },
})

beforeAll(async () => {
  graph = await openWholeGraph()
  const { database } = graph.services.find(({ name }) => name === 'performance')!
  // Entry and rating of July are both open on the day of the tests.
  await database.query(`update cycle_window set from_day = 1, to_day = 28 where kind in ('ENTRY', 'RATING')`)
  const [somebody] = await database.query<Pick<DirectoryEntry, 'id' | 'agencyCode' | 'superiorIds'>[]>(SOMEBODY)
  const { id, agencyCode, superiorIds } = somebody!
  staffId = id
  ;[staff, boss, head] = [id, ...superiorIds.slice(0, 2)].map((it) => person(it, agencyCode)) as [
    Caller,
    Caller,
    Caller,
  ]
  await database.query(
    `with plan as (insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
       values (gen_random_uuid(), $1, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED') returning id)
     insert into work_result (id, plan_id, place, kind, statement) select gen_random_uuid(), id, 0, 'PRIMARY', 'Layanan bidang' from plan`,
    [superiorIds[0]],
  )
})
afterAll(() => graph.close())

/** An operation of a contract, sent unchanged. */
async function run<Answer>(
  document: string,
  operationName: string,
  caller: Caller,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const { data, errors } = await post(graph.url, { query: document, operationName, variables, caller })
  expect(errors).toBeUndefined()
  return data as Answer
}
/** A mutation of a contract; its payload without refusals. */
async function act<Payload>(document: string, operationName: string, caller: Caller, input: object): Promise<Payload> {
  const [payload] = Object.values(
    await run<Record<string, { refusals: object[] }>>(document, operationName, caller, { input }),
  )
  expect(payload?.refusals).toEqual([])
  return payload as Payload
}

interface Plan {
  id: string
  version: number
  status: string
  workResults: { id: string; cascadedFrom: { id: string } | null; progress: { nodes: { id: string }[] } }[]
  behaviours: object[]
  feedback: { nodes: { id: string; reply: string | null; text: string; about: object }[] }
  evaluations: Evaluation[]
}
interface Evaluation {
  id: string
  period: { label: string }
  status: string
  predicate: string | null
  creditPoints: number | null
  explanation: { rule: string; legalBasis: { regulation: { title: string } } }
  history: { action: string; actor: { name: string }; digest: string }[]
  objection: { id: string; status: string; dueOn: string; decision: string | null } | null
}
interface Own {
  me: {
    performancePlan: Plan
    creditPoints: { total: number; neededForNextLevel: number; entries: { nodes: { year: number; points: number }[] } }
  }
}
const mine = () => run<Own>(own, 'MyPerformance', staff, { year: 2026 })
const waiting = async (caller: Caller) =>
  (
    await run<{ me: { teamTasks: { kind: string; employee: { id: string } }[] } }>(team, 'MyTeam', caller, {
      year: 2026,
    })
  ).me.teamTasks

test('a year goes by the contracts: plan, progress, feedback, evaluation, objection, and what follows from them', async () => {
  const { superiorPlan } = await post(graph.url, {
    query: '{ me { performancePlan(year: 2026) { workResults { id } } } }',
    caller: boss,
  }).then(({ data }) => ({ superiorPlan: (data as unknown as Own).me.performancePlan }))
  const cascadedFrom = superiorPlan.workResults[0]!.id

  const saved = await act<{ plan: Plan }>(own, 'SavePlan', staff, {
    ...{ startsOn: '2026-01-01', endsOn: '2026-07-31', approach: 'QUANTITATIVE' },
    workResults: [
      {
        ...{ kind: 'PRIMARY', statement: 'Berkas terverifikasi', cascadedFrom },
        indicators: [{ aspect: 'QUANTITY', statement: 'Jumlah berkas', target: '120', unit: 'berkas' }],
      },
    ],
  })
  const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version })
  const submitted = await act<{ plan: Plan }>(own, 'SubmitPlan', staff, at(saved.plan))
  expect(await waiting(boss)).toContainEqual(
    expect.objectContaining({ kind: 'PLAN_TO_DECIDE', employee: expect.objectContaining({ id: staffId }) }),
  )
  const approved = await act<{ plan: Plan }>(team, 'DecidePlan', boss, { ...at(submitted.plan), decision: 'APPROVE' })
  expect(approved.plan.status).toBe('APPROVED')

  const { performancePlan: plan } = (await mine()).me
  const workResult = plan.workResults[0]!.id
  expect([plan.workResults[0]?.cascadedFrom?.id, plan.behaviours.length]).toEqual([cascadedFrom, 7])
  const { progress } = await act<{ progress: { id: string } }>(own, 'ReportProgress', staff, {
    ...{ workResult, reportedOn: '2026-07-20', statement: 'Memeriksa 12 berkas' },
  })
  await act(team, 'GiveFeedback', boss, {
    ...{ employee: staffId, workResult, kind: 'APPRECIATION' },
    ...{ observed: 'Cepat', effect: 'Tidak ada antrean', nextStep: 'Ajari rekan' },
  })
  const [given] = (await mine()).me.performancePlan.feedback.nodes
  expect(given).toMatchObject({ text: 'Cepat\nTidak ada antrean\nAjari rekan', about: { id: workResult }, reply: null })
  await act(own, 'ReplyToFeedback', staff, { id: given!.id, expectedVersion: 1, reply: 'Siap' })

  const year = async () => (await mine()).me.performancePlan.evaluations.at(-1)!
  const { id } = await year()
  const assessed = await post(graph.url, {
    query: `mutation ($input: AssessOwnPerformanceInput!) { assessOwnPerformance(input: $input) { refusals { code } evaluation { version } } }`,
    variables: { input: { id, expectedVersion: 0, workRating: 'ABOVE', behaviourRating: 'ABOVE', submit: true } },
    caller: staff,
  })
  expect(assessed.data).toMatchObject({ assessOwnPerformance: { refusals: [], evaluation: { version: 1 } } })
  const references = [{ kind: 'PROGRESS', id: progress.id }]
  const { evaluation } = await act<{ evaluation: Evaluation & { version: number } }>(team, 'Evaluate', boss, {
    ...{ id, expectedVersion: 1 },
    ...{ work: { rating: 'ABOVE', references }, behaviour: { rating: 'BELOW', references } },
  })
  expect(evaluation).toMatchObject({ predicate: 'POOR', explanation: { result: expect.any(String) } })
  const before = (await mine()).me.creditPoints
  await post(graph.url, {
    query: 'mutation ($input: IssueEvaluationInput!) { issueEvaluation(input: $input) { refusals { code } } }',
    variables: { input: { id, expectedVersion: evaluation.version } },
    caller: boss,
  })
  const { me } = await mine()
  const issued = me.performancePlan.evaluations.at(-1)!
  expect(issued).toMatchObject({
    ...{ status: 'ISSUED', predicate: 'POOR', creditPoints: evaluation.creditPoints },
    explanation: { legalBasis: { regulation: { title: expect.stringContaining('Kinerja') } } },
  })
  expect(issued.history.map(({ action, actor }) => [action, typeof actor.name])).toEqual(
    ['SUBMITTED', 'RATED', 'ISSUED'].map((action) => [action, 'string']),
  )
  expect(me.creditPoints.total - before.total).toBeCloseTo(evaluation.creditPoints!, 6)
  expect(me.creditPoints.entries.nodes[0]).toMatchObject({ year: 2026, points: evaluation.creditPoints })

  const { objection } = await act<{ objection: { id: string } }>(own, 'FileObjection', staff, {
    ...{ evaluation: id, expectedVersion: evaluation.version + 1, reason: 'Dinilai dari satu kejadian' },
  })
  expect((await waiting(boss)).map(({ kind }) => kind)).toContain('OBJECTION_TO_ANSWER')
  expect((await waiting(head)).map(({ kind }) => kind)).toContain('OBJECTION_TO_DECIDE')
  await post(graph.url, {
    query: 'mutation ($input: StateOnObjectionInput!) { stateOnObjection(input: $input) { refusals { code } } }',
    variables: { input: { id: objection.id, expectedVersion: 1, statement: 'Terjadi tiga kali' } },
    caller: boss,
  })
  await act(team, 'DecideObjection', head, {
    ...{ id: objection.id, expectedVersion: 2, decision: 'CHANGED', reason: 'Di luar kendali' },
    ...{ workRating: 'ABOVE', behaviourRating: 'ABOVE' },
  })
  const after = await post(graph.url, {
    query: `{ me { creditPoints { total exactTotal } performanceStanding { exactCreditPoints recentPredicates { year predicate } }
      careerSteps { requirements { kind measure { unit actual } } } } }`,
    caller: staff,
  })
  const decided = (await mine()).me
  expect(decided.performancePlan.evaluations.at(-1)).toMatchObject({
    ...{ status: 'FINAL', predicate: 'VERY_GOOD', objection: { status: 'DECIDED', decision: 'CHANGED' } },
  })
  // Three times as much: 150 % instead of 50 %.
  const points = decided.performancePlan.evaluations.at(-1)!.creditPoints!
  expect(points).toBeCloseTo(3 * evaluation.creditPoints!, 5)
  const seen = (after.data as { me: Answered }).me
  expect(seen.performanceStanding.recentPredicates[0]).toEqual({ year: 2026, predicate: 'VERY_GOOD' })
  expect(seen.performanceStanding.exactCreditPoints).toBe(seen.creditPoints.exactTotal)
  expect(seen.creditPoints.total - before.total).toBeCloseTo(points, 5)
  const counted = seen.careerSteps.flatMap(({ requirements }) =>
    requirements.flatMap(({ measure }) => (measure?.unit === 'CREDIT_POINTS' ? [measure.actual] : [])),
  )
  expect(counted.length).toBeGreaterThan(0)
  expect(new Set(counted)).toEqual(new Set([seen.creditPoints.exactTotal]))
})

interface Answered {
  creditPoints: { total: number; exactTotal: string }
  performanceStanding: { exactCreditPoints: string; recentPredicates: { year: number; predicate: string }[] }
  careerSteps: { requirements: { kind: string; measure: { unit: string; actual: string } | null }[] }[]
}

describe('the demo persons', () => {
  test('have a plan with feedback and evaluations', async () => {
    const { me } = await run<Own>(own, 'MyPerformance', await graph.caller('asn'), { year: 2026 })
    const { status, workResults, feedback, evaluations } = me.performancePlan
    expect([status, workResults.length]).toEqual(['APPROVED', 3])
    expect(feedback.nodes.length).toBeGreaterThan(3)
    expect(evaluations.map((it) => it.status)).toContain('FINAL')
  })
  test('show a superior the team', async () => {
    const { me } = await run<{ me: { team: { totalCount: number; nodes: { performancePlan: Plan }[] } } }>(
      team,
      'MyTeam',
      await graph.caller('superior'),
      { year: 2026 },
    )
    expect(me.team.nodes.length).toBeGreaterThan(0)
    expect(me.team.nodes.every(({ performancePlan }) => performancePlan.evaluations.length > 0)).toBe(true)
  })
  test('leave the ledger intact', async () => {
    const { data } = await post(graph.url, {
      query: '{ ratingLedgerCheck { intact firstBreak { place evaluationId fault } } }',
      caller: await graph.caller('hr'),
    })
    expect(data).toEqual({ ratingLedgerCheck: { intact: true, firstBreak: null } })
  })
})
