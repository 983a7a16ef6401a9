import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { ErrorMessage } from '../../components/Message'
import { Notice } from '../../components/Notice'
import { useLedgerCheckLazyQuery, useLedgerRootsQuery } from '../../generated/unit-performance'
import { formatDay, formatNumber } from '../../lib/format'

/** The tamper-evident ledger of ratings: a walk through it, and its ends by day, which anyone may keep. */
export function LedgerPanel({ canCheck }: { canCheck: boolean }) {
  const { t, i18n } = useTranslation()
  const answer = useLedgerRootsQuery()
  return (
    <section className="card pad unit-card" aria-labelledby="ledger">
      <h2 id="ledger">{t('unitPerformance.ledger.title')}</h2>
      <p className="muted">{t('unitPerformance.ledger.help')}</p>
      {canCheck && <Check />}
      <h3>{t('unitPerformance.ledger.roots')}</h3>
      <Async answer={answer} select={({ ratingLedgerRoots }) => ratingLedgerRoots} lines={2}>
        {(roots) =>
          roots.length ? (
            <ol className="trail">
              {roots.map(({ day, entries, digest }) => (
                <li key={day}>
                  <p>
                    {formatDay(day, i18n.language)}{' '}
                    <span className="fine">{t('unitPerformance.ledger.entries', { count: entries })}</span>
                  </p>
                  <p className="fine digest">{digest}</p>
                </li>
              ))}
            </ol>
          ) : (
            <p className="muted">{t('unitPerformance.ledger.noRoots')}</p>
          )
        }
      </Async>
      <p className="fine">{t('unitPerformance.ledger.rootsHelp')}</p>
    </section>
  )
}

function Check() {
  const { t, i18n } = useTranslation()
  const [check, { data, dataState, loading, error }] = useLedgerCheckLazyQuery({ fetchPolicy: 'network-only' })
  const found = dataState === 'complete' ? data.ratingLedgerCheck : null
  return (
    <>
      <p className="no-print">
        <button type="button" className="btn ghost" aria-busy={loading} onClick={() => void check()}>
          {t('unitPerformance.ledger.check')}
        </button>
      </p>
      {found?.intact && (
        <Notice icon="tick">
          {t('unitPerformance.ledger.intact', {
            count: found.entries,
            number: formatNumber(found.entries, i18n.language),
          })}
        </Notice>
      )}
      {found?.firstBreak && (
        <Notice>
          {t(`unitPerformance.ledger.fault.${found.firstBreak.fault}`, { place: found.firstBreak.place ?? '–' })}{' '}
          {found.firstBreak.evaluationId &&
            t('unitPerformance.ledger.evaluation', { id: found.firstBreak.evaluationId })}
        </Notice>
      )}
      {error && <ErrorMessage error={error} onRetry={() => void check()} />}
    </>
  )
}
