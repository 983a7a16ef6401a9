import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetDraft, readDraft, useDraft } from './draft'
import type { FieldProblem } from './errors'
import { problemsIn } from './placed-problems'
import type { Write } from './use-write'

interface PreviewedChangeOptions<Draft, Change> {
  /** The name under which the draft is kept. */
  name: string
  start: () => Draft
  /** The fields that are still empty. */
  missingIn: (draft: Draft) => string[]
  changeIn: (draft: Draft) => Change
  write: Pick<Write<never, never>, 'clear' | 'problems' | 'refusals'>
}

/** A change that is looked at before it is made: its draft is kept at every key, and what is asked shows what it would do. */
export function usePreviewedChange<Draft extends object, Change>(options: PreviewedChangeOptions<Draft, Change>) {
  const { name, start, missingIn, changeIn, write } = options
  const { t } = useTranslation()
  const [restored, setRestored] = useState(() => readDraft(name) !== null)
  const [draft, setDraft] = useDraft<Draft>(name, start)
  const [asked, setAsked] = useState<Change | null>(null)
  const [found, setFound] = useState<FieldProblem[]>([])
  const problems = found.length ? found : problemsIn(write)

  /** What was previewed does not hold any more, for these reasons. */
  function refuse(fields: FieldProblem[]): void {
    setFound(fields)
    setAsked(null)
  }

  function change(part: Partial<Draft>): void {
    setDraft((now) => ({ ...now, ...part }))
    refuse([])
    write.clear()
  }

  return {
    draft,
    setDraft,
    /** True where the draft was begun before. */
    restored,
    /** What is previewed; null while nothing is. */
    asked,
    problems,
    problemOf: (field: string) => problems.find((problem) => problem.field === field)?.reason,
    change,
    refuse,
    discard(): void {
      change(start())
      forgetDraft(name)
      setRestored(false)
    },
    preview(event: FormEvent): void {
      event.preventDefault()
      const missing = missingIn(draft).map((field) => ({ field, reason: t('form.required') }))
      setFound(missing)
      setAsked(missing.length ? null : changeIn(draft))
    },
  }
}
