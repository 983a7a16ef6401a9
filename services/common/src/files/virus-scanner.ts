import { createReadStream } from 'node:fs'
import NodeClam from 'clamscan'

/** Longest time for one file, in milliseconds. */
const DEADLINE = 30_000

/** Tells whether a file carries something known to be harmful. */
export type VirusScanner = (path: string) => Promise<boolean>

/**
 * Scans by the clamd at `address` (`clamd://host:3310`), asked anew for each file, so that one that was away is found again.
 * The scan rejects where the daemon cannot be asked: a file that was not scanned is not known to be clean.
 */
export function virusScanner(address: string): VirusScanner {
  const { hostname: host, port } = new URL(address)
  return async (path) => {
    const daemon = await new NodeClam().init({
      clamdscan: { host, port: Number(port || 3310), timeout: DEADLINE, localFallback: false, bypassTest: true },
      preference: 'clamdscan',
    })
    const { isInfected } = await daemon.scanStream(createReadStream(path))
    if (isInfected === null) throw new Error('The virus scanner did not say whether the file is clean')
    return isInfected
  }
}
