import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import { type MovementFragment, type MovementSubjectQuery, useMovementSubjectQuery } from '../../generated/movement'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { DESK, recordPath } from '../desk/desk-pages'
import { MovementForm } from './MovementForm'
import './movement.css'

/** The person whom a movement is about, and the agencies that it may lead to. */
export interface Subject {
  person: NonNullable<MovementSubjectQuery['employee']>
  agencies: MovementSubjectQuery['agencies']
}

/** Records a movement of one person by its decree: filled in, looked at, then recorded. */
export default function MovementFormPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const answer = useMovementSubjectQuery({ variables: { id }, fetchPolicy: 'network-only' })
  return (
    <>
      <PageTitle text={t('movement.record')} />
      <Async
        answer={answer}
        select={({ employee, agencies }) => employee && { person: employee, agencies }}
        level={1}
        lines={8}
      >
        {(subject) => <Recording key={subject.person.id} subject={subject} />}
      </Async>
    </>
  )
}

function Recording({ subject }: { subject: Subject }) {
  const { t } = useTranslation()
  const [recorded, setRecorded] = useState<MovementFragment | null>(null)
  const { id, name, position, unit } = subject.person
  if (recorded) return <Recorded movement={recorded} personId={id} />
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={recordPath(id)}>{t('movement.backTo', { name })}</Link>
        </p>
        <h1>{t('movement.record')}</h1>
        <p className="lede">{[name, position && fullName(position), unit?.name].filter(Boolean).join(', ')}</p>
      </header>
      <MovementForm subject={subject} onRecorded={setRecorded} />
    </>
  )
}

function Recorded({ movement, personId }: { movement: MovementFragment; personId: string }) {
  const { t, i18n } = useTranslation()
  const { reference, status, effectiveFrom } = movement
  const date = formatDay(effectiveFrom, i18n.language)
  return (
    <div role="status">
      <Message
        title={t('movement.recorded', { reference })}
        text={t(status === 'SCHEDULED' ? 'movement.takesEffectOn' : 'movement.inForceSince', { date })}
        level={1}
      >
        <Link className="btn" to={recordPath(personId)}>
          {t('movement.toRecord')}
        </Link>
        <Link className="btn ghost" to={`${DESK}/mutasi`}>
          {t('movement.toList')}
        </Link>
      </Message>
    </div>
  )
}
