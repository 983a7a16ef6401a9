import { useTranslation } from 'react-i18next'
import { Async, type Answer } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import type { PlacedPersonFragment } from '../../generated/talent'
import { fullName } from '../../lib/position-name'
import { PersonName } from './PersonName'
import { PlacementReasons } from './PlacementReasons'

interface Page {
  totalCount: number
  edges: { node: PlacedPersonFragment }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

interface PlacementListProps<Data> {
  answer: Answer<Data>
  select: (data: Data) => Page | null | undefined
  label: string
  onMore: (after: string | null) => unknown
}

/** People of the map page by page, each with the explanation. */
export function PlacementList<Data>({ answer, select, label, onMore }: PlacementListProps<Data>) {
  const { t } = useTranslation()
  return (
    <Async answer={answer} select={select}>
      {({ edges, totalCount, pageInfo }) => (
        <>
          <p className="muted" role="status">
            {t('map.showing', { shown: edges.length, total: totalCount })}
          </p>
          <ol className="rows card" aria-label={label}>
            {edges.map(({ node }) => (
              <Person key={node.employee.id} placement={node} />
            ))}
          </ol>
          <MoreButton pageInfo={pageInfo} onMore={onMore} />
        </>
      )}
    </Async>
  )
}

function Person({ placement }: { placement: PlacedPersonFragment }) {
  const { t } = useTranslation()
  const { employee, outside, result } = placement
  return (
    <li className="placed">
      <p>
        <PersonName person={employee} />
        <span className="fine">
          {[employee.position && fullName(employee.position), employee.unit?.name].filter(Boolean).join(' · ')}
        </span>
      </p>
      <p className="fine">{outside.length > 0 ? outside.map(({ explanation }) => explanation).join(' ') : result}</p>
      <details className="why">
        <summary>{t('promotion.why', { name: employee.name })}</summary>
        <PlacementReasons placement={placement} />
      </details>
    </li>
  )
}
