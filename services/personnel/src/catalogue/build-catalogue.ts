import type { Agency, AgencyRow } from '../agency/agency'
import { CareerMove, type Rank } from '../career-rules/career-facts'
import { createRuleBook, promotionRegimeOf } from '../career-rules/policies'
import { type FunctionalLevel, RequirementKind } from '../career-rules/requirement-policy'
import { lawOf, tablesOf } from '../law/law-tables'
import { PolicyArea, type PolicyRule } from '../law/policy-rule'
import { parseMovementRule } from '../movement/movement-rule'
import type { JobFamily, Position } from '../position/position'
import { searchable } from '../position/position-search'
import { talentBoxOf } from '../talent-map/talent-box'
import { parseTalentPolicy } from '../talent-map/talent-policy'
import type { PositionRow } from '../position/position-rows'
import type { CareerTransition, Catalogue } from './catalogue'
import type { CatalogueRows } from './catalogue-rows'

/** The catalogue from its rows. Pure. Throws an Error that names what a row refers to in vain. */
export function buildCatalogue(rows: CatalogueRows): Catalogue {
  const ranks = [...rows.ranks].sort((a, b) => a.ordinal - b.ordinal)
  const ranksByCode = byCode(ranks)
  const levels = [...rows.levels].sort((a, b) => a.ordinal - b.ordinal)
  const families = [...rows.families].sort(byName)
  const familiesByCode = byCode(families)
  const agencies = rows.agencies.map(agencyOf).sort((a, b) => compareText(a.code, b.code))
  const ruleLevels = levels.map(
    (level): FunctionalLevel => ({
      ...level,
      minimumRank: pick(ranksByCode, level.minimumRank),
      maximumRank: pick(ranksByCode, level.maximumRank),
    }),
  )
  const positionOf = positionBuilder(rows, ranksByCode, familiesByCode)
  const positions = rows.positions.map(positionOf).sort(bySortKey)
  const positionsByCode = byCode(positions)
  const transitions = rows.transitions
    .map(
      ({ fromCode, toCode, move }): CareerTransition => ({
        move,
        from: pick(positionsByCode, fromCode),
        to: pick(positionsByCode, toCode),
      }),
    )
    .sort((a, b) => MOVES.indexOf(a.move) - MOVES.indexOf(b.move) || bySortKey(a.to, b.to) || bySortKey(a.from, b.from))
  const rules = lawOf(rows, rows.policyVersions).sort(asInChecklist)
  const { policies, periods, movementRules, terms } = tablesOf(rules)
  return {
    digest: rows.digest ?? '',
    regulations: byCode([...rows.regulations].sort((a, b) => compareText(a.code, b.code))),
    ...{ ranks, ranksByCode, families, familiesByCode, positions, positionsByCode, agencies },
    positionsByFamily: groupBy(
      positions.filter(({ familyCode }) => familyCode !== null),
      ({ familyCode }) => familyCode!,
    ),
    stepsFrom: groupBy(transitions, ({ from }) => from.code),
    stepsTo: groupBy(transitions, ({ to }) => to.code),
    agenciesByCode: byCode(agencies),
    terms,
    movementRules: movementRules.map(parseMovementRule),
    talentBoxes: rows.talentBoxes.map(talentBoxOf),
    talentPolicies: rows.talentPolicies.map(parseTalentPolicy),
    policyRules: rules,
    rules: createRuleBook({
      policies,
      promotionRegimes: periods.map(promotionRegimeOf),
      careerRules: rows.careerRules,
      ranks,
      levels: ruleLevels,
    }),
  }
}

const KINDS: string[] = Object.keys(RequirementKind)
const AREAS: string[] = Object.keys(PolicyArea)
/** Requirements of steps and of ranks come together, kind by kind; then the other areas. */
const asInChecklist = (a: PolicyRule, b: PolicyRule): number =>
  areaOrder(a) - areaOrder(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.code, b.code)

const areaOrder = ({ area }: PolicyRule): number => Math.max(AREAS.indexOf(area), 1)

const MOVES: string[] = [CareerMove.VERTICAL, CareerMove.DIAGONAL, CareerMove.HORIZONTAL]

const { compare } = new Intl.Collator('id')
const bySortKey = (a: Position, b: Position): number =>
  a.sortKey === b.sortKey ? compareText(a.code, b.code) : compareText(a.sortKey, b.sortKey)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byName = (a: { name: string }, b: { name: string }): number => compare(a.name, b.name)
const byCode = <Row extends { code: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.code, row]))

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

function pick<Row>(rows: ReadonlyMap<string, Row>, code: string): Row {
  const row = rows.get(code)
  if (!row) throw new Error(`Reference data: ${code} is named but not stored`)
  return row
}

function agencyOf({ code, name, kind, regionCode, seat, hrAgency, timeZone }: AgencyRow): Agency {
  const region = { code: regionCode, name: name.replace(/^Pemerintah /, '') }
  return { code, name, kind, region, seat, hrAgency, timeZone }
}

function positionBuilder(
  { kinds, levels }: CatalogueRows,
  ranks: ReadonlyMap<string, Rank>,
  families: ReadonlyMap<string, JobFamily>,
): (row: PositionRow) => Position {
  const [kindsByCode, levelsByCode] = [byCode(kinds), byCode(levels)]
  return ({ minimumRank, maximumRank, descriptionId, descriptionEn, ...row }) => {
    const kind = pick(kindsByCode, row.kind)
    const level = row.level ? pick(levelsByCode, row.level) : null
    const baseName = level ? row.name.slice(0, -level.name.length - 1) : row.name
    const family = row.familyCode ? pick(families, row.familyCode) : null
    return {
      ...row,
      group: kind.groupCode,
      category: level?.category ?? null,
      equivalence: level?.equivalence ?? kind.equivalence ?? 0,
      minimumRank: minimumRank ? pick(ranks, minimumRank) : null,
      maximumRank: maximumRank ? pick(ranks, maximumRank) : null,
      family,
      descriptionText: { id: descriptionId, en: descriptionEn },
      baseName,
      sortKey: `${searchable(baseName)} ${level?.ordinal ?? 0}`,
      searchName: searchable(row.name),
      searchText: searchable([row.name, family?.name ?? '', descriptionId, descriptionEn].join(' ')),
    }
  }
}
