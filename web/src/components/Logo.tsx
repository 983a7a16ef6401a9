/** The mark of Jalur: a path from a golden start to a teal goal. For the eye only. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg className="logo" viewBox="0 0 28 28" width={size} height={size} aria-hidden="true">
      <path d="M6 22c0-6 8-4 8-8s8-2 8-8" />
      <circle className="logo-start" cx="6" cy="22" r="3.6" />
      <circle className="logo-goal" cx="22" cy="6" r="3.6" />
    </svg>
  )
}
