import { AbstractLogger, type DataSource } from 'typeorm'

/** A statement that a data source sent. */
export interface Statement {
  text: string
  parameters: unknown[]
}

class StatementRecorder extends AbstractLogger {
  readonly statements: Statement[] = []

  override logQuery(text: string, parameters: unknown[] = []): void {
    this.statements.push({ text, parameters })
  }
  protected override writeLog(): void {}
}

/** The statements that a data source sends while `work` runs, without those of the access log, which has its own clock. */
export async function recordStatements(source: DataSource, work: () => Promise<unknown>): Promise<Statement[]> {
  const recorder = new StatementRecorder()
  const previous = source.logger
  source.logger = recorder
  try {
    await work()
  } finally {
    source.logger = previous
  }
  return recorder.statements.filter(({ text }) => !text.includes('access_log'))
}

/** The plan that PostgreSQL chooses for a statement, one line a node. */
export async function explain(source: DataSource, { text, parameters }: Statement): Promise<string> {
  const rows: { 'QUERY PLAN': string }[] = await source.query(`explain ${text}`, parameters)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
