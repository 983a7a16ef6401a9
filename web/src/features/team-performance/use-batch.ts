import {
  useApprovePlansMutation,
  useDecideProgressMutation,
  useUndoPlanApprovalMutation,
  useUndoProgressApprovalMutation,
} from '../../generated/team-inbox'
import { type Refusal, useWrite, type Write } from '../../lib/use-write'
import { batchDone, type BatchDone, type BatchItem, partRefusals } from './batch'

/** An act on several at once; answers null where the state says why nothing was done. */
export interface BatchAct extends Omit<Write<object, object>, 'run'> {
  run: (items: readonly BatchItem[], reason?: string) => Promise<(BatchDone & { seconds: number }) | null>
}

/** What a superior can do with several records of one kind. */
export interface Batch {
  approve: BatchAct
  undo: BatchAct
  /** Null where each is given back on its own page. */
  giveBack: BatchAct | null
  /** True where the time for taking back stands still while it is looked at. */
  waits: boolean
}

/** Seconds for taking approvals of reports back: they can be taken back at any time, so it is but a moment to think. */
const MOMENT = 10

const asVersions = (items: readonly BatchItem[]) => items.map(({ id, version }) => ({ id, expectedVersion: version }))

interface Answer {
  changed: readonly { id: string; version: number }[]
  refusals: Refusal[]
  seconds: number
}

/** Wraps an act whose refusals name places in what was sent. */
function useBatchAct<Data, Input extends object>(
  mutate: Parameters<typeof useWrite<Data, Input, { refusals: Refusal[] }>>[0],
  inputOf: (items: readonly BatchItem[], reason: string | undefined) => Input,
  answerOf: (data: Data) => Answer,
  onConflict?: () => unknown,
): BatchAct {
  const write = useWrite(
    mutate,
    (data: Data) => {
      const { changed, refusals, seconds } = answerOf(data)
      return { changed, seconds, ...partRefusals(refusals) }
    },
    onConflict,
  )
  return {
    ...write,
    run: async (items, reason) => {
      const answer = await write.run(inputOf(items, reason))
      return answer && { ...batchDone(items, answer.changed, answer.left), seconds: answer.seconds }
    },
  }
}

/** Decisions on progress reports. */
export function useReportBatch(onConflict: () => unknown): Batch {
  const [decide] = useDecideProgressMutation()
  const [takeBack] = useUndoProgressApprovalMutation()
  const approve = useBatchAct(
    decide,
    (items) => ({ reports: asVersions(items), decision: 'APPROVE' as const, mode: 'EACH' as const }),
    ({ decideProgress }) => ({ ...decideProgress!, changed: decideProgress!.progress, seconds: MOMENT }),
    onConflict,
  )
  const giveBack = useBatchAct(
    decide,
    (items, reason) => ({ reports: asVersions(items), decision: 'RETURN' as const, reason, mode: 'EACH' as const }),
    ({ decideProgress }) => ({ ...decideProgress!, changed: decideProgress!.progress, seconds: 0 }),
    onConflict,
  )
  const undo = useBatchAct(
    takeBack,
    (items) => ({ reports: asVersions(items), mode: 'EACH' as const }),
    ({ undoProgressApproval }) => ({ ...undoProgressApproval!, changed: undoProgressApproval!.progress, seconds: 0 }),
  )
  return { approve, undo, giveBack, waits: true }
}

/** Approvals of plans; the graph says how long they can be taken back. */
export function usePlanBatch(onConflict: () => unknown): Batch {
  const [decide] = useApprovePlansMutation()
  const [takeBack] = useUndoPlanApprovalMutation()
  const inputOf = (items: readonly BatchItem[]) => ({ plans: asVersions(items), mode: 'EACH' as const })
  const approve = useBatchAct(
    decide,
    inputOf,
    ({ approvePerformancePlans }) => {
      const { plans, refusals, undoSeconds } = approvePerformancePlans!
      return { changed: plans, refusals, seconds: undoSeconds ?? 0 }
    },
    onConflict,
  )
  const undo = useBatchAct(takeBack, inputOf, ({ undoPlanApproval }) => ({
    ...undoPlanApproval!,
    changed: undoPlanApproval!.plans,
    seconds: 0,
  }))
  return { approve, undo, giveBack: null, waits: false }
}
