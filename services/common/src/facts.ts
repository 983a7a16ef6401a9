/** Of whom facts are asked, and the positions to compare with where a service compares. */
export interface FactReference {
  employeeId: string
  /** Codes of positions; empty where nothing is to be compared. */
  targets: readonly string[]
  /** A calendar year to be told the results of it, where the service keeps results. */
  year?: number
  /** True to be told what a paper says of the person, where the service keeps that. */
  particulars?: boolean
}

/**
 * The facts that another service keeps of employees, for a job that judges many of them. It is what the gateway would
 * bring along for a request (`@requires`), in large batches and without anybody's token.
 */
export interface FactSource {
  name: string
  /**
   * Facts in the order asked; null for whom the service keeps nothing.
   * @throws when the service cannot answer
   */
  factsOf(references: readonly FactReference[]): Promise<(object | null)[]>
}

/** Most references of one question. */
export const FACT_BATCH = 500
