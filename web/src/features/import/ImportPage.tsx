import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageTitle } from '../../components/PageTitle'
import { WriteNotice } from '../../components/WriteNotice'
import { useImportEmployeesMutation, useMyImportsQuery } from '../../generated/import'
import { useWrite } from '../../lib/use-write'
import { useDesk } from '../desk/DeskLayout'
import { ExportPanel } from './ExportPanel'
import { FilePicker } from './FilePicker'
import { ImportHistory } from './ImportHistory'
import { ImportRun } from './ImportRun'
import { PerformanceExportPanel } from './PerformanceExportPanel'
import { Templates } from './Templates'
import './import.css'

/** The job that is shown, in the address: so it can be left and come back to. */
const SHOWN = 'tugas'

/** An officer's file: handed in, tried, corrected by the list of errors, and stored; and the register as a file. */
export default function ImportPage() {
  const { t } = useTranslation()
  const [agency] = useDesk().agencies
  const [search, setSearch] = useSearchParams()
  const history = useMyImportsQuery({ fetchPolicy: 'cache-and-network' })
  const { refetch } = history
  const [mutate] = useImportEmployeesMutation()
  const request = useWrite(mutate, (data) => data.importEmployees)
  const shown = search.get(SHOWN)
  const changed = useCallback(() => void refetch(), [refetch])

  function show(id: string | null): void {
    setSearch(id ? { [SHOWN]: id } : {})
  }
  async function start(file: string, dryRun: boolean): Promise<void> {
    const payload = await request.run({ agency: agency!.code, file, dryRun })
    if (payload?.job) show(payload.job.id)
    changed()
  }

  return (
    <>
      <PageTitle text={t('import.title')} />
      <header className="page-head">
        <p className="eyebrow">{agency?.name}</p>
        <h1>{t('import.title')}</h1>
        <p className="lede">{t('import.lede')}</p>
      </header>
      <div className="stack">
        {shown ? (
          <ImportRun
            key={shown}
            id={shown}
            busy={request.busy}
            onStore={(file) => void start(file, false)}
            onOther={() => show(null)}
            onChange={changed}
          />
        ) : (
          <>
            <FilePicker busy={request.busy} onFile={(file) => void start(file, true)} />
            <Templates />
          </>
        )}
        <WriteNotice write={request} />
        <ImportHistory answer={history} shown={shown} onShow={show} />
        <ExportPanel agency={agency!.code} onChange={changed} />
        <PerformanceExportPanel agency={agency!.code} onChange={changed} />
      </div>
    </>
  )
}
