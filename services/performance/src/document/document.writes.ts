import { createHash } from 'node:crypto'
import { FILE_TYPES, newVerificationCode, type Outcome, readerId, type Write, write } from '@jalur/common'
import type { PerformanceContext } from '../context'
import { dayText } from '../evaluation/words'
import { canonicalJson } from '../ledger/ledger'
import type { RefusalCode } from '../refusals'
import { coveredName, type DocumentKind } from './document'
import { DocumentRepository, insertDocument } from './document.repository'
import { type Draft, draftOf } from './draft.work'
import { drawPaper } from './paper-pdf'

/** Purpose of files that were made of records. */
const PAPER = 'PERFORMANCE_DOCUMENT'

/**
 * Writes a record as a paper; what says the same as a paper before is that paper.
 * @returns the verification code
 */
export function issueDocument(
  context: PerformanceContext,
  input: { kind: DocumentKind; id: string; idempotencyKey?: string | null },
): Promise<Outcome<string, RefusalCode>> {
  const { database } = context
  const { kind, id } = input
  return write<string, RefusalCode>(database, context, { mutation: 'issuePerformanceDocument', input }, async (tx) => {
    const documents = new DocumentRepository(database)
    const draft = await draftOf(context, kind, id)
    const { record, statement } = draft
    const contentDigest = createHash('sha256').update(canonicalJson(draft.paper)).digest('hex')
    const same = await documents.findSame({ kind, record, contentDigest })
    const code =
      same?.code ??
      (await insertDocument(tx.manager, {
        ...{ kind, record, statement, contentDigest, holder: coveredName(draft.holder) },
        ...{ employeeId: draft.subject.id, agencyCode: draft.subject.agencyCode },
        recordState: (await documents.stateOf(kind, record)) ?? '',
        ...(await keepPaper(tx, context, draft)),
      }))
    tx.audit('PERFORMANCE_DOCUMENT_ISSUED', 'PerformanceDocument', code)
    return code
  })
}

async function keepPaper(
  { manager }: Write,
  { caller, files, today, webUrl }: PerformanceContext,
  { paper }: Draft,
): Promise<{ code: string; fileId: string }> {
  const code = newVerificationCode()
  const checkUrl = new URL(`/verifikasi/${code}`, webUrl).href
  const pdf = drawPaper(paper, { code, checkUrl, writtenOn: dayText(today).id, writtenAt: new Date() })
  const name = `${paper.title} ${code}.pdf`.toLowerCase().replaceAll(' ', '-')
  const file = await files.keep({ purpose: PAPER, name, contentType: FILE_TYPES.PDF, owner: readerId(caller) }, pdf)
  await files.attach(manager, file.id)
  return { code, fileId: file.id }
}
