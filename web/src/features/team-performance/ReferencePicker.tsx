import { useTranslation } from 'react-i18next'
import { fieldId } from '../../components/form/field-id'
import { ShowMore } from '../../components/ShowMore'
import { formatDay } from '../../lib/format'
import { AdvancedIndicator } from '../evaluation/AdvancedIndicator'
import type { Reference } from './rating-draft'

interface ReferencePickerProps {
  name: string
  references: Reference[]
  /** Keys of those that were chosen. */
  chosen: string[]
  problem?: string
  onChange: (keys: string[]) => void
}

/** What a rating can rest on, to tick: feedback, reports and their evidence. The first five are shown at once. */
export function ReferencePicker({ name, references, chosen, problem, onChange }: ReferencePickerProps) {
  const { t } = useTranslation()
  const id = fieldId(name)
  const toggle = (key: string): void =>
    onChange(chosen.includes(key) ? chosen.filter((it) => it !== key) : [...chosen, key])
  return (
    <fieldset id={id} tabIndex={-1} className="references" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{t('teamPerformance.rate.restsOn', { count: chosen.length })}</legend>
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
      {references.length ? (
        <ShowMore items={references} initial={5}>
          {(visible) => (
            <ul>
              {visible.map((reference) => (
                <li key={reference.key}>
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.includes(reference.key)}
                      onChange={() => toggle(reference.key)}
                    />
                    <ReferenceText reference={reference} />
                  </label>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      ) : (
        <p className="muted">{t('teamPerformance.rate.nothingToRestOn')}</p>
      )}
    </fieldset>
  )
}

function ReferenceText({ reference }: { reference: Reference }) {
  const { t, i18n } = useTranslation()
  const day = (on: string) => formatDay(on.slice(0, 10), i18n.language)
  switch (reference.kind) {
    case 'FEEDBACK': {
      const { kind, observed, givenAt, author, relation } = reference.feedback
      return (
        <span>
          <strong>{t(`kinerja.feedback.${kind}`)}:</strong> {observed}
          <span className="fine">
            {t('teamPerformance.rate.feedbackBy', {
              name: author?.name ?? '–',
              relation: t(`kinerja.relation.${relation}`),
              date: day(givenAt),
            })}
          </span>
        </span>
      )
    }
    case 'PROGRESS':
      return (
        <span>
          <strong>{t('teamPerformance.rate.report')}:</strong> {reference.report.statement}
          <span className="fine">
            {day(reference.report.reportedOn)} · {reference.result}
          </span>
          <AdvancedIndicator report={reference.report} />
        </span>
      )
    case 'EVIDENCE':
      return (
        <span>
          <strong>{t('teamPerformance.rate.evidence')}:</strong> {reference.title}
          <span className="fine">{day(reference.reportedOn)}</span>
        </span>
      )
  }
}
