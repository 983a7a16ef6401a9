import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import type { MyImportsQuery, useMyImportsQuery } from '../../generated/import'
import { formatInstant } from '../../lib/format'

type Past = MyImportsQuery['myJobs']['edges'][number]['node']

interface ImportHistoryProps {
  answer: ReturnType<typeof useMyImportsQuery>
  shown: string | null
  onShow: (id: string) => void
}

/** What people call a file that was made. */
const EXPORTS: Partial<Record<Past['kind'], 'import.history.export' | 'import.history.performance'>> = {
  EXPORT_EMPLOYEES: 'import.history.export',
  EXPORT_PERFORMANCE: 'import.history.performance',
}

/** What the officer has imported and exported of late. */
export function ImportHistory({ answer, shown, onShow }: ImportHistoryProps) {
  const { t } = useTranslation()
  return (
    <section className="import-part" aria-labelledby="import-history">
      <h2 id="import-history">{t('import.history.title')}</h2>
      <p className="fine">{t('import.history.help')}</p>
      <Async answer={answer} select={({ myJobs }) => myJobs}>
        {({ edges, pageInfo }) =>
          edges.length === 0 ? (
            <p className="muted">{t('import.history.empty')}</p>
          ) : (
            <>
              <ol className="rows card" aria-label={t('import.history.title')}>
                {edges.map(({ node }) => (
                  <PastJob key={node.id} job={node} isShown={node.id === shown} onShow={onShow} />
                ))}
              </ol>
              <MoreButton pageInfo={pageInfo} onMore={(after) => answer.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </Async>
    </section>
  )
}

function PastJob({ job, isShown, onShow }: { job: Past; isShown: boolean; onShow: (id: string) => void }) {
  const { t, i18n } = useTranslation()
  const { id, kind, status, createdAt, result, employeeImport } = job
  const exported = EXPORTS[kind]
  const name = exported
    ? t(exported)
    : t(employeeImport?.dryRun ? 'import.history.tried' : 'import.history.imported', {
        name: employeeImport?.fileName,
      })
  return (
    <li className="import-past">
      <p>
        <strong>{name}</strong>
        <span className="fine">{formatInstant(createdAt, i18n.language)}</span>
      </p>
      <p className="muted">{result?.summary ?? t(`import.history.${status === 'QUEUED' ? 'QUEUED' : 'RUNNING'}`)}</p>
      {employeeImport
        ? !isShown && (
            <button type="button" className="btn quiet" onClick={() => onShow(id)}>
              {t('import.history.open')}
              <span className="sr">: {name}</span>
            </button>
          )
        : result?.fileUrl && (
            <a className="btn quiet" href={result.fileUrl} download>
              {t('import.export.save')}
            </a>
          )}
    </li>
  )
}
