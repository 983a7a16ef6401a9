import { IMPORT_MESSAGES, type ImportProblem, type ImportProblemCode, isWarning } from './import-problem'

/** Of each code so many are kept to be shown; all are counted. */
const KEPT_PER_CODE = 1_000

/** How many problems there are of a code. */
export interface CountedCode {
  code: ImportProblemCode
  count: number
}

/** What was found wrong with a file, in memory that does not grow with the file. */
export class FoundProblems {
  private readonly kept = new Map<ImportProblemCode, ImportProblem[]>()
  private readonly totals = new Map<ImportProblemCode, number>()

  /** `more` were found besides those given, which are all alike. */
  add(problems: readonly ImportProblem[], more = 0): void {
    for (const problem of problems) {
      this.count(problem.code, 1)
      const alike = this.kept.get(problem.code)
      if (!alike) this.kept.set(problem.code, [problem])
      else if (alike.length < KEPT_PER_CODE) alike.push(problem)
    }
    const [first] = problems
    if (first) this.count(first.code, more)
  }

  get errors(): number {
    return sumOf(this.counts().filter(({ code }) => !isWarning(code)))
  }
  get warnings(): number {
    return sumOf(this.counts().filter(({ code }) => isWarning(code)))
  }

  /** How many there are of each code, in the order in which codes are listed. */
  counts(): CountedCode[] {
    return CODES.flatMap((code) => {
      const count = this.totals.get(code)
      return count ? [{ code, count }] : []
    })
  }

  /** Those that were kept, by kind of table and row. */
  list(): ImportProblem[] {
    return [...this.kept.values()].flat().sort((a, b) => order(a.kind, b.kind) || a.row - b.row)
  }

  private count(code: ImportProblemCode, more: number): void {
    this.totals.set(code, (this.totals.get(code) ?? 0) + more)
  }
}

const CODES = Object.keys(IMPORT_MESSAGES) as ImportProblemCode[]

const sumOf = (counts: readonly CountedCode[]): number => counts.reduce((sum, { count }) => sum + count, 0)

/** The name of a kind sorts as the kinds stand in a workbook; what belongs to no table comes first. */
const order = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '')
