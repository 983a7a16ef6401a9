import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { useCancelRuleMutation } from '../../generated/law'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { useWrite } from '../../lib/use-write'

interface CancelVersionProps {
  code: string
  number: number
  /** Version of the rule. */
  version: number
  onCancelled: () => void
}

/** The way for an officer to take back a version that has not begun. */
export function CancelVersion({ code, number, version, onCancelled }: CancelVersionProps) {
  const { t } = useTranslation()
  const name = `rule.${code}.${number}`
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useDraft(name, () => '')
  const [mutate] = useCancelRuleMutation()
  const write = useWrite(mutate, ({ cancelPolicyRule }) => cancelPolicyRule, onCancelled)

  async function cancel(event: FormEvent): Promise<void> {
    event.preventDefault()
    const done = await write.run({ code, number, reason: reason.trim(), expectedVersion: version })
    if (!done) return
    forgetDraft(name)
    announce(t('ruleForm.cancelledNow'))
    onCancelled()
  }

  return (
    <div className="no-print">
      <button type="button" className="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('ruleForm.cancel')}
      </button>
      {open && (
        <form className="form" noValidate onSubmit={cancel}>
          <WordsField
            name={`cancel-${number}`}
            label={t('ruleForm.label.reason')}
            hint={t('ruleForm.hint.reason')}
            problem={write.problems[0]?.reason}
            value={reason}
            onChange={(text) => setReason(() => text)}
          />
          {write.problems.length === 0 && <WriteNotice write={write} conflict={t('ruleForm.conflict')} />}
          <div className="actions">
            <button type="submit" className="btn" aria-busy={write.busy}>
              {t('ruleForm.cancelNow')}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
