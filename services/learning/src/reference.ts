import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import type { CompetencyKind, Confidence } from './competency/competency'
import type { CompetencyRow, CompetencyStandardRow } from './competency/competency.tables'
import type { LearningDuty } from './hours/hours'

interface CompetencyFact {
  code: string
  kind: CompetencyKind
  nameId: string
  nameEn: string
  /** Family of positions that a technical competency belongs to; null for those that all positions share. */
  family: string | null
}

interface RequiredLevelFact {
  kind: string
  level: string | null
  requiredLevel: number
  confidence: Confidence
}

interface PositionProfile {
  position: string
  kind: string
  level: string | null
  family: string | null
}

export interface LearningReference {
  /** Names this content: equal digests, equal reference. */
  digest: string
  competencies: CompetencyRow[]
  standards: CompetencyStandardRow[]
  duties: LearningDuty[]
}

const STANDARD_REGULATION = 'PERMENPANRB_38_2017'
const FOLDER = path.resolve(__dirname, '..', 'reference')

/** The reference of this release, from the files in `reference/`. */
export function readReference(): LearningReference {
  const texts = ['competencies', 'required-levels', 'position-profiles', 'learning-duties'].map((name) =>
    readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'),
  )
  const [competencies, levels, profiles, duties] = texts.map((text) => JSON.parse(text)) as [
    CompetencyFact[],
    RequiredLevelFact[],
    PositionProfile[],
    LearningDuty[],
  ]
  return {
    duties,
    digest: createHash('sha256').update(texts.join('\n')).digest('hex'),
    competencies: competencies.map(({ code, kind, nameId, nameEn }, ordinal) => ({
      code,
      kind,
      nameId,
      nameEn,
      ordinal,
    })),
    standards: profiles.flatMap((profile) => standardOf(profile, competencies, levels)),
  }
}

/**
 * The competencies that all positions share, and the technical one of the family, each at the level that the kind (of a
 * functional position: the level) of position asks for.
 * Source: PermenPANRB 38/2017; the levels themselves are a default that a position's own standard may replace.
 */
function standardOf(
  { position, kind, level, family }: PositionProfile,
  competencies: CompetencyFact[],
  levels: RequiredLevelFact[],
): CompetencyStandardRow[] {
  const required = levels.find((fact) => fact.kind === kind && fact.level === level)
  if (!required) throw new Error(`No required level for ${position}: ${kind} ${level ?? ''}`)
  return competencies
    .filter((competency) => competency.family === null || competency.family === family)
    .map((competency) => ({
      positionCode: position,
      competencyCode: competency.code,
      requiredLevel: required.requiredLevel,
      regulationCode: STANDARD_REGULATION,
      confidence: required.confidence,
    }))
}

/**
 * Writes the reference in one transaction, unless the tables hold it already.
 * @returns whether anything was written
 */
export async function writeReference(source: DataSource, reference: LearningReference): Promise<boolean> {
  const { digest, competencies, standards, duties } = reference
  return source.transaction(async (manager) => {
    const current = await manager.query(`select 1 from reference_version where name = 'learning' and digest = $1`, [
      digest,
    ])
    if (current.length > 0) return false
    await manager.query(
      `insert into competency (code, kind, name_id, name_en, ordinal)
       select code, kind, "nameId", "nameEn", ordinal
         from jsonb_to_recordset($1::jsonb) as fact (code text, kind text, "nameId" text, "nameEn" text, ordinal integer)
       on conflict (code) do update set
         kind = excluded.kind, name_id = excluded.name_id, name_en = excluded.name_en, ordinal = excluded.ordinal`,
      [JSON.stringify(competencies)],
    )
    await manager.query('delete from competency_standard')
    await manager.query(
      `insert into competency_standard (position_code, competency_code, required_level, regulation_code, confidence)
       select "positionCode", "competencyCode", "requiredLevel", "regulationCode", confidence
         from jsonb_to_recordset($1::jsonb) as fact ("positionCode" text, "competencyCode" text, "requiredLevel" integer,
              "regulationCode" text, confidence text)`,
      [JSON.stringify(standards)],
    )
    await manager.query('delete from learning_duty')
    await manager.query(
      `insert into learning_duty (employment_type, least_hours, most_hours, valid_from, valid_to, regulation_code, article, confidence)
       select "employmentType", "leastHours", "mostHours", "validFrom", "validTo", "regulationCode", article, confidence
         from jsonb_to_recordset($1::jsonb) as fact ("employmentType" text, "leastHours" integer, "mostHours" integer,
              "validFrom" date, "validTo" date, "regulationCode" text, article text, confidence text)`,
      [JSON.stringify(duties)],
    )
    await manager.query(
      `insert into reference_version (name, digest) values ('learning', $1)
       on conflict (name) do update set digest = excluded.digest`,
      [digest],
    )
    return true
  })
}
