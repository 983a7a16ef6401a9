import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { useRequestCascadeMutation } from '../../generated/my-plan'
import { announce } from '../../lib/announce'
import { formatDay } from '../../lib/format'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import type { Planning } from './PlanPage'

interface CascadeWishProps {
  request: Planning['cascadeRequest']
  year: number
  reload: () => Promise<unknown>
}

/** Asks the superior, who has no approved plan, for results to link to, and shows what was asked. */
export function CascadeWish({ request, year, reload }: CascadeWishProps) {
  const { t, i18n } = useTranslation()
  const [question, setQuestion] = useState(() => t('performance.plan.wish.start', { year }))
  const [mutate] = useRequestCascadeMutation()
  const write = useWrite(mutate, ({ requestCascade }) => requestCascade!)
  const { problemOf, rest } = placeProblems(write, ['question'])

  async function send(): Promise<void> {
    if (!(await write.run({ year, question: question.trim() }))) return
    announce(t('performance.plan.wish.sent'))
    await reload()
  }

  return (
    <>
      {request && (
        <p className="fine">
          {t('performance.plan.wish.asked', {
            date: formatDay(request.askedOn, i18n.language),
            question: request.question,
          })}
        </p>
      )}
      <details className="fold">
        <summary>{t('performance.plan.wish.title')}</summary>
        <WordsField
          name="question"
          label={t('performance.plan.wish.question')}
          problem={problemOf('question')}
          value={question}
          onChange={setQuestion}
          rows={2}
        />
        <WriteNotice write={rest} />
        <button type="button" className="btn ghost" aria-busy={write.busy} onClick={() => void send()}>
          {t('performance.plan.wish.send')}
        </button>
      </details>
    </>
  )
}
