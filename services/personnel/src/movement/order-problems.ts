/** Whether a request names what its kind of movement needs, and nothing else. Pure. */
import type { Text } from '@jalur/common'
import { isDay } from '@jalur/common'
import type { MovementKind, MovementOrder } from './movement'

type Part =
  | 'effectiveTo'
  | 'positionCode'
  | 'unitId'
  | 'agencyCode'
  | 'rankCode'
  | 'superiorId'
  | 'leavesTeamTo'
  | 'takesTeamOf'
  | 'endReason'
  | 'actingId'

interface Shape {
  needed: readonly Part[]
  allowed: readonly Part[]
}

const PLACEMENT: Shape = {
  needed: ['positionCode', 'unitId'],
  allowed: ['agencyCode', 'superiorId', 'leavesTeamTo', 'takesTeamOf'],
}
const ACTING: Shape = { needed: ['effectiveTo', 'positionCode', 'unitId'], allowed: ['agencyCode', 'takesTeamOf'] }

const SHAPES: Readonly<Record<MovementKind, Shape>> = {
  APPOINTMENT: PLACEMENT,
  TRANSFER: PLACEMENT,
  POSITION_PROMOTION: PLACEMENT,
  RANK_PROMOTION: { needed: ['rankCode'], allowed: [] },
  ACTING_PLT: ACTING,
  ACTING_PLH: ACTING,
  END_OF_ACTING: { needed: ['actingId'], allowed: [] },
  SUPERVISION_CHANGE: { needed: ['superiorId'], allowed: [] },
  END_OF_SERVICE: { needed: ['endReason'], allowed: ['leavesTeamTo'] },
}

const PARTS: readonly Part[] = [
  ...['effectiveTo', 'positionCode', 'unitId', 'agencyCode', 'rankCode'],
  ...['superiorId', 'leavesTeamTo', 'takesTeamOf', 'endReason', 'actingId'],
] as Part[]

const LONGEST_NUMBER = 100

const MISSING: Text = { id: 'wajib untuk mutasi jenis ini', en: 'needed for this kind of movement' }
const UNUSED: Text = { id: 'tidak dipakai untuk mutasi jenis ini', en: 'not used for this kind of movement' }

/** What is wrong with the shape of a request, by the path in the input. */
export interface OrderProblem {
  field: string
  reason: Text
}

/** All that is missing or too much, and days and texts that are none. */
export function orderProblems(order: MovementOrder): OrderProblem[] {
  const { needed, allowed } = SHAPES[order.kind]
  const missing = needed.filter((part) => order[part] === null).map((field) => ({ field, reason: MISSING }))
  const unused = PARTS.filter((part) => order[part] !== null && !needed.includes(part) && !allowed.includes(part))
  return [...missing, ...unused.map((field) => ({ field, reason: UNUSED })), ...decreeProblems(order)]
}

function decreeProblems({ decree, effectiveFrom, effectiveTo }: MovementOrder): OrderProblem[] {
  const number = decree.number.trim()
  const days = { effectiveFrom, effectiveTo: effectiveTo ?? effectiveFrom, decreeDate: decree.date }
  return [
    ...(number === '' || number.length > LONGEST_NUMBER
      ? [
          {
            field: 'decreeNumber',
            reason: { id: `harus 1 sampai ${LONGEST_NUMBER} huruf`, en: `must have 1 to ${LONGEST_NUMBER} characters` },
          },
        ]
      : []),
    ...Object.entries(days)
      .filter(([, day]) => !isDay(day))
      .map(([field]) => ({ field, reason: { id: 'bukan tanggal', en: 'not a date' } })),
  ]
}
