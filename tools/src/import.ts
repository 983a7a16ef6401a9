import { runImport } from '@jalur/personnel'
import { runCommand } from './command'
import { readRuntime } from './data-folder'
import { readEnvironment } from './env'

/** `npm run import -- FILE.csv`: loads an HR officer's file of employees into the running system. */
async function importFile(args: string[]): Promise<number> {
  const { databases } = readRuntime(readEnvironment().dataFolder)
  return runImport(args, databases['personnel'] ?? '')
}

void runCommand(() => importFile(process.argv.slice(2)))
