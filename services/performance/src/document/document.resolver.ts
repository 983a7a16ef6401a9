import { normalizeCode } from '@jalur/common'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { DocumentRepository } from './document.repository'
import { IssuePerformanceDocumentInput, PerformanceDocument, PerformanceDocumentPayload } from './document.types'
import { issueDocument } from './document.writes'

@Resolver()
export class DocumentResolver {
  @Query(() => PerformanceDocument, {
    nullable: true,
    description: 'What a paper with this verification code must say; null for a code that was never given.',
  })
  async performanceDocument(
    @Arg('code', () => ID, { description: 'Code as printed; case, spaces and hyphens do not matter.' }) code: string,
    @Ctx() context: PerformanceContext,
  ): Promise<PerformanceDocument | null> {
    return (await readDocument(normalizeCode(code), context))?.document ?? null
  }

  @Mutation(() => PerformanceDocumentPayload, {
    nullable: true,
    description:
      'Writes an approved plan, an issued evaluation, a decided objection or the account of credit points as a PDF with a verification code, for whoever may read it. Of the same content there is one paper.',
  })
  async issuePerformanceDocument(
    @Arg('input', () => IssuePerformanceDocumentInput, { description: 'Which record.' })
    input: IssuePerformanceDocumentInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { result, refusals } = await issueDocument(context, input)
    const found = result === null ? null : await readDocument(result, context)
    return { refusals, document: found?.document ?? null, url: found ? context.files.linkTo(found.fileId) : null }
  }
}

async function readDocument(
  code: string,
  { database, files }: PerformanceContext,
): Promise<{ document: PerformanceDocument; fileId: string } | null> {
  const documents = new DocumentRepository(database)
  const kept = await documents.find(code)
  const [file] = kept ? await files.findAll([kept.fileId]) : []
  if (!kept || !file) return null
  const { kind, holder, statement, agencyCode, writtenAt, fileId } = kept
  const isCurrent = (await documents.stateOf(kind, kept.record)) === kept.recordState
  return {
    document: {
      code,
      kind,
      holder,
      statement,
      agency: { code: agencyCode },
      writtenAt,
      isCurrent,
      sha256: file.sha256,
    },
    fileId,
  }
}
