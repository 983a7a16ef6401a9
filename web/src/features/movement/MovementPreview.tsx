import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../components/Icon'
import { ShowMore } from '../../components/ShowMore'
import { WriteNotice } from '../../components/WriteNotice'
import type { PreviewMovementQuery } from '../../generated/movement'
import type { RuleEffect } from '../../generated/types'
import type { WriteFailure } from '../../lib/errors'
import { formatDay } from '../../lib/format'
import type { Refusal } from '../../lib/use-write'
import { Law } from '../law/Law'
import { countsOf } from '../my-path/steps'
import { Check } from '../promotion/Check'

type Preview = NonNullable<PreviewMovementQuery['movementPreview']>

interface MovementPreviewProps {
  preview: Preview
  effectiveFrom: string
  write: { busy: boolean; refusals: Refusal[]; failure: WriteFailure | null }
  onRecord: (reason: string) => Promise<void>
}

const SIGNS: Record<RuleEffect, IconName> = { REFUSE: 'close', REASON: 'question', NOTE: 'info' }
const SHORT = 5

/** What follows from a movement, what the rules say of it, and the way to record it. */
export function MovementPreview({ preview, effectiveFrom, write, onRecord }: MovementPreviewProps) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <Findings findings={preview.findings} />
      <Changes changes={preview.changes} />
      <Checks checks={preview.checks} />
      <Shifts shifts={preview.supervisionShifts} />
      {preview.canBeRecorded ? (
        <Recording preview={preview} effectiveFrom={effectiveFrom} write={write} onRecord={onRecord} />
      ) : (
        <p>
          <strong>{t('movement.cannot')}</strong>
        </p>
      )}
    </div>
  )
}

function Findings({ findings }: Pick<Preview, 'findings'>) {
  const { t } = useTranslation()
  if (!findings.length) return <p>{t('movement.noFindings')}</p>
  return (
    <ul className="findings" aria-label={t('movement.findings')}>
      {findings.map(({ code, effect, message, legalBasis }, index) => (
        <li key={`${code} ${index}`} className="finding" data-effect={effect}>
          <Icon name={SIGNS[effect]} size={18} />
          <div>
            <p>
              <strong>{t(`movement.effect.${effect}`)}</strong> {message}
            </p>
            {legalBasis && <Law basis={legalBasis} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Changes({ changes }: Pick<Preview, 'changes'>) {
  const { t } = useTranslation()
  if (!changes.length) return null
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{t('movement.changes')}</h3>
      <dl className="facts changes">
        {changes.map(({ aspect, before, after }) => (
          <div key={aspect}>
            <dt>{t(`movement.aspect.${aspect}`)}</dt>
            <dd>
              <span className="fine">{t('movement.before', { value: before ?? t('correction.nothing') })}</span>
              {after ?? t('movement.none')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Checks({ checks }: Pick<Preview, 'checks'>) {
  const { t } = useTranslation()
  if (!checks.length) return null
  const { met, total } = countsOf(checks)
  return (
    <details className="fold" open={met < total} data-print="open">
      <summary>{t('movement.requirements', { met, total })}</summary>
      <ul className="checks judged">
        {checks.map((check, index) => (
          <Check key={index} check={check} />
        ))}
      </ul>
    </details>
  )
}

function Shifts({ shifts: { nodes, totalCount } }: { shifts: Preview['supervisionShifts'] }) {
  const { t } = useTranslation()
  if (!totalCount) return null
  const nobody = t('movement.nobody')
  return (
    <section aria-labelledby="shifts">
      <h3 id="shifts">{t('movement.shifts', { count: totalCount })}</h3>
      <ShowMore items={nodes} initial={SHORT}>
        {(shown) => (
          <ul className="plain-list lines">
            {shown.map(({ employee, before, after }, index) => (
              <li key={employee?.id ?? index}>
                <span>
                  <strong>{employee?.name}</strong>
                  <span className="fine">
                    {' '}
                    {t('movement.shift', { before: before?.name ?? nobody, after: after?.name ?? nobody })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
      {totalCount > nodes.length && (
        <p className="fine">{t('map.showing', { shown: nodes.length, total: totalCount })}</p>
      )}
    </section>
  )
}

function Recording({ preview, effectiveFrom, write, onRecord }: MovementPreviewProps) {
  const { t, i18n } = useTranslation()
  const [reason, setReason] = useState('')
  const date = formatDay(effectiveFrom, i18n.language)

  function submit(event: FormEvent): void {
    event.preventDefault()
    void onRecord(reason)
  }

  return (
    <form className="form no-print" noValidate onSubmit={submit}>
      <p>{t(preview.takesEffectNow ? 'movement.willHoldNow' : 'movement.willHoldOn', { date })}</p>
      {preview.needsReason && (
        <div className="form-field">
          <label htmlFor="override">{t('movement.override')}</label>
          <p id="override-hint" className="fine">
            {t('movement.overrideHint')}
          </p>
          <textarea
            id="override"
            className="field"
            rows={3}
            maxLength={1000}
            aria-describedby="override-hint"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      )}
      <WriteNotice write={write} conflict={t('movement.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t(preview.takesEffectNow ? 'movement.recordNow' : 'movement.schedule')}
        </button>
      </div>
    </form>
  )
}
