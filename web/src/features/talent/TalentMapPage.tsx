import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { Notice } from '../../components/Notice'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type TalentMapHeadFragment, useTalentMapQuery } from '../../generated/talent'
import { formatInstant, formatNumber, today } from '../../lib/format'
import { useDesk } from '../desk/DeskLayout'
import { BoxTable } from './BoxTable'
import { ChosenBox } from './ChosenBox'
import { ContestInbox } from './ContestInbox'
import { NineBox } from './NineBox'
import { Outside } from './Outside'
import { PolicyNote } from './PolicyNote'
import { SuccessionList } from './SuccessionList'
import './talent.css'

const thisYear = (): number => Number(today().slice(0, 4))

/** The staff in nine boxes, who stands outside and why, and which posts need a successor; for the talent committee. */
export default function TalentMapPage() {
  const { t } = useTranslation()
  const [agency] = useDesk().agencies
  const year = thisYear()
  const answer = useTalentMapQuery({
    variables: { agency: agency?.code ?? '', year },
    skip: !agency,
    fetchPolicy: 'cache-and-network',
  })
  return (
    <>
      <PageTitle text={t('talent.title')} />
      <Async answer={answer} select={({ agency: found }) => found} lines={8} level={1}>
        {({ code, talentMap }) =>
          talentMap ? (
            <MapContent agency={code} agencyName={agency?.name ?? ''} map={talentMap} reload={() => answer.refetch()} />
          ) : (
            <Message level={1} title={t('talent.noneTitle', { year })} text={t('talent.none')} />
          )
        }
      </Async>
    </>
  )
}

interface MapContentProps {
  agency: string
  agencyName: string
  map: TalentMapHeadFragment
  reload: () => unknown
}

function MapContent({ agency, agencyName, map, reload }: MapContentProps) {
  const decides = useDesk().roles.includes('HR_OFFICER')
  const { t, i18n } = useTranslation()
  const { boxes, staff, factsAsOf, performanceYear, year } = map
  const placed = boxes.reduce((sum, { count }) => sum + count, 0)
  const pool = boxes.reduce((sum, { count, inPool }) => (inPool ? sum + count : sum), 0)
  const format = (count: number) => formatNumber(count, i18n.language)
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          {agencyName} · {t('talent.yearOf', { year })}
        </p>
        <h1>{t('talent.answer', { placed: format(placed), staff: format(staff) })}</h1>
        <p className="lede">
          {t('talent.lede', { pool: format(pool), outside: format(staff - placed), year: performanceYear })}
        </p>
        <p className="fine">{t('talent.asOf', { instant: formatInstant(factsAsOf, i18n.language) })}</p>
        <PageActions title={t('talent.title')} />
      </header>
      <div className="stack">
        <State map={map} />
        {decides && <ContestInbox agency={agency} onDecided={reload} />}
        <Grid map={map} />
        <PolicyNote policy={map.policy} />
        <ChosenBox agency={agency} map={map} />
        <Outside agency={agency} map={map} outside={staff - placed} />
        <SuccessionList agency={agency} />
      </div>
    </>
  )
}

function State({ map: { silentSources, isOutdated } }: { map: TalentMapHeadFragment }) {
  const { t } = useTranslation()
  return (
    <>
      {silentSources.length > 0 && <Notice>{t('talent.incomplete', { parts: silentSources.join(', ') })}</Notice>}
      {isOutdated && <Notice>{t('talent.outdated')}</Notice>}
    </>
  )
}

/** The nine boxes as a picture or as a list: both say the same. */
function Grid({ map: { boxes } }: { map: TalentMapHeadFragment }) {
  const { t } = useTranslation()
  const [parameters] = useSearchParams()
  const asList = parameters.get('tampilan') === 'daftar'
  const to = (view: string | null): string => {
    const next = new URLSearchParams(parameters)
    if (view) next.set('tampilan', view)
    else next.delete('tampilan')
    return `?${next}`
  }
  return (
    <section className="stack" aria-label={t('talent.gridTitle')}>
      <div className="section-head">
        <nav className="tabs" aria-label={t('family.view')}>
          <Link to={to(null)} replace aria-current={asList ? undefined : 'page'}>
            {t('family.picture')}
          </Link>
          <Link to={to('daftar')} replace aria-current={asList ? 'page' : undefined}>
            {t('family.list')}
          </Link>
        </nav>
      </div>
      {asList ? <BoxTable boxes={boxes} /> : <NineBox boxes={boxes} />}
    </section>
  )
}
