import { normalizeCode } from '@jalur/common'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { JobRepository } from '../job/job.repository'
import { exportPromotionList } from './promotion-document.writes'
import { PromotionDocumentRepository } from './promotion-document.repository'
import { ExportPromotionListInput, ExportPromotionListPayload, PromotionDocument } from './promotion-document.types'

@Resolver()
export class PromotionDocumentResolver {
  @Query(() => PromotionDocument, {
    nullable: true,
    description:
      'What a printed list with this verification code must say of itself; null for a code that was never given. Names nobody.',
  })
  async promotionDocument(
    @Arg('code', () => ID, { description: 'Code as printed; case, spaces and hyphens do not matter.' }) code: string,
    @Ctx() { catalogue, database, files }: PersonnelContext,
  ): Promise<PromotionDocument | null> {
    const document = await new PromotionDocumentRepository(database).find(normalizeCode(code))
    const agency = catalogue.agenciesByCode.get(document?.agencyCode ?? '')
    if (!document || !agency) return null
    const [file] = await files.findAll([document.fileId])
    return file ? { ...document, agency, sha256: file.sha256 } : null
  }

  @Mutation(() => ExportPromotionListPayload, {
    description:
      'Writes a prepared list to a file in the form of a daftar nominatif, in the background; for HR officers of the agency. Everybody on it is told.',
  })
  async exportPromotionList(
    @Arg('input', () => ExportPromotionListInput, { description: 'Which list, and how.' })
    input: ExportPromotionListInput,
    @Ctx() context: PersonnelContext,
  ): Promise<ExportPromotionListPayload> {
    const { result, refusals } = await exportPromotionList(input, context)
    return { job: result === null ? null : await new JobRepository(context.database).find(result), refusals }
  }
}
