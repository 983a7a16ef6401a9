import type { ImportProblem, ImportProblemCode } from './import-problem'

/** Of each code so many are kept to be shown; all are counted. */
const KEPT_PER_CODE = 1_000

/** What was found wrong with a file, in memory that does not grow with the file. */
export class FoundProblems {
  private readonly kept = new Map<ImportProblemCode, ImportProblem[]>()
  private readonly totals = { ERROR: 0, WARNING: 0 }

  /** `more` were found besides those given, which are all alike. */
  add(problems: readonly ImportProblem[], more = 0): void {
    for (const problem of problems) {
      this.totals[problem.severity]++
      const alike = this.kept.get(problem.code)
      if (!alike) this.kept.set(problem.code, [problem])
      else if (alike.length < KEPT_PER_CODE) alike.push(problem)
    }
    const [first] = problems
    if (first) this.totals[first.severity] += more
  }

  get errors(): number {
    return this.totals.ERROR
  }
  get warnings(): number {
    return this.totals.WARNING
  }

  /** Those that were kept, by kind of table and row. */
  list(): ImportProblem[] {
    return [...this.kept.values()].flat().sort((a, b) => order(a.kind, b.kind) || a.row - b.row)
  }
}

/** The name of a kind sorts as the kinds stand in a workbook; what belongs to no table comes first. */
const order = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '')
