import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type DialogueRecordFragment,
  useCorrectDialogueMutation,
  useRecordDialogueMutation,
} from '../../generated/dialogue'
import type { BehaviourValue, DialogueContentInput, DialogueKind } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { today } from '../../lib/format'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { VALUES } from '../behaviour/values'

interface DialogueFormProps {
  employee: string
  results: { id: string; statement: string }[]
  /** The record that is corrected; a new one without it. */
  corrected?: DialogueRecordFragment
  onDone: () => unknown
}

interface Draft {
  kind: DialogueKind
  heldOn: string
  /** `result ID` or `value NAME`; empty before it is chosen. */
  about: string
  points: string
  steps: { text: string; dueOn: string }[]
  reason: string
}

const KINDS: DialogueKind[] = ['DIALOGUE', 'COACHING']
const MOST_STEPS = 10

/** What was said and agreed in a dialogue, with the next steps; a correction says why. */
export function DialogueForm({ employee, results, corrected, onDone }: DialogueFormProps) {
  const { t } = useTranslation()
  const key = `dialogue.${corrected?.id ?? employee}`
  const [draft, setDraft] = useDraft<Draft>(key, () => startOf(corrected), 'tab')
  const [record] = useRecordDialogueMutation()
  const [correct] = useCorrectDialogueMutation()
  const recording = useWrite(record, ({ recordDialogue }) => recordDialogue!)
  const correcting = useWrite(correct, ({ correctDialogue }) => correctDialogue!)
  const write = corrected ? correcting : recording
  const { problemOf, rest } = placeProblems(
    { ...write, problems: write.problems.map((it) => ({ ...it, field: it.field.replace(/content\./, '') })) },
    [
      'heldOn',
      'workResult',
      'points',
      'reason',
      ...draft.steps.flatMap((_step, place) => [`steps.${place}.text`, `steps.${place}.dueOn`]),
    ],
  )
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))
  const changeStep = (place: number, part: Partial<Draft['steps'][number]>): void =>
    change({ steps: draft.steps.map((step, index) => (index === place ? { ...step, ...part } : step)) })

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const content = contentOf(draft)
    const done = corrected
      ? await correcting.run({
          ...{ id: corrected.id, expectedVersion: corrected.version, content, reason: draft.reason },
        })
      : await recording.run({ employee, content })
    if (!done) return
    forgetDraft(key, 'tab')
    announce(t('dialogue.kept'))
    onDone()
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend>{t('dialogue.kindOf')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="radio">
            <input type="radio" checked={draft.kind === kind} onChange={() => change({ kind })} />
            {t(`dialogue.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <FormField name="heldOn" label={t('dialogue.held')} problem={problemOf('heldOn')}>
        {(control) => (
          <input
            {...control}
            className="field"
            type="date"
            max={today()}
            value={draft.heldOn}
            onChange={({ target }) => change({ heldOn: target.value })}
          />
        )}
      </FormField>
      <FormField name="workResult" label={t('dialogue.about')} problem={problemOf('workResult')}>
        {(control) => (
          <select
            {...control}
            className="field"
            value={draft.about}
            onChange={({ target }) => change({ about: target.value })}
          >
            <option value="">{t('form.choose')}</option>
            <optgroup label={t('dialogue.results')}>
              {results.map(({ id, statement }) => (
                <option key={id} value={`result ${id}`}>
                  {statement}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('dialogue.behaviours')}>
              {VALUES.map((value) => (
                <option key={value} value={`value ${value}`}>
                  {t(`kinerja.behaviour.${value}`)}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </FormField>
      <WordsField
        name="points"
        label={t('dialogue.points')}
        problem={problemOf('points')}
        value={draft.points}
        onChange={(text) => change({ points: text })}
        longest={2000}
      />
      {draft.steps.map(({ text, dueOn }, place) => (
        <div key={place} className="dialogue-step-fields">
          <FormField
            name={`steps.${place}.text`}
            label={t('dialogue.step', { number: place + 1 })}
            problem={problemOf(`steps.${place}.text`)}
          >
            {(control) => (
              <input
                {...control}
                className="field"
                maxLength={280}
                value={text}
                onChange={({ target }) => changeStep(place, { text: target.value })}
              />
            )}
          </FormField>
          <FormField
            name={`steps.${place}.dueOn`}
            label={t('dialogue.dueOn')}
            problem={problemOf(`steps.${place}.dueOn`)}
          >
            {(control) => (
              <input
                {...control}
                className="field"
                type="date"
                value={dueOn}
                onChange={({ target }) => changeStep(place, { dueOn: target.value })}
              />
            )}
          </FormField>
        </div>
      ))}
      {draft.steps.length < MOST_STEPS && (
        <p>
          <button
            type="button"
            className="btn ghost"
            onClick={() => change({ steps: [...draft.steps, { text: '', dueOn: '' }] })}
          >
            {t('dialogue.addStep')}
          </button>
        </p>
      )}
      {corrected && (
        <FormField name="reason" label={t('dialogue.reason')} problem={problemOf('reason')}>
          {(control) => (
            <input
              {...control}
              className="field"
              maxLength={1000}
              value={draft.reason}
              onChange={({ target }) => change({ reason: target.value })}
            />
          )}
        </FormField>
      )}
      <WriteNotice write={rest} conflict={t('dialogue.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t(corrected ? 'dialogue.sendCorrection' : 'dialogue.send')}
        </button>
        <p className="fine">{t('dialogue.sendHelp')}</p>
      </div>
    </form>
  )
}

const startOf = (record?: DialogueRecordFragment): Draft => ({
  kind: record?.kind ?? 'DIALOGUE',
  heldOn: record?.heldOn ?? today(),
  about: !record?.about ? '' : 'value' in record.about ? `value ${record.about.value}` : `result ${record.about.id}`,
  points: record?.points ?? '',
  steps: record?.steps.map(({ text, dueOn }) => ({ text, dueOn })) ?? [{ text: '', dueOn: '' }],
  reason: '',
})

/** The content as the graph takes it; steps with nothing in them are left out. */
function contentOf({ kind, heldOn, about, points, steps }: Draft): DialogueContentInput {
  const [of, id] = about.split(' ')
  return {
    ...{ kind, heldOn, points },
    workResult: of === 'result' ? id : null,
    behaviour: of === 'value' ? (id as BehaviourValue) : null,
    steps: steps.filter(({ text, dueOn }) => text || dueOn),
  }
}
