import { type EvaluationAct, type EvaluationActor, EvaluationStatus, moveEvaluation } from './evaluation-state'

const statuses = Object.keys(EvaluationStatus) as EvaluationStatus[]
const acts: EvaluationAct[] = ['SAVE', 'SUBMIT', 'RETURN', 'RATE', 'ISSUE', 'OBJECT', 'DECIDE', 'LAPSE']
const actors: EvaluationActor[] = ['OWNER', 'APPRAISER', 'APPEAL', 'TIME']

/** Every move that is allowed: state, act, actor, next state. Whatever is not here is refused. */
const ALLOWED = [
  'NOT_STARTED SAVE OWNER SELF_ASSESSMENT',
  'NOT_STARTED SUBMIT OWNER SUBMITTED',
  'SELF_ASSESSMENT SAVE OWNER SELF_ASSESSMENT',
  'SELF_ASSESSMENT SUBMIT OWNER SUBMITTED',
  'SUBMITTED RETURN APPRAISER RETURNED',
  'SUBMITTED RATE APPRAISER RATED',
  'RETURNED SAVE OWNER RETURNED',
  'RETURNED SUBMIT OWNER SUBMITTED',
  'RATED RATE APPRAISER RATED',
  'RATED ISSUE APPRAISER ISSUED',
  'ISSUED OBJECT OWNER OBJECTED',
  'ISSUED LAPSE TIME FINAL',
  'OBJECTED DECIDE APPEAL FINAL',
]

test('the moves of an evaluation are these, and no others', () => {
  const found = statuses.flatMap((status) =>
    acts.flatMap((act) =>
      actors.flatMap((actor) => {
        const to = moveEvaluation(status, act, actor)
        return to ? [`${status} ${act} ${actor} ${to}`] : []
      }),
    ),
  )
  expect(found.toSorted()).toEqual(ALLOWED.toSorted())
})

test('nothing leads out of FINAL', () =>
  expect(acts.flatMap((act) => actors.map((actor) => moveEvaluation('FINAL', act, actor))).filter(Boolean)).toEqual([]))

test('nobody assesses himself: an owner never rates, returns, issues or decides', () =>
  expect(
    statuses.flatMap((status) =>
      (['RATE', 'RETURN', 'ISSUE', 'DECIDE'] as const).map((act) => moveEvaluation(status, act, 'OWNER')),
    ),
  ).toEqual(Array(32).fill(null)))
