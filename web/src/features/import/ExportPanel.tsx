import { useTranslation } from 'react-i18next'
import { useExportEmployeesMutation } from '../../generated/import'
import { useWrite } from '../../lib/use-write'
import { FileOrder } from '../job/FileOrder'

/** The register of the agency as a file, in the shape that the import takes. */
export function ExportPanel({ agency, onChange }: { agency: string; onChange: () => void }) {
  const { t } = useTranslation()
  const [mutate] = useExportEmployeesMutation()
  const request = useWrite(mutate, (data) => data.exportEmployees)
  return (
    <FileOrder
      id="import-export"
      title={t('import.export.title')}
      help={t('import.export.help')}
      labels={{ XLSX: t('import.export.XLSX'), CSV: t('import.export.CSV') }}
      request={request}
      inputFor={(format) => ({ agency, format })}
      onChange={onChange}
    />
  )
}
