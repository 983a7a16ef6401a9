import { useTranslation } from 'react-i18next'
import type { LegalBasisFragment } from '../../generated/career'
import { citationWithArticle } from '../../lib/citation'
import { formatDay } from '../../lib/format'

interface LawProps {
  basis: Omit<LegalBasisFragment, 'validFrom'> & { validFrom?: string }
  /** What the rule asks and what is known, shown as the computation when the citation is opened. */
  computation?: { required: string; actual: string | null }
}

/** A small citation that opens the regulation, the article, how far it was checked, and the computation. */
export function Law({ basis, computation }: LawProps) {
  const { t, i18n } = useTranslation()
  const { regulation, article, confidence, validFrom } = basis
  return (
    <details className="law">
      <summary>{t('law.basis', { citation: citationWithArticle(regulation, article) })}</summary>
      <dl className="facts">
        {computation && (
          <>
            <dt>{t('law.required')}</dt>
            <dd>{computation.required}</dd>
            <dt>{t('law.actual')}</dt>
            <dd>{computation.actual ?? t('law.noActual')}</dd>
          </>
        )}
        <dt>{t('law.title')}</dt>
        <dd>{regulation.title}</dd>
        {article && (
          <>
            <dt>{t('law.article')}</dt>
            <dd>{article}</dd>
          </>
        )}
        {validFrom && (
          <>
            <dt>{t('law.validFrom')}</dt>
            <dd>{formatDay(validFrom, i18n.language)}</dd>
          </>
        )}
        <dt>{t('law.checked')}</dt>
        <dd>{t(`confidence.${confidence}`)}</dd>
      </dl>
    </details>
  )
}

/** The different regulations behind several rules, in the order in which they are met. */
export function regulationsOf(bases: LegalBasisFragment[]): LegalBasisFragment['regulation'][] {
  return [...new Map(bases.map(({ regulation }) => [regulation.code, regulation])).values()]
}
