import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import type { Logger } from '@jalur/common'
import type { SupergraphManager } from '@apollo/gateway'

const WATCH_INTERVAL = 1_000

/** Serves the supergraph of a file and follows its changes; a broken file is refused and the old graph serves on. */
export function supergraphFromFile(path: string, logger: Logger): SupergraphManager {
  const read = (): string => readFileSync(path, 'utf8')
  return {
    async initialize({ update }) {
      watchFile(path, { interval: WATCH_INTERVAL }, () => {
        try {
          update(read())
          logger.info('supergraph reloaded')
        } catch (error) {
          logger.error(
            { reason: (error as Error).message.split('\n')[0] },
            'supergraph not reloaded, the old one serves on',
          )
        }
      })
      return { supergraphSdl: read(), cleanup: async () => unwatchFile(path) }
    },
  }
}
