import { generateDemo, type DemoOptions } from './generate'
import type { DemoTables, TableName } from './tables'

export type DemoWorld = { [Table in TableName]: DemoTables[Table][] }

/** All rows of a small demo by table, for tests. */
export function gatherDemo(options: DemoOptions): DemoWorld {
  const world = {} as Record<TableName, unknown[]>
  for (const { table, row } of generateDemo(options)) (world[table] ??= []).push(row)
  return world as DemoWorld
}

/** The last row of each employee in a list that is ordered by time. */
export function latestByEmployee<Row extends { employee_id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.employee_id, row]))
}

export function groupByEmployee<Row extends { employee_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.employee_id)
    if (group) group.push(row)
    else groups.set(row.employee_id, [row])
  }
  return groups
}
