import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import type { EmployeeNameFragment } from '../../generated/desk'
import { type MovementFragment, useCancelMovementMutation } from '../../generated/movement'
import { announce } from '../../lib/announce'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { useWrite } from '../../lib/use-write'
import { recordPath } from '../desk/desk-pages'

interface MovementItemProps {
  movement: MovementFragment
  /** Whose movement it is, where the page does not say so. */
  person?: EmployeeNameFragment | null
  /** Loads again after it was taken back; left out for those who only read. */
  onChange?: () => unknown
}

/** One movement: what, since when, by which decree, what became of it, and the way to take it back in time. */
export function MovementItem({ movement, person, onChange }: MovementItemProps) {
  const { t, i18n } = useTranslation()
  const { reference, kind, status, effectiveFrom, effectiveTo, decreeNumber, decreeDate } = movement
  const day = (value: string) => formatDay(value, i18n.language)
  const pending = status === 'SCHEDULED' || status === 'BLOCKED'
  return (
    <div className="movement">
      <p className="movement-title">
        {person && <Link to={recordPath(person.id)}>{person.name}</Link>}
        <strong>{t(`movement.kind.${kind}`)}</strong>
        <span className="tag" data-status={status}>
          {t(`movement.status.${status}`)}
        </span>
      </p>
      <p>{targetOf(movement, (reason) => t(`movement.end.${reason}`))}</p>
      <p className="fine">
        {effectiveTo
          ? t('record.fromTo', { from: day(effectiveFrom), to: day(effectiveTo) })
          : t('movement.from', { date: day(effectiveFrom) })}
        {' · '}
        {t('record.decreeOf', { number: decreeNumber, date: day(decreeDate) })}
        {' · '}
        {reference}
      </p>
      {movement.overrideReason && (
        <p className="fine">{t('movement.overriddenBy', { reason: movement.overrideReason })}</p>
      )}
      {movement.cancelReason && <p className="fine">{t('movement.cancelledBy', { reason: movement.cancelReason })}</p>}
      {movement.blockedBy && (
        <p className="field-error">{t('movement.blocked', { rule: t(`movement.code.${movement.blockedBy}`) })}</p>
      )}
      {pending && onChange && <Cancel movement={movement} onChange={onChange} />}
    </div>
  )
}

/** Where a movement leads, in words. */
function targetOf(
  { position, unit, agency, rank, superior, endReason }: MovementFragment,
  endName: (reason: NonNullable<MovementFragment['endReason']>) => string,
): string {
  const parts = [
    position && fullName(position),
    unit?.name,
    agency?.name,
    rank && `${rank.code} ${rank.name}`,
    !position && superior?.name,
    endReason && endName(endReason),
  ]
  return parts.filter(Boolean).join(', ')
}

function Cancel({
  movement: { id, version, reference },
  onChange,
}: {
  movement: MovementFragment
  onChange: () => unknown
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [mutate] = useCancelMovementMutation()
  const write = useWrite(mutate, ({ cancelMovement }) => cancelMovement, onChange)
  const problem = write.problems.find(({ field }) => field === 'reason')?.reason

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!(await write.run({ id, expectedVersion: version, reason: reason.trim() }))) return
    announce(t('movement.cancelled', { reference }))
    onChange()
  }

  if (!open) {
    return (
      <button type="button" className="btn quiet no-print" onClick={() => setOpen(true)}>
        {t('movement.cancel')}
        <span className="sr">: {reference}</span>
      </button>
    )
  }
  return (
    <form className="form no-print" noValidate onSubmit={submit}>
      <WordsField
        name={`cancel.${id}`}
        label={t('movement.cancelReason')}
        hint={t('movement.cancelHint')}
        problem={problem}
        value={reason}
        onChange={setReason}
        rows={2}
      />
      {!problem && <WriteNotice write={write} />}
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('movement.cancelNow')}
        </button>
        <button type="button" className="btn ghost" onClick={() => setOpen(false)}>
          {t('correction.withdrawNo')}
        </button>
      </div>
    </form>
  )
}
