import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PerformancePredicate } from '../../generated/types'
import { PREDICATES } from './assumptions'

interface PredicateSliderProps {
  /** The year, or every year. */
  label: string
  value: PerformancePredicate
  onChange: (predicate: PerformancePredicate) => void
}

/** A predicate by dragging, tapping or arrow keys; its name stands beside the track and is read out. */
export function PredicateSlider({ label, value, onChange }: PredicateSliderProps) {
  const { t } = useTranslation()
  const id = useId()
  const name = t(`simulator.predicate.${value}`)
  return (
    <div className="rating">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={PREDICATES.length - 1}
        step={1}
        value={PREDICATES.indexOf(value)}
        aria-valuetext={name}
        onChange={({ target }) => onChange(PREDICATES[Number(target.value)] ?? value)}
      />
      <output htmlFor={id}>{name}</output>
    </div>
  )
}
