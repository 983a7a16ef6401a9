import { useTranslation } from 'react-i18next'
import type { DecisionTermFragment } from '../../generated/objection'
import { Law } from '../law/Law'

/** How long there is to decide, or how late it is, what happens next, and by which rule. */
export function DecisionTerm({ term }: { term: DecisionTermFragment }) {
  const { t } = useTranslation()
  const { daysLeft, isOverdue, rule, inputs, result, next, legalBasis } = term
  const { regulation, ...basis } = legalBasis ?? { regulation: null }
  return (
    <section className={isOverdue ? 'card pad late' : 'card pad'} aria-labelledby="term">
      <h2 id="term">
        {isOverdue
          ? t('objection.term.late', { count: -daysLeft })
          : daysLeft === 0
            ? t('objection.term.today')
            : t('objection.term.left', { count: daysLeft })}
      </h2>
      <p>{next}</p>
      <details className="why" data-print="open">
        <summary>{t('objection.term.why')}</summary>
        <div className="why-body">
          <p>{result}</p>
          <p className="fine">{rule}</p>
          <h3>{t('objection.term.inputs')}</h3>
          <ul className="bullets">
            {inputs.map((input) => (
              <li key={input}>{input}</li>
            ))}
          </ul>
          {regulation && 'confidence' in basis && <Law basis={{ ...basis, regulation }} />}
        </div>
      </details>
    </section>
  )
}
