import { pino, type Logger } from 'pino'

/** JSON lines on standard output. What could name a person or open a door is taken out. */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    base: undefined,
    redact: { paths: ['*.nip', '*.authorization', '*.token', '*.password', 'req.headers', 'variables'], remove: true },
  })
}

export type { Logger }
