import { setTimeout as sleep } from 'node:timers/promises'
import { ask, type Caller, type RunningService } from '@jalur/common'

interface Job {
  status: string
  progress: { done: number; total: number }
  result: { summary: string } | null
}

/** How a job went: seconds until all its steps were done, and until it was over. */
export interface JobTimes {
  status: string
  summary: string
  steps: number
  stepping: number
  seconds: number
}

const JOB = 'query ($id: ID!) { job(id: $id) { status progress { done total } result { summary } } }'

/** An officer of an agency, for services that take callers for tokens. */
export const officerOf = (agencyCode: string): Caller => ({
  ...{ kind: 'PERSON', subject: 'bench', employeeId: null, roles: ['HR_OFFICER'], agencyCode },
})

/** Asks for a job and watches it until it is over. */
export async function runJob(
  service: RunningService,
  caller: Caller,
  mutation: { field: string; input: object },
): Promise<JobTimes> {
  const { field, input } = mutation
  const inputType = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  const query = `mutation ($input: ${inputType}!) { ${field}(input: $input) { job { id } refusals { message } } }`
  const started = performance.now()
  const { data, errors } = await ask(service, { query, variables: { input: { ...input } }, caller })
  const payload = data?.[field] as { job: { id: string } | null } | undefined
  if (!payload?.job) throw new Error(`${field} did not begin: ${JSON.stringify(errors ?? payload)}`)
  let [stepping, steps] = [0, 0]
  for (;;) {
    await sleep(200)
    const answer = await ask(service, { query: JOB, variables: { id: payload.job.id }, caller })
    const { status, progress, result } = (answer.data as unknown as { job: Job }).job
    const seconds = (performance.now() - started) / 1_000
    if (progress.done > steps) [stepping, steps] = [seconds, progress.done]
    if (result) return { status, summary: result.summary, steps, stepping, seconds }
  }
}
