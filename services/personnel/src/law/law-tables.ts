/** The tables of law as rules of one shape that officers can change, and back as the rows that are judged by. Pure. */
import type { StoredPeriod, StoredPolicy } from '../career-rules/policies'
import type { Confidence, Validity } from '../career-rules/requirement-policy'
import type { ServiceTerm, ServiceTermCode } from '../correction/service-term'
import type { StoredMovementRule } from '../movement/movement-rule'
import {
  type PolicyArea,
  type PolicyRule,
  policyRules,
  type ReleasedRow,
  saysSomething,
  type StoredVersion,
} from './policy-rule'

/** The tables of law. */
export interface LawTables {
  policies: StoredPolicy[]
  periods: StoredPeriod[]
  movementRules: StoredMovementRule[]
  terms: ServiceTerm[]
}

/** The code of the rule about promotion periods, whose rows differ by their days alone. */
export const PERIODS_CODE = 'promotion-periods'

/** The rules of all tables, with the changes of officers. */
export function lawOf(tables: LawTables, changes: readonly StoredVersion[]): PolicyRule[] {
  const { policies, periods, movementRules, terms } = tables
  const rows = [
    ...policies.map(releasedPolicy),
    ...periods.map(releasedPeriod),
    ...movementRules.map(releasedMovementRule),
    ...terms.map(releasedTerm),
  ]
  return policyRules(rows, changes)
}

/** The rows that are judged by: what was cancelled, and what lets a rule fall away, is none. */
export const tablesOf = (rules: readonly PolicyRule[]): LawTables => ({
  policies: [...rowsIn(rules, 'STEP_REQUIREMENT'), ...rowsIn(rules, 'RANK_REQUIREMENT')].map(
    ({ id, kind, selector, parameters, held }) => ({ id, kind, selector, parameters, ...held }),
  ),
  periods: rowsIn(rules, 'PROMOTION_PERIOD').map(({ parameters, held }) => ({
    ...(parameters as Pick<StoredPeriod, 'days'>),
    ...held,
  })),
  movementRules: rowsIn(rules, 'MOVEMENT').map(
    ({ id, kind, selector, parameters: { effect, ...parameters }, held }) => ({
      ...{ id, code: kind, effect: effect as string, parameters },
      ...(selector as Pick<StoredMovementRule, 'kinds' | 'requirements'>),
      ...held,
    }),
  ),
  terms: rowsIn(rules, 'SERVICE_TERM').map(({ code, parameters, held }) => ({
    ...(parameters as Pick<ServiceTerm, 'hours'>),
    ...{ code: code as ServiceTermCode, ...held },
  })),
})

interface Held extends Validity {
  regulationCode: string
  article: string | null
  confidence: Confidence
}

const heldIn = ({ regulationCode, article, confidence, validFrom, validTo }: Held): Held => ({
  ...{ regulationCode, article, confidence, validFrom, validTo },
})

const releasedPolicy = (row: StoredPolicy): ReleasedRow => ({
  ...{ code: row.id, kind: row.kind, selector: row.selector as object, parameters: row.parameters as object },
  area: 'rankPromotions' in (row.selector as object) ? 'RANK_REQUIREMENT' : 'STEP_REQUIREMENT',
  ...heldIn({ ...row, confidence: row.confidence as Confidence }),
})

const releasedPeriod = ({ days, ...row }: StoredPeriod): ReleasedRow => ({
  ...{ code: PERIODS_CODE, area: 'PROMOTION_PERIOD', kind: 'PROMOTION_PERIOD', selector: {}, parameters: { days } },
  ...heldIn(row),
})

const releasedMovementRule = ({ id, code, kinds, requirements, effect, ...row }: StoredMovementRule): ReleasedRow => ({
  ...{ code: id, area: 'MOVEMENT', kind: code, selector: { kinds, requirements } },
  parameters: { effect, ...(row.parameters as object) },
  ...heldIn(row),
})

const releasedTerm = ({ code, hours, ...row }: ServiceTerm): ReleasedRow => ({
  ...{ code, area: 'SERVICE_TERM', kind: code, selector: {}, parameters: { hours } },
  ...heldIn(row),
})

interface LawRow {
  code: string
  /** The code for the first version, and `code@number` for a later one. */
  id: string
  kind: string
  selector: object
  parameters: Record<string, unknown>
  held: Held
}

const rowsIn = (rules: readonly PolicyRule[], area: PolicyArea): LawRow[] =>
  rules
    .filter((rule) => rule.area === area)
    .flatMap(({ code, kind, versions }) =>
      versions.filter(saysSomething).map(({ number, selector, parameters, legalBasis, validFrom, validTo }) => ({
        ...{ code, id: number === 1 ? code : `${code}@${number}`, kind, selector },
        parameters: parameters as Record<string, unknown>,
        held: heldIn({ ...legalBasis, validFrom, validTo }),
      })),
    )
