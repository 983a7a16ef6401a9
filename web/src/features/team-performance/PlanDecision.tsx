import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { useDecidePlanMutation } from '../../generated/member'
import type { BehaviourValue, PlanDecision as Decision } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { BehaviourGuides } from '../behaviour/BehaviourGuides'
import type { MemberPlan } from './MemberPage'

interface PlanDecisionProps {
  plan: MemberPlan
  onConflict: () => unknown
}

interface Draft {
  reason: string
  expectations: Partial<Record<BehaviourValue, string>>
}

/** Decides on a submitted plan, with what is expected of behaviour, or on the wish to change an approved one. */
export function PlanDecision({ plan, onConflict }: PlanDecisionProps) {
  const { t } = useTranslation()
  const { id, version, status, behaviours, reason: asked } = plan
  const key = `plan.${id}`
  const start = (): Draft => ({
    reason: '',
    expectations: Object.fromEntries(behaviours.map(({ value, expectation }) => [value, expectation ?? ''])),
  })
  const [draft, setDraft] = useDraft(key, start, 'tab')
  const [returns, setReturns] = useState(false)
  const [mutate] = useDecidePlanMutation()
  const write = useWrite(mutate, ({ decidePerformancePlan }) => decidePerformancePlan!, onConflict)
  const { problemOf, rest } = placeProblems(write, ['reason'])
  const isRevision = status === 'REVISION_REQUESTED'
  const [yes, no]: [Decision, Decision] = isRevision ? ['GRANT_REVISION', 'REFUSE_REVISION'] : ['APPROVE', 'RETURN']

  async function decide(decision: Decision): Promise<void> {
    const expectations = behaviours.map(({ value }) => ({ value, expectation: draft.expectations[value] ?? '' }))
    const done = await write.run({
      ...{ id, expectedVersion: version, decision },
      reason: decision === no ? draft.reason : null,
      ...(decision === 'APPROVE' ? { expectations } : {}),
    })
    if (!done) return
    forgetDraft(key, 'tab')
    announce(t(`teamPerformance.decision.done.${decision}`))
  }

  return (
    <section className="card pad no-print" aria-labelledby="decision">
      <h2 id="decision">{t(isRevision ? 'teamPerformance.decision.revision' : 'teamPerformance.decision.title')}</h2>
      {isRevision && asked && <p>{t('teamPerformance.decision.asked', { reason: asked })}</p>}
      <div className="form">
        {!isRevision && (
          <details className="fold">
            <summary>{t('teamPerformance.decision.expectations')}</summary>
            <div className="form">
              <BehaviourGuides />
              {behaviours.map(({ value }) => (
                <FormField key={value} name={`expectation.${value}`} label={t(`kinerja.behaviour.${value}`)}>
                  {(control) => (
                    <input
                      {...control}
                      className="field"
                      maxLength={500}
                      value={draft.expectations[value] ?? ''}
                      onChange={({ target }) =>
                        setDraft((now) => ({
                          ...now,
                          expectations: { ...now.expectations, [value]: target.value },
                        }))
                      }
                    />
                  )}
                </FormField>
              ))}
            </div>
          </details>
        )}
        <WriteNotice write={rest} conflict={t('teamPerformance.decision.conflict')} />
        <div className="actions">
          <button type="button" className="btn" aria-busy={write.busy} onClick={() => void decide(yes)}>
            {t(`teamPerformance.decision.${yes}`)}
          </button>
          <button type="button" className="btn ghost" aria-expanded={returns} onClick={() => setReturns(!returns)}>
            {t(`teamPerformance.decision.${no}`)}
          </button>
        </div>
        {returns && (
          <>
            <WordsField
              name="reason"
              label={t('teamPerformance.decision.reason')}
              hint={t('teamPerformance.decision.reasonHint')}
              problem={problemOf('reason')}
              value={draft.reason}
              onChange={(text) => setDraft((now) => ({ ...now, reason: text }))}
            />
            <div className="actions">
              <button type="button" className="btn" aria-busy={write.busy} onClick={() => void decide(no)}>
                {t(`teamPerformance.decision.send.${no}`)}
              </button>
            </div>
          </>
        )}
      </div>
    </section>
  )
}
