import { useLastCost } from './fetcher'
import { useLanguage, useTexts } from './language'

/** What the last answer cost, in points; nothing when it told no cost. */
export function CostLine() {
  const language = useLanguage()
  const texts = useTexts()
  const cost = useLastCost()
  if (!cost) return null
  const parts = [
    [texts.costRequested, cost.requested],
    [texts.costActual, cost.actual],
    [texts.costLimit, cost.limit],
    [texts.costRemaining, cost.remaining],
  ] as const
  return (
    <p className="cost" role="status">
      <b>{texts.cost}</b>
      {parts.map(
        ([name, value]) =>
          value !== undefined && (
            <span key={name}>
              {name} {value.toLocaleString(language)}
            </span>
          ),
      )}
    </p>
  )
}
