import { parseArgs } from 'node:util'
import { StartError } from '@jalur/tools/dist/start-error'
import { CONTENDERS, type ContenderName } from './contenders'

export interface BenchOptions {
  /** Sizes of the demo data to compare. */
  scales: number[]
  rounds: number
  /** Least seconds of one measurement. */
  seconds: number
  contenders: readonly ContenderName[]
  /** Folder for processor profiles; none are taken without it. */
  profiles: string | undefined
  /** People of a file whose import is measured instead. */
  importedPeople: number | undefined
  /** Measures the lists of candidates for promotion instead. */
  promotionLists: boolean
  /** Measures the surge of writes before a deadline instead of reads. */
  surge: boolean
}

/** Who takes writes. */
const WRITERS: readonly ContenderName[] = ['jalur', 'jalur-separate']

const HELP =
  'Known options: --quick, --growth, --surge, --scale=N, --rounds=N, --contenders=NAME,NAME, --profile=FOLDER, --import=PEOPLE, --promotion-list'

/** Reads what follows `npm run bench --`. Throws a `StartError` for anything unknown. */
export function parseOptions(args: string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        quick: { type: 'boolean' },
        growth: { type: 'boolean' },
        surge: { type: 'boolean' },
        scale: { type: 'string' },
        rounds: { type: 'string' },
        contenders: { type: 'string' },
        profile: { type: 'string' },
        import: { type: 'string' },
        'promotion-list': { type: 'boolean' },
      },
    })
    const { quick = false, growth = false, surge = false } = values
    const scale = positive('scale', values.scale ?? (quick ? '0.1' : '1'))
    return {
      scales: growth ? [1, 10] : [scale],
      rounds: positive('rounds', values.rounds ?? (quick ? '2' : '4')),
      seconds: quick ? 0.5 : 2,
      contenders: values.contenders ? values.contenders.split(',').map(contender) : surge ? WRITERS : CONTENDERS,
      profiles: values.profile,
      importedPeople: values.import === undefined ? undefined : positive('import', values.import),
      promotionLists: values['promotion-list'] ?? false,
      surge,
    }
  } catch (error) {
    throw new StartError((error as Error).message.split('.')[0] ?? '', HELP)
  }
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (value > 0) return value
  throw new Error(`--${name}=${text} is not a number above 0`)
}

function contender(name: string): ContenderName {
  const known = CONTENDERS.find((one) => one === name)
  if (known) return known
  throw new Error(`--contenders knows ${CONTENDERS.join(', ')}, and not ${name}`)
}
