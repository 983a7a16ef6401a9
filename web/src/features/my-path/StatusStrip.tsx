import { useTranslation } from 'react-i18next'
import type { RequirementKind, RequirementStatus } from '../../generated/types'
import { countsOf } from './steps'

const ORDER: RequirementStatus[] = ['MET', 'NOT_MET', 'UNKNOWN']
const PITCH = 14

/** A step's checks as a short path: filled, ring and dashed nodes, with the count in words for assistive technology. */
export function StatusStrip({ checks }: { checks: { kind: RequirementKind; status: RequirementStatus }[] }) {
  const { t } = useTranslation()
  const { met, total } = countsOf(checks)
  const ordered = checks.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
  const width = total * PITCH + 2
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${width} 14`}
      width={width}
      height="14"
      role="img"
      aria-label={t('path.metOf', { met, total })}
    >
      <path d={`M6 7H${width - 8}`} />
      {ordered.map(({ status }, index) => (
        <circle key={index} data-status={status} cx={7 + index * PITCH} cy="7" r="4.5" />
      ))}
    </svg>
  )
}
