import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { transformSync } from '@swc/core'

/** Programs that are shown to developers, by language: what runs them, and the name of the file. */
const RUN_BY = {
  curl: ['sh', 'ask.sh'],
  typescript: [process.execPath, 'ask.mjs'],
  python: ['python3', 'ask.py'],
  php: ['php', 'ask.php'],
} as const
export type ShownLanguage = keyof typeof RUN_BY

/** PHP is not on every machine; where it is missing a test tells so, and in CI it fails. */
export const RUNNABLE = (Object.keys(RUN_BY) as ShownLanguage[]).filter((language) => {
  if (language !== 'php' || spawnSync('php', ['-r', 'exit(function_exists("curl_init") ? 0 : 1);']).status === 0)
    return true
  const missing = 'The programs in PHP cannot be run: install php-cli and php-curl'
  if (process.env['CI']) throw new Error(missing)
  console.warn(missing)
  return false
})

/** Runs a shown program as its reader would; resolves to what it prints, rejects when it fails. */
export async function runShown(
  language: ShownLanguage,
  text: string,
  variables: Record<string, string>,
): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-program-'))
  const [program, name] = RUN_BY[language]
  const file = path.join(folder, name)
  writeFileSync(file, language === 'typescript' ? withoutTypes(text) : text)
  try {
    const { stdout } = await promisify(execFile)(program, [file], { env: { ...process.env, ...variables } })
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const withoutTypes = (text: string): string =>
  transformSync(text, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }).code
