import * as fc from 'fast-check'
import {
  moveProgress,
  monthState,
  ProgressAct,
  type ProgressActor,
  type ProgressCounts,
  type ProgressRefusal,
  ProgressStatus,
} from './progress-state'

const because = 'Bukti tidak dapat dibuka'
const at = (status: ProgressStatus, isEvaluated = false) => ({ status, isEvaluated })

describe('a report', () => {
  test.each<[ProgressStatus, ProgressAct, ProgressActor, ProgressStatus]>([
    ['DRAFT', 'SAVE', 'OWNER', 'DRAFT'],
    ['DRAFT', 'SUBMIT', 'OWNER', 'SUBMITTED'],
    ['RETURNED', 'SAVE', 'OWNER', 'RETURNED'],
    ['RETURNED', 'SUBMIT', 'OWNER', 'SUBMITTED'],
    ['SUBMITTED', 'WITHDRAW', 'OWNER', 'DRAFT'],
    ['SUBMITTED', 'APPROVE', 'APPRAISER', 'APPROVED'],
    ['SUBMITTED', 'RETURN', 'APPRAISER', 'RETURNED'],
    ['APPROVED', 'UNDO_APPROVAL', 'APPRAISER', 'SUBMITTED'],
  ])('that is %s becomes by %s of the %s %s', (from, act, actor, to) =>
    expect(moveProgress(at(from), act, actor, because)).toEqual({ to }),
  )

  test.each<[string, ProgressStatus, boolean, ProgressAct, ProgressActor, string | null, ProgressRefusal]>([
    ['nobody approves the own', 'SUBMITTED', false, 'APPROVE', 'OWNER', null, 'NOT_YOURS'],
    ['the superior does not write it', 'DRAFT', false, 'SUBMIT', 'APPRAISER', null, 'NOT_YOURS'],
    ['a draft is not approved', 'DRAFT', false, 'APPROVE', 'APPRAISER', null, 'NOT_NOW'],
    ['an approved one is not edited', 'APPROVED', false, 'SAVE', 'OWNER', null, 'NOT_NOW'],
    ['an approved one is not withdrawn', 'APPROVED', false, 'WITHDRAW', 'OWNER', null, 'NOT_NOW'],
    ['none is returned without a reason', 'SUBMITTED', false, 'RETURN', 'APPRAISER', ' ', 'REASON_MISSING'],
    [
      'what a rating may rest on stays approved',
      'APPROVED',
      true,
      'UNDO_APPROVAL',
      'APPRAISER',
      null,
      'EVALUATION_BEGUN',
    ],
    ['what a rating may rest on is not withdrawn', 'SUBMITTED', true, 'WITHDRAW', 'OWNER', null, 'EVALUATION_BEGUN'],
    [
      'what a rating may rest on is not returned',
      'SUBMITTED',
      true,
      'RETURN',
      'APPRAISER',
      because,
      'EVALUATION_BEGUN',
    ],
  ])('%s', (_rule, from, isEvaluated, act, actor, reason, refused) =>
    expect(moveProgress(at(from, isEvaluated), act, actor, reason)).toEqual({ refused }),
  )

  test('whatever is tried: only the superior approves, and takes an approval back', () => {
    const tried = fc.record({
      act: fc.constantFrom(...(Object.keys(ProgressAct) as ProgressAct[])),
      actor: fc.constantFrom<ProgressActor>('OWNER', 'APPRAISER'),
      reason: fc.constantFrom(null, '', because),
      isEvaluated: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 30 }), (acts) => {
        let status: ProgressStatus = 'DRAFT'
        for (const { act, actor, reason, isEvaluated } of acts) {
          const move = moveProgress({ status, isEvaluated }, act, actor, reason)
          if ('refused' in move) continue
          const crosses = (move.to === 'APPROVED') !== (status === 'APPROVED')
          expect(crosses ? actor : 'APPRAISER').toBe('APPRAISER')
          expect(status === 'APPROVED' ? [act, isEvaluated] : ['UNDO_APPROVAL', false]).toEqual([
            'UNDO_APPROVAL',
            false,
          ])
          status = move.to
        }
      }),
    )
  })
})

describe('a month', () => {
  const none: ProgressCounts = { DRAFT: 0, SUBMITTED: 0, RETURNED: 0, APPROVED: 0 }
  test.each<[string, Partial<ProgressCounts>, string]>([
    ['without a report is not started', {}, 'NOT_STARTED'],
    ['of drafts is a draft', { DRAFT: 2 }, 'DRAFT'],
    ['waits for the superior with one submitted report', { SUBMITTED: 1, RETURNED: 1, APPROVED: 9 }, 'SUBMITTED'],
    ['waits for the person with one returned report', { RETURNED: 1, DRAFT: 1, APPROVED: 9 }, 'RETURNED'],
    ['is not approved while a draft is left', { DRAFT: 1, APPROVED: 9 }, 'DRAFT'],
    ['is approved when every report is', { APPROVED: 1 }, 'APPROVED'],
  ])('%s', (_what, counts, state) => expect(monthState({ ...none, ...counts })).toBe(state))
})
