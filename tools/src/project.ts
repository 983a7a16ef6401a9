import { spawn } from 'node:child_process'
import path from 'node:path'
import { inherited } from './env'

/** The root folder of the project; `tools/src` and `tools/dist` are equally deep. */
export const root = path.resolve(__dirname, '..', '..')

export interface ProgramResult {
  code: number
  /** Standard output and standard error, as they came. */
  output: string
}

/**
 * Runs a script (`node_modules/oxlint/bin/oxlint`) in the root folder, or in the workspace folder `from`, with `variables`
 * added to the environment. Never rejects: a program that cannot start has code 1.
 */
export function runProgram(
  script: string,
  args: string[],
  from = '.',
  variables: Record<string, string> = {},
): Promise<ProgramResult> {
  const folder = path.join(root, from)
  const child = spawn(process.execPath, [path.join(folder, script), ...args], {
    cwd: folder,
    env: { ...inherited(), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => void child.kill()
  process.once('exit', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ code: 1, output: message }))
    child.on('close', (code) => {
      process.off('exit', end)
      resolve({ code: code ?? 1, output })
    })
  })
}
