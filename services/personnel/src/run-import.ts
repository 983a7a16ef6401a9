import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createDataSource, type Language, todaySource } from '@jalur/common'
import { CatalogueStore } from './catalogue/catalogue.loader'
import { personnelDatabase } from './database'
import { importEmployees } from './import/import-employees'
import { importReport } from './import/import-report'
import { ImportRepository } from './import/import.repository'

const USAGE = 'npm run import -- FILE.csv|FILE.xlsx [--dry-run] [--agency=7104] [--language=id|en]'

/**
 * Imports an HR officer's file into the database of personnel and prints what was found and done.
 * @param argv what follows the command: the file and the options
 * @param databaseUrl connection as the role of personnel
 * @returns exit code: 0 stored or tried, 1 refused, 2 the command was not understood or the file cannot be read
 */
export async function runImport(argv: readonly string[], databaseUrl: string): Promise<number> {
  const command = readCommand(argv)
  if (!command || !(await isReadable(command.path))) {
    process.stderr.write(command ? `File not found or not readable: ${command.path}\n` : `Usage: ${USAGE}\n`)
    return 2
  }
  const source = createDataSource({ ...personnelDatabase(databaseUrl), background: true })
  await source.initialize()
  try {
    const store = new ImportRepository(source, await new CatalogueStore(source).current())
    const { dryRun, agencyCode, language } = command
    const today = todaySource()()
    const file = { path: command.path, name: path.basename(command.path) }
    const options = { dryRun, agencyCode, mayTransfer: true, today, actor: 'import', officerId: null }
    const result = await importEmployees(store, file, options)
    process.stdout.write(`${importReport(result, language)}\n`)
    return result.counts ? 0 : 1
  } finally {
    await source.destroy()
  }
}

const isReadable = (file: string): Promise<boolean> =>
  access(file, constants.R_OK).then(
    () => true,
    () => false,
  )

interface ImportCommand {
  path: string
  dryRun: boolean
  agencyCode: string | null
  language: Language
}

function readCommand(argv: readonly string[]): ImportCommand | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, agency: { type: 'string' }, language: { type: 'string' } },
    })
    const [path, ...others] = positionals
    if (!path || others.length > 0) return null
    return {
      path,
      dryRun: values['dry-run'] ?? false,
      agencyCode: values.agency ?? null,
      language: values.language === 'en' ? 'en' : 'id',
    }
  } catch {
    return null
  }
}
