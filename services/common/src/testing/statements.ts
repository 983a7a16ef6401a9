import { AbstractLogger, type DataSource, type QueryRunner } from 'typeorm'

/** A statement that a data source sent. */
export interface Statement {
  text: string
  parameters: unknown[]
  /** Prepared, so that it has one plan for all values. */
  prepared?: boolean
}

class StatementRecorder extends AbstractLogger {
  readonly statements: Statement[] = []

  override logQuery(text: string, parameters: unknown[] = [], runner?: QueryRunner): void {
    if (runner?.data?.['background']) return
    this.statements.push({ text, parameters, prepared: runner === undefined })
  }
  protected override writeLog(): void {}
}

/** The statements that a data source sends while `work` runs, without what it does in the background. */
export async function recordStatements(source: DataSource, work: () => Promise<unknown>): Promise<Statement[]> {
  const recorder = new StatementRecorder()
  const previous = source.logger
  source.logger = recorder
  try {
    await work()
  } finally {
    source.logger = previous
  }
  return recorder.statements
}

/** The plan that PostgreSQL chooses for a statement, one line a node. */
export async function explain(source: DataSource, { text, parameters, prepared }: Statement): Promise<string> {
  const rows: { 'QUERY PLAN': string }[] = prepared
    ? await source.query(`explain (generic_plan) ${text}`)
    : await source.query(`explain ${text}`, parameters)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
