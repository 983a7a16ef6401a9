import { parseArgs } from 'node:util'
import { StartError } from '../start-error'

export interface StartOptions {
  /** No demo data: for an agency that brings its own records. */
  empty: boolean
  /** Size of the demo data; 1 is the province with about 31,900 employees. */
  scale: number
  /** Each service as a process of its own, joined over HTTP. */
  separate: boolean
}

/** Reads what follows `npm start --`. Throws a `StartError` for anything unknown. */
export function parseOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: { empty: { type: 'boolean' }, scale: { type: 'string' }, separate: { type: 'boolean' } },
    })
    const scale = Number(values.scale ?? '1')
    if (!(scale > 0)) throw new Error(`--scale=${values.scale} is not a number above 0`)
    return { empty: values.empty ?? false, separate: values.separate ?? false, scale }
  } catch (error) {
    throw new StartError((error as Error).message.split('.')[0] ?? '', 'Known options: --empty, --scale=N, --separate')
  }
}
