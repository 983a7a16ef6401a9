import { type GovernmentUnit, governmentUnits } from '../agency/government-units'
import { type CareerGraphData, careerTransitions } from '../career-graph/career-graph'
import type { StoredCareerRule } from '../career-rules/career-rule'
import type { StoredPeriod, StoredPolicy } from '../career-rules/policies'
import type { ServiceTerm } from '../correction/service-term'
import { PERIODS_CODE } from '../law/law-tables'
import type { StoredMovementRule } from '../movement/movement-rule'
import type { Regulation } from '../regulation/regulation'
import type { StoredTalentBox } from '../talent-map/talent-box'
import type { StoredTalentPolicy } from '../talent-map/talent-policy'
import { readReference } from './reference-file'
import { graphPositions, type PositionFiles, positionRows } from './reference-positions'
import type { AgencyShape, UnitTypeShape } from './reference-shapes'

/** The rows of one table, and the columns that tell them apart. */
export interface TableRows {
  table: string
  key: string[]
  rows: object[]
  /** Nothing refers to these rows, so those that a release no longer has are deleted. */
  replaced?: true
  /** A condition for rows that officers took into their hands: a release leaves them as they are. */
  kept?: string
}

/** All reference data of this release, tables in an order in which each refers only to those before it. */
export function referenceTables(): TableRows[] {
  const files: PositionFiles = {
    ranks: readReference('ranks'),
    kinds: readReference('position-kinds'),
    levels: readReference('functional-levels'),
    functional: readReference('functional-positions'),
    structural: readReference('structural-positions'),
    implementers: readReference('implementer-positions'),
    descriptions: readReference('position-descriptions'),
  }
  const positions = positionRows(files)
  const transitions = careerTransitions(
    graphPositions(positions, files),
    readReference<CareerGraphData>('career-graph'),
  )
  return [
    { table: 'regulation', key: ['code'], rows: readReference<Regulation[]>('regulations') },
    { table: 'rank', key: ['code'], rows: files.ranks.map(({ code, ordinal, name }) => ({ code, ordinal, name })) },
    {
      table: 'position_kind',
      key: ['code'],
      rows: files.kinds.map(({ group, ...kind }) => ({ ...kind, groupCode: group })),
    },
    { table: 'functional_level', key: ['code'], rows: files.levels },
    { table: 'job_family', key: ['code'], rows: familyRows(files) },
    { table: 'position', key: ['code'], rows: positions },
    { table: 'career_transition', key: ['fromCode', 'toCode'], rows: transitions, replaced: true },
    {
      table: 'requirement_policy',
      key: ['id'],
      rows: readReference<StoredPolicy[]>('requirement-policies'),
      replaced: true,
      kept: 'id in (select v.code from policy_version v)',
    },
    {
      table: 'promotion_period',
      key: ['validFrom'],
      rows: readReference<StoredPeriod[]>('promotion-periods'),
      replaced: true,
      kept: `exists (select from policy_version where code = '${PERIODS_CODE}')`,
    },
    {
      table: 'career_rule',
      key: ['id'],
      rows: readReference<StoredCareerRule[]>('career-rules'),
      replaced: true,
    },
    {
      table: 'service_term',
      key: ['code', 'validFrom'],
      rows: readReference<ServiceTerm[]>('service-terms'),
      replaced: true,
      kept: 'code in (select v.code from policy_version v)',
    },
    {
      table: 'agency',
      key: ['code'],
      rows: readReference<AgencyShape[]>('agencies'),
    },
    {
      table: 'movement_rule',
      key: ['id'],
      rows: readReference<StoredMovementRule[]>('movement-rules'),
      replaced: true,
      kept: 'id in (select v.code from policy_version v)',
    },
    {
      table: 'talent_box',
      key: ['box', 'validFrom'],
      rows: readReference<StoredTalentBox[]>('talent-boxes'),
      replaced: true,
    },
    {
      table: 'talent_policy',
      key: ['id'],
      rows: readReference<StoredTalentPolicy[]>('talent-policies'),
      replaced: true,
    },
    { table: 'unit_type', key: ['code'], rows: readReference<UnitTypeShape[]>('unit-types') },
  ]
}

/** The units that the governments have from the start. */
export function referenceUnits(): GovernmentUnit[] {
  const types = readReference<UnitTypeShape[]>('unit-types')
  return readReference<AgencyShape[]>('agencies').flatMap((agency) => governmentUnits(agency, types))
}

function familyRows({ functional }: PositionFiles): object[] {
  return readReference<{ code: string; name: string }[]>('job-families').map((family) => {
    const stewards = functional.filter((position) => position.family === family.code).map(({ steward }) => steward)
    return { ...family, supervisingAgency: [...new Set(stewards)].sort().join(', ') || null }
  })
}
