import { isDeepStrictEqual } from 'node:util'
import type { Contender } from './contenders'
import { ask } from './load'
import type { Workload } from './questions'

/**
 * Asks every contender every question and compares the answers with those of the first.
 * @throws Error that names who differs, where two answers are not the same
 */
export async function checkAgreement(contenders: readonly Contender[], workload: Workload): Promise<void> {
  for (const question of workload.questions) {
    const answers = await Promise.all(contenders.map(({ url }) => ask(url, question)))
    const differing = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]))
    if (differing < 0) continue
    const place = firstDifference(answers[0], answers[differing])
    throw new Error(
      `${workload.name}: ${contenders[differing]?.name} does not agree with ${contenders[0]?.name} at ${place}`,
    )
  }
}

function firstDifference(a: unknown, b: unknown, place = 'data'): string {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) {
    return `${place}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const key = [...new Set([...Object.keys(left), ...Object.keys(right)])].find(
    (name) => !isDeepStrictEqual(left[name], right[name]),
  )
  return key === undefined ? place : firstDifference(left[key], right[key], `${place}.${key}`)
}
