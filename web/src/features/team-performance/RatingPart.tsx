import { useTranslation } from 'react-i18next'
import { fieldId } from '../../components/form/field-id'
import { BehaviourGuides } from '../behaviour/BehaviourGuides'
import { RatingChoice } from '../evaluation/RatingChoice'
import type { PartDraft, Reference } from './rating-draft'
import { Reason } from './Reason'
import { ReferencePicker } from './ReferencePicker'

interface RatingPartProps {
  part: 'work' | 'behaviour'
  draft: PartDraft
  references: Reference[]
  problemOf: (field: string) => string | undefined
  onChange: (change: Partial<PartDraft>) => void
}

/** One of the two ratings: the choice, what it rests on, and a few words. */
export function RatingPart({ part, draft, references, problemOf, onChange }: RatingPartProps) {
  const { t } = useTranslation()
  const { rating, reason, references: chosen } = draft
  return (
    <section className="card pad rating-part" aria-label={t(`kinerja.part.${part === 'work' ? 'WORK' : 'BEHAVIOUR'}`)}>
      <div id={fieldId(`${part}.rating`)} tabIndex={-1}>
        <RatingChoice
          legend={t(`kinerja.part.${part === 'work' ? 'WORK' : 'BEHAVIOUR'}`)}
          value={rating}
          problem={problemOf(`${part}.rating`)}
          onChange={(chosenRating) => onChange({ rating: chosenRating })}
        />
      </div>
      {part === 'behaviour' && <BehaviourGuides />}
      <ReferencePicker
        name={`${part}.references`}
        references={references}
        chosen={chosen}
        problem={problemOf(`${part}.references`)}
        onChange={(keys) => onChange({ references: keys })}
      />
      <Reason
        name={`${part}.reason`}
        value={reason}
        problem={problemOf(`${part}.reason`)}
        onChange={(text) => onChange({ reason: text })}
      />
    </section>
  )
}
