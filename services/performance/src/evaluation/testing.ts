import { ask, type Caller, type RunningService } from '@jalur/common'
import { type Answered, BOSS, person, send, STAFF } from '../plan/testing'

export interface AnsweredEvaluation {
  id: string
  version: number
  period: { label: string; startsOn: string; endsOn: string }
  status: string
  selfView: { workRating: string } | null
  workRating: string | null
  behaviourRating: string | null
  predicate: string | null
  creditPoints: number | null
  explanation: { rule: string; inputs: string[]; result: string } | null
  history: { actor: { id: string }; action: string; digest: string }[]
  objection?: Record<string, unknown> | null
}

const FIELDS = `id version period { label startsOn endsOn } status selfView { workRating } workRating behaviourRating
  predicate creditPoints explanation { rule inputs result legalBasis { regulation { code } article } }
  history { at actor { id } action digest }`

/** A row about a person, straight in the tables, that ratings can rest on. */
export async function reportOf({ database }: RunningService, reportId: string, workResult: string, on: string) {
  await database.query(
    `insert into progress (id, work_result_id, reported_on, statement) values ($1, $2, $3, 'Berkas diperiksa')`,
    [reportId, workResult, on],
  )
}

/** What people do to evaluations of one service, each as a mutation. */
export function evaluationActs(service: () => RunningService, fields = FIELDS) {
  const change = (mutation: string, caller: Caller, input: object) =>
    send<{ evaluation: AnsweredEvaluation | null }>(service(), mutation, caller, input, {
      selection: `evaluation { ${fields} }`,
      inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
    })
  const at = ({ id, version }: Pick<AnsweredEvaluation, 'id' | 'version'>) => ({ id, expectedVersion: version })
  return {
    /** The evaluations of a person this year, by the key of their period. */
    async of(employee = STAFF, caller = person(BOSS)): Promise<Record<string, AnsweredEvaluation>> {
      const { data, errors } = await ask(service(), {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) { evaluations { ${fields} } } } } }`,
        variables: { of: [{ __typename: 'Employee', id: employee }] },
        caller,
      })
      if (errors) throw new Error(errors[0]!.message)
      const [entity] = (data?.['_entities'] ?? []) as { performancePlan: { evaluations: AnsweredEvaluation[] } }[]
      return Object.fromEntries((entity?.performancePlan.evaluations ?? []).map((it) => [it.id.split('.')[1]!, it]))
    },
    assess: (evaluation: AnsweredEvaluation, input: object = {}, by = STAFF) =>
      change('assessOwnPerformance', person(by), {
        ...at(evaluation),
        ...{ workRating: 'ABOVE', behaviourRating: 'MEETS', submit: true },
        ...input,
      }),
    sendBack: (evaluation: AnsweredEvaluation, reason: string, by = BOSS) =>
      change('returnEvaluation', person(by), { ...at(evaluation), reason }),
    /** Ratings that rest on one report. */
    rate: (
      evaluation: AnsweredEvaluation,
      report: string,
      [work, behaviour]: [string, string] = ['MEETS', 'MEETS'],
      input: object = {},
      by = BOSS,
    ): Promise<Answered<{ evaluation: AnsweredEvaluation | null }>> => {
      const references = [{ kind: 'PROGRESS', id: report }]
      return change('evaluatePerformance', person(by), {
        ...at(evaluation),
        work: { rating: work, references },
        behaviour: { rating: behaviour, references },
        feedbackReason: 'Baru menjadi atasan',
        ...input,
      })
    },
    issue: (evaluation: AnsweredEvaluation, by = BOSS) => change('issueEvaluation', person(by), at(evaluation)),
  }
}
