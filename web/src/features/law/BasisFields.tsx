import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import type { RuleFormQuery } from '../../generated/law'
import type { Confidence } from '../../generated/types'
import { citationOf } from '../../lib/citation'
import { NEW_REGULATION, type RuleDraft } from './rule-draft'

const CONFIDENCE: Confidence[] = ['VERIFIED', 'PARTLY_VERIFIED', 'UNVERIFIED']
const NEW_FIELDS = [
  ['newKind', 'kind'],
  ['newNumber', 'number'],
  ['newYear', 'year'],
  ['newTitle', 'title'],
] as const

interface BasisFieldsProps {
  draft: RuleDraft
  regulations: RuleFormQuery['regulations']['nodes']
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<RuleDraft>) => void
}

/** By which law: a regulation on record or a new one, where in it, and how far it was checked. */
export function BasisFields({ draft, regulations, problemOf, onChange }: BasisFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend>{t('ruleForm.basis')}</legend>
      <FormField
        name="change.regulationCode"
        label={t('ruleForm.label.regulationCode')}
        problem={problemOf('change.regulationCode') ?? problemOf('change.newRegulation')}
      >
        {(control) => (
          <select
            {...control}
            className="field"
            value={draft.regulation}
            onChange={({ target }) => onChange({ regulation: target.value })}
          >
            <option value="">{t('form.choose')}</option>
            <option value={NEW_REGULATION}>{t('ruleForm.newRegulation')}</option>
            {regulations.map((regulation) => (
              <option key={regulation.code} value={regulation.code}>
                {citationOf(regulation)} {regulation.title}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {draft.regulation === NEW_REGULATION &&
        NEW_FIELDS.map(([at, name]) => (
          <FormField
            key={at}
            name={`change.newRegulation.${name}`}
            label={t(`ruleForm.label.${name}`)}
            problem={problemOf(`change.newRegulation.${name}`)}
          >
            {(control) => (
              <input
                {...control}
                className="field"
                inputMode={name === 'year' ? 'numeric' : undefined}
                value={draft[at]}
                onChange={({ target }) => onChange({ [at]: target.value })}
              />
            )}
          </FormField>
        ))}
      <FormField
        name="change.article"
        label={t('ruleForm.label.article')}
        hint={t('ruleForm.hint.article')}
        problem={problemOf('change.article')}
      >
        {(control) => (
          <input
            {...control}
            className="field"
            maxLength={200}
            value={draft.article}
            onChange={({ target }) => onChange({ article: target.value })}
          />
        )}
      </FormField>
      <FormField name="change.confidence" label={t('ruleForm.label.confidence')}>
        {(control) => (
          <select
            {...control}
            className="field"
            value={draft.confidence}
            onChange={({ target }) => onChange({ confidence: target.value as Confidence })}
          >
            {CONFIDENCE.map((confidence) => (
              <option key={confidence} value={confidence}>
                {t(`confidence.${confidence}`)}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </fieldset>
  )
}
