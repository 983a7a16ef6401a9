/** Says in plain words how a placement came about: inputs, rule, result, and what would change it. Pure. */
import type { Day, Text } from '@jalur/common'
import { dayText, listText, numberText, predicateTexts, sanctionTexts } from '../career-rules/texts'
import type { OutsideReason, Placement, TalentChange } from './placement'
import type { TalentBox, TalentPerformance, TalentPotential } from './talent-box'
import type { AxisLimits, TalentPolicy } from './talent-policy'

export const TalentAxis = { PERFORMANCE: 'PERFORMANCE', POTENTIAL: 'POTENTIAL' } as const
export type TalentAxis = keyof typeof TalentAxis

/** How one axis was read. */
export interface AxisReading {
  axis: TalentAxis
  /** What is on record; null where nothing counts. */
  input: Text | null
  rule: Text
}

/** One reason for standing outside, and what ends it. */
export interface OutsideNote {
  reason: OutsideReason
  explanation: Text
  remedy: Text
}

export interface PlacementExplanation {
  readings: AxisReading[]
  result: Text
  outside: OutsideNote[]
  changes: Text[]
}

const performanceTexts: Record<TalentPerformance, Text> = {
  ABOVE: { id: 'di atas ekspektasi', en: 'above expectation' },
  MEETS: { id: 'sesuai ekspektasi', en: 'meets expectation' },
  BELOW: { id: 'di bawah ekspektasi', en: 'below expectation' },
}
const potentialTexts: Record<TalentPotential, Text> = {
  HIGH: { id: 'tinggi', en: 'high' },
  MEDIUM: { id: 'menengah', en: 'medium' },
  LOW: { id: 'rendah', en: 'low' },
}

/** Words for a placement by the policy that made it. */
export const explainPlacement = (placement: Placement, policy: TalentPolicy): PlacementExplanation => ({
  readings: [performanceReading(placement, policy), potentialReading(placement, policy)],
  result: resultText(placement),
  outside: placement.outside.map((reason) => outsideNote(reason, placement)),
  changes: placement.changes.map((change) => changeText(change, placement.performanceYear)),
})

function performanceReading(
  { performanceYear: year, predicate, predicateScore }: Placement,
  policy: TalentPolicy,
): AxisReading {
  const points = predicateScore && numberText(predicateScore)
  return {
    axis: 'PERFORMANCE',
    input:
      predicate && points
        ? {
            id: `Predikat kinerja ${year}: ${predicateTexts[predicate].id}, bernilai ${points.id}.`,
            en: `Performance predicate of ${year}: ${predicateTexts[predicate].en}, worth ${points.en}.`,
          }
        : null,
    rule: ruleText(policy.performance, performanceTexts.ABOVE, performanceTexts.MEETS),
  }
}

function potentialReading({ assessment }: Placement, policy: TalentPolicy): AxisReading {
  const rule = ruleText(policy.potential, potentialTexts.HIGH, potentialTexts.MEDIUM)
  if (!assessment) return { axis: 'POTENTIAL', input: null, rule }
  const [score, on, until] = [
    numberText(assessment.score),
    dayText(assessment.assessedOn),
    dayText(assessment.validUntil),
  ]
  return {
    axis: 'POTENTIAL',
    input: {
      id: `Skor potensi ${score.id}, dinilai ${on.id}, berlaku sampai ${until.id}.`,
      en: `Potential score ${score.en}, assessed on ${on.en}, valid until ${until.en}.`,
    },
    rule,
  }
}

function ruleText({ high, middle }: AxisLimits, top: Text, second: Text): Text {
  const [from, and] = [numberText(high), numberText(middle)]
  return {
    id: `Mulai ${from.id}: ${top.id}. Mulai ${and.id}: ${second.id}.`,
    en: `From ${from.en}: ${top.en}. From ${and.en}: ${second.en}.`,
  }
}

function resultText({ box }: Pick<Placement, 'box'>): Text {
  if (!box) return { id: 'Di luar peta talenta.', en: 'Outside the talent map.' }
  const [performance, potential] = [performanceTexts[box.performance], potentialTexts[box.potential]]
  return {
    id: `Kotak ${box.box}: kinerja ${performance.id}, potensi ${potential.id}.`,
    en: `Box ${box.box}: performance ${performance.en}, potential ${potential.en}.`,
  }
}

/** Says that a decision on an objection set the box. */
export function revisedText(box: TalentBox, on: Day): Text {
  const [own, day] = [resultText({ box }), dayText(on)]
  return {
    id: `${own.id} Ditetapkan kantor kepegawaian pada ${day.id} atas keberatan, sampai akhir tahun.`,
    en: `${own.en} Set by the personnel office on ${day.en} upon an objection, until the end of the year.`,
  }
}

function outsideNote(reason: OutsideReason, { performanceYear: year, assessment, sanction }: Placement): OutsideNote {
  switch (reason) {
    case 'EMPLOYMENT_TYPE':
      return note(
        reason,
        ['Peta talenta instansi ini hanya untuk PNS.', 'The map of this agency is for PNS only.'],
        ['Tidak ada yang perlu dilakukan.', 'Nothing has to be done.'],
      )
    case 'NOT_EVALUATED':
      return note(
        reason,
        [`Predikat kinerja ${year} tidak tercatat.`, `No performance predicate of ${year} is on record.`],
        [`Minta atasan menetapkan evaluasi kinerja ${year}.`, `Ask the superior to decide the evaluation of ${year}.`],
      )
    case 'NOT_ASSESSED':
      return note(
        reason,
        ['Belum ada hasil uji potensi.', 'There is no assessment of potential yet.'],
        ['Ikuti uji potensi.', 'Take part in an assessment of potential.'],
      )
    case 'ASSESSMENT_LAPSED': {
      const until = dayText(assessment!.validUntil)
      return note(
        reason,
        [`Hasil uji potensi berlaku sampai ${until.id}.`, `The assessment of potential counted until ${until.en}.`],
        ['Ikuti uji potensi ulang.', 'Take part in a new assessment of potential.'],
      )
    }
    case 'SANCTIONED': {
      const level = sanctionTexts[sanction!]
      return note(
        reason,
        [`Sedang menjalani hukuman disiplin ${level.id}.`, `A ${level.en} disciplinary sanction is being served.`],
        ['Berakhir bersama masa hukuman.', 'It ends with the sanction.'],
      )
    }
    case 'DISCIPLINE_UNCHECKED':
      return note(
        reason,
        ['Catatan hukuman disiplin belum diperiksa.', 'The register of sanctions has not been checked.'],
        ['Minta inspektorat memeriksanya.', 'Ask the inspectorate to check it.'],
      )
    case 'FACTS_MISSING':
      return note(
        reason,
        ['Sebagian data belum dapat dimuat.', 'Part of the data could not be loaded.'],
        ['Tunggu peta berikutnya.', 'Wait for the next map.'],
      )
  }
}

const note = (reason: OutsideReason, explanation: [string, string], remedy: [string, string]): OutsideNote => ({
  reason,
  explanation: { id: explanation[0], en: explanation[1] },
  remedy: { id: remedy[0], en: remedy[1] },
})

function changeText(change: TalentChange, year: number): Text {
  switch (change.kind) {
    case 'PREDICATE': {
      const predicates = listText(change.predicates.map((predicate) => predicateTexts[predicate]))
      return {
        id: `Dengan predikat ${predicates.id} untuk ${year}: kotak ${change.box}.`,
        en: `With the predicate ${predicates.en} for ${year}: box ${change.box}.`,
      }
    }
    case 'POTENTIAL': {
      const score = numberText(change.score)
      return {
        id: `Dengan skor potensi mulai ${score.id}: kotak ${change.box}.`,
        en: `With a potential score from ${score.en}: box ${change.box}.`,
      }
    }
    case 'LAPSE': {
      const after = dayText(change.after)
      return {
        id: `Setelah ${after.id} tanpa uji potensi ulang: di luar peta.`,
        en: `After ${after.en} without a new assessment: outside the map.`,
      }
    }
  }
}
