import { StartError } from './start-error'

/**
 * Runs a command to its end. What the user can mend is shown as one line; anything else with its stack.
 * The exit code is 1 then, or what the command returns.
 */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    console.error(error instanceof StartError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
