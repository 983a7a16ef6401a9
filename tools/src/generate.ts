import { existsSync } from 'node:fs'
import path from 'node:path'
import { todaySource } from '@jalur/common'
import { exitOnSignals, runCommand } from './command'
import { root, runProgram } from './project'
import { generateTemplates, staleTemplates, writeTemplates } from './import-templates'
import { generateSchema, release, staleFiles, writeFiles } from './schema/schema-files'

/**
 * `npm run generate`: writes the schema files, the templates of imports and the typed hooks of the web client.
 * `--check` writes nothing and fails when a committed file is stale; `--release` also keeps the public schema as
 * released today (then generate once more, for the change log).
 */
async function generate(options: string[]): Promise<number> {
  const check = options.includes('--check')
  const { files, faults } = await generateSchema()
  const templates = await generateTemplates()
  const stale = [...staleFiles(files), ...staleTemplates(templates)]
  for (const fault of faults) console.error(fault)
  if (check) {
    for (const file of stale) console.error(`${file} is stale: run npm run generate`)
  } else {
    writeFiles(files)
    writeTemplates(templates)
    console.log(stale.length ? `Written: ${stale.join(', ')}` : 'The generated files are up to date')
  }
  if (faults.length > 0 || (check && stale.length > 0)) return 1
  if (options.includes('--release')) release(todaySource()(), files)
  return generateHooks(check)
}

async function generateHooks(check: boolean): Promise<number> {
  if (!existsSync(path.join(root, 'codegen.yml'))) return 0
  const { code, output } = await runProgram('node_modules/@graphql-codegen/cli/cjs/bin.js', [
    '--config',
    'codegen.yml',
    ...(check ? ['--check'] : []),
  ])
  if (code !== 0)
    console.error(`${output}\n${check ? 'The hooks of the web client are stale or invalid: run npm run generate' : ''}`)
  return code
}

exitOnSignals()
void runCommand(() => generate(process.argv.slice(2)))
