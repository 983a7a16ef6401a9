import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WriteNotice } from '../../components/WriteNotice'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import type { Write } from '../../lib/use-write'

interface ActFormProps<Input> {
  /** Name of the field in the input of the graph. */
  field: string
  /** Tells its draft apart from that of other forms. */
  draft: string
  label: string
  hint?: string
  button: string
  /** What is said when it was done. */
  done: string
  /** True for one line of 280 characters; else 1,000 in several lines. */
  isLine?: boolean
  write: Write<Input, unknown>
  inputOf: (text: string) => Input
}

/** A few words and a button: what most acts on an improvement plan ask for. */
export function ActForm<Input>(props: ActFormProps<Input>) {
  const { field, draft, label, hint, button, done, isLine = false, write, inputOf } = props
  const { t } = useTranslation()
  const key = `improvement.${draft}`
  const [text, setText] = useDraft(key, () => '', 'tab')
  const { problemOf, rest } = placeProblems(write, [field])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!(await write.run(inputOf(text)))) return
    forgetDraft(key, 'tab')
    announce(done)
  }

  return (
    <form className="form no-print" noValidate onSubmit={(event) => void send(event)}>
      <FormField name={`${draft}-${field}`} label={label} hint={hint} problem={problemOf(field)}>
        {(control) =>
          isLine ? (
            <input
              {...control}
              className="field"
              maxLength={280}
              value={text}
              onChange={({ target }) => setText(() => target.value)}
            />
          ) : (
            <textarea
              {...control}
              className="field"
              rows={3}
              maxLength={1000}
              value={text}
              onChange={({ target }) => setText(() => target.value)}
            />
          )
        }
      </FormField>
      <WriteNotice write={rest} conflict={t('improvement.conflict')} />
      <div className="actions">
        <button type="submit" className="btn ghost" aria-busy={write.busy}>
          {button}
        </button>
      </div>
    </form>
  )
}
