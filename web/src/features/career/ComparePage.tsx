import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { Icon } from '../../components/Icon'
import { Message } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { useComparePositionsQuery } from '../../generated/career'
import { fullName } from '../../lib/position-name'
import './career.css'
import { Comparison, type ComparedPositions } from './Comparison'
import { PositionPicker } from './PositionPicker'

const EXAMPLE = '?a=ANALIS_SDM_APARATUR.AHLI_MUDA&b=ANALIS_KEBIJAKAN.AHLI_MUDA'

/** Two positions side by side; both codes live in the address. */
export default function ComparePage() {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const [a, b] = [parameters.get('a') ?? '', parameters.get('b') ?? '']
  const answer = useComparePositionsQuery({ variables: { from: a, to: b }, skip: !a || !b })

  function choose(codes: { a: string; b: string }): void {
    setParameters(Object.fromEntries(Object.entries(codes).filter(([, code]) => code)), { preventScrollReset: true })
  }

  return (
    <>
      <header className="page-head">
        <h1>{t('compare.title')}</h1>
        <p className="lede">{t('compare.lede')}</p>
      </header>
      <div className="pair card pad">
        <PositionPicker label={t('compare.first')} code={a} onChoose={(code) => choose({ a: code, b })} />
        <button
          type="button"
          className="btn icon-only ghost"
          aria-label={t('compare.swap')}
          onClick={() => choose({ a: b, b: a })}
        >
          <Icon name="swap" />
        </button>
        <PositionPicker label={t('compare.second')} code={b} onChoose={(code) => choose({ a, b: code })} />
      </div>
      {a && b ? (
        <Async answer={answer} select={(data) => data.comparePositions} lines={8}>
          {(compared) => <Compared compared={compared} />}
        </Async>
      ) : (
        <>
          <PageTitle text={t('compare.page')} />
          <Message title={t('compare.emptyTitle')} text={t('compare.empty')}>
            <Link className="btn ghost" to={EXAMPLE}>
              {t('compare.example')}
            </Link>
          </Message>
        </>
      )}
    </>
  )
}

function Compared({ compared }: { compared: ComparedPositions }) {
  const { t } = useTranslation()
  const { from: left, to: right } = compared
  const title = t('compare.titleBoth', { a: fullName(left), b: fullName(right) })
  return (
    <section className="section" aria-labelledby="compared">
      <PageTitle text={title} />
      <div className="section-head">
        <h2 id="compared">{title}</h2>
        <PageActions title={title} />
      </div>
      <Comparison compared={compared} />
      <p className="actions">
        <Link className="btn ghost" to={`/rute?dari=${left.code}&ke=${right.code}`}>
          {t('compare.route')}
        </Link>
      </p>
    </section>
  )
}
