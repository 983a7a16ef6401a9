import { buffer } from 'node:stream/consumers'
import { type Caller, type FactReference, pdfPages, type RunningService } from '@jalur/common'
import { BOSS, HEAD, person, send, STAFF } from '../plan/testing'

const NAMES = new Map([
  [STAFF, 'Siti Aminah'],
  [BOSS, 'Hasan Pakaya'],
  [HEAD, 'Rahma Djafar'],
])

/** What personnel tells of the people of the tests, for papers. */
export const personnelFacts = (references: readonly FactReference[]) =>
  references.map(({ employeeId, particulars }) => {
    const name = NAMES.get(employeeId)
    if (!particulars || !name) return null
    const place = { unit: 'Badan Kepegawaian', agency: 'Kota Gorontalo', position: 'Analis', rank: 'Penata (III/c)' }
    return { name, nip: '199001012015032001', ...place }
  })

export interface Paper {
  code: string
  holder: string
  statement: string
  isCurrent: boolean
  sha256: string
}

/** Papers of one service: made, and read. */
export function papersOf(service: () => RunningService) {
  async function download(url: string): Promise<Buffer> {
    const { pathname, searchParams } = new URL(url)
    const open = await service().files!.open(
      ...([pathname.split('/').at(-1)!, searchParams.get('expires')!, searchParams.get('signature')!] as const),
    )
    return buffer(open!.body)
  }
  return {
    issue: (kind: string, record: string, caller: Caller = person(STAFF)) =>
      send<{ document: Paper | null; url: string | null }>(
        service(),
        'issuePerformanceDocument',
        caller,
        { kind, id: record },
        {
          selection: 'document { code holder statement isCurrent sha256 } url',
          inputType: 'IssuePerformanceDocumentInput',
        },
      ),
    download,
    /** The text of a paper, in one line. */
    words: async (url: string): Promise<string> =>
      pdfPages(await download(url))
        .join(' ')
        .replace(/\s+/g, ' '),
  }
}
