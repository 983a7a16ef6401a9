/** Handing in files and watching jobs, for tests. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ask, type Caller, drainQueue, type Language, type RunningService } from '@jalur/common'
import { CALLERS } from '../testing/staff'

/** A job as the tests ask for it. */
export interface ToldJob {
  id: string
  kind: string
  status: string
  progress: { done: number; total: number }
  errors: {
    totalCount: number
    nodes: { sheet: string; row: number; column: string; value: string | null; code: string; message: string }[]
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
  }
  errorKinds: { code: string; severity: string; count: number; message: string }[]
  result: { fileUrl: string | null; summary: string } | null
  employeeImport: Record<string, unknown> | null
}

interface Answer {
  data: Record<string, unknown> | null
  codes: unknown[]
}

export async function send(
  running: RunningService,
  query: string,
  variables: object = {},
  { caller = CALLERS.hrOfficer, language = 'en' }: { caller?: Caller; language?: Language } = {},
): Promise<Answer> {
  const { data, errors } = await ask(running, { query, variables: { ...variables }, caller, language })
  return { data: data ?? null, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}

/** Hands in a file and answers its id. */
export async function handIn(
  running: RunningService,
  content: Uint8Array,
  caller: Caller = CALLERS.hrOfficer,
  name = 'pegawai.csv',
) {
  const context = await running.createContext({ language: 'en', requestId: 'upload', token: JSON.stringify(caller) })
  const upload = { purpose: 'IMPORT', name, body: Readable.from([content]) }
  return (await running.files!.receive(context, upload)).id
}

const JOB = `query ($id: ID!, $first: Int = 50, $after: String, $code: String, $text: String) { job(id: $id) {
  id kind status progress { done total } result { fileUrl summary }
  errors(first: $first, after: $after, code: $code, text: $text) {
    totalCount nodes { sheet row column value code severity message } pageInfo { endCursor hasNextPage } }
  errorKinds { code severity count message }
  employeeImport { fileName dryRun file tables rows errors warnings created updated unchanged newUnits } } }`

export async function watch(
  running: RunningService,
  id: string,
  { caller, language, ...variables }: { caller?: Caller; language?: Language } & Record<string, unknown> = {},
): Promise<{ job: ToldJob | null; codes: unknown[] }> {
  const { data, codes } = await send(
    running,
    JOB,
    { id, ...variables },
    {
      ...(caller && { caller }),
      ...(language && { language }),
    },
  )
  return { job: (data?.['job'] as ToldJob | undefined) ?? null, codes }
}

/** Waits until every job is over. */
export const settle = (running: RunningService): Promise<void> => drainQueue(running.database, 'personnel')

/** The bytes behind a link. */
export async function download(running: RunningService, fileUrl: string): Promise<{ name: string; content: Buffer }> {
  const { pathname, searchParams } = new URL(fileUrl)
  const id = pathname.split('/').at(-1)!
  const open = await running.files!.open(id, searchParams.get('expires')!, searchParams.get('signature')!)
  if (!open) throw new Error('the link leads nowhere')
  return { name: open.file.name, content: await buffer(open.body) }
}
