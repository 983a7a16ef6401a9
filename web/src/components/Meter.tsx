/** A bar filled by `value` of `max`, with the quantity in words beside it and for assistive technology. */
export function Meter({ value, max, label, text }: { value: number; max: number; label: string; text: string }) {
  const share = Math.min(1, Math.max(0, value / max))
  return (
    <div className="meter">
      <svg
        className="meter-track"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}: ${text}`}
      >
        <rect className="meter-fill" width={share * 100} height="8" />
      </svg>
      <span className="meter-text">{text}</span>
    </div>
  )
}

/** A level of five as dots: filled up to the level. Decorative: the level must stand beside it in words. */
export function LevelDots({ level }: { level: number }) {
  return (
    <svg className="level-dots" viewBox="0 0 76 12" width="76" height="12" aria-hidden="true">
      <path d="M6 6h64" />
      {[1, 2, 3, 4, 5].map((step) => (
        <circle key={step} className={step <= level ? 'on' : undefined} cx={6 + (step - 1) * 16} cy="6" r="4.5" />
      ))}
    </svg>
  )
}
