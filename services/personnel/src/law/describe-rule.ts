/** What a rule is about and what it says, in sentences, for everyone who reads the law. Pure. */
import type { Text } from '@jalur/common'
import { parsePolicy } from '../career-rules/policies'
import type {
  PromotionRegime,
  RankParameters,
  RankPolicy,
  RankSelector,
  RequirementPolicy,
  StepPolicy,
  StepSelector,
} from '../career-rules/requirement-policy'
import { describeAge } from '../career-rules/evaluators/age'
import { describeCompetency } from '../career-rules/evaluators/competency'
import { describeCompetencyTest } from '../career-rules/evaluators/competency-test'
import { describeDiscipline } from '../career-rules/evaluators/discipline'
import { describeEmploymentStatus } from '../career-rules/evaluators/employment-status'
import { describeFieldExperience } from '../career-rules/evaluators/field-experience'
import { describeFitness } from '../career-rules/evaluators/fitness'
import { describePerformance } from '../career-rules/evaluators/performance'
import { describePledge } from '../career-rules/evaluators/pledge'
import { describeTimeInPosition } from '../career-rules/evaluators/time-in-position'
import { describeTimeInRank } from '../career-rules/evaluators/time-in-rank'
import { describeVacancy } from '../career-rules/evaluators/vacancy'
import {
  durationText,
  educationTexts,
  kindTexts,
  levelTexts,
  listText,
  numberText,
  predicateTexts,
} from '../career-rules/texts'
import type { ServiceTerm, ServiceTermCode } from '../correction/service-term'
import type { RuleCode } from '../movement/movement-rule'
import {
  type MovementParameters,
  type MovementSelector,
  movementSentence,
  movementSubject,
} from './describe-movement-rule'
import { periodSentence } from './describe-periods'
import { ceilingsByLevel } from './policy-parameters'
import type { PolicyVersion, RuleName } from './policy-rule'

/** Whom a rule is asked of: `Setiap langkah karier ke JPT pratama`. */
export function subjectOf({ area, kind }: RuleName, selector: object): Text {
  switch (area) {
    case 'STEP_REQUIREMENT':
      return aboutSteps(selector as StepSelector)
    case 'RANK_REQUIREMENT':
      return aboutRanks(selector as RankSelector)
    case 'PROMOTION_PERIOD':
      return EVERY_RISE
    case 'MOVEMENT':
      return movementSubject(selector as MovementSelector)
    case 'SERVICE_TERM':
      return TERM_SUBJECTS[kind as ServiceTermCode]
  }
}

/** What a version of a rule says. */
export function sentenceOf(
  { area, kind }: RuleName,
  { selector, parameters, legalBasis }: Pick<PolicyVersion, 'selector' | 'parameters' | 'legalBasis'>,
): Text {
  if (parameters === null) return { id: 'Aturan ini tidak berlaku lagi.', en: 'This rule holds no longer.' }
  switch (area) {
    case 'PROMOTION_PERIOD':
      return periodSentence(parameters as Pick<PromotionRegime, 'days'>)
    case 'MOVEMENT':
      return movementSentence(kind as RuleCode, selector as MovementSelector, parameters as MovementParameters)
    case 'SERVICE_TERM':
      return termSentence(parameters as Pick<ServiceTerm, 'hours'>)
  }
  const { regulationCode, article, confidence, validFrom } = legalBasis
  const basis = { regulationCode, article, confidence, validFrom, validTo: null }
  const policy = parsePolicy({ id: kind, kind, selector, parameters, ...basis })
  return isRankPolicy(policy) ? sentenceOfRanks(policy) : sentenceOfSteps(policy)
}

const isRankPolicy = (policy: RequirementPolicy): policy is RankPolicy => 'rankPromotions' in policy.selector

function sentenceOfSteps(policy: StepPolicy): Text {
  switch (policy.kind) {
    case 'EMPLOYMENT_STATUS':
      return describeEmploymentStatus(policy).description
    case 'RANK':
      return lowestRank(policy.parameters.stepsBelow)
    case 'EDUCATION': {
      const { id, en } = educationTexts[policy.parameters.minimum]
      return {
        id: `Pendidikan paling rendah ${id}; lebih tinggi bila jabatan memintanya.`,
        en: `At least ${en}, or more where the position asks for it.`,
      }
    }
    case 'TIME_IN_RANK':
      return describeTimeInRank(policy.parameters.years).description
    case 'TIME_IN_POSITION':
      return describeTimeInPosition(policy).description
    case 'FIELD_EXPERIENCE':
      return describeFieldExperience(policy).description
    case 'CREDIT_POINTS':
      return creditPoints(policy)
    case 'PERFORMANCE':
      return describePerformance(policy).description
    case 'COMPETENCY':
      return describeCompetency().description
    case 'COMPETENCY_TEST':
      return describeCompetencyTest().description
    case 'AGE':
      return describeAge(policy).description
    case 'VACANCY':
      return describeVacancy().description
    case 'FITNESS':
      return describeFitness().description
    case 'DISCIPLINE':
      return describeDiscipline(policy).description
    case 'PLEDGE':
      return describePledge().description
  }
}

function sentenceOfRanks(policy: RankPolicy): Text {
  switch (policy.kind) {
    case 'RANK':
      return {
        id: 'Pangkat berikutnya ada dalam rentang pangkat jabatan atau jenjang yang diduduki.',
        en: 'The next rank lies within the range of the position or level held.',
      }
    case 'EDUCATION':
      return ceilings(policy.parameters.ceilings)
    case 'TIME_IN_RANK': {
      const { years, yearsBelowRange } = policy.parameters
      const { description } = describeTimeInRank(years)
      if (yearsBelowRange === null) return description
      const below = durationText(yearsBelowRange * 12)
      return {
        id: `${description.id} Di bawah rentang pangkat jabatan: ${below.id}.`,
        en: `${description.en} Below the range of the position: ${below.en}.`,
      }
    }
    case 'CREDIT_POINTS':
      return creditPoints(policy)
    case 'PERFORMANCE':
      return describePerformance(policy).description
  }
}

function lowestRank(stepsBelow: number): Text {
  if (stepsBelow === 0) {
    return {
      id: 'Pangkat paling rendah sama dengan pangkat terendah jabatan.',
      en: 'At least the lowest rank of the position.',
    }
  }
  return {
    id: `Pangkat paling rendah ${stepsBelow} tingkat di bawah pangkat terendah jabatan.`,
    en: `At most ${stepsBelow} ${stepsBelow === 1 ? 'rank' : 'ranks'} below the lowest rank of the position.`,
  }
}

function creditPoints({
  parameters,
}: (StepPolicy & { kind: 'CREDIT_POINTS' }) | (RankPolicy & { kind: 'CREDIT_POINTS' })): Text {
  const [predicate, factor] = [predicateTexts[parameters.assumedPredicate], numberText(parameters.assumedMultiplier)]
  return {
    id: `Angka kredit kumulatif jenjang. Perkiraan waktu memakai predikat ${predicate.id} (× ${factor.id}).`,
    en: `The credit points of the level. Forecasts assume predicate ${predicate.en} (× ${factor.en}).`,
  }
}

function ceilings(parameters: RankParameters['EDUCATION']['ceilings']): Text {
  const listed = ceilingsByLevel(parameters).map(({ education, rank }) => ({
    id: `${educationTexts[education].id} sampai ${rank}`,
    en: `${educationTexts[education].en} up to ${rank}`,
  }))
  return {
    id: `Pangkat tertinggi menurut pendidikan: ${listed.map(({ id }) => id).join('; ')}.`,
    en: `Highest rank by education: ${listed.map(({ en }) => en).join('; ')}.`,
  }
}

function aboutSteps({ moves, fromGroups, toKinds, toLevels, toCategories }: StepSelector): Text {
  const move = moves ? listText(moves.map((each) => MOVES[each])) : EVERY_STEP
  const from = listText((fromGroups ?? []).map((each) => GROUPS[each]))
  const kinds = listText((toKinds ?? []).map((each) => POSTS[each]))
  const parts = listText([
    ...(toLevels ?? []).map((each) => levelTexts[each]),
    ...(toCategories ?? []).map((each) => CATEGORIES[each]),
  ])
  return {
    id: joined([move.id, from.id && `dari ${from.id}`, kinds.id && `ke ${kinds.id}`, parts.id]),
    en: joined([
      move.en,
      from.en && `from ${from.en}`,
      kinds.en && `to ${kinds.en} positions`,
      parts.en && `(${parts.en})`,
    ]),
  }
}

const aboutRanks = ({ rankPromotions }: RankSelector): Text => {
  const { id, en } = listText(rankPromotions.map((each) => PROMOTIONS[each]))
  return { id: `Kenaikan pangkat ${id}`, en: `Rise in rank: ${en}` }
}

function termSentence({ hours }: Pick<ServiceTerm, 'hours'>): Text {
  const days = hours % HOURS_PER_DAY === 0 ? hours / HOURS_PER_DAY : null
  return {
    id: `Harus diputuskan dalam ${hours} jam${days === null ? '' : ` (${days} hari)`} sejak diajukan.`,
    en: `To be decided within ${hours} hours${days === null ? '' : ` (${days} ${days === 1 ? 'day' : 'days'})`} of being filed.`,
  }
}

const joined = (parts: string[]): string => parts.filter(Boolean).join(' ')

const HOURS_PER_DAY = 24

const TERM_SUBJECTS: Readonly<Record<ServiceTermCode, Text>> = {
  DATA_CORRECTION: { id: 'Permintaan perbaikan data', en: 'Requests to correct data' },
  TALENT_CONTEST: { id: 'Keberatan atas peta talenta', en: 'Contests of a place on the talent map' },
}
const EVERY_RISE: Text = { id: 'Setiap kenaikan pangkat', en: 'Every rise in rank' }
const EVERY_STEP: Text = { id: 'Setiap langkah karier', en: 'Every step of a career' }
const MOVES = {
  VERTICAL: { id: 'Naik jenjang', en: 'Promotion' },
  HORIZONTAL: { id: 'Pindah setara', en: 'Lateral move' },
  DIAGONAL: { id: 'Naik diagonal', en: 'Diagonal move' },
}
const GROUPS = {
  JPT: { id: 'jabatan pimpinan tinggi', en: 'executive positions' },
  JA: { id: 'jabatan administrasi', en: 'administrative positions' },
  JF: { id: 'jabatan fungsional', en: 'functional positions' },
}
const CATEGORIES = {
  KETERAMPILAN: { id: 'kategori keterampilan', en: 'the skill category' },
  KEAHLIAN: { id: 'kategori keahlian', en: 'the expertise category' },
}
const POSTS = { ...kindTexts, FUNCTIONAL: { id: 'jabatan fungsional', en: 'functional' } }
const PROMOTIONS = {
  REGULAR: { id: 'reguler', en: 'regular' },
  FUNCTIONAL: { id: 'pilihan jabatan fungsional', en: 'functional' },
  STRUCTURAL: { id: 'pilihan jabatan struktural', en: 'structural' },
}
