import { useApolloClient } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { MoreButton } from '../../components/MoreButton'
import { Notice } from '../../components/Notice'
import { PageTitle } from '../../components/PageTitle'
import {
  type CorrectionInboxQuery,
  type WaitingCorrectionFragment,
  useCorrectionInboxQuery,
} from '../../generated/corrections-desk'
import { DeskWaitingDocument } from '../../generated/desk'
import type { CorrectionFilter } from '../../generated/types'
import { announce } from '../../lib/announce'
import '../correction/correction.css'
import { useDesk } from '../desk/DeskLayout'
import './corrections-desk.css'
import { WaitingRequest } from './WaitingRequest'

type Inbox = CorrectionInboxQuery['correctionRequests']

/** What may be looked at, by its name in the address (`?lihat=`). */
const VIEWS = { terbuka: {}, terlambat: { overdue: true }, selesai: { statuses: ['ACCEPTED', 'REJECTED'] } } as const
type View = keyof typeof VIEWS
const NAMES = Object.keys(VIEWS) as View[]

/** Requests of the people of the agency to correct their record, those due first on top. */
export default function CorrectionInboxPage() {
  const { t } = useTranslation()
  const [agency] = useDesk().agencies
  const [search, setSearch] = useSearchParams()
  const client = useApolloClient()
  const [told, setTold] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const view = NAMES.find((name) => name === search.get('lihat')) ?? 'terbuka'
  const answer = useCorrectionInboxQuery({
    variables: { filter: VIEWS[view] as CorrectionFilter },
    fetchPolicy: 'cache-and-network',
  })

  /** What was closed leaves the list: the reader is told, and stands at its beginning again. */
  function closed(words: string): void {
    setTold(words)
    announce(words)
    heading.current?.focus()
    void answer.refetch()
    void client.refetchQueries({ include: [DeskWaitingDocument] })
  }

  /** What somebody else closed is gone from the list, and its reader is told so. */
  async function lookAgain({ id, reference }: WaitingCorrectionFragment): Promise<void> {
    const { data } = await answer.refetch()
    if (data && !data.correctionRequests.edges.some(({ node }) => node.id === id)) {
      closed(t('inbox.gone', { reference }))
    }
  }

  return (
    <>
      <PageTitle text={t('inbox.title')} />
      <header className="page-head">
        <p className="eyebrow">{agency?.name}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t('inbox.title')}
        </h1>
        <p className="lede">{t('inbox.lede')}</p>
      </header>
      <div className="stack">
        <div className="chips no-print" role="group" aria-label={t('inbox.view')}>
          {NAMES.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={name === view}
              onClick={() => setSearch(name === 'terbuka' ? {} : { lihat: name }, { replace: true })}
            >
              {t(`inbox.views.${name}`)}
            </button>
          ))}
        </div>
        {told && <Notice icon="tick">{told}</Notice>}
        <Async answer={answer} select={({ correctionRequests }) => correctionRequests} lines={6}>
          {(inbox) => (
            <Requests
              inbox={inbox}
              onClosed={closed}
              onReload={answer.refetch}
              onConflict={lookAgain}
              onMore={() => void answer.fetchMore({ variables: { after: inbox.pageInfo.endCursor } })}
            />
          )}
        </Async>
      </div>
    </>
  )
}

interface RequestsProps {
  inbox: Inbox
  onClosed: (words: string) => void
  onReload: () => Promise<unknown>
  onConflict: (request: WaitingCorrectionFragment) => unknown
  onMore: () => void
}

function Requests({ inbox: { edges, totalCount, pageInfo }, onClosed, onReload, onConflict, onMore }: RequestsProps) {
  const { t } = useTranslation()
  if (!edges.length) return <Message title={t('inbox.noneTitle')} text={t('inbox.none')} />
  return (
    <>
      <p className="muted" role="status">
        {t('map.showing', { shown: edges.length, total: totalCount })}
      </p>
      <ol className="rows card" aria-label={t('inbox.title')}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <WaitingRequest
              request={node}
              onClosed={onClosed}
              onReload={onReload}
              onConflict={() => onConflict(node)}
            />
          </li>
        ))}
      </ol>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </>
  )
}
