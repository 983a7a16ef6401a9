/** The own improvement plans. */
export const IMPROVEMENT = '/kinerja/perbaikan'

/** The improvement plans of a subordinate; the evaluation that a new one rests on stands beside it. */
export const memberImprovementPath = (employee: string, evaluation?: string): string =>
  `/kinerja/tim/${encodeURIComponent(employee)}/perbaikan${evaluation ? `?penilaian=${encodeURIComponent(evaluation)}` : ''}`
