import type { Language } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Competency, CompetencyCatalogue, CompetencyRequirement } from './competency'
import type { CompetencyRow, CompetencyStandardRow } from './competency.tables'

/** Competencies and standards, read once: they change with a release only, and a release restarts the service. */
export class CompetencyRepository {
  private catalogues: Promise<Record<Language, CompetencyCatalogue>> | null = null

  constructor(private readonly source: DataSource) {}

  async catalogue(language: Language): Promise<CompetencyCatalogue> {
    this.catalogues ??= this.read().catch((error: unknown) => {
      this.catalogues = null
      throw error
    })
    return (await this.catalogues)[language]
  }

  private async read(): Promise<Record<Language, CompetencyCatalogue>> {
    const [competencies, standards] = await Promise.all([
      this.source.query<CompetencyRow[]>(
        'select code, kind, name_id as "nameId", name_en as "nameEn" from competency order by ordinal',
      ),
      this.source.query<CompetencyStandardRow[]>(
        `select position_code as "positionCode", competency_code as "competencyCode", required_level as "requiredLevel",
                regulation_code as "regulationCode", confidence
           from competency_standard join competency on code = competency_code order by position_code, ordinal`,
      ),
    ])
    return { id: catalogueIn('id', competencies, standards), en: catalogueIn('en', competencies, standards) }
  }
}

function catalogueIn(
  language: Language,
  competencyRows: CompetencyRow[],
  standardRows: CompetencyStandardRow[],
): CompetencyCatalogue {
  const competencies = new Map<string, Competency>()
  for (const { code, kind, nameId, nameEn } of competencyRows) {
    competencies.set(code, { code, kind, name: { id: nameId, en: nameEn }[language] })
  }
  const standards = new Map<string, CompetencyRequirement[]>()
  for (const { positionCode, competencyCode, requiredLevel, regulationCode, confidence } of standardRows) {
    const standard = standards.get(positionCode) ?? []
    const regulation = regulationCode ? { code: regulationCode } : null
    standard.push({ competency: competencies.get(competencyCode)!, requiredLevel, regulation, confidence })
    standards.set(positionCode, standard)
  }
  return { competencies, standards }
}
