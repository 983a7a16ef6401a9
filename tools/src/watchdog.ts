import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

export interface Watchdog {
  /** The guarded process has ended in good order: nothing is left to do. */
  dismiss(): void
}

/**
 * Has a process end when this one ends, also by kill -9: a shell waits until its standard input closes, which the
 * system does at that moment, and then sends the signal. Does nothing on Windows.
 */
export function guard(pid: number, signal: 'INT' | 'TERM'): Watchdog {
  if (process.platform === 'win32') return { dismiss: () => undefined }
  const script = `cat >/dev/null; kill -${signal} "$1" 2>/dev/null`
  const shell = spawn('sh', ['-c', script, 'sh', String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  shell.on('error', () => undefined)
  // Watching is no reason for this process to go on.
  shell.unref()
  ;(shell.stdin as Socket | null)?.unref()
  return { dismiss: () => void shell.kill('SIGKILL') }
}
