import type { Day } from '@jalur/common'
import { dayText } from '../../career-rules/texts'
import { type Finding, impossible } from '../finding'
import { aspectsOf, isActing, type MovementOrder } from '../movement'
import type { MovementFacts, OtherMovement } from '../movement-facts'

/** Whether the person serves, and whether another movement about the same waits or, of acting, runs in that time. */
export function overlapFindings(order: MovementOrder, { person, others }: MovementFacts): Finding[] {
  if (person.status === 'RETIRED' || person.status === 'LEFT') {
    return [
      impossible('NOT_IN_SERVICE', null, {
        id: 'Pegawai ini sudah tidak bertugas.',
        en: 'This person serves no more.',
      }),
    ]
  }
  const other = others.find((movement) => overlaps(order, movement))
  if (!other) return []
  const day = dayText(other.effectiveFrom)
  return [
    impossible('MOVEMENT_OVERLAPS', 'effectiveFrom', {
      id: `Sudah ada mutasi lain mulai ${day.id} untuk hal yang sama; batalkan atau akhiri dulu.`,
      en: `Another movement of ${day.en} is about the same; cancel or end it first.`,
    }),
  ]
}

/** True for two movements that cannot both be: about the same, in the same time, or after the end of service. */
function overlaps(order: MovementOrder, other: OtherMovement): boolean {
  if (other.id === order.actingId) return false
  const [end, secondEnd] = [order, other].filter(({ kind }) => kind === 'END_OF_SERVICE')
  if (secondEnd) return true
  if (end) return lastDayOf(end === order ? other : order) >= end.effectiveFrom
  if (isActing(order.kind) && isActing(other.kind)) {
    return other.effectiveFrom <= lastDayOf(order) && lastDayOf(other) >= order.effectiveFrom
  }
  if (isActing(order.kind) || isActing(other.kind)) return false
  return aspectsOf(order.kind).some((aspect) => aspectsOf(other.kind).includes(aspect))
}

/** The last day of acting; the first day of everything else, which has no end of its own. */
const lastDayOf = ({ effectiveFrom, effectiveTo }: Pick<OtherMovement, 'effectiveFrom' | 'effectiveTo'>): Day =>
  effectiveTo ?? effectiveFrom
