import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type ContestFragment,
  type OwnTalentQuery,
  useContestPlacementMutation,
  useOwnTalentQuery,
  useWithdrawContestMutation,
} from '../../generated/contest'
import { announce } from '../../lib/announce'
import { formatInstant } from '../../lib/format'
import { useWrite } from '../../lib/use-write'
import { PlacementReasons } from './PlacementReasons'
import './talent.css'

type Me = NonNullable<OwnTalentQuery['me']>

/** Where the signed-in person stands in the talent map, why, and the way to object. */
export function OwnTalent() {
  const { t } = useTranslation()
  const answer = useOwnTalentQuery({ fetchPolicy: 'cache-and-network' })
  return (
    <section className="card pad own-talent" aria-labelledby="own-talent">
      <h2 id="own-talent">{t('talent.own.title')}</h2>
      <Async answer={answer} select={({ me }) => me} lines={3}>
        {(me) => <Place me={me} reload={answer.refetch} />}
      </Async>
    </section>
  )
}

function Place({ me: { talentPlacement, talentContest }, reload }: { me: Me; reload: () => Promise<unknown> }) {
  const { t } = useTranslation()
  if (!talentPlacement) return <p className="muted">{t('talent.own.none')}</p>
  const { result, box } = talentPlacement
  const isOpen = talentContest?.status === 'SUBMITTED'
  return (
    <>
      <p>
        <strong>{result}</strong>
      </p>
      {box && <p className="muted">{t('talent.recommended', { text: box.recommendation })}</p>}
      <details className="why">
        <summary>{t('talent.own.why')}</summary>
        <PlacementReasons placement={talentPlacement} />
      </details>
      {talentContest && <OwnContest contest={talentContest} reload={reload} />}
      {!isOpen && <ObjectionForm reload={reload} />}
      <p className="fine">{t('talent.own.seenBy')}</p>
    </>
  )
}

function OwnContest({ contest, reload }: { contest: ContestFragment; reload: () => Promise<unknown> }) {
  const { t, i18n } = useTranslation()
  const { id, reference, status, reason, dueAt, version } = contest
  const [mutate] = useWithdrawContestMutation()
  const write = useWrite(mutate, ({ withdrawTalentContest }) => withdrawTalentContest, reload)
  return (
    <div className="own-contest" role="status">
      <p>
        <strong>{reference}</strong>: {t(`talent.contestStatus.${status}`)}
      </p>
      {reason && <p>{reason}</p>}
      {status === 'SUBMITTED' && (
        <>
          <p className="fine">{t('talent.own.dueAt', { instant: formatInstant(dueAt, i18n.language) })}</p>
          <button
            type="button"
            className="btn quiet"
            aria-busy={write.busy}
            onClick={() => write.run({ id, expectedVersion: version })}
          >
            {t('talent.own.withdraw')}
          </button>
          <WriteNotice write={write} />
        </>
      )}
    </div>
  )
}

function ObjectionForm({ reload }: { reload: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const [explanation, setExplanation] = useState('')
  const [mutate] = useContestPlacementMutation()
  const write = useWrite(mutate, ({ contestTalentPlacement }) => contestTalentPlacement)

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const done = await write.run({ explanation })
    if (!done?.contest) return
    announce(t('talent.own.sent', { reference: done.contest.reference }))
    await reload()
  }

  return (
    <details className="why no-print">
      <summary>{t('talent.own.contest')}</summary>
      <form className="talent-form" onSubmit={(event) => void send(event)}>
        <label htmlFor="objection">{t('talent.own.explanation')}</label>
        <textarea
          id="objection"
          className="field area"
          rows={4}
          maxLength={2000}
          required
          aria-describedby="objection-help"
          value={explanation}
          onChange={(event) => setExplanation(event.target.value)}
        />
        <p id="objection-help" className="fine">
          {t('talent.own.explanationHelp')}
        </p>
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('talent.own.send')}
        </button>
        <WriteNotice write={write} />
      </form>
    </details>
  )
}
