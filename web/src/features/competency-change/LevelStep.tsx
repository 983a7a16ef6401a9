interface LevelStepProps {
  before: number | null
  after: number | null
  required: number | null
}

const LEVELS = [1, 2, 3, 4, 5]
const at = (level: number): number => 12 + (level - 1) * 34

/**
 * Levels 1 to 5 as a path: a ring where the person stood, a dot where the person stands, the way between, and a tick
 * below the level asked for. Decorative: the words stand below it.
 */
export function LevelStep({ before, after, required }: LevelStepProps) {
  const isMoved = before !== null && after !== null && before !== after
  return (
    <svg className="level-step" viewBox="0 0 160 26" width="160" height="26" aria-hidden="true">
      <path d={`M${at(1)} 9H${at(5)}`} />
      {LEVELS.map((level) => (
        <circle key={level} className="step" cx={at(level)} cy="9" r="3" />
      ))}
      {isMoved && <path className={after > before ? 'risen' : 'fallen'} d={`M${at(before)} 9H${at(after)}`} />}
      {before !== null && <circle className="before" cx={at(before)} cy="9" r="6" />}
      {after !== null && <circle className="after" cx={at(after)} cy="9" r="6" />}
      {required !== null && <path className="required" d={`M${at(required) - 5} 24l5-6 5 6z`} />}
    </svg>
  )
}
