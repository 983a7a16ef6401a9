/** Below this likeness a name is no suggestion. */
const LEAST_LIKENESS = 0.5

/** So many texts are searched for: whoever makes more mistakes has the code of the problem. */
const REMEMBERED = 1_000

/** A search for the names that look most like a misspelt one, best first; none that is not much alike. */
export function nearestAmong(names: readonly string[], most = 3): (text: string) => string[] {
  const known = names.map((name) => ({ name, pairs: pairsOf(name) }))
  const answers = new Map<string, string[]>()
  return (text) => {
    const answered = answers.get(text)
    if (answered || answers.size >= REMEMBERED) return answered ?? []
    const wanted = pairsOf(text)
    const answer = known
      .map(({ name, pairs }) => ({ name, likeness: likeness(wanted, pairs) }))
      .filter(({ likeness: score }) => score >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map(({ name }) => name)
    answers.set(text, answer)
    return answer
  }
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(letters.length - 1, 0) }, (_, index) => letters.slice(index, index + 2)))
}

/** Share of letter pairs in common (Dice), 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
