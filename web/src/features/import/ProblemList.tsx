import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { type ImportRunFragment, useImportErrorsQuery } from '../../generated/import'
import { formatNumber } from '../../lib/format'
import { useDebounced } from '../../lib/hooks'

interface ProblemListProps {
  id: string
  kinds: ImportRunFragment['errorKinds']
}

const PAUSE = 350

/** What is wrong with a file: by kind, by search, and by row and column. */
export function ProblemList({ id, kinds }: ProblemListProps) {
  const { t, i18n } = useTranslation()
  const search = useId()
  const [code, setCode] = useState<string | null>(null)
  const [text, setText] = useState('')
  const chosen = kinds.find((kind) => kind.code === code)
  return (
    <section className="import-part" aria-labelledby="import-problems">
      <h2 id="import-problems">{t('import.problems.title')}</h2>
      <div className="import-filters no-print">
        <div className="chips" role="group" aria-label={t('import.problems.kinds')}>
          <button type="button" className="chip" aria-pressed={code === null} onClick={() => setCode(null)}>
            {t('import.problems.all')}
          </button>
          {kinds.map((kind) => (
            <button
              key={kind.code}
              type="button"
              className="chip"
              aria-pressed={kind.code === code}
              onClick={() => setCode(kind.code)}
            >
              {kind.severity === 'WARNING' && `${t('import.severity.WARNING')}: `}
              {kind.message.replace(/\.$/, '')} ({formatNumber(kind.count, i18n.language)})
            </button>
          ))}
        </div>
        <div className="desk-search">
          <label htmlFor={search}>{t('import.problems.search')}</label>
          <input
            id={search}
            className="field"
            type="search"
            autoComplete="off"
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      {chosen && chosen.count > LISTED && (
        <p className="fine">{t('import.problems.listed', { count: chosen.count, listed: LISTED })}</p>
      )}
      <Problems id={id} code={code} text={useDebounced(text.trim(), PAUSE) || null} />
    </section>
  )
}

/** Of each kind so many are listed one by one. */
const LISTED = 1_000

function Problems(variables: { id: string; code: string | null; text: string | null }) {
  const { t } = useTranslation()
  const answer = useImportErrorsQuery({ variables })
  return (
    <Async answer={answer} select={({ job }) => job?.errors}>
      {({ edges, totalCount, pageInfo }) => (
        <>
          <p className="muted" role="status">
            {t('map.showing', { shown: edges.length, total: totalCount })}
          </p>
          {edges.length > 0 && (
            <ol className="rows card" aria-label={t('import.problems.title')}>
              {edges.map(({ cursor, node: { sheet, row, column, value, severity, message } }) => (
                <li key={cursor} className="import-problem" data-severity={severity}>
                  <p className="import-place">
                    <strong>{t('import.problems.place', { row })}</strong>
                    {column && <code>{column}</code>}
                    {sheet && <span className="fine">{sheet}</span>}
                    {severity === 'WARNING' && <span className="tag">{t('import.severity.WARNING')}</span>}
                  </p>
                  <p>
                    {message}
                    {value && <span className="fine"> {t('import.problems.value', { value })}</span>}
                  </p>
                </li>
              ))}
            </ol>
          )}
          <MoreButton pageInfo={pageInfo} onMore={(after) => answer.fetchMore({ variables: { after } })} />
        </>
      )}
    </Async>
  )
}
