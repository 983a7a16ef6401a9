import { useTranslation } from 'react-i18next'
import type { CheckFragment } from '../../generated/my-path'
import { TrainingFacts } from '../career/TrainingList'

type Remedy = CheckFragment['remedies'][number]

/** One act that would close the gap; for a training its hours, form, next session and free seats. */
export function RemedyItem({ remedy }: { remedy: Remedy }) {
  const { t } = useTranslation()
  const { title, programme } = remedy
  const session = programme?.nextSession
  return (
    <li>
      <strong>{title}</strong>
      {programme && (
        <>
          {programme.title !== title && <span> · {programme.title}</span>}
          <br />
          <TrainingFacts programme={programme} />
        </>
      )}
      {session && (
        <span className="fine">{` · ${session.venue} · ${t('path.seats', { count: session.seatsLeft })}`}</span>
      )}
    </li>
  )
}
