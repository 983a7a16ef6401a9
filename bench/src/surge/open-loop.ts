import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'

/** One request, made when its time comes. */
export interface Shot {
  token: string
  body: string
}

/** What became of requests that were sent at a fixed rate. */
export interface Volley {
  sent: number
  /** Requests that did not come back with what they asked for, each with what came instead. */
  lost: string[]
  /** Milliseconds from the moment each was due to its answer, shortest first. */
  latencies: number[]
}

export interface VolleyOptions {
  url: string
  /** Requests a second. */
  rate: number
  seconds: number
  /** The next request; `place` counts from 0. */
  shot(place: number): Shot
}

/** As many as a gateway would meet from browsers; more than that wait here and their wait counts. */
const CONNECTIONS = 512

const REFUSED = /"errors":|"code":/

/**
 * Sends at a fixed rate however long the answers take, as people do: a slow server meets the same crowd. What is late
 * because the sender was late counts too, so the figure is never better than it was.
 */
export async function volley({ url, rate, seconds, shot }: VolleyOptions): Promise<Volley> {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 })
  const latencies: number[] = []
  const lost: string[] = []
  const send = async (place: number, due: number): Promise<void> => {
    const { token, body } = shot(place)
    try {
      const answer = await pool.request({
        ...{ method: 'POST', path: pathname, body },
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      })
      const text = await answer.body.text()
      if (answer.statusCode !== 200 || REFUSED.test(text)) lost.push(`${answer.statusCode} ${text.slice(0, 300)}`)
    } catch (error) {
      lost.push((error as Error).message)
    }
    latencies.push(performance.now() - due)
  }
  const started = performance.now()
  const pending: Promise<void>[] = []
  while (pending.length < rate * seconds) {
    const due = Math.floor(((performance.now() - started) / 1_000) * rate)
    while (pending.length <= due && pending.length < rate * seconds) {
      pending.push(send(pending.length, started + (pending.length * 1_000) / rate))
    }
    await sleep(1)
  }
  await Promise.all(pending)
  await pool.close()
  return { sent: pending.length, lost, latencies: latencies.sort((a, b) => a - b) }
}
