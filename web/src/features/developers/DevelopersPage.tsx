import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { OpenDataLink } from '../../components/OpenDataLink'
import { PageTitle } from '../../components/PageTitle'
import { Skeleton } from '../../components/Skeleton'
import { ChangeLog } from './ChangeLog'
import './developers.css'
import { useDevelopers } from './facts'
import { FactTables } from './FactTables'
import { FirstCall } from './FirstCall'

const SchemaReference = lazy(() => import('./SchemaReference'))

const SECTIONS = ['first-call', 'scopes', 'purposes', 'budgets', 'limits', 'errors', 'reference', 'changes'] as const

/** How programs use Jalur: a client for trying out, the first call, the rules, the schema. */
export default function DevelopersPage() {
  const { t } = useTranslation()
  const answer = useDevelopers()
  return (
    <>
      <PageTitle text={t('dev.page')} />
      <header className="page-head">
        <h1>{t('dev.title')}</h1>
        <p className="lede">{t('dev.lede')}</p>
        <p>
          {t('dev.openHelp')} <OpenDataLink text={t('dev.open')} />
        </p>
      </header>
      <Async answer={answer} select={(data) => data} lines={8}>
        {(facts) => (
          <>
            <nav className="jumps" aria-label={t('dev.contents')}>
              {SECTIONS.map((id) => (
                <a key={id} href={`#${id}`}>
                  {t(`dev.sections.${id}`)}
                </a>
              ))}
            </nav>
            <FirstCall facts={facts} />
            <FactTables facts={facts} />
            <section className="section" aria-labelledby="reference">
              <h2 id="reference">{t('dev.sections.reference')}</h2>
              <p className="muted">{t('dev.referenceHelp')}</p>
              <Suspense fallback={<Skeleton lines={6} />}>
                <SchemaReference url={facts.schemaUrl} />
              </Suspense>
              <p>
                <a href={facts.schemaUrl}>{t('dev.sdl')}</a>
              </p>
            </section>
            <section className="section" aria-labelledby="changes">
              <h2 id="changes">{t('dev.sections.changes')}</h2>
              {facts.changeLog ? <ChangeLog text={facts.changeLog} /> : <p className="muted">{t('dev.noChanges')}</p>}
            </section>
          </>
        )}
      </Async>
    </>
  )
}
