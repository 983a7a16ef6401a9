import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import {
  type CandidateFragment,
  type PromotionListStateFragment,
  usePromotionCandidatesQuery,
} from '../../generated/promotion'
import { MoreButton } from '../../components/MoreButton'
import type { CandidateStatus, PromotionAim } from '../../generated/types'
import { CandidateItem } from './CandidateItem'
import { ExportButtons } from './ExportButtons'

const AIMS: PromotionAim[] = ['RANK', 'LEVEL']
const STATUSES: CandidateStatus[] = ['ELIGIBLE', 'UNKNOWN', 'NOT_YET']

interface CandidateListProps {
  agency: string
  period: string
  list: NonNullable<PromotionListStateFragment['list']>
}

/** The people of a list by what they are proposed for and where they stand. */
export function CandidateList({ agency, period, list }: CandidateListProps) {
  const { t } = useTranslation()
  const [aim, setAim] = useState<PromotionAim>('RANK')
  const [status, setStatus] = useState<CandidateStatus>('ELIGIBLE')
  const countOf = (of: CandidateStatus) => list.counts.find((it) => it.aim === aim && it.status === of)?.count ?? 0
  return (
    <section className="stack">
      <div className="promotion-filters no-print">
        <Choice label={t('promotion.aimLabel')} values={AIMS} chosen={aim} onChoose={setAim}>
          {(value) => t(`promotion.aim.${value}`)}
        </Choice>
        <Choice label={t('promotion.statusLabel')} values={STATUSES} chosen={status} onChoose={setStatus}>
          {(value) => `${t(`promotion.status.${value}`)} (${countOf(value)})`}
        </Choice>
      </div>
      <div className="promotion-title">
        <h2>{t('promotion.heading', { aim: t(`promotion.aim.${aim}`), status: t(`promotion.status.${status}`) })}</h2>
        <p className="fine">{t(`promotion.statusHelp.${status}`)}</p>
      </div>
      {countOf(status) > 0 ? (
        <>
          <ExportButtons agency={agency} period={period} aim={aim} status={status} />
          <Candidates agency={agency} period={period} aim={aim} status={status} />
        </>
      ) : (
        <p className="muted">{t('promotion.nobody')}</p>
      )}
    </section>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  values: T[]
  chosen: T
  onChoose: (value: T) => void
  children: (value: T) => string
}

function Choice<T extends string>({ label, values, chosen, onChoose, children }: ChoiceProps<T>) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {children(value)}
        </button>
      ))}
    </div>
  )
}

interface CandidatesProps {
  agency: string
  period: string
  aim: PromotionAim
  status: CandidateStatus
}

function Candidates(variables: CandidatesProps) {
  const { t } = useTranslation()
  const answer = usePromotionCandidatesQuery({ variables, fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={({ agency }) => agency?.promotionCandidates}>
      {({ edges, totalCount, pageInfo }) => (
        <>
          <p className="muted" role="status">
            {t('map.showing', { shown: edges.length, total: totalCount })}
          </p>
          <ol className="rows card" aria-label={t('promotion.people')}>
            {edges.map((candidate: CandidateFragment) => (
              <CandidateItem key={candidate.node.id} candidate={candidate} />
            ))}
          </ol>
          <MoreButton pageInfo={pageInfo} onMore={(after) => answer.fetchMore({ variables: { after } })} />
        </>
      )}
    </Async>
  )
}
