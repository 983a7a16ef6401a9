import type { Text } from '@jalur/common'
import type { CareerFacts, CompetencyShortfall, PositionReadiness, TargetPosition } from '../career-facts'
import type { Told } from '../lazy-check'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { dayText, sameText } from '../texts'
import { met, notLoaded, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

type CompetencyPolicy = StepPolicyOf<'COMPETENCY'>

export const describeCompetency = (): Description => ({
  required: { id: 'standar kompetensi jabatan', en: 'the competency standard of the position' },
  description: {
    id: 'Kompetensi manajerial, sosial kultural, dan teknis sesuai standar jabatan.',
    en: 'Managerial, sociocultural and technical competencies at the standard of the position.',
  },
})

/**
 * Do the assessed competencies reach the standard of the target? One check sums up those that do, and one follows
 * for each that does not; a competency without a valid assessment is `UNKNOWN`.
 * Source: PermenPANRB 38/2017.
 */
export function evaluateCompetency(
  policy: CompetencyPolicy,
  facts: CareerFacts,
  target: TargetPosition,
): RequirementCheck[] {
  if (facts.learning === null) return [notLoaded(policy, describeCompetency, { id: 'kompetensi', en: 'competency' })]
  const readiness = facts.learning.readiness.find(({ positionCode }) => positionCode === target.code)
  if (!readiness || readiness.total === 0) return [noStandard(policy)]
  const sufficient = readiness.met > 0 ? [sufficientOnes(policy, readiness)] : []
  const insufficient = readiness.shortfalls.map((shortfall) => insufficientOne(policy, shortfall))
  const listed = readiness.met + readiness.shortfalls.length
  return [...sufficient, ...insufficient, ...(listed < readiness.total ? [unlistedOnes(policy, readiness)] : [])]
}

const sufficientOnes = (policy: CompetencyPolicy, { met: count, total }: PositionReadiness): RequirementCheck =>
  met(policy, () => {
    const actual = { id: `${count} dari ${total} kompetensi`, en: `${count} of ${total} competencies` }
    return {
      required: { id: `${total} kompetensi`, en: `${total} competencies` },
      actual,
      measure: { unit: 'COMPETENCIES', required: total, actual: count },
      explanation: {
        id: `${actual.id} Anda sesuai standar jabatan.`,
        en: `Your level suits the standard in ${actual.en}.`,
      },
    }
  })

const insufficientOne = (policy: CompetencyPolicy, shortfall: CompetencyShortfall): RequirementCheck =>
  shortfall.currentLevel === null
    ? unknown(policy, () => notAssessed(shortfall))
    : notMet(policy, null, () => tooLow(shortfall))

const notAssessed = ({ competency, requiredLevel, assessedOn }: CompetencyShortfall): Told => ({
  required: levelText(competency.name, requiredLevel),
  measure: { unit: 'COMPETENCY_LEVEL', required: requiredLevel, actual: null },
  explanation: {
    id: assessedOn ? `Asesmen “${competency.name}” tidak berlaku lagi.` : `“${competency.name}” belum diases.`,
    en: assessedOn
      ? `Your assessment of “${competency.name}” has expired.`
      : `“${competency.name}” is not assessed yet.`,
  },
  remedies: [remedy('TEST', { id: 'Ikuti asesmen kompetensi', en: 'Take the competency assessment' })],
})

function tooLow({ competency, requiredLevel, currentLevel, assessedOn, programme }: CompetencyShortfall): Told {
  const since = assessedOn && dayText(assessedOn)
  return {
    required: levelText(competency.name, requiredLevel),
    actual: {
      id: `tingkat ${currentLevel}${since ? `, asesmen ${since.id}` : ''}`,
      en: `level ${currentLevel}${since ? `, assessed ${since.en}` : ''}`,
    },
    measure: { unit: 'COMPETENCY_LEVEL', required: requiredLevel, actual: currentLevel },
    explanation: {
      id: `“${competency.name}” di tingkat ${currentLevel}, diperlukan tingkat ${requiredLevel}.`,
      en: `“${competency.name}” is at level ${currentLevel}; level ${requiredLevel} is needed.`,
    },
    remedies: [
      programme
        ? remedy('TRAINING', sameText(programme.title), programme.code)
        : remedy('CHECK', { id: 'Minta rencana pengembangan kompetensi', en: 'Ask for a competency development plan' }),
    ],
  }
}

/** Competencies of the standard that learning neither counts as met nor lists. */
const unlistedOnes = (
  policy: CompetencyPolicy,
  { met: count, shortfalls, total }: PositionReadiness,
): RequirementCheck =>
  unknown(policy, () => ({
    required: { id: `${total} kompetensi`, en: `${total} competencies` },
    explanation: {
      id: `${total - count - shortfalls.length} kompetensi lain belum diketahui tingkatnya.`,
      en: `The level of ${total - count - shortfalls.length} other competencies is not known.`,
    },
    remedies: [remedy('TEST', { id: 'Ikuti asesmen kompetensi', en: 'Take the competency assessment' })],
  }))

const noStandard = (policy: CompetencyPolicy): RequirementCheck =>
  unknown(policy, () => ({
    required: describeCompetency().required,
    explanation: {
      id: 'Perbandingan dengan standar kompetensi jabatan ini belum tersedia.',
      en: 'The comparison with the competency standard of this position is not available yet.',
    },
    remedies: [
      remedy('CHECK', {
        id: 'Tanyakan standar kompetensi jabatan',
        en: 'Ask for the competency standard of the position',
      }),
    ],
  }))

const levelText = (name: string, level: number): Text => ({
  id: `${name} tingkat ${level}`,
  en: `${name} level ${level}`,
})
