import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionFragment } from '../../generated/correction'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'

/** What a request says: what stands on record, what should, and by which decree. */
export function CorrectionFacts({ correction }: { correction: CorrectionFragment }) {
  const { t, i18n } = useTranslation()
  const day = (value: string | null) => value && formatDay(value, i18n.language)
  const { recordedValue, currentValue, proposedSupervisor, proposedValue, replaces, effectiveFrom } = correction
  const since = t(correction.field === 'EDUCATION' ? 'correction.graduated' : 'correction.since')
  const superior =
    proposedSupervisor &&
    [proposedSupervisor.name, proposedSupervisor.position && fullName(proposedSupervisor.position)]
      .filter(Boolean)
      .join(', ')
  const facts: [string, ReactNode][] = [
    [t('correction.recorded'), recordedValue ?? t('correction.nothing')],
    [t('correction.current'), currentValue !== recordedValue && (currentValue ?? t('correction.nothing'))],
    [t('correction.replaces'), day(replaces)],
    [t('correction.proposed'), superior ?? proposedValue ?? t('correction.nothing')],
    [since, day(effectiveFrom)],
    [t('correction.decreeNumber'), correction.decreeNumber],
    [t('correction.decreeDate'), day(correction.decreeDate)],
    [t('correction.major'), correction.major],
    [t('correction.institution'), correction.institution],
    [t('correction.explanation'), correction.explanation],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
