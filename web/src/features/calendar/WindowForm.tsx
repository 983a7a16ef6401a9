import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../components/form/ErrorSummary'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { type WindowPolicyFragment, useSetWindowsMutation } from '../../generated/calendar'
import type { EvaluationCadence, WindowChangeInput } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft } from '../../lib/draft'
import { formatMonth } from '../../lib/format'
import { usePreviewedChange } from '../../lib/use-previewed-change'
import { useWrite } from '../../lib/use-write'
import { DaysFields } from './DaysFields'
import { changeIn, draftName, KINDS, missingFields, monthsFrom, startingDraft, type WindowDraft } from './window-draft'
import { WindowPreview } from './WindowPreview'

interface WindowFormProps {
  agency: string
  policy: WindowPolicyFragment
  /** The day that it is in the agency. */
  now: string
  reload: () => Promise<unknown>
  onMade: () => void
}

/** Where windows shall lie; kept as a draft at every key. What would change is shown before it is made. */
export function WindowForm({ agency, policy, now, reload, onMade }: WindowFormProps) {
  const { t, i18n } = useTranslation()
  const name = draftName(agency)
  const [mutate] = useSetWindowsMutation()
  const write = useWrite(mutate, ({ setPerformanceWindows }) => setPerformanceWindows!, lookAgain)
  const form = usePreviewedChange<WindowDraft, WindowChangeInput>({
    name,
    start: () => startingDraft(policy),
    missingIn: missingFields,
    changeIn: (draft) => changeIn(agency, draft),
    write,
  })
  const { draft, restored, asked, problems, problemOf, change, discard, preview, refuse } = form

  /** Somebody was faster: what would change is to be seen against what is there now. */
  async function lookAgain(): Promise<void> {
    await reload()
    refuse([])
  }

  async function make(input: WindowChangeInput, expectedVersion: number): Promise<void> {
    const done = await write.run({ change: input, reason: draft.reason.trim(), expectedVersion })
    if (!done) return
    forgetDraft(name)
    announce(t('calendar.made'))
    onMade()
    await reload()
  }

  return (
    <form className="form" noValidate onSubmit={preview}>
      {restored && (
        <div className="stack">
          <Notice>{t('calendar.restored')}</Notice>
          <button type="button" className="btn quiet" onClick={discard}>
            {t('calendar.discard')}
          </button>
        </div>
      )}
      <ErrorSummary problems={problems} labelOf={(field) => t(labelKey(field))} />
      <FormField
        name="change.validFrom"
        label={t('calendar.label.validFrom')}
        hint={t('calendar.hint.validFrom')}
        problem={problemOf('change.validFrom')}
      >
        {(control) => (
          <select
            {...control}
            className="field"
            value={draft.validFrom}
            onChange={({ target }) => change({ validFrom: target.value })}
          >
            <option value="">{t('calendar.choose')}</option>
            {monthsFrom(now).map((month) => (
              <option key={month} value={month}>
                {formatMonth(month, i18n.language)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {KINDS.map((kind) => (
        <DaysFields
          key={kind}
          kind={kind}
          days={draft.days[kind]}
          problem={problemOf(`change.${kind.toLowerCase()}`) ?? problemOf(`change.${kind.toLowerCase()}.monthsAfter`)}
          onChange={(days) => change({ days: { ...draft.days, [kind]: days } })}
        />
      ))}
      <FormField
        name="change.cadence"
        label={t('calendar.label.cadence')}
        hint={t('calendar.hint.cadence')}
        problem={problemOf('change.cadence')}
      >
        {(control) => (
          <select
            {...control}
            className="field"
            value={draft.cadence}
            onChange={({ target }) => change({ cadence: target.value as EvaluationCadence })}
          >
            <option value="MONTH">{t('calendar.cadence.MONTH')}</option>
            <option value="QUARTER">{t('calendar.cadence.QUARTER')}</option>
          </select>
        )}
      </FormField>
      <FormField
        name="change.decision"
        label={t('calendar.label.decision')}
        hint={t('calendar.hint.decision')}
        problem={problemOf('change.decision')}
      >
        {(control) => (
          <input
            {...control}
            className="field"
            maxLength={200}
            value={draft.decision}
            onChange={({ target }) => change({ decision: target.value })}
          />
        )}
      </FormField>
      <WordsField
        name="reason"
        label={t('calendar.label.reason')}
        hint={t('calendar.hint.reason')}
        problem={problemOf('reason')}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      {asked ? (
        <WindowPreview
          change={asked}
          busy={write.busy}
          onRefused={refuse}
          onMake={(version) => void make(asked, version)}
        />
      ) : (
        <div className="actions">
          <button type="submit" className="btn">
            {t('calendar.preview')}
          </button>
          <p className="fine">{t('calendar.kept')}</p>
        </div>
      )}
      {problems.length === 0 && <WriteNotice write={write} conflict={t('calendar.conflict')} />}
    </form>
  )
}

/** The text that names a field of the input, by its path. */
function labelKey(field: string): 'calendar.label.reason' {
  const [, part = 'reason'] = field.split('.')
  return `calendar.label.${part}` as 'calendar.label.reason'
}
