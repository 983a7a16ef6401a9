import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { ShowMore } from '../../components/ShowMore'
import { type MyDialogueQuery, useMyDialogueQuery } from '../../generated/dialogue'
import { formatDay, formatNumber, today } from '../../lib/format'
import { PanelRequests } from '../input-360/PanelRequests'
import { PanelResult } from '../input-360/PanelResult'
import { NoEmployee } from '../my-path/NoEmployee'
import { ConfirmOrRate } from './ConfirmOrRate'
import './dialogue.css'
import { DialogueRecord } from './DialogueRecord'

type Me = NonNullable<MyDialogueQuery['me']>

/** Dialogues of the person with the superior, 360° input that the person is asked for, and what was said of the person. */
export default function DialoguePage() {
  const { t } = useTranslation()
  const year = Number(today().slice(0, 4))
  const answer = useMyDialogueQuery({ variables: { year }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('dialogue.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <Content me={me} reload={() => answer.refetch()} />}
        </Async>
      )}
    </>
  )
}

function Content({ me, reload }: { me: Me; reload: () => unknown }) {
  const { t } = useTranslation()
  const dialogues = me.performancePlan?.dialogues.nodes ?? []
  const waiting = dialogues.filter(({ confirmedOn }) => confirmedOn === null).length
  const requests = me.panelRequests ?? []
  const panels =
    me.performancePlan?.evaluations.flatMap(({ period, panel }) => (panel ? [{ period, panel }] : [])) ?? []
  return (
    <>
      <header className="page-head">
        <h1>{t('dialogue.title')}</h1>
        <p className="lede">
          {waiting + requests.length === 0
            ? t('dialogue.nothingWaits')
            : t('dialogue.waits', { dialogues: waiting, requests: requests.length })}
        </p>
      </header>
      <section className="section" aria-labelledby="dialogues">
        <h2 id="dialogues">{t('dialogue.records')}</h2>
        {dialogues.length === 0 && <p className="muted">{t('dialogue.none')}</p>}
        <ShowMore items={dialogues} initial={3}>
          {(visible) => (
            <ul className="stack">
              {visible.map((dialogue) => (
                <li key={dialogue.id} className="card pad">
                  <DialogueRecord dialogue={dialogue} />
                  <ConfirmOrRate dialogue={dialogue} reload={reload} />
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      </section>
      <PanelRequests requests={requests} reload={reload} />
      <section className="section" aria-labelledby="own-panels">
        <h2 id="own-panels">{t('dialogue.panel.own')}</h2>
        {panels.length === 0 && <p className="muted">{t('dialogue.panel.ownNone')}</p>}
        <ul className="stack">
          {panels.toReversed().map(({ period, panel }) => (
            <li key={panel.id} className="card pad">
              <h3>{period.label}</h3>
              <PanelResult panel={panel} />
            </li>
          ))}
        </ul>
      </section>
      <Coaching quarters={me.coachingRatings ?? []} />
    </>
  )
}

/** How helpful those whom the person leads found the dialogues; nothing for who was rated by nobody. */
function Coaching({ quarters }: { quarters: NonNullable<Me['coachingRatings']> }) {
  const { t, i18n } = useTranslation()
  const told = quarters.filter(({ average }) => average !== null)
  if (told.length === 0) return null
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <section className="section" aria-labelledby="coaching">
      <h2 id="coaching">{t('dialogue.coaching')}</h2>
      <p className="muted">{told[0]!.rule}</p>
      <ul className="rows">
        {told.map(({ startsOn, endsOn, average, ratings, words }) => (
          <li key={startsOn}>
            <p>
              <strong>
                {t('dialogue.average', { average: formatNumber(average!, i18n.language), count: ratings ?? 0 })}
              </strong>{' '}
              <span className="fine">{t('dialogue.quarter', { from: day(startsOn), until: day(endsOn) })}</span>
            </p>
            {words.length > 0 && <p>{words.join(' · ')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
