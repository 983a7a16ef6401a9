import { StartError } from './start-error'

/**
 * Runs a command to its end. What the user can mend is shown as one line; anything else with its stack.
 * The exit code is 1 then, or what the command returns.
 */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    console.error(describe(error))
    process.exitCode = 1
  }
}

/** Has a signal end the process through its `exit` event, where the programs that it started are ended too. */
export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}

/** The stack alone: the fields of a database error would show the data of the statement. */
function describe(error: unknown): string {
  if (error instanceof StartError) return `\n${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
