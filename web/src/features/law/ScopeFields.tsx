import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../../components/form/field-id'
import type { RuleToChangeFragment } from '../../generated/law'
import { Choices } from './Choices'
import { POSITION_KINDS, POSITION_LEVELS, type RuleDraft, type ScopeName } from './rule-draft'

const OPTIONS: Record<ScopeName, string[]> = {
  moves: ['VERTICAL', 'HORIZONTAL', 'DIAGONAL'],
  fromGroups: ['JPT', 'JA', 'JF'],
  toKinds: POSITION_KINDS,
  toLevels: POSITION_LEVELS,
  toCategories: ['KETERAMPILAN', 'KEAHLIAN'],
  rankPromotions: ['REGULAR', 'FUNCTIONAL', 'STRUCTURAL'],
}
const NAMES = {
  ...{ moves: 'moveTitle', fromGroups: 'ruleForm.group', toKinds: 'kind', toLevels: 'positionLevel' },
  ...{ toCategories: 'ruleForm.category', rankPromotions: 'ruleForm.rankPromotion' },
} as const

interface ScopeFieldsProps {
  rule: RuleToChangeFragment
  draft: RuleDraft
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<RuleDraft>) => void
}

/** Whom a requirement shall be asked of. Folded: most changes leave it as it is. */
export function ScopeFields({ rule: { takesScope }, draft, problemOf, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const names = takesScope as ScopeName[]
  const problem = problemOf('change.scope')
  const isWrong = Boolean(problem) || names.some((name) => problemOf(`change.scope.${name}`))
  if (names.length === 0) return null
  return (
    <details className="fold" open={opened || isWrong} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('ruleForm.scope')}</summary>
      <p id={fieldId('change.scope')} tabIndex={-1} className={problem ? 'field-error' : 'muted'}>
        {problem ?? t('ruleForm.hint.scope')}
      </p>
      {names.map((name) => (
        <Choices
          key={name}
          field={`change.scope.${name}`}
          label={t(`ruleForm.scopeOf.${name}`)}
          problem={problemOf(`change.scope.${name}`)}
          options={OPTIONS[name]}
          chosen={draft.scope[name] ?? []}
          nameOf={(value) => t(`${NAMES[name]}.${value as 'JPT'}` as 'ruleForm.group.JPT')}
          onChange={(chosen) => onChange({ scope: { ...draft.scope, [name]: chosen } })}
        />
      ))}
    </details>
  )
}
