import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../components/form/ErrorSummary'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { type RuleFormQuery, type RuleToChangeFragment, useChangeRuleMutation } from '../../generated/law'
import type { PolicyChangeInput } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft } from '../../lib/draft'
import { today } from '../../lib/format'
import { usePreviewedChange } from '../../lib/use-previewed-change'
import { useWrite } from '../../lib/use-write'
import { BasisFields } from './BasisFields'
import { ChangePreview } from './ChangePreview'
import { ParameterField } from './ParameterField'
import { ScopeFields } from './ScopeFields'
import { changeIn, draftName, missingFields, type RuleDraft, startingDraft } from './rule-draft'

interface ChangeRuleFormProps {
  rule: RuleToChangeFragment
  ranks: NonNullable<RuleFormQuery['ranks']>
  regulations: RuleFormQuery['regulations']['nodes']
  /** Loads the rule again, after somebody else changed it. */
  reload: () => unknown
  onChanged: () => void
}

/** What a rule shall say; kept as a draft at every key. Its consequences are shown before it is made. */
export function ChangeRuleForm({ rule, ranks, regulations, reload, onChanged }: ChangeRuleFormProps) {
  const { t } = useTranslation()
  const { alwaysHolds, code, takes } = rule
  const name = draftName(code)
  const [mutate] = useChangeRuleMutation()
  const write = useWrite(mutate, ({ changePolicyRule }) => changePolicyRule, reload)
  const form = usePreviewedChange<RuleDraft, PolicyChangeInput>({
    name,
    start: () => startingDraft(rule),
    missingIn: missingFields,
    changeIn: (draft) => changeIn(rule, draft),
    write,
  })
  const { draft, setDraft, restored, asked, problems, problemOf, change, discard, preview, refuse } = form

  async function make(input: PolicyChangeInput, expectedVersion: number): Promise<void> {
    const content = { change: input, reason: draft.reason.trim(), expectedVersion }
    const text = JSON.stringify(content)
    const sent = draft.sent?.input === text ? draft.sent : { input: text, key: crypto.randomUUID() }
    setDraft((now) => ({ ...now, sent }))
    const done = await write.run({ ...content, idempotencyKey: sent.key })
    if (!done) return
    forgetDraft(name)
    announce(t('ruleForm.made'))
    onChanged()
  }

  return (
    <form className="form rule-form" noValidate onSubmit={preview}>
      {restored && (
        <div className="rule-restored">
          <Notice>{t('ruleForm.restored')}</Notice>
          <button type="button" className="btn quiet" onClick={discard}>
            {t('ruleForm.discard')}
          </button>
        </div>
      )}
      <ErrorSummary problems={problems} labelOf={(field) => t(labelKey(field))} />
      {!alwaysHolds && (
        <label className="radio">
          <input type="checkbox" checked={draft.repeal} onChange={({ target }) => change({ repeal: target.checked })} />
          <span>{t('ruleForm.repeal')}</span>
        </label>
      )}
      {!draft.repeal &&
        takes.map((parameter) => (
          <ParameterField
            key={parameter}
            name={parameter}
            draft={draft}
            ranks={ranks}
            problem={problemOf(`change.parameters.${parameter}`)}
            onChange={change}
          />
        ))}
      {!draft.repeal && takes.length === 0 && <p className="muted">{t('ruleForm.noParameters')}</p>}
      {!draft.repeal && <ScopeFields rule={rule} draft={draft} problemOf={problemOf} onChange={change} />}
      <FormField name="change.validFrom" label={t('ruleForm.label.validFrom')} problem={problemOf('change.validFrom')}>
        {(control) => (
          <input
            {...control}
            className="field"
            type="date"
            min={today()}
            value={draft.validFrom}
            onChange={({ target }) => change({ validFrom: target.value })}
          />
        )}
      </FormField>
      {!alwaysHolds && (
        <FormField
          name="change.validTo"
          label={t('ruleForm.label.validTo')}
          hint={t('form.optional')}
          problem={problemOf('change.validTo')}
        >
          {(control) => (
            <input
              {...control}
              className="field"
              type="date"
              min={draft.validFrom || today()}
              value={draft.validTo}
              onChange={({ target }) => change({ validTo: target.value })}
            />
          )}
        </FormField>
      )}
      <BasisFields draft={draft} regulations={regulations} problemOf={problemOf} onChange={change} />
      <WordsField
        name="reason"
        label={t('ruleForm.label.reason')}
        hint={t('ruleForm.hint.reason')}
        problem={problemOf('reason')}
        value={draft.reason}
        onChange={(text) => change({ reason: text })}
        rows={4}
      />
      {!asked && (
        <div className="actions">
          <button type="submit" className="btn">
            {t('ruleForm.preview')}
          </button>
          <p className="fine">{t('ruleForm.kept')}</p>
        </div>
      )}
      {asked && (
        <ChangePreview
          change={asked}
          busy={write.busy}
          onRefused={refuse}
          onMake={(version) => void make(asked, version)}
        />
      )}
      {problems.length === 0 && <WriteNotice write={write} conflict={t('ruleForm.conflict')} />}
    </form>
  )
}

const GROUPS: Partial<Record<string, string>> = { 'change.parameters': 'parameter', 'change.scope': 'scopeOf' }

/** The text that names a field of the input, by its path. */
function labelKey(field: string): 'ruleForm.label.validFrom' {
  const last = field.split('.').at(-1)!
  const group = GROUPS[field.split('.').slice(0, -1).join('.')] ?? 'label'
  return `ruleForm.${group}.${last}` as 'ruleForm.label.validFrom'
}
