import type { GraphPosition, ImplementerSubgroup } from '../career-graph/career-graph'
import type { Rank } from '../career-rules/career-facts'
import type { PositionRow } from '../position/position-rows'
import type {
  DescriptionsShape,
  FunctionalLevelShape,
  FunctionalPositionShape,
  ImplementerPositionShape,
  PositionKindShape,
  RankShape,
  StructuralPositionShape,
} from './reference-shapes'

/** The files that positions are made from. */
export interface PositionFiles {
  ranks: RankShape[]
  kinds: PositionKindShape[]
  levels: FunctionalLevelShape[]
  functional: FunctionalPositionShape[]
  structural: StructuralPositionShape[]
  implementers: ImplementerPositionShape[]
  descriptions: DescriptionsShape
}

/** One row a position: a ladder gives one for each of its levels. */
export function positionRows(files: PositionFiles): PositionRow[] {
  return [
    ...files.functional.flatMap((position) => ladderRows(position, files)),
    ...files.structural.map((position) => structuralRow(position, files)),
    ...files.implementers.map((position) => implementerRow(position, files)),
  ]
}

/** Source: PP 11/2017 ps. 75 (expertise asks for a bachelor's degree, skill for secondary school). */
function ladderRows(position: FunctionalPositionShape, { levels, descriptions }: PositionFiles): PositionRow[] {
  const { code, name, family, steward, confidence, legacy } = position
  const description = named(descriptions, code)
  return position.levels.map((levelCode) => {
    const level = found(levels, levelCode)
    return {
      code: `${code}.${levelCode}`,
      name: `${name} ${level.name}`,
      kind: 'FUNCTIONAL',
      level: levelCode,
      eselon: null,
      familyCode: family,
      baseCode: code,
      scope: null,
      minimumRank: level.minimumRank,
      maximumRank: level.maximumRank,
      retirementAge: position.retirementAge ?? level.retirementAge,
      minimumEducation: level.category === 'KEAHLIAN' ? 'BACHELOR' : 'SENIOR_HIGH',
      descriptionId: description.id,
      descriptionEn: description.en,
      steward,
      confidence,
      legacy,
    }
  })
}

function structuralRow(position: StructuralPositionShape, { kinds, descriptions }: PositionFiles): PositionRow {
  const { code, name, eselon, scope, minimumRank, maximumRank, confidence } = position
  const kind = found(kinds, position.kind)
  const description = named(descriptions, code)
  return {
    ...{ code, name, kind: kind.code, level: null, eselon, familyCode: null, baseCode: code, scope },
    ...{ minimumRank, maximumRank, retirementAge: known(kind.retirementAge), minimumEducation: kind.minimumEducation },
    ...{ descriptionId: description.id, descriptionEn: description.en, steward: null, confidence, legacy: false },
  }
}

function implementerRow(position: ImplementerPositionShape, { kinds, descriptions }: PositionFiles): PositionRow {
  const { code, name, minimumEducation, minimumRank, maximumRank, confidence } = position
  const description = named(descriptions, code)
  return {
    ...{ code, name, kind: 'IMPLEMENTER', level: null, eselon: null, familyCode: null, baseCode: code, scope: null },
    ...{ minimumRank, maximumRank, minimumEducation },
    retirementAge: known(found(kinds, 'IMPLEMENTER').retirementAge),
    ...{ descriptionId: description.id, descriptionEn: description.en, steward: null, confidence, legacy: false },
  }
}

/** The positions as the rules of the career graph see them. */
export function graphPositions(rows: readonly PositionRow[], files: PositionFiles): GraphPosition[] {
  const ranks = new Map<string, Rank>(files.ranks.map((rank) => [rank.code, rank]))
  const subgroups = new Map<string, ImplementerSubgroup>(files.implementers.map((row) => [row.code, row.subgroup]))
  return rows.map((row) => {
    const kind = found(files.kinds, row.kind)
    const level = row.level && found(files.levels, row.level)
    return {
      ...row,
      category: level ? level.category : null,
      group: kind.group,
      equivalence: known(level ? level.equivalence : kind.equivalence),
      minimumRank: ranks.get(row.minimumRank ?? '') ?? null,
      maximumRank: ranks.get(row.maximumRank ?? '') ?? null,
      subgroup: subgroups.get(row.code) ?? null,
      nextLevel: level ? level.nextLevel : null,
    }
  })
}

function found<Row extends { code: string }>(rows: readonly Row[], code: string): Row {
  const row = rows.find((candidate) => candidate.code === code)
  if (!row) throw new Error(`Reference data: ${code} is named but not listed`)
  return row
}

function named(descriptions: DescriptionsShape, code: string): { id: string; en: string } {
  const description = descriptions[code]
  if (!description) throw new Error(`Reference data: ${code} has no description`)
  return description
}

function known(value: number | null): number {
  if (value === null) throw new Error('Reference data: a position has no retirement age or equivalence')
  return value
}
