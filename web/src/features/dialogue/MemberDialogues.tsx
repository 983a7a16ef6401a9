import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { ShowMore } from '../../components/ShowMore'
import { type DialoguesOfMemberQuery, useDialoguesOfMemberQuery } from '../../generated/dialogue'
import './dialogue.css'
import { DialogueForm } from './DialogueForm'
import { DialogueRecord } from './DialogueRecord'

interface MemberDialoguesProps {
  employee: string
  year: number
  /** Who is signed in: corrects the own records. */
  me: string | undefined
  /** True for the direct superior. */
  records: boolean
}

/** Dialogues with a subordinate, newest first, and the form for the next. */
export function MemberDialogues({ employee, year, me, records }: MemberDialoguesProps) {
  const { t } = useTranslation()
  const answer = useDialoguesOfMemberQuery({ variables: { employee, year }, fetchPolicy: 'cache-and-network' })
  return (
    <section aria-labelledby="member-dialogues">
      <h2 id="member-dialogues">{t('dialogue.records')}</h2>
      <Async answer={answer} select={({ employee: member }) => member?.performancePlan} lines={3}>
        {(plan) => <Records {...{ employee, plan, me, records }} reload={() => answer.refetch()} />}
      </Async>
    </section>
  )
}

interface RecordsProps extends Omit<MemberDialoguesProps, 'year'> {
  plan: NonNullable<NonNullable<DialoguesOfMemberQuery['employee']>['performancePlan']>
  reload: () => unknown
}

function Records({ employee, plan, me, records, reload }: RecordsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const toggle = (form: string): void => setOpen(open === form ? null : form)
  const done = (): void => {
    setOpen(null)
    reload()
  }
  return (
    <>
      {records && (
        <p className="no-print">
          <button type="button" className="btn" aria-expanded={open === 'new'} onClick={() => toggle('new')}>
            {t('dialogue.record')}
          </button>
        </p>
      )}
      {open === 'new' && <DialogueForm employee={employee} results={plan.workResults} onDone={done} />}
      {plan.dialogues.nodes.length === 0 && <p className="muted">{t('dialogue.none')}</p>}
      <ShowMore items={plan.dialogues.nodes} initial={2}>
        {(visible) => (
          <ul className="stack">
            {visible.map((dialogue) => (
              <li key={dialogue.id} className="card pad">
                <DialogueRecord dialogue={dialogue} />
                {dialogue.superior?.id === me && (
                  <p className="no-print">
                    <button
                      type="button"
                      className="btn ghost"
                      aria-expanded={open === dialogue.id}
                      onClick={() => toggle(dialogue.id)}
                    >
                      {t('dialogue.correct')}
                    </button>
                  </p>
                )}
                {open === dialogue.id && (
                  <DialogueForm employee={employee} results={plan.workResults} corrected={dialogue} onDone={done} />
                )}
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </>
  )
}
