import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { Icon } from '../../components/Icon'
import { Message } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type RouteFragment, useCareerRoutesQuery, usePositionLabelQuery } from '../../generated/career'
import { formatNumber } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import './career.css'
import { PositionPicker } from './PositionPicker'
import { RouteSteps } from './RouteSteps'

/** The routes between two positions, shortest first; start, goal and choice live in the address. */
export default function RoutePage() {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const [from, to] = [parameters.get('dari') ?? '', parameters.get('ke') ?? '']

  function choose(codes: { dari: string; ke: string }): void {
    setParameters(Object.fromEntries(Object.entries(codes).filter(([, code]) => code)), { preventScrollReset: true })
  }

  return (
    <>
      <header className="page-head">
        <h1>{t('route.title')}</h1>
        <p className="lede">{t('route.lede')}</p>
      </header>
      <div className="pair card pad">
        <PositionPicker label={t('route.from')} code={from} onChoose={(code) => choose({ dari: code, ke: to })} />
        <button
          type="button"
          className="btn icon-only ghost"
          aria-label={t('route.swap')}
          onClick={() => choose({ dari: to, ke: from })}
        >
          <Icon name="swap" />
        </button>
        <PositionPicker label={t('route.to')} code={to} onChoose={(code) => choose({ dari: from, ke: code })} />
      </div>
      {from && to ? (
        <Found from={from} to={to} chosen={Number(parameters.get('pilihan') ?? 1)} />
      ) : (
        <>
          <PageTitle text={t('route.page')} />
          <Message title={t('route.emptyTitle')} text={t('route.empty')} />
        </>
      )}
    </>
  )
}

function Found({ from, to, chosen }: { from: string; to: string; chosen: number }) {
  const { t } = useTranslation()
  const answer = useCareerRoutesQuery({ variables: { from, to }, skip: from === to })
  const start = usePositionLabelQuery({ variables: { code: from } }).data?.position
  const goal = usePositionLabelQuery({ variables: { code: to } }).data?.position
  const title = start && goal ? t('route.titleBoth', { from: fullName(start), to: fullName(goal) }) : t('route.page')
  return (
    <section className="section" aria-labelledby="found">
      <PageTitle text={title} />
      <div className="section-head">
        <h2 id="found">{title}</h2>
        <PageActions title={title} />
      </div>
      {from === to ? (
        <p className="muted">{t('route.same')}</p>
      ) : (
        <Async answer={answer} select={(data) => data.careerRoutes} lines={8}>
          {(routes) => <Routes routes={routes} chosen={chosen} />}
        </Async>
      )}
    </section>
  )
}

function Routes({ routes, chosen }: { routes: RouteFragment[]; chosen: number }) {
  const { t, i18n } = useTranslation()
  const [parameters] = useSearchParams()
  const route = routes[chosen - 1] ?? routes[0]
  if (!route) return <Message title={t('route.noneTitle')} text={t('route.none')} />

  function hrefOf(index: number): string {
    const next = new URLSearchParams(parameters)
    next.set('pilihan', String(index + 1))
    return `?${next}`
  }

  return (
    <>
      <p className="lede" role="status">
        {t('route.answer', { count: routes.length, steps: t('route.steps', { count: routes[0]!.steps.length }) })}
      </p>
      {routes.length > 1 && (
        <nav className="options" aria-label={t('route.alternatives')}>
          {routes.map((option, index) => (
            <Link
              key={index}
              className="option"
              to={hrefOf(index)}
              replace
              preventScrollReset
              aria-current={option === route ? 'true' : undefined}
            >
              <strong>{t('route.option', { number: index + 1 })}</strong>
              <span>
                {t('route.steps', { count: option.steps.length })}
                {' · '}
                {yearsText(option)}
              </span>
              <span className="fine">{viaText(option)}</span>
            </Link>
          ))}
        </nav>
      )}
      <RouteSteps route={route} />
      <p className="fine">{t('route.note')}</p>
    </>
  )

  function viaText({ steps }: RouteFragment): string {
    const names = steps.slice(0, -1).map(({ to }) => fullName(to))
    return names.length ? t('route.via', { names: names.join(', ') }) : t('route.direct')
  }

  function yearsText({ typicalYears }: RouteFragment): string {
    return typicalYears === null
      ? t('route.yearsUnknown')
      : t('route.years', { years: formatNumber(typicalYears, i18n.language) })
  }
}
