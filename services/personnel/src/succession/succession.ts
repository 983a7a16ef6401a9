/** Who can follow in a structural post, and how much a post is at risk. Pure. */
import { addYears, type Day, type Text } from '@jalur/common'
import type { PositionKind } from '../career-rules/career-facts'
import type { RequirementCheck, Verdict } from '../career-rules/requirement-check'
import type { RequirementKind } from '../career-rules/requirement-policy'
import { dayText } from '../career-rules/texts'
import type { TalentPolicy } from '../talent-map/talent-policy'

/** How soon a candidate can take a post. */
export const SuccessionReadiness = { NOW: 'NOW', WITHIN_TWO_YEARS: 'WITHIN_TWO_YEARS' } as const
export type SuccessionReadiness = keyof typeof SuccessionReadiness

/** How much a post is at risk of standing empty, most first. */
export const SuccessionRiskLevel = { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const
export type SuccessionRiskLevel = keyof typeof SuccessionRiskLevel

/** Structural positions: high leaders, administrators and supervisors. */
const STRUCTURAL: readonly PositionKind[] = [
  'PRINCIPAL_EXECUTIVE',
  'SENIOR_EXECUTIVE',
  'EXECUTIVE',
  'ADMINISTRATOR',
  'SUPERVISOR',
]
export const isStructural = ({ kind }: { kind: PositionKind }): boolean => STRUCTURAL.includes(kind)

const YEARS_TO_GROW = 2

/** How ready somebody of the pool is, and for what. */
export interface Readiness {
  readiness: SuccessionReadiness
  /** First day on which waiting is enough; null where training or a test comes first. */
  readyOn: Day | null
  /** Kinds of requirement that are met, or settled when the post is filled. */
  met: RequirementKind[]
  /** What is still asked, or is for a selection to judge. */
  open: RequirementCheck[]
}

/** What bounds the readiness of one person. */
export interface ReadinessBounds {
  day: Day
  /** First day of retirement from the position held; null where none is known. */
  retiresOn: Day | null
  /** False where learning did not answer: then nothing is known that training could close. */
  isLearningKnown: boolean
}

/**
 * How ready a person is for a post, by the verdict over the step that leads there.
 *
 * What is settled when a post is filled (an opening, a statement of fitness) counts for nothing. What the register cannot
 * tell and a selection judges (whether earlier posts were in the field) holds nobody up, but is told. Null for whoever is
 * not ready within two years, passes an age limit, or retires first; what else is unknown is never taken for met.
 */
export function readinessOf(
  { requirements }: Pick<Verdict, 'requirements'>,
  policy: Pick<TalentPolicy, 'settledAtAppointment' | 'judgedAtSelection' | 'closedByTraining'>,
  { day, retiresOn, isLearningKnown }: ReadinessBounds,
): Readiness | null {
  const isSettled = ({ kind, status }: RequirementCheck): boolean =>
    status === 'MET' || policy.settledAtAppointment.includes(kind)
  const open = requirements.filter((check) => !isSettled(check))
  const met = [...new Set(requirements.filter(isSettled).map(({ kind }) => kind))]
  const horizon = addYears(day, YEARS_TO_GROW)
  const canGrow = ({ kind }: RequirementCheck): boolean => isLearningKnown && policy.closedByTraining.includes(kind)
  const isJudged = ({ kind, status }: RequirementCheck): boolean =>
    status === 'UNKNOWN' && policy.judgedAtSelection.includes(kind)
  const missing = open.filter((check) => !isJudged(check))
  const waits = missing.filter((check) => !canGrow(check)).map(({ earliestDate }) => earliestDate)
  if (waits.some((wait) => wait === null || wait > horizon)) return null
  const waited = waits.reduce<Day>((last, wait) => (wait! > last ? wait! : last), day)
  const limits = [retiresOn, ...requirements.map(({ holdsUntil }) => holdsUntil)]
  if (limits.some((limit) => limit !== null && limit <= waited)) return null
  const readiness = missing.length === 0 ? 'NOW' : 'WITHIN_TWO_YEARS'
  return { readiness, readyOn: waits.length === missing.length ? waited : null, met, open }
}

/** What is known of a post, or of the openings of a position. */
export interface PostFacts {
  /** First day of retirement of its holder; null where it is vacant or not known. */
  retiresOn: Day | null
  /** Openings without a holder; 0 for a post that is held. */
  openings: number
  readyNow: number
  readyWithinTwoYears: number
}

const isLeaving = ({ retiresOn, openings }: PostFacts, { retirementYears }: RiskPolicy, day: Day): boolean =>
  openings > 0 || (retiresOn !== null && retiresOn <= addYears(day, retirementYears))

type RiskPolicy = Pick<TalentPolicy, 'retirementYears'>

/**
 * High where a post is or comes free and nobody is ready; medium where it comes free with somebody ready, or where
 * nobody at all is in sight; low otherwise.
 */
export function riskOf(post: PostFacts, policy: RiskPolicy, day: Day): SuccessionRiskLevel {
  const leaving = isLeaving(post, policy, day)
  if (leaving && post.readyNow === 0) return 'HIGH'
  return leaving || post.readyNow + post.readyWithinTwoYears === 0 ? 'MEDIUM' : 'LOW'
}

/** One sentence or two that say why the risk is what it is. */
export function riskText(post: PostFacts): Text {
  const { retiresOn, openings, readyNow, readyWithinTwoYears } = post
  const retirement = retiresOn && dayText(retiresOn)
  const free = retirement
    ? { id: `Pejabatnya pensiun ${retirement.id}.`, en: `The holder retires on ${retirement.en}.` }
    : openings > 0
      ? {
          id: `${openings} jabatan kosong.`,
          en: openings === 1 ? '1 post is vacant.' : `${openings} posts are vacant.`,
        }
      : { id: 'Tanggal pensiun pejabatnya tidak diketahui.', en: 'When the holder retires is not known.' }
  const ready =
    readyNow + readyWithinTwoYears === 0
      ? { id: 'Belum ada calon dalam kelompok rencana suksesi.', en: 'The succession pool holds no candidate.' }
      : {
          id: `Calon siap sekarang: ${readyNow}; siap dalam dua tahun: ${readyWithinTwoYears}.`,
          en: `Candidates ready now: ${readyNow}; within two years: ${readyWithinTwoYears}.`,
        }
  return { id: `${free.id} ${ready.id}`, en: `${free.en} ${ready.en}` }
}

const LEVELS = Object.values(SuccessionRiskLevel)

/** Most at risk first; then what is vacant or comes free soonest; then the fewest candidates. */
export const byRisk = (
  a: PostFacts & { risk: SuccessionRiskLevel },
  b: PostFacts & { risk: SuccessionRiskLevel },
): number =>
  LEVELS.indexOf(a.risk) - LEVELS.indexOf(b.risk) ||
  comesFree(a).localeCompare(comesFree(b)) ||
  a.readyNow - b.readyNow ||
  a.readyWithinTwoYears - b.readyWithinTwoYears

/** The day on which a post comes free, as text that sorts: vacant first, unknown last. */
const comesFree = ({ retiresOn, openings }: PostFacts): string => (openings > 0 ? '' : (retiresOn ?? '9999-12-31'))
