import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { callerFromToken, createLogger } from '@jalur/common'
import { service } from '@jalur/personnel'
import { DAY } from '../world'
import { AGENCY } from './people-file'
import { type ChildReport, measureHere } from './run-child'
import { type JobTimes, officerOf, runJob } from './wait-for-job'
import { watchProcess } from './watched-process'

export interface ImportOptions {
  databaseUrl: string
  file: string
  dryRun: boolean
}

/** The whole way: the file is handed in, a job asked for, and watched until it is over. */
measureHere(async ({ databaseUrl, file, dryRun }: ImportOptions): Promise<ChildReport & JobTimes> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-bench-'))
  const running = await service.open({
    ...{ databaseUrl, verifyToken: callerFromToken, today: () => DAY, logger: createLogger('bench', 'error') },
    files: { folder, secret: 'x'.repeat(32), publicUrl: 'http://localhost/files' },
    webUrl: 'http://localhost',
  })
  const watch = watchProcess()
  const caller = officerOf(AGENCY)
  const context = await running.createContext({ language: 'en', requestId: 'bench', token: JSON.stringify(caller) })
  const upload = { purpose: 'IMPORT', name: path.basename(file), body: createReadStream(file) }
  const { id } = await running.files!.receive(context, upload)
  const times = await runJob(running, caller, { field: 'importEmployees', input: { agency: AGENCY, file: id, dryRun } })
  const report = { ...times, ...watch.report() }
  await running.close()
  rmSync(folder, { recursive: true, force: true })
  return report
})
