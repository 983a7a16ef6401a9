import { useTranslation } from 'react-i18next'
import '../evaluation/evaluation.css'
import type { ShownPanelFragment } from '../../generated/input-360'

/** What a panel said, as counts and sentences, or why nothing is shown; with the rule behind it. */
export function PanelResult({ panel }: { panel: ShownPanelFragment }) {
  const { t } = useTranslation()
  const { result, explanation } = panel
  return (
    <>
      {result && <Counts counts={result.counts} />}
      {result && result.notes.length > 0 && (
        <ul className="rows panel-notes">
          {result.notes.map(({ value, observed, effect }, place) => (
            <li key={`${place} ${value}`}>
              <p className="fine">{t(`kinerja.behaviour.${value}`)}</p>
              <p>{observed}</p>
              {effect && <p>→ {effect}</p>}
            </li>
          ))}
        </ul>
      )}
      {explanation && (
        <>
          {!result && <p>{explanation.result}</p>}
          {explanation.alternative && <p>{explanation.alternative}</p>}
          <details className="why" data-print="open">
            <summary>{t('dialogue.panel.why')}</summary>
            <p>{explanation.rule}</p>
            <ul className="bullets">
              {explanation.inputs.map((input) => (
                <li key={input}>{input}</li>
              ))}
              {result && <li>{t('dialogue.panel.answers', { count: result.answers })}</li>}
            </ul>
            <p className="fine">
              {explanation.legalBasis?.regulation?.title ?? explanation.legalBasis?.regulation?.code}
              {explanation.legalBasis?.confidence === 'UNVERIFIED' && ` · ${t('dialogue.panel.unverified')}`}
            </p>
          </details>
        </>
      )}
    </>
  )
}

function Counts({ counts }: { counts: NonNullable<ShownPanelFragment['result']>['counts'] }) {
  const { t } = useTranslation()
  return (
    <table className="panel-counts">
      <caption className="visually-hidden">{t('dialogue.panel.counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dialogue.panel.value')}</th>
          <th scope="col">{t('kinerja.ratingShort.ABOVE')}</th>
          <th scope="col">{t('kinerja.ratingShort.MEETS')}</th>
          <th scope="col">{t('kinerja.ratingShort.BELOW')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ value, above, meets, below }) => (
          <tr key={value}>
            <th scope="row">{t(`kinerja.behaviour.${value}`)}</th>
            <td>{above}</td>
            <td>{meets}</td>
            <td>{below}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
