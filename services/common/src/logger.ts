import { type DestinationStream, pino, type Logger } from 'pino'

/** JSON lines, on standard output unless told otherwise. What could name a person or open a door is taken out. */
export function createLogger(name: string, level = 'info', destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    base: undefined,
    redact: { paths: ['*.nip', '*.authorization', '*.token', '*.password', 'req.headers', 'variables'], remove: true },
  }
  return destination ? pino(options, destination) : pino(options)
}

export type { Logger }
