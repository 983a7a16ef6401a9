import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { Meter } from '../../components/Meter'
import { announce } from '../../lib/announce'
import { formatNumber } from '../../lib/format'
import { upload, type UploadFailure } from '../../lib/upload'

interface FilePickerProps {
  busy: boolean
  /** The id of a file that was handed in. */
  onFile: (id: string) => void
}

const LARGEST = 60_000_000
const ENDINGS = ['.xlsx', '.csv', '.txt', '.tsv']

/** Takes a file by a button or dropped on it, and hands it in with progress. */
export function FilePicker({ busy, onFile }: FilePickerProps) {
  const { t, i18n } = useTranslation()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()
  const [isOver, setOver] = useState(false)
  const waiting = busy || share !== null

  function wordsFor(failure: UploadFailure): string {
    return failure.kind === 'refused'
      ? t('evidence.refused', { reason: failure.reason })
      : t(`import.upload.${failure.kind}`)
  }
  function refusalOf({ name, size }: File): string | null {
    if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) return t('import.upload.wrongType')
    return size > LARGEST ? t('import.upload.tooLarge') : null
  }
  function refuse(text: string): void {
    setProblem(text)
    announce(text)
  }

  async function take(files: FileList | null): Promise<void> {
    const [file, another] = files ?? []
    if (!file || waiting) return
    const refusal = another ? t('import.upload.oneOnly') : refusalOf(file)
    if (refusal) return refuse(refusal)
    setProblem(undefined)
    setShare(0)
    const result = await upload('personnel/IMPORT', file, setShare)
    setShare(null)
    if ('failure' in result) return refuse(wordsFor(result.failure))
    onFile(result.id)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }

  return (
    <section
      className="card import-drop"
      data-over={isOver || undefined}
      aria-label={t('import.upload.title')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FormField name="import-file" label={t('import.upload.title')} hint={t('import.upload.help')} problem={problem}>
        {(control) => (
          <span className="file-pick">
            <input
              {...control}
              type="file"
              accept={ENDINGS.join(',')}
              disabled={waiting}
              onChange={({ target }) => {
                void take(target.files)
                target.value = ''
              }}
            />
            <label className="btn" htmlFor={control.id}>
              {t('import.upload.choose')}
            </label>
          </span>
        )}
      </FormField>
      {share !== null && (
        <div role="status">
          <Meter
            value={share}
            max={1}
            label={t('import.upload.progress')}
            text={t('import.percent', { share: formatNumber(Math.round(share * 100), i18n.language) })}
          />
        </div>
      )}
    </section>
  )
}
