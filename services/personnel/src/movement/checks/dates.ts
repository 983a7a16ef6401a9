import { addYears, latest } from '@jalur/common'
import { LAW_RECORDED_SINCE } from '../../career-rules/as-of'
import { dayText } from '../../career-rules/texts'
import { retirementDateOf } from '../../employee/retirement'
import { type Finding, impossible } from '../finding'
import { aspectsOf, isPlacement, type MovementOrder } from '../movement'
import type { MovementFacts } from '../movement-facts'
import type { RuleBench } from './rule-findings'

/** A decree may be recorded this many years before it takes effect. */
const YEARS_AHEAD = 2

/** Nobody serves before this age. */
const YOUNGEST_IN_SERVICE = 15

/** Whether the days of a movement can be: those of the decree, the history, the age, and the law on record. */
export function dateFindings(order: MovementOrder, facts: MovementFacts, bench: RuleBench): Finding[] {
  return [
    ...rangeFindings(order, facts),
    ...historyFindings(order, facts),
    ...decreeFindings(order, facts, bench),
    ...retirementFindings(order, facts, bench),
  ]
}

function rangeFindings({ effectiveFrom, effectiveTo }: MovementOrder, { person, today }: MovementFacts): Finding[] {
  const last = addYears(today, YEARS_AHEAD)
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    return [
      impossible('ENDS_BEFORE_START', 'effectiveTo', {
        id: 'Hari terakhir mendahului hari pertama.',
        en: 'The last day lies before the first.',
      }),
    ]
  }
  if (effectiveFrom < addYears(person.birthDate, YOUNGEST_IN_SERVICE)) {
    return [
      impossible('EFFECTIVE_BEFORE_SERVICE', 'effectiveFrom', {
        id: 'TMT mendahului usia kerja pegawai ini.',
        en: 'The day lies before the age at which this person could serve.',
      }),
    ]
  }
  if (effectiveFrom >= LAW_RECORDED_SINCE && effectiveFrom <= last) return []
  const [from, to] = [dayText(LAW_RECORDED_SINCE), dayText(last)]
  return [
    impossible('EFFECTIVE_OUT_OF_RANGE', 'effectiveFrom', {
      id: `TMT harus antara ${from.id} dan ${to.id}.`,
      en: `The day must lie between ${from.en} and ${to.en}.`,
    }),
  ]
}

function historyFindings(
  { kind, effectiveFrom }: MovementOrder,
  { lastPositionFrom, lastRankFrom }: MovementFacts,
): Finding[] {
  const aspects = aspectsOf(kind)
  const entries = [
    aspects.includes('POSITION') ? lastPositionFrom : null,
    aspects.includes('RANK') ? lastRankFrom : null,
  ].filter((day) => day !== null)
  const last = entries.length > 0 ? latest(...entries) : null
  // An end of service makes no entry, so it may be on the day of the last one.
  if (last === null || effectiveFrom > last || (kind === 'END_OF_SERVICE' && effectiveFrom === last)) return []
  const day = dayText(last)
  return [
    impossible('EFFECTIVE_BEFORE_LAST_ENTRY', 'effectiveFrom', {
      id: `Riwayat sudah mempunyai catatan TMT ${day.id}; TMT harus sesudahnya.`,
      en: `The history has an entry of ${day.en}; the day must come after it.`,
    }),
  ]
}

function decreeFindings(
  { decree, effectiveFrom }: MovementOrder,
  { today }: MovementFacts,
  bench: RuleBench,
): Finding[] {
  if (decree.date > today) {
    return [
      impossible('DECREE_IN_FUTURE', 'decreeDate', {
        id: 'Tanggal SK belum tiba.',
        en: 'The day of the decree has not come yet.',
      }),
    ]
  }
  return bench.unless(decree.date <= effectiveFrom, 'DECREE_AFTER_EFFECT', 'decreeDate', {
    id: 'SK bertanggal sesudah TMT, sehingga berlaku surut.',
    en: 'The decree is dated after the day from which it holds, so it reaches back.',
  })
}

function retirementFindings(order: MovementOrder, { person, position }: MovementFacts, bench: RuleBench): Finding[] {
  const held = isPlacement(order.kind) ? position : person.position
  if (!held) return []
  const retires = retirementDateOf(person.birthDate, held.retirementAge)
  const day = dayText(retires)
  if (order.kind !== 'END_OF_SERVICE') {
    return bench.unless((order.effectiveTo ?? order.effectiveFrom) < retires, 'AFTER_RETIREMENT', 'effectiveFrom', {
      id: `Pegawai ini pensiun pada ${day.id}.`,
      en: `This person retires on ${day.en}.`,
    })
  }
  const isOther = order.endReason === 'RETIREMENT' && order.effectiveFrom !== retires
  return bench.unless(!isOther, 'RETIREMENT_DAY_DIFFERS', 'effectiveFrom', {
    id: `Menurut batas usia pensiun, pensiun mulai ${day.id}.`,
    en: `By the retirement age, retirement begins on ${day.en}.`,
  })
}
