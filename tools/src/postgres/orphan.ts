import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../is-alive'
import { StartError } from '../start-error'

/**
 * Stops a server that still runs over `folder` although the process that started it is gone.
 * Throws a `StartError` when that process is still there: then the folder is in use.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const pid = serverPid(folder)
  if (pid === undefined || !isAlive(pid)) return
  const { command, parent } = describe(pid)
  if (!command.includes(folder)) return // the number was given to another program since
  if (parent > 1 && isAlive(parent) && /\bnode\b/.test(describe(parent).command)) {
    throw new StartError(
      `The data folder ${folder} is in use by another npm start (process ${parent})`,
      'Stop that one first, or set JALUR_DATA and the ports to run two side by side',
    )
  }
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > 15_000) {
      throw new StartError(`An old database server (process ${pid}) does not end`, `Stop it with: kill -QUIT ${pid}`)
    }
    await sleep(50)
  }
}

function serverPid(folder: string): number | undefined {
  const file = path.join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0])
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/** The command line and the parent of a process; empty and 0 when it is gone or cannot be seen. */
function describe(pid: number): { command: string; parent: number } {
  try {
    if (existsSync(`/proc/${pid}/cmdline`)) {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return { command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '), parent }
    }
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return { command: line.replace(/^\d+\s+/, ''), parent: Number.parseInt(line, 10) }
  } catch {
    return { command: '', parent: 0 }
  }
}
