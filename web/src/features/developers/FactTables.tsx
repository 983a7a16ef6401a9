import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../lib/i18n'
import { CALLERS, type Developers, DOCUMENT_LIMITS } from './facts'

interface TableProps {
  id: string
  title: string
  help: string
  head: string[]
  /** The first cell names the row. */
  rows: ReactNode[][]
}

function Table({ id, title, help, head, rows }: TableProps) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="muted">{help}</p>
      <div className="table-scroll card" tabIndex={0} role="region" aria-label={t('dev.table', { title })}>
        <table className="fact-table">
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest], row) => (
              <tr key={row}>
                <th scope="row">{first}</th>
                {rest.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `UU_20_2023` → `UU 20/2023`. */
const citation = (code: string): string => code.replace(/_(\d+)_(\d{4})$/, ' $1/$2').replaceAll('_', ' ')

/** Scopes, purposes, limits and error codes, as they are in force at the gateway. */
export function FactTables({ facts }: { facts: Developers }) {
  const { t, i18n } = useTranslation()
  const language = currentLanguage()
  const number = (value: number) => value.toLocaleString(i18n.language)
  const { budgets, limits } = facts
  return (
    <>
      <Table
        id="scopes"
        title={t('dev.scopes')}
        help={t('dev.scopesHelp')}
        head={[t('dev.scope'), t('dev.meaning')]}
        rows={facts.scopes.map(({ scope, meaning }) => [<code>{scope}</code>, meaning[language]])}
      />
      <Table
        id="purposes"
        title={t('dev.purposes')}
        help={t('dev.purposesHelp')}
        head={[t('dev.code'), t('dev.meaning'), t('dev.regulation')]}
        rows={facts.purposes.map(({ code, title, regulation }) => [
          <code>{code}</code>,
          title[language],
          citation(regulation),
        ])}
      />
      <Table
        id="budgets"
        title={t('dev.budgets')}
        help={t('dev.budgetsHelp')}
        head={[t('dev.caller'), t('dev.perMinute'), t('dev.perOperation')]}
        rows={CALLERS.map((kind) => [
          t(`dev.callers.${kind}`),
          number(budgets.perMinute[kind]),
          number(budgets.perOperation[kind]),
        ])}
      />
      <Table
        id="limits"
        title={t('dev.limits')}
        help={t('dev.limitsHelp')}
        head={[t('dev.limit'), t('dev.most')]}
        rows={[
          ...DOCUMENT_LIMITS.map((name) => [t(`dev.limitNames.${name}`), number(limits.document[name])]),
          [t('dev.limitNames.pageSize'), number(limits.pageSize)],
          [t('dev.limitNames.bodyBytes'), `${number(limits.bodyBytes / 1024)} KiB`],
        ]}
      />
      <Table
        id="errors"
        title={t('dev.errors')}
        help={t('dev.errorsHelp')}
        head={[t('dev.code'), 'HTTP', t('dev.meaning'), t('dev.remedy')]}
        rows={facts.errors.map(({ code, statuses, meaning, remedy }) => [
          <code>{code}</code>,
          statuses.join(', '),
          meaning[language],
          remedy[language],
        ])}
      />
    </>
  )
}
