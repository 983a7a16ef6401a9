import { type Context, type DirectoryLoader, type FileDesk, keep, type ServiceConfig } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { AgencyRepository } from './agency/agency.repository'
import { type AgencyDays, agencyDays } from './agency/zone'
import { readAgencyZones } from './agency/zone.repository'
import { type CalendarLoaders, createCalendarLoaders } from './calendar/calendar.loader'
import { CalendarRepository } from './calendar/calendar.repository'
import { type CalibrationLoaders, createCalibrationLoaders } from './calibration/calibration.loader'
import { CalibrationRepository } from './calibration/calibration.repository'
import { viewerOf } from './calibration/viewer'
import { CascadeRepository } from './cascade/cascade.repository'
import { type CascadeLoaders, createCascadeLoaders } from './cascade/cascade.loader'
import { createCreditLoaders, type CreditLoaders } from './credit/credit.loader'
import { CreditRepository } from './credit/credit.repository'
import type { PredicateMultiplier } from './credit/multiplier'
import { MultiplierRepository } from './credit/multiplier.repository'
import { CycleRuleRepository } from './cycle/rules.repository'
import type { CycleRules } from './cycle/terms'
import type { Particulars } from './document/parties'
import { askParticulars } from './document/particulars.repository'
import { createDisputeLoaders, createStaffLoader, type DisputeLoaders } from './dispute/dispute.loader'
import { DisputeRepository } from './dispute/dispute.repository'
import { createDialogueLoaders, type DialogueLoaders } from './dialogue/dialogue.loader'
import { DialogueRepository } from './dialogue/dialogue.repository'
import { createEvaluationLoaders, type EvaluationLoaders } from './evaluation/evaluation.loader'
import { EvaluationRepository } from './evaluation/evaluation.repository'
import { FairnessRepository } from './fairness/fairness.repository'
import { createFeedbackLoaders, type FeedbackLoaders } from './feedback/feedback.loader'
import { FeedbackRepository } from './feedback/feedback.repository'
import { OwedFeedbackRepository } from './feedback/owed.repository'
import { FeedbackReminderRepository } from './feedback/reminder.repository'
import { createImprovementLoaders, type ImprovementLoaders } from './improvement/improvement.loader'
import { ImprovementRepository } from './improvement/improvement.repository'
import { LedgerRepository } from './ledger/ledger.repository'
import { ObjectionRepository } from './objection/objection.repository'
import { createOverdueLoaders, type OverdueLoaders } from './objection/overdue.loader'
import { OverdueObjectionRepository } from './objection/overdue.repository'
import { createPanelLoaders, type PanelLoaders } from './panel/panel.loader'
import { PanelRepository } from './panel/panel.repository'
import { createOrganisationLoaders, type OrganisationLoaders } from './organisation/organisation.loader'
import { OrganisationRepository } from './organisation/organisation.repository'
import {
  createLinkableLoader,
  createPlanByIdLoader,
  createPlanLoader,
  type LinkableLoader,
  type PlanByIdLoader,
  type PlanLoader,
} from './plan/plan.loader'
import { PlanRepository } from './plan/plan.repository'
import { createMonthLoaders, type MonthLoaders } from './progress/month.loader'
import { MonthRepository } from './progress/month.repository'
import { createProgressLoaders, type ProgressLoaders } from './progress/progress.loader'
import { ProgressRepository } from './progress/progress.repository'
import { createStandingLoader, type StandingLoader } from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'
import { createTeamLoaders, type TeamLoaders } from './team/team.loader'
import { TeamRepository } from './team/team.repository'

/** What the resolvers of performance find in a request. */
export interface PerformanceContext extends Context, AgencyDays {
  directory: DirectoryLoader
  standing: StandingLoader
  multipliers: MultiplierRepository
  /** The multipliers of all times, read once for the request. */
  allMultipliers(): Promise<PredicateMultiplier[]>
  cycleRules: CycleRuleRepository
  plans: PlanRepository
  /** The rules of the cycle, read once a minute. */
  rules(): Promise<CycleRules>
  /** Lets this process read the rules again, after a change of its own; others notice within a minute. */
  forgetRules(): void
  loaders: { plans: PlanLoader; plansById: PlanByIdLoader; linkable: LinkableLoader } & ProgressLoaders &
    MonthLoaders &
    CalendarLoaders &
    CalibrationLoaders &
    DisputeLoaders &
    CascadeLoaders &
    OrganisationLoaders &
    FeedbackLoaders &
    EvaluationLoaders &
    OverdueLoaders &
    CreditLoaders &
    DialogueLoaders &
    ImprovementLoaders &
    PanelLoaders &
    TeamLoaders
  feedback: FeedbackRepository
  owedFeedback: OwedFeedbackRepository
  dialogues: DialogueRepository
  improvements: ImprovementRepository
  evaluations: EvaluationRepository
  ledger: LedgerRepository
  objections: ObjectionRepository
  overdueObjections: OverdueObjectionRepository
  calibration: CalibrationRepository
  disputes: DisputeRepository
  organisations: OrganisationRepository
  agencies: AgencyRepository
  fairness: FairnessRepository
  progress: ProgressRepository
  months: MonthRepository
  files: FileDesk
  /** What personnel says of people for a paper, in the order asked; empty where it does not answer. */
  particularsOf(employeeIds: readonly string[]): Promise<(Particulars | null)[]>
  /** Address of the web client. */
  webUrl: string
  /** For mutations, which write in one transaction. */
  database: DataSource
}

/** Makes the contexts of requests over one database; each request gets loaders of its own. */
export function performanceContexts(
  source: DataSource,
  files: FileDesk,
  { factSources = [], today, webUrl }: Pick<ServiceConfig, 'factSources' | 'today' | 'webUrl'>,
): (request: Context) => Promise<PerformanceContext> {
  const multipliers = new MultiplierRepository(source)
  const standings = new StandingRepository(source)
  const cycleRules = new CycleRuleRepository(source)
  const plans = new PlanRepository(source)
  const progress = new ProgressRepository(source)
  const months = new MonthRepository(source)
  const feedback = new FeedbackRepository(source)
  const owedFeedback = new OwedFeedbackRepository(source)
  const feedbackReminders = new FeedbackReminderRepository(source)
  const evaluations = new EvaluationRepository(source)
  const personnel = factSources.find(({ name }) => name === 'personnel') ?? null
  const fairness = new FairnessRepository(source, personnel)
  const agencies = new AgencyRepository(source)
  const team = new TeamRepository(source)
  const credit = new CreditRepository(source)
  const disputes = new DisputeRepository(source)
  const calibration = new CalibrationRepository(source)
  const cascades = new CascadeRepository(source)
  const organisations = new OrganisationRepository(source)
  const objections = new ObjectionRepository(source)
  const overdueObjections = new OverdueObjectionRepository(source)
  const ledger = new LedgerRepository(source)
  const panels = new PanelRepository(source)
  const dialogues = new DialogueRepository(source)
  const improvements = new ImprovementRepository(source)
  const calendars = new CalendarRepository(source)
  const keptRules = () => keep(KEPT, () => readRules(cycleRules, calendars, multipliers, organisations, improvements))
  let rules = keptRules()
  const zones = keep(KEPT, () => readAgencyZones(source))
  return async (request) => {
    const days = agencyDays(await zones('all'), today)
    const ownAgency = request.caller.kind === 'PERSON' ? request.caller.agencyCode : null
    const base = { ...request, ...days, today: days.todayIn(ownAgency) }
    const ownId = base.caller.kind === 'PERSON' ? base.caller.employeeId : null
    let all: Promise<PredicateMultiplier[]> | undefined
    return {
      ...base,
      directory: createStaffLoader(disputes),
      standing: createStandingLoader(standings, base.today),
      multipliers,
      allMultipliers: () => (all ??= multipliers.all()),
      rules: () => rules('all'),
      forgetRules() {
        rules = keptRules()
      },
      ...{
        cycleRules,
        plans,
        progress,
        months,
        feedback,
        owedFeedback,
        dialogues,
        improvements,
        evaluations,
        ledger,
        objections,
        overdueObjections,
        calibration,
        disputes,
        organisations,
        agencies,
        fairness,
        files,
        database: source,
        particularsOf: (ids) => askParticulars(personnel, ids),
        webUrl,
      },
      loaders: {
        plans: createPlanLoader(plans),
        plansById: createPlanByIdLoader(plans),
        linkable: createLinkableLoader(plans),
        ...createProgressLoaders(progress, ownId),
        ...createMonthLoaders(months),
        ...createCalendarLoaders(calendars),
        ...createCalibrationLoaders(calibration, cycleRules, viewerOf(base.caller)),
        ...createDisputeLoaders(disputes),
        ...createCascadeLoaders(cascades),
        ...createOrganisationLoaders(organisations),
        ...createFeedbackLoaders(feedback, feedbackReminders, base.today),
        ...createCreditLoaders(credit),
        ...createDialogueLoaders(dialogues),
        ...createImprovementLoaders(improvements, ownId),
        ...createPanelLoaders(panels, base.today),
        ...createTeamLoaders(team, base.today),
        ...createOverdueLoaders(overdueObjections, base.today),
        ...createEvaluationLoaders(evaluations, ledger, objections),
      },
    }
  }
}

/** Milliseconds for which rules and zones are kept in memory: they change rarely. */
const KEPT = 60_000

async function readRules(
  cycleRules: CycleRuleRepository,
  calendars: CalendarRepository,
  multipliers: MultiplierRepository,
  organisations: OrganisationRepository,
  improvementPlans: ImprovementRepository,
): Promise<CycleRules> {
  const [
    windows,
    cadences,
    planTerms,
    cells,
    levels,
    terms,
    panels,
    coaching,
    improvements,
    calibrations,
    agreements,
    leaderRatings,
    weights,
  ] = await Promise.all([
    cycleRules.findWindows(),
    cycleRules.findCadences(),
    calendars.findPlanTerms(),
    cycleRules.findCells(),
    cycleRules.findCreditLevels(),
    cycleRules.findObjectionTerms(),
    cycleRules.findPanelRules(),
    cycleRules.findCoachingRules(),
    improvementPlans.findRules(),
    cycleRules.findCalibrationRules(),
    cycleRules.findAgreementRules(),
    organisations.findRatings(),
    multipliers.all(),
  ])
  return {
    windows,
    cadences,
    planTerms,
    cells,
    levels,
    terms,
    panels,
    coaching,
    improvements,
    calibrations,
    agreements,
    leaderRatings,
    multipliers: weights,
  }
}
