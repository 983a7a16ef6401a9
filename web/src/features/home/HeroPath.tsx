import { useTranslation } from 'react-i18next'

/** The motif, large: a way walked, a next stop in gold, two ways ahead. Level names are the same in every language. */
export function HeroPath() {
  const { t } = useTranslation()
  return (
    <svg className="hero-path" viewBox="0 0 440 340" role="img" aria-label={t('home.heroLabel')}>
      <path className="walked" d="M56 296C56 236 164 262 164 196" />
      <path className="ahead" d="M164 196C164 136 262 160 262 104" />
      <path className="ahead" d="M262 104C262 62 300 44 348 44" />
      <path className="ahead" d="M262 104C300 104 330 120 348 136" />
      <circle className="done" cx="56" cy="296" r="14" />
      <path className="done-tick" d="m50 296.5 4.5 4.5 8-9" />
      <circle className="halo" cx="164" cy="196" r="24" />
      <circle className="next" cx="164" cy="196" r="15" />
      <circle className="open" cx="262" cy="104" r="13" />
      <circle className="open dashed" cx="348" cy="44" r="12" />
      <circle className="open dashed" cx="348" cy="136" r="12" />
      <g className="names">
        <text x="84" y="302">
          Ahli Pertama
        </text>
        <text className="strong" x="200" y="203">
          Ahli Muda
        </text>
        <text x="162" y="94" textAnchor="start">
          Ahli Madya
        </text>
        <text x="348" y="20" textAnchor="middle">
          Ahli Utama
        </text>
        <text x="348" y="170" textAnchor="middle">
          Administrator
        </text>
      </g>
    </svg>
  )
}
