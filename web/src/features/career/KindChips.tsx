import { useTranslation } from 'react-i18next'
import type { PositionKind } from '../../generated/types'
import { KINDS } from './use-search'

/** The kinds of position as switches, one at a time. */
export function KindChips({
  chosen,
  onChoose,
}: {
  chosen: PositionKind | null
  onChoose: (kind: PositionKind | null) => void
}) {
  const { t } = useTranslation()
  return (
    <div className="chips">
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind === chosen ? null : kind)}
        >
          {t(`kind.${kind}`)}
        </button>
      ))}
    </div>
  )
}
