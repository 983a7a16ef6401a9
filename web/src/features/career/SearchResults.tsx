import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { MoreButton } from '../../components/MoreButton'
import { PageActions } from '../../components/PageActions'
import { type PositionHitFragment, type SearchPositionsQuery, useSearchPositionsQuery } from '../../generated/career'
import { fullName } from '../../lib/position-name'
import { positionPath, rankRange } from './PositionLink'
import type { Search } from './use-search'

type Page = SearchPositionsQuery['positions']

/** The positions that a search found, page after page. */
export function SearchResults({ search }: { search: Search }) {
  const { t } = useTranslation()
  const answer = useSearchPositionsQuery({ variables: { text: search.settledText || null, kind: search.kind } })
  const shown = { ...answer, data: answer.data ?? (answer.loading ? answer.previousData : undefined) }
  const title = search.kind ? t('map.resultsKind', { kind: t(`kind.${search.kind}`) }) : t('map.results')
  return (
    <section className="section" aria-labelledby="results">
      <div className="section-head">
        <h2 id="results">{title}</h2>
        <PageActions title={title} />
      </div>
      <Async answer={shown as typeof answer} select={(data) => data.positions} lines={8}>
        {(page) => (
          <div aria-busy={answer.loading}>
            <Results page={page} onMore={() => answer.fetchMore({ variables: { after: page.pageInfo.endCursor } })} />
          </div>
        )}
      </Async>
    </section>
  )
}

function Results({ page, onMore }: { page: Page; onMore: () => void }) {
  const { t } = useTranslation()
  const positions = page.edges.map(({ node }) => node)
  const total = page.totalCount ?? positions.length
  if (!positions.length) return <Message title={t('map.noneTitle')} text={t('map.none')} />
  return (
    <>
      <p className="muted" role="status">
        {t('map.found', { count: total })}{' '}
        {positions.length < total && t('map.showing', { shown: positions.length, total })}
      </p>
      <ul className="rows card">
        {positions.map((position) => (
          <Hit key={position.code} position={position} />
        ))}
      </ul>
      <MoreButton pageInfo={page.pageInfo} onMore={onMore} />
    </>
  )
}

function Hit({ position }: { position: PositionHitFragment }) {
  const { t } = useTranslation()
  const facts = [
    t(`kind.${position.kind}`),
    position.family?.name,
    rankRange(position.minimumRank, position.maximumRank) ?? t('position.anyRank'),
  ]
  return (
    <li>
      <Link className="row" to={positionPath(position.code)}>
        <span className="row-title">{fullName(position)}</span>
        <span className="fine">{facts.filter(Boolean).join(' · ')}</span>
      </Link>
    </li>
  )
}
