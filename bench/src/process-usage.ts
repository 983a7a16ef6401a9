import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** True where the system tells what a process uses; elsewhere only times are measured. */
export const tellsUsage = existsSync('/proc/self/schedstat')

/** Processor time that processes have used so far, in milliseconds, all threads; 0 where the system does not tell. */
export const processorTime = (pids: readonly number[]): number =>
  tellsUsage ? pids.reduce((sum, pid) => sum + timeOf(pid), 0) : 0

/** Processor time of a database server with all its backends, also of those that have ended, in milliseconds. */
export function databaseTime(server: number): number {
  if (!tellsUsage) return 0
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(name)[PARENT] === String(server))
  const [user = 0, system = 0] = statOf(String(server))
    .slice(ENDED_CHILDREN, ENDED_CHILDREN + 2)
    .map(Number)
  return processorTime([server, ...children.map(Number)]) + (user + system) * MILLISECONDS_PER_TICK
}

/** Resident memory of processes, in megabytes; 0 where the system does not tell. */
export function residentMemory(pids: readonly number[]): number {
  if (!tellsUsage) return 0
  const kilobytes = pids.map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0))
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

/** Places in `/proc/PID/stat`, counted from the state of the process. */
const PARENT = 1
const ENDED_CHILDREN = 13
const MILLISECONDS_PER_TICK = 10

const statOf = (pid: string): string[] => read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []

function timeOf(pid: number): number {
  const folder = `/proc/${pid}/task`
  if (!existsSync(folder)) return 0
  const nanoseconds = readdirSync(folder).map((thread) => Number(read(`${folder}/${thread}/schedstat`).split(' ')[0]))
  return nanoseconds.reduce((sum, used) => sum + used, 0) / 1e6
}

/** A file of a process; empty when the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
