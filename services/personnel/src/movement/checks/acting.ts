import { addMonths } from '@jalur/common'
import { type Finding, impossible } from '../finding'
import { isActing, type MovementOrder } from '../movement'
import type { MovementFacts } from '../movement-facts'
import type { RuleBench } from './rule-findings'

/** Whether somebody may act in a post, for how long, and what an acting official may not do. */
export function actingFindings(order: MovementOrder, facts: MovementFacts, bench: RuleBench): Finding[] {
  if (order.kind === 'END_OF_ACTING') return endFindings(order, facts)
  if (!isActing(order.kind)) return []
  return [
    ...postFindings(order, facts),
    ...lawFindings(facts, bench),
    ...lengthFindings(order, bench),
    ...bench.unless(false, 'ACTING_POWERS', null, {
      id: 'Pelaksana menilai kinerja, tetapi tidak mengambil keputusan strategis.',
      en: 'An acting official assesses performance, but takes no strategic decisions.',
    }),
  ]
}

function endFindings({ effectiveFrom }: MovementOrder, { ending }: MovementFacts): Finding[] {
  const isWithin = ending && effectiveFrom > ending.effectiveFrom && effectiveFrom <= ending.effectiveTo
  if (isWithin) return []
  return [
    impossible('NO_SUCH_ACTING', 'effectiveFrom', {
      id: 'Tugas pelaksana itu tidak berjalan pada hari tersebut.',
      en: 'That acting does not run on that day.',
    }),
  ]
}

function postFindings(order: MovementOrder, { person, position, unit, actings }: MovementFacts): Finding[] {
  if (position && !isLeading(position.kind)) {
    return [
      impossible('ACTING_NOT_LEADING', 'positionCode', {
        id: 'Plt dan Plh hanya untuk jabatan pimpinan tinggi, administrator, dan pengawas.',
        en: 'Plt and Plh are for leading posts only.',
      }),
    ]
  }
  if (position?.code === person.position?.code && unit?.id === person.unitId) {
    return [
      impossible('ACTING_OWN_POST', 'positionCode', {
        id: 'Pegawai ini sudah memangku jabatan itu.',
        en: 'This person holds the post already.',
      }),
    ]
  }
  const last = order.effectiveTo ?? order.effectiveFrom
  const isTaken = actings.some((acting) => acting.effectiveFrom <= last && acting.effectiveTo >= order.effectiveFrom)
  if (!isTaken) return []
  return [
    impossible('POST_ALREADY_ACTED', 'positionCode', {
      id: 'Orang lain sudah menjadi pelaksana jabatan ini pada masa itu.',
      en: 'Somebody else acts in this post in that time.',
    }),
  ]
}

const isLeading = (kind: string): boolean => kind !== 'FUNCTIONAL' && kind !== 'IMPLEMENTER'

function lawFindings({ person, position, holders }: MovementFacts, bench: RuleBench): Finding[] {
  const isContract = person.employmentType === 'PPPK' || person.employmentType === 'PPPK_PART_TIME'
  const levelsAbove = (position?.equivalence ?? 0) - (person.position?.equivalence ?? 0)
  const level = bench.rule('ACTING_LEVEL')
  return [
    ...bench.unless(!isContract, 'ACTING_CONTRACT', 'kind', {
      id: 'PPPK tidak ditunjuk sebagai Plt atau Plh.',
      en: 'Contract employees are not appointed Plt or Plh.',
    }),
    ...bench.unless(levelsAbove <= (level?.parameters.levelsAbove ?? 0), 'ACTING_LEVEL', 'positionCode', {
      id: 'Jabatan ini lebih dari satu tingkat di atas jabatan pegawai.',
      en: 'This post is more than one level above the one held.',
    }),
    ...bench.unless(holders === 0, 'POST_IS_HELD', 'positionCode', {
      id: 'Jabatan ini masih dipangku; Plt untuk jabatan yang kosong.',
      en: 'This post is still held; a Plt is for a vacant one.',
    }),
    ...bench.unless(holders > 0, 'POST_IS_VACANT', 'positionCode', {
      id: 'Jabatan ini kosong; Plh untuk pejabat yang berhalangan sementara.',
      en: 'This post is vacant; a Plh is for somebody who is away for a while.',
    }),
  ]
}

function lengthFindings({ effectiveFrom, effectiveTo }: MovementOrder, bench: RuleBench): Finding[] {
  const rule = bench.rule('ACTING_TOO_LONG')
  if (!rule || effectiveTo === null) return []
  const { months } = rule.parameters
  return bench.unless(effectiveTo < addMonths(effectiveFrom, months), 'ACTING_TOO_LONG', 'effectiveTo', {
    id: `Masa pelaksana paling lama ${months} bulan tanpa perpanjangan.`,
    en: `Acting lasts ${months} ${months === 1 ? 'month' : 'months'} at most without extension.`,
  })
}
