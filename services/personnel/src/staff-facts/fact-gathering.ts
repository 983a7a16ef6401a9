import type { FactReference, FactSource, Logger } from '@jalur/common'

/** References by the name of the service that is to be asked. */
export type Questions = Readonly<Record<string, readonly FactReference[]>>

/** Facts by service and employee id; absent where the service is silent or keeps nothing. */
export type Answers = Readonly<Record<string, ReadonlyMap<string, object>>>

const TRIES = 2

/**
 * Asks other services for facts of many employees, batch by batch. A service that fails twice is left alone for the rest
 * of the work: its facts are unknown then, and `silent` says so.
 */
export class FactGathering {
  private readonly failed = new Set<string>()

  constructor(
    private readonly sources: readonly FactSource[],
    private readonly logger: Logger,
  ) {}

  /** Services that could not be asked for everybody, by name. */
  get silent(): string[] {
    return [...this.failed].sort()
  }

  async ask(questions: Questions): Promise<Answers> {
    const answers = await Promise.all(
      Object.entries(questions).map(async ([name, references]) => [name, await this.askOne(name, references)] as const),
    )
    return Object.fromEntries(answers)
  }

  private async askOne(name: string, references: readonly FactReference[]): Promise<ReadonlyMap<string, object>> {
    if (references.length === 0 || this.failed.has(name)) return new Map()
    const source = this.sources.find((it) => it.name === name)
    for (let attempt = 1; source && attempt <= TRIES; attempt++) {
      try {
        const facts = await source.factsOf(references)
        return new Map(
          references.flatMap(({ employeeId }, index) => {
            const known = facts[index]
            return known ? [[employeeId, known]] : []
          }),
        )
      } catch (error) {
        this.logger.warn({ source: name, attempt, reason: (error as Error).message }, 'facts not had')
      }
    }
    this.failed.add(name)
    return new Map()
  }
}
