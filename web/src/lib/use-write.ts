import { useRef, useState } from 'react'
import { type FieldProblem, fieldProblemsOf, type WriteFailure, writeFailureOf } from './errors'

/** Why the graph did nothing, as every payload tells it. */
export interface Refusal {
  code: string
  field: string | null
  message: string
}

interface Outcome {
  refusals: Refusal[]
  failure: WriteFailure | null
  problems: FieldProblem[]
}

/** How far an act of writing is. */
export interface Write<Input, Payload> extends Outcome {
  busy: boolean
  /** Writes; answers the payload when it was done, null when the state says why not. */
  run: (input: Input) => Promise<Payload | null>
  /** Forgets what the last attempt ended with. */
  clear: () => void
}

type Mutate<Data, Input> = (options: { variables: { input: Input } }) => Promise<{ data?: Data }>

const NOTHING: Outcome = { refusals: [], failure: null, problems: [] }

/**
 * One act of writing. The same input keeps its idempotency key until it is done, so that trying again after a lost
 * connection has one effect. `onConflict` loads again what somebody else has changed: the conflict is told once that is
 * there, or did not come.
 */
export function useWrite<Data, Input extends object, Payload extends { refusals: Refusal[] }>(
  mutate: Mutate<Data, Input & { idempotencyKey?: string | null }>,
  payloadOf: (data: Data) => Payload,
  onConflict?: () => unknown,
): Write<Input, Payload> {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState(NOTHING)
  const attempt = useRef({ input: '', key: '' })

  function keyOf(input: Input): string {
    const text = JSON.stringify(input)
    if (attempt.current.input !== text) attempt.current = { input: text, key: crypto.randomUUID() }
    return attempt.current.key
  }

  async function run(input: Input): Promise<Payload | null> {
    setBusy(true)
    setOutcome(NOTHING)
    try {
      const { data } = await mutate({ variables: { input: { idempotencyKey: keyOf(input), ...input } } })
      const payload = data ? payloadOf(data) : null
      if (payload?.refusals.length) setOutcome({ ...NOTHING, refusals: payload.refusals })
      if (!payload || payload.refusals.length) return null
      attempt.current = { input: '', key: '' }
      return payload
    } catch (error) {
      const failure = writeFailureOf(error)
      if (failure === 'conflict') await arrived(onConflict)
      setOutcome({ refusals: [], failure, problems: fieldProblemsOf(error) })
      return null
    } finally {
      setBusy(false)
    }
  }

  return { busy, ...outcome, run, clear: () => setOutcome(NOTHING) }
}

async function arrived(load: (() => unknown) | undefined): Promise<void> {
  try {
    await load?.()
  } catch {
    // The page tells by its own query what did not come.
  }
}
