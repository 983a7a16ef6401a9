import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../lib/announce'
import { formatSize } from '../../lib/format'
import type { HandedIn } from '../../lib/handed-in'
import { holdFile } from '../../lib/held-files'
import { upload, type UploadFailure } from '../../lib/upload'
import { Icon } from '../Icon'
import { FormField } from './FormField'
import './evidence-field.css'

interface EvidenceFieldProps {
  /** What the documents are handed in for: `personnel/EVIDENCE`. */
  purpose: string
  label: string
  files: HandedIn[]
  needed: boolean
  /** True where a document that cannot go out now waits in the browser, to be handed in with the form. */
  holds?: boolean
  problem?: string
  onChange: (files: HandedIn[]) => void
}

/** A file on its way, or one that was not taken. */
interface OnTheWay {
  name: string
  share: number
  failure: string | null
}

const MOST = 5
const LARGEST = 10_000_000
const TYPES = ['application/pdf', 'image/png', 'image/jpeg']

/** Documents that prove something: handed in at once, one after the other, with progress; without a line they may wait. */
export function EvidenceField({ purpose, label, files, needed, holds = false, problem, onChange }: EvidenceFieldProps) {
  const { t, i18n } = useTranslation()
  const [underway, setUnderway] = useState<OnTheWay[]>([])

  function refusalOf({ type, size }: File): string | null {
    if (!TYPES.includes(type)) return t('evidence.wrongType')
    return size > LARGEST ? t('evidence.tooLarge') : null
  }
  function wordsFor(failure: UploadFailure): string {
    return failure.kind === 'refused'
      ? t('evidence.refused', { reason: failure.reason })
      : t(`evidence.${failure.kind}`)
  }

  async function take(chosen: File[]): Promise<void> {
    const room = MOST - files.length
    const failed: OnTheWay[] = chosen
      .slice(room)
      .map(({ name }) => ({ name, share: 0, failure: t('evidence.tooMany', { count: MOST }) }))
    const taken = [...files]
    for (const file of chosen.slice(0, room)) {
      const failure = refusalOf(file) ?? (await send(file))
      if (failure) failed.push({ name: file.name, share: 0, failure })
    }
    setUnderway(failed)
    if (failed.length) announce(failed.map(({ name, failure }) => `${name}: ${failure}`).join(' '))

    async function send(file: File): Promise<string | null> {
      const show = (share: number) => setUnderway([...failed, { name: file.name, share, failure: null }])
      show(0)
      const result = await upload(purpose, file, show)
      if ('id' in result) return keep({ id: result.id, name: file.name, sizeBytes: file.size, at: Date.now() })
      const held = holds && result.failure.kind !== 'refused' ? await holdFile(file).catch(() => null) : null
      return held ? keep(held) : wordsFor(result.failure)
    }
    function keep(file: HandedIn): null {
      taken.push(file)
      onChange([...taken])
      announce(t(file.held ? 'evidence.held' : 'evidence.taken', { name: file.name }))
      return null
    }
  }

  return (
    <FormField
      name="evidence"
      label={label}
      hint={needed ? t('evidence.help') : `${t('form.optional')} ${t('evidence.help')}`}
      problem={problem}
    >
      {(control) => (
        <>
          <span className="file-pick">
            <input
              {...control}
              type="file"
              multiple
              accept={TYPES.join(',')}
              onChange={({ target }) => {
                void take([...(target.files ?? [])])
                target.value = ''
              }}
            />
            <label className="btn ghost" htmlFor={control.id}>
              {t('evidence.choose')}
            </label>
          </span>
          <ul className="plain-list files">
            {files.map(({ id, name, sizeBytes, held }) => (
              <li key={id}>
                <Icon name={held ? 'calendar' : 'tick'} size={16} />
                <span>
                  {name} <span className="fine">{formatSize(sizeBytes, i18n.language)}</span>
                  {held && <span className="fine"> {t('evidence.waits')}</span>}
                </span>
                <button
                  type="button"
                  className="btn quiet"
                  onClick={() => onChange(files.filter((file) => file.id !== id))}
                >
                  {t('evidence.remove')}
                  <span className="sr">: {name}</span>
                </button>
              </li>
            ))}
            {underway.map(({ name, share, failure }) => (
              <li key={name}>
                <span>{name}</span>
                {failure ? (
                  <span className="field-error">{failure}</span>
                ) : (
                  <progress value={share} max={1} aria-label={t('evidence.progress', { name })} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </FormField>
  )
}
