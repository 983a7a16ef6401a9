import * as fc from 'fast-check'
import { movePlan, PlanAct, type PlanActor, PlanStatus } from './plan-state'

const because = 'Target belum jelas'

describe('a plan', () => {
  test.each<[PlanStatus, PlanAct, PlanActor, PlanStatus]>([
    ['DRAFT', 'SAVE', 'OWNER', 'DRAFT'],
    ['RETURNED', 'SAVE', 'OWNER', 'RETURNED'],
    ['DRAFT', 'SUBMIT', 'OWNER', 'SUBMITTED'],
    ['SUBMITTED', 'APPROVE', 'APPRAISER', 'APPROVED'],
    ['APPROVED', 'UNDO_APPROVAL', 'APPRAISER', 'SUBMITTED'],
    ['SUBMITTED', 'RETURN', 'APPRAISER', 'RETURNED'],
    ['RETURNED', 'SUBMIT', 'OWNER', 'SUBMITTED'],
    ['APPROVED', 'REQUEST_REVISION', 'OWNER', 'REVISION_REQUESTED'],
    ['REVISION_REQUESTED', 'GRANT_REVISION', 'APPRAISER', 'DRAFT'],
    ['REVISION_REQUESTED', 'REFUSE_REVISION', 'APPRAISER', 'APPROVED'],
    ['APPROVED', 'CLOSE', 'APPRAISER', 'CLOSED'],
  ])('that is %s becomes by %s of the %s %s', (from, act, actor, to) =>
    expect(movePlan(from, act, actor, because)).toEqual({ to }),
  )
  test.each<[string, PlanStatus, PlanAct, PlanActor, string | null, string]>([
    ['an approved plan is not edited', 'APPROVED', 'SAVE', 'OWNER', null, 'NOT_NOW'],
    ['a submitted plan is not edited', 'SUBMITTED', 'SAVE', 'OWNER', null, 'NOT_NOW'],
    ['a draft is not approved', 'DRAFT', 'APPROVE', 'APPRAISER', null, 'NOT_NOW'],
    ['nobody approves the own plan', 'SUBMITTED', 'APPROVE', 'OWNER', null, 'NOT_YOURS'],
    ['the appraiser does not edit it', 'DRAFT', 'SAVE', 'APPRAISER', null, 'NOT_YOURS'],
    ['it is not returned without a reason', 'SUBMITTED', 'RETURN', 'APPRAISER', '  ', 'REASON_MISSING'],
    ['the owner takes no approval back', 'APPROVED', 'UNDO_APPROVAL', 'OWNER', null, 'NOT_YOURS'],
    ['a closed plan keeps its approval', 'CLOSED', 'UNDO_APPROVAL', 'APPRAISER', null, 'NOT_NOW'],
    ['a closed plan stays closed', 'CLOSED', 'REQUEST_REVISION', 'OWNER', because, 'NOT_NOW'],
  ])('%s', (_rule, from, act, actor, reason, refused) =>
    expect(movePlan(from, act, actor, reason)).toEqual({ refused }),
  )

  test('whatever is tried: what is closed never opens, and only the appraiser approves', () => {
    const act = fc.record({
      act: fc.constantFrom(...(Object.keys(PlanAct) as PlanAct[])),
      actor: fc.constantFrom<PlanActor>('OWNER', 'APPRAISER'),
      reason: fc.constantFrom(null, '', because),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let status: PlanStatus = 'DRAFT'
        for (const { act: done, actor, reason } of acts) {
          const move = movePlan(status, done, actor, reason)
          if ('refused' in move) continue
          if (status === 'CLOSED') throw new Error('a closed plan changed')
          const isApproved = move.to === 'APPROVED' && status !== 'APPROVED'
          expect(isApproved ? actor : 'APPRAISER').toBe('APPRAISER')
          expect(Object.keys(PlanStatus)).toContain(move.to)
          status = move.to
        }
      }),
    )
  })
})
