import { useEffect, useRef, useState } from 'react'
import { type OwnPlanFragment, useSavePlanMutation } from '../../generated/my-plan'
import { forgetDraft, readDraft, useDraft } from '../../lib/draft'
import { useWrite } from '../../lib/use-write'
import { mergeDraft } from './merge-plans'
import {
  contentOf,
  draftOf,
  isUntouched,
  type PlanContent,
  type PlanDraft,
  planInputOf,
  savedDraft,
} from './plan-draft'

/** A draft with the tab that wrote it: another tab does not take it away. */
interface WrittenDraft extends PlanDraft {
  writer: string
}

/**
 * The plan that is being written: kept in the browser at every key, brought together with what is saved elsewhere
 * meanwhile, and saved under the version that it was made from.
 */
export function usePlanDraft(
  owner: string,
  plan: OwnPlanFragment | null,
  year: number,
  reload: () => Promise<unknown>,
) {
  const name = `plan.${owner}.${year}`
  const [writer] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useDraft<WrittenDraft>(name, () => ({ ...draftOf(plan, year), writer }))
  const [wasMerged, setMerged] = useState(false)
  const latest = useRef(draft)
  latest.current = draft
  const [mutate] = useSavePlanMutation()
  const write = useWrite(mutate, ({ savePerformancePlan }) => savePerformancePlan!, reload)
  const isBehind = plan !== null && (draft.base.id !== plan.id || draft.base.version < plan.version)

  useEffect(() => {
    if (!plan || !isBehind || write.busy) return
    const theirs = { id: plan.id, version: plan.version, content: contentOf(plan) }
    setMerged(!isUntouched(latest.current))
    // Refused because there is a plan by now: it is taken up.
    if (write.refusals.length) write.clear()
    setDraft((now) => ({
      ...(isUntouched(now) ? { ...draftOf(plan, year) } : mergeDraft(now, theirs)),
      writer,
    }))
  }, [plan?.id, plan?.version, write.busy])

  function change(part: (content: PlanContent) => Partial<PlanContent>): void {
    setDraft((now) => ({ ...now, content: { ...now.content, ...part(now.content) }, writer }))
  }

  /** Saves; answers the plan when that was done. */
  async function save(): Promise<OwnPlanFragment | null> {
    const sent = latest.current
    setMerged(false)
    const done = await write.run(planInputOf(sent))
    if (!done?.plan) {
      if (sent.base.id === null) await reload()
      return null
    }
    const saved = done.plan
    setDraft((now) => ({ ...savedDraft(now, sent.content, saved), writer }))
    if (readDraft<WrittenDraft>(name)?.writer === writer) forgetDraft(name)
    return saved
  }

  /** Settles a clash: with the words of the other side, or with the own ones. */
  function settle(result: string, theirs: string | null): void {
    setDraft((now) => ({
      ...now,
      clashes: now.clashes.filter((clash) => clash.result !== result),
      content: {
        ...now.content,
        results: now.content.results.map((it) =>
          it.key === result && theirs !== null ? { ...it, statement: theirs } : it,
        ),
      },
      writer,
    }))
  }

  return { draft, change, save, settle, write, wasMerged, isChanged: !isUntouched(draft) }
}
