import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProblem, fieldProblemsOf } from '../../lib/errors'
import { useOnline } from '../../lib/hooks'
import { Notice } from '../Notice'
import { Skeleton } from '../Skeleton'

interface PreviewProps<Shown> {
  /** What the query of the preview ended with so far. */
  answer: { error?: unknown; loading: boolean; refetch: () => unknown }
  preview: Shown | null | undefined
  /** What to say without a connection. */
  offline: string
  /** The graph did not understand some fields. */
  onRefused: (problems: FieldProblem[]) => void
  children: (preview: Shown) => ReactNode
}

/** What a change would do, once that is known; fields that were not understood go back to the form. */
export function Preview<Shown>({ answer, preview, offline, onRefused, children }: PreviewProps<Shown>) {
  const { t } = useTranslation()
  const online = useOnline()
  const { error, loading, refetch } = answer
  const problems = fieldProblemsOf(error)
  useEffect(() => {
    if (problems.length) onRefused(problems)
  }, [error])

  if (preview) return children(preview)
  if (loading) return <Skeleton lines={3} />
  return problems.length ? null : (
    <Notice icon={online ? 'info' : 'offline'} onRetry={() => void refetch()}>
      {online ? t('write.failed') : offline}
    </Notice>
  )
}

interface MakeProps {
  refusals: readonly { code: string; message: string }[]
  canBeMade: boolean
  busy: boolean
  /** What the button says. */
  act: string
  /** Who will see it. */
  help: string
  onMake: () => void
}

/** What would refuse a change that was previewed, or the button that makes it. */
export function Make({ refusals, canBeMade, busy, act, help, onMake }: MakeProps) {
  return (
    <>
      {refusals.map(({ code, message }) => (
        <Notice key={code}>{message}</Notice>
      ))}
      {canBeMade && (
        <div className="actions">
          <button type="button" className="btn" aria-busy={busy} disabled={busy} onClick={onMake}>
            {act}
          </button>
          <p className="fine">{help}</p>
        </div>
      )}
    </>
  )
}
