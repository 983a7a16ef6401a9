import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { ANNEX_PARTS, type AnnexDraft } from './plan-draft'

interface AnnexFieldsProps {
  annex: AnnexDraft
  problemOf: (field: string) => string | undefined
  onChange: (annex: AnnexDraft) => void
}

/** What superior and employee agree on beside the results; open where something stands in it. */
export function AnnexFields({ annex, problemOf, onChange }: AnnexFieldsProps) {
  const { t } = useTranslation()
  const isOpen = ANNEX_PARTS.some((part) => annex[part] !== '' || problemOf(`annex.${part}`))
  return (
    <details className="fold" open={isOpen || undefined}>
      <summary>{t('performance.plan.annex')}</summary>
      <div className="form">
        <p className="fine">{t('performance.plan.annexHelp')}</p>
        {ANNEX_PARTS.map((part) => (
          <WordsField
            key={part}
            name={`annex.${part}`}
            label={t(`kinerja.annex.${part}`)}
            hint={t(`performance.plan.annexHint.${part}`)}
            problem={problemOf(`annex.${part}`)}
            value={annex[part]}
            onChange={(text) => onChange({ ...annex, [part]: text })}
            longest={2000}
          />
        ))}
      </div>
    </details>
  )
}
