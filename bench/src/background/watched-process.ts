import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { ChildReport } from './run-child'

/** Watches how long this process is held up from now on; `report` tells it with the memory. */
export function watchProcess(): { report(): ChildReport } {
  const delays = monitorEventLoopDelay({ resolution: 10 })
  delays.enable()
  return {
    report: () => ({
      peakMemory: process.resourceUsage().maxRSS / 1024,
      longestBlock: delays.max / 1e6,
    }),
  }
}
