import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PerformanceRating } from '../../generated/types'
import './evaluation.css'
import { RATINGS } from './ratings'

interface RatingChoiceProps {
  legend: string
  value: PerformanceRating | null
  /** Why the choice was not accepted. */
  problem?: string
  onChange: (rating: PerformanceRating) => void
}

/** One of the three ratings, as large targets in a row; arrow keys move between them. */
export function RatingChoice({ legend, value, problem, onChange }: RatingChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <fieldset className="rating-choice" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{legend}</legend>
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
      <div className="rating-choices">
        {RATINGS.map((rating) => (
          <label key={rating} data-chosen={rating === value}>
            <input type="radio" name={id} checked={rating === value} onChange={() => onChange(rating)} />
            {t(`kinerja.rating.${rating}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
