/** The periods in which a plan is evaluated. Pure. */
import { addDays, addMonths, type Day, isUuid, type Language, type Text, yearOf } from '@jalur/common'
import { monthText } from './words'

/** How long a period is: a month or a quarter (as the agency chose), and the plan as a whole. */
export const PeriodKind = { MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const
export type PeriodKind = keyof typeof PeriodKind

/** What an agency chose between the yearly evaluations. */
export type Cadence = Exclude<PeriodKind, 'YEAR'>

export interface Period {
  /** Tells the periods of one plan apart: `M2026-07`, `Q2026-3`, `Y2026`. */
  key: string
  kind: PeriodKind
  startsOn: Day
  endsOn: Day
}

const MONTHS: Readonly<Record<Cadence, number>> = { MONTH: 1, QUARTER: 3 }

/** The periods of a plan: months or quarters, cut to the plan, then the whole. Source: PermenPANRB 6/2022. */
export function periodsOf({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, cadence: Cadence): Period[] {
  const [year, months] = [yearOf(startsOn), MONTHS[cadence]]
  const parts = Array.from({ length: 12 / months }, (_, index): Period => {
    const first = addMonths(`${String(year).padStart(4, '0')}-01-01`, index * months)
    const last = addDays(addMonths(first, months), -1)
    return {
      key: cadence === 'MONTH' ? `M${first.slice(0, 7)}` : `Q${first.slice(0, 4)}-${index + 1}`,
      kind: cadence,
      startsOn: first < startsOn ? startsOn : first,
      endsOn: last > endsOn ? endsOn : last,
    }
  })
  const whole: Period = { key: `Y${startsOn.slice(0, 4)}`, kind: 'YEAR', startsOn, endsOn }
  return [...parts.filter((part) => part.startsOn <= part.endsOn), whole]
}

/** The period of a whole calendar year that a key names; null for other text. */
export const periodOfKey = (key: string): Period | null =>
  /^[MQY]\d{4}(-\d{1,2})?$/.test(key)
    ? (periodsOf(
        { startsOn: `${key.slice(1, 5)}-01-01`, endsOn: `${key.slice(1, 5)}-12-31` },
        key.startsWith('Q') ? 'QUARTER' : 'MONTH',
      ).find((period) => period.key === key) ?? null)
    : null

/** The period of a key, with what people call it; null for a key of none. */
export function labelledPeriod(key: string, language: Language): (Period & { label: string }) | null {
  const period = periodOfKey(key)
  return period && { ...period, label: periodLabel(period)[language] }
}

/** The opaque id of the evaluation of a plan in a period. */
export const evaluationIdOf = (planId: string, { key }: Pick<Period, 'key'>): string => `${planId}.${key}`

/** Plan and period key of such an id; null for other text. */
export function partsOfEvaluationId(id: string): { planId: string; key: string } | null {
  const [planId = '', key = '', ...rest] = id.split('.')
  return isUuid(planId) && rest.length === 0 && /^[MQY]\d{4}(-\d{1,2})?$/.test(key) ? { planId, key } : null
}

/** What people call a period. */
export function periodLabel({ key, kind, startsOn }: Pick<Period, 'key' | 'kind' | 'startsOn'>): Text {
  const year = startsOn.slice(0, 4)
  if (kind === 'YEAR') return { id: `Tahun ${year}`, en: `Year ${year}` }
  if (kind === 'MONTH') return monthText(startsOn)
  const quarter = key.slice(-1)
  return { id: `Triwulan ${quarter} ${year}`, en: `Quarter ${quarter} ${year}` }
}
