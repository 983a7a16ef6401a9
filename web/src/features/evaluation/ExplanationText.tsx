import { useTranslation } from 'react-i18next'
import type { ExplanationFragment } from '../../generated/evaluation'
import type { PerformancePredicate } from '../../generated/types'
import { Law } from '../law/Law'

interface ExplanationTextProps {
  predicate: PerformancePredicate
  explanation: ExplanationFragment
}

/** Why an evaluation comes to its predicate: the result, the rule, what another rating would give, and the law. */
export function ExplanationText({ predicate, explanation }: ExplanationTextProps) {
  const { t } = useTranslation()
  const { rule, inputs, result, alternatives, legalBasis } = explanation
  const { regulation, ...basis } = legalBasis ?? { regulation: null }
  return (
    <details className="why" data-print="open">
      <summary>{t('kinerja.whyTitle', { predicate: t(`kinerja.predicate.${predicate}`) })}</summary>
      <div className="why-body">
        <p>{result}</p>
        <p className="fine">{rule}</p>
        <h3>{t('kinerja.inputs')}</h3>
        <ul className="bullets">
          {inputs.map((input) => (
            <li key={input}>{input}</li>
          ))}
        </ul>
        <h3>{t('kinerja.alternatives')}</h3>
        <ul className="bullets">
          {alternatives.map((alternative) => (
            <li key={alternative}>{alternative}</li>
          ))}
        </ul>
        {regulation && 'confidence' in basis && <Law basis={{ ...basis, regulation }} />}
      </div>
    </details>
  )
}
