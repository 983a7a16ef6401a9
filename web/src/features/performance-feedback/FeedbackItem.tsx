import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type OwnFeedbackFragment,
  useAcknowledgeFeedbackMutation,
  useReplyToFeedbackMutation,
} from '../../generated/my-feedback'
import { announce } from '../../lib/announce'
import { forgetDraft, readDraft, useDraft } from '../../lib/draft'
import { formatInstant } from '../../lib/format'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'

interface FeedbackItemProps {
  feedback: OwnFeedbackFragment
  /** Who got it, of feedback that one gave; absent of what one received. */
  recipient?: { name: string | null } | null
  reload: () => Promise<unknown>
}

/** One feedback: what was seen, what came of it, the next step, and the answer. */
export function FeedbackItem({ feedback, recipient, reload }: FeedbackItemProps) {
  const { t, i18n } = useTranslation()
  const { id, kind, relation, author, givenAt, about, observed, effect, nextStep, reply, acknowledgedAt } = feedback
  const isReceived = recipient === undefined
  const isNew = isReceived && acknowledgedAt === null
  const topic = about && ('statement' in about ? about.statement : t(`kinerja.behaviour.${about.value}`))
  return (
    <li className="card pad feedback" data-new={isNew || undefined}>
      <h3>
        {isReceived
          ? t('performance.feedback.from', {
              name: author?.name ?? t('performance.feedback.someone'),
              relation: t(`kinerja.relation.${relation}`),
            })
          : t('performance.feedback.to', { name: recipient?.name ?? t('performance.feedback.someone') })}{' '}
        <span className="tag">{t(`kinerja.feedback.${kind}`)}</span>
      </h3>
      <p className="fine">
        {formatInstant(givenAt, i18n.language)}
        {topic && (
          <>
            <br />
            {t('performance.feedback.about', { topic })}
          </>
        )}
      </p>
      <dl className="feedback-words">
        <div>
          <dt>{t('performance.feedback.observed')}</dt>
          <dd>{observed}</dd>
        </div>
        <div>
          <dt>{t('performance.feedback.effect')}</dt>
          <dd>{effect}</dd>
        </div>
        <div>
          <dt>{t('performance.feedback.nextStep')}</dt>
          <dd>{nextStep}</dd>
        </div>
        {reply && (
          <div>
            <dt>{t(isReceived ? 'performance.feedback.reply' : 'performance.feedback.theirReply')}</dt>
            <dd>{reply}</dd>
          </div>
        )}
      </dl>
      {acknowledgedAt && (
        <p className="fine">
          {t('performance.feedback.acknowledged', { instant: formatInstant(acknowledgedAt, i18n.language) })}
        </p>
      )}
      {isReceived && !reply && <Answer key={id} feedback={feedback} reload={reload} />}
    </li>
  )
}

/** Says that it was read, or answers it, once. */
function Answer({ feedback: { id, version, acknowledgedAt }, reload }: Pick<FeedbackItemProps, 'feedback' | 'reload'>) {
  const { t } = useTranslation()
  const name = `reply.${id}`
  const [isOpen, setOpen] = useState(() => readDraft(name) !== null)
  const [reply, setReply] = useDraft(name, () => '')
  const [acknowledge] = useAcknowledgeFeedbackMutation()
  const [answer] = useReplyToFeedbackMutation()
  const reading = useWrite(acknowledge, ({ acknowledgeFeedback }) => acknowledgeFeedback!, reload)
  const replying = useWrite(answer, ({ replyToFeedback }) => replyToFeedback!, reload)
  const { problemOf, rest } = placeProblems(replying, ['reply'])

  async function read(): Promise<void> {
    if (!(await reading.run({ id, expectedVersion: version }))) return
    announce(t('performance.feedback.acknowledgedNow'))
    await reload()
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!(await replying.run({ id, expectedVersion: version, reply: reply.trim() }))) return
    forgetDraft(name)
    announce(t('performance.feedback.replied'))
    await reload()
  }

  return (
    <>
      <div className="actions no-print">
        {!acknowledgedAt && (
          <button type="button" className="btn" aria-busy={reading.busy} onClick={() => void read()}>
            {t('performance.feedback.acknowledge')}
          </button>
        )}
        {!isOpen && (
          <button type="button" className="btn ghost" onClick={() => setOpen(true)}>
            {t('performance.feedback.answer')}
          </button>
        )}
      </div>
      <WriteNotice write={reading} conflict={t('performance.feedback.conflict')} />
      {isOpen && (
        <form className="form no-print" noValidate onSubmit={(event) => void send(event)}>
          <WordsField
            name={`${id}.reply`}
            label={t('performance.feedback.reply')}
            hint={t('performance.feedback.replyHint')}
            problem={problemOf('reply')}
            value={reply}
            onChange={(text) => setReply(() => text)}
            rows={2}
          />
          <WriteNotice write={rest} conflict={t('performance.feedback.conflict')} />
          <div className="actions">
            <button type="submit" className="btn" aria-busy={replying.busy}>
              {t('performance.feedback.send')}
            </button>
          </div>
        </form>
      )}
    </>
  )
}
