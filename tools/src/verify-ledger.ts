import { parseArgs } from 'node:util'
import { verifyLedger } from '@jalur/performance'
import { runCommand } from './command'
import { readRuntime } from './data-folder'
import { readEnvironment } from './env'
import { StartError } from './start-error'

const USAGE = `Use npm run verify-ledger [-- --end ENTRIES:DIGEST]
  --end  an end of the ledger that you kept, as ratingLedgerRoots told it; may be given more than once`

/** `npm run verify-ledger`: walks the ledger of ratings and names the first entry that was tampered with; 1 where there is one. */
async function verify(args: string[]): Promise<number> {
  const { databases } = readRuntime(readEnvironment().dataFolder)
  const { entries, firstBreak } = await verifyLedger(databases['performance'] ?? '', keptEnds(args))
  if (!firstBreak) {
    console.log(`intact: ${entries} entries, and every evaluation says what its last entry says`)
    return 0
  }
  const { place, evaluationId, fault } = firstBreak
  console.log(`broken at entry ${place ?? '(none)'}: ${fault}, evaluation ${evaluationId ?? '(unknown)'}`)
  return 1
}

function keptEnds(args: string[]): { place: number; digest: string }[] {
  const ends = parsed(args)
  return ends.map((end) => {
    const [, place, digest] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(end) ?? []
    if (!place || !digest) throw new StartError(`"${end}" is no end of a ledger`, USAGE)
    return { place: Number(place), digest }
  })
}

function parsed(args: string[]): string[] {
  try {
    return parseArgs({ args, options: { end: { type: 'string', multiple: true } } }).values.end ?? []
  } catch (error) {
    throw new StartError((error as Error).message, USAGE)
  }
}

void runCommand(() => verify(process.argv.slice(2)))
