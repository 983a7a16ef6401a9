import { Pool } from 'undici'
import type { Question } from './questions'

/** What happened while questions were asked. */
export interface LoadResult {
  answered: number
  /** Seconds from the first question to the last answer. */
  seconds: number
  /** Milliseconds of each answer, shortest first. */
  latencies: number[]
  /** Answers with another status than 200 or with errors in them. */
  failed: number
}

export interface LoadOptions {
  url: string
  questions: readonly Question[]
  connections: number
  /** Every question is asked equally often; whole passes go on until this many seconds are over. */
  seconds: number
}

const ERRORS = Buffer.from('"errors":')

/** Asks over kept-alive connections, on each the next question as soon as the last one is answered. */
export async function load({ url, questions, connections, seconds }: LoadOptions): Promise<LoadResult> {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const latencies: number[] = []
  let [asked, failed] = [0, 0]
  const started = performance.now()
  const isOver = () => asked % questions.length === 0 && asked > 0 && performance.now() - started > seconds * 1_000

  const askOn = async (): Promise<void> => {
    while (!isOver()) {
      const { token, body } = questions[asked++ % questions.length]!
      const sent = performance.now()
      const answer = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      })
      const content = Buffer.from(await answer.body.arrayBuffer())
      latencies.push(performance.now() - sent)
      if (answer.statusCode !== 200 || content.includes(ERRORS)) failed++
    }
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  const elapsed = (performance.now() - started) / 1_000
  await pool.close()
  return { answered: latencies.length, seconds: elapsed, latencies: latencies.sort((a, b) => a - b), failed }
}

/** Asks one question; resolves to its data. Throws when the answer has errors or is refused. */
export async function ask(url: string, { token, body }: Question): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  })
  const answer = (await response.json()) as { data?: unknown; errors?: unknown }
  if (response.status !== 200 || answer.errors || !answer.data) {
    throw new Error(`${url} answered ${response.status} ${JSON.stringify(answer).slice(0, 500)}`)
  }
  return answer.data
}
