import {
  asUuid,
  type Day,
  dayInZone,
  demand,
  type DirectoryEntry,
  type Grant,
  notFound,
  problem,
  refuse,
  takeDown,
  yearOf,
} from '@jalur/common'
import type { PerformanceContext } from '../context'
import { pointsMissing } from '../credit/credit-entry'
import { levelOf } from '../credit/conversion'
import { cadenceOf, type CycleRules } from '../cycle/terms'
import type { KeptEvaluation } from '../evaluation/evaluation'
import { evaluationIdOf, partsOfEvaluationId, type Period, periodLabel, periodsOf } from '../evaluation/period'
import { cellOf } from '../evaluation/predicate-matrix'
import { PREDICATE_WORDS } from '../evaluation/words'
import { withHearing } from '../objection/hearing'
import type { PerformancePlan } from '../plan/plan'
import { CREDIT_READERS, PLAN_READERS } from '../policy'
import type { RefusalCode } from '../refusals'
import { ruleOn } from '../rule'
import type { Cited } from './basis'
import { rulesOfAccount, rulesOfEntry } from './credit-basis'
import { creditPaper } from './credit-paper'
import type { DocumentKind } from './document'
import { DocumentRepository } from './document.repository'
import { evaluationPaper } from './evaluation-paper'
import { objectionPaper } from './objection-paper'
import type { Paper } from './paper'
import type { Particulars } from './parties'
import { periodText, planPaper } from './plan-paper'
import { decimalText, DECISION_WORDS } from './words'

/** A paper before it has a code, with what is kept of it. */
export interface Draft {
  paper: Paper
  subject: DirectoryEntry
  holder: string
  record: string
  statement: string
}

const MAKERS: Readonly<Record<DocumentKind, (context: PerformanceContext, id: string) => Promise<Draft>>> = {
  PLAN: draftPlan,
  EVALUATION: draftEvaluation,
  OBJECTION_DECISION: draftObjection,
  CREDIT_STATEMENT: draftCredit,
}

/**
 * What the paper of a record says today. Who may not read the record has no paper of it made; of others it is taken down.
 * @throws Refused with NOT_NOW for what is not settled yet
 */
export const draftOf = (context: PerformanceContext, kind: DocumentKind, id: string): Promise<Draft> =>
  MAKERS[kind](context, id)

async function draftPlan(context: PerformanceContext, id: string): Promise<Draft> {
  const { plan, subject } = await readPlan(context, id)
  if (['DRAFT', 'SUBMITTED', 'RETURNED'].includes(plan.status)) refuse<RefusalCode>('NOT_NOW', 'input.id', NOT_APPROVED)
  const [employee, assessor] = await particulars(context, [subject.id, plan.appraiserId])
  return {
    ...{ subject, record: plan.id, holder: employee!.name },
    paper: planPaper({ plan, employee: employee!, assessor: assessor ?? null }),
    statement: `SKP ${periodText(plan)} disetujui`,
  }
}

async function draftEvaluation(context: PerformanceContext, id: string): Promise<Draft> {
  const { plan, subject, period, evaluation } = await readEvaluation(context, id)
  const { evaluations, feedback, ledger, progress, directory } = context
  const assessorId = evaluation.assessorId
  const zone = context.zoneOf(subject.agencyCode)
  const aboveId = (assessorId && (await directory.load(assessorId))?.superiorIds[0]) || null
  const [people, organisation, values, [given], [history], rules] = await Promise.all([
    particulars(context, [subject.id, assessorId, aboveId]),
    evaluations.findOrganisationResult(subject.agencyCode, yearOf(period.startsOn)),
    achievedOf(plan, progress, period.endsOn),
    feedback.findPages('plan_id', [{ id: plan.id, first: FEEDBACK_READ, after: null }]),
    ledger.findHistories([evaluationIdOf(plan.id, period)]),
    context.rules(),
  ])
  const [employee, assessor = null, above = null] = people
  return {
    ...{ subject, record: evaluationIdOf(plan.id, period), holder: employee!.name },
    paper: evaluationPaper({
      ...{ plan, evaluation, period, employee: employee!, assessor, above, achieved: values },
      organisation: organisation?.predicate ?? null,
      feedback: given?.filter(({ givenAt }) => isWithin(givenAt, zone, period.startsOn, evaluation.issuedOn)) ?? [],
      ledgerDigest: history?.at(-1)?.digest ?? null,
      rules: {
        predicate: predicateRules(rules, evaluation, period),
        credit: evaluation.creditPoints === null ? [] : await creditRules(context, rules, subject.id, period),
        objection: ruleOn(rules.terms, evaluation.issuedOn!),
      },
    }),
    statement: `${periodLabel(period).id}: predikat ${PREDICATE_WORDS[evaluation.predicate!].id}`,
  }
}

async function draftObjection(context: PerformanceContext, id: string): Promise<Draft> {
  const { language, ledger, loaders } = context
  const objected = await new DocumentRepository(context.database).findObjected(id)
  if (!objected) throw notFound(language, 'input.id')
  const { plan, subject, period, evaluation } = await readEvaluation(
    context,
    evaluationIdOf(objected.planId, objected),
    await assessorOf(context, objected),
  )
  const objection = (await loaders.objections.load(plan.id)).find((it) => it.id === id)
  if (!objection?.decision) return refuse<RefusalCode>('NOT_NOW', 'input.id', NOT_DECIDED)
  const [[history = []], calibrations, rules] = await Promise.all([
    ledger.findHistories([evaluationIdOf(plan.id, period)]),
    loaders.calibrations.load(plan.id),
    context.rules(),
  ])
  const [before, after] = [
    history.find(({ action }) => action === 'OBJECTED'),
    history.findLast(({ action }) => action === objection.decision),
  ]
  if (!before || !after) throw notFound(language, 'input.id')
  const [employee, assessor = null, decider = null] = await particulars(context, [
    ...[subject.id, history.find(({ action }) => action === 'RATED')?.actorId ?? null, objection.deciderId],
  ])
  return {
    ...{ subject, record: objection.id, holder: employee!.name },
    paper: objectionPaper({
      ...{ objection, period, employee: employee!, assessor, decider },
      ...{ before: before.content, after: after.content },
      calibrations: calibrations.filter(({ key }) => key === period.key),
      rules: {
        objection: [ruleOn(rules.terms, objection.filedOn) ?? []].flat(),
        predicate: predicateRules(rules, evaluation, period),
      },
    }),
    statement: `${periodLabel(period).id}: ${DECISION_WORDS[objection.decision].toLowerCase()}`,
  }
}

async function draftCredit(context: PerformanceContext, id: string): Promise<Draft> {
  const { directory, standing, rules, today, language } = context
  const employeeId = asUuid(id)
  if (employeeId === null) throw notFound(language, 'input.id')
  const [subject, known] = await Promise.all([directory.load(employeeId), standing.load(employeeId)])
  if (!subject) throw notFound(language, 'input.id')
  read(context, CREDIT_READERS, subject, 'creditPoints')
  const entries = await new DocumentRepository(context.database).creditEntries(employeeId)
  const total = known?.facts.exactCreditPoints ?? null
  if (total === null) return refuse<RefusalCode>('NOT_NOW', 'input.id', NO_POINTS)
  const level = levelOf(subject.positionCode)
  const inForce = await rules()
  const [employee, assessor = null] = await particulars(context, [employeeId, subject.superiorIds[0] ?? null])
  return {
    ...{ subject, record: employeeId, holder: employee!.name },
    paper: creditPaper({
      ...{ employee: employee!, assessor, entries, level, total },
      missing: pointsMissing(inForce.levels, level, total, today),
      rules: rulesOfAccount(entries, level, inForce, today),
    }),
    statement: `Angka kredit kumulatif ${decimalText(total)}`,
  }
}

/** The cell that the ratings meet in, on the last day of the period. */
function predicateRules(
  { cells }: CycleRules,
  { workRating, behaviourRating }: KeptEvaluation,
  { endsOn }: Period,
): readonly Cited[] {
  const cell = workRating && behaviourRating && cellOf(cells, workRating, behaviourRating, endsOn)
  return cell ? [cell] : []
}

/** What the entry of a period in the account was worked out by. */
async function creditRules(
  { database }: PerformanceContext,
  rules: CycleRules,
  employeeId: string,
  { startsOn }: Period,
): Promise<readonly Cited[]> {
  const entries = await new DocumentRepository(database).creditEntries(employeeId)
  return entries.filter(({ periodStart }) => periodStart === startsOn).flatMap((entry) => rulesOfEntry(entry, rules))
}

/** `assessor`: where an objection to a rating by them is read, which they and who decides may, too. */
async function readPlan(
  context: PerformanceContext,
  id: string,
  assessor: DirectoryEntry | null = null,
): Promise<{ plan: PerformancePlan; subject: DirectoryEntry }> {
  const plan = await context.plans.find(id)
  const subject = plan && (await context.directory.load(plan.employeeId))
  if (!plan || !subject) throw notFound(context.language, 'input.id')
  read(context, PLAN_READERS, withHearing(subject, assessor), 'performancePlan')
  return { plan, subject }
}

/** An evaluation that was handed to the person. */
async function readEvaluation(context: PerformanceContext, id: string, assessor: DirectoryEntry | null = null) {
  const asked = partsOfEvaluationId(id)
  if (!asked) throw notFound(context.language, 'input.id')
  const { plan, subject } = await readPlan(context, asked.planId, assessor)
  const { cadences } = await context.rules()
  const period = periodsOf(plan, cadenceOf(cadences, subject.agencyCode, plan.startsOn)).find(
    ({ key }) => key === asked.key,
  )
  const [kept = []] = await context.evaluations.findByPlans([plan.id])
  const evaluation = kept.find(({ key }) => key === asked.key)
  if (!period) throw notFound(context.language, 'input.id')
  return { plan, subject, period, evaluation: issued(evaluation) }
}

async function assessorOf(
  { directory, evaluations }: PerformanceContext,
  { planId, key }: { planId: string; key: string },
): Promise<DirectoryEntry | null> {
  const [kept = []] = await evaluations.findByPlans([planId])
  const assessorId = kept.find((it) => it.key === key)?.assessorId ?? null
  return assessorId === null ? null : directory.load(assessorId)
}

function issued(evaluation: KeptEvaluation | undefined): KeptEvaluation {
  return evaluation?.issuedOn && evaluation.predicate
    ? evaluation
    : refuse<RefusalCode>('NOT_NOW', 'input.id', NOT_ISSUED)
}

function read(context: PerformanceContext, grant: Grant, subject: DirectoryEntry, field: string): void {
  demand(context, grant, subject)
  takeDown(context, grant, subject, field)
}

/** What personnel says of people, in the order asked; null for nobody. The first must be known. */
async function particulars(
  { particularsOf, language }: PerformanceContext,
  ids: readonly (string | null)[],
): Promise<(Particulars | null)[]> {
  const known = ids.filter((id) => id !== null)
  const found = new Map((await particularsOf(known)).map((it, place) => [known[place], it]))
  const people = ids.map((id) => (id === null ? null : (found.get(id) ?? null)))
  if (people[0]) return people
  throw problem('SUBGRAPH_UNAVAILABLE', SILENT[language])
}

async function achievedOf(
  { workResults }: PerformancePlan,
  progress: PerformanceContext['progress'],
  until: Day,
): Promise<ReadonlyMap<string, string>> {
  const ids = workResults.flatMap(({ indicators }) => indicators.map(({ id }) => id))
  const reached = await progress.reached(ids, until)
  return new Map(
    ids.flatMap((id, place) => {
      const { value } = reached[place]!
      return value === null ? [] : [[id, value] as const]
    }),
  )
}

const isWithin = (instant: Date, zone: string, from: Day, until: Day | null): boolean => {
  const day = dayInZone(instant, zone)
  return day >= from && (until === null || day <= until)
}

/** Feedback of a plan that a paper looks through. */
const FEEDBACK_READ = 100

const SILENT = {
  id: 'Data kepegawaian sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
  en: 'The personnel register cannot be reached right now. Try again in a moment.',
}
const NOT_APPROVED = {
  id: 'SKP ini belum disetujui. Dokumen dapat dibuat setelah disetujui.',
  en: 'This plan is not approved yet. The paper can be made once it is.',
}
const NOT_ISSUED = {
  id: 'Hasil evaluasi ini belum ditetapkan. Dokumen dapat dibuat setelah ditetapkan.',
  en: 'This evaluation has not been issued yet. The paper can be made once it has.',
}
const NOT_DECIDED = {
  id: 'Keberatan ini belum diputus. Dokumen dapat dibuat setelah diputus.',
  en: 'This objection is not decided yet. The paper can be made once it is.',
}
const NO_POINTS = {
  id: 'Belum ada angka kredit pada jabatan ini.',
  en: 'There are no credit points in this position yet.',
}
