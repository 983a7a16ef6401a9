import { DateScalar, DateTimeScalar, type Day, type Refusal } from '@jalur/common'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Regulation } from '../credit/multiplier.types'
import { PerformanceWindow } from '../cycle/rules.types'
import { WindowKind } from '../cycle/window'
import { EvaluationPeriod, RuleBasis } from '../evaluation/evaluation.types'
import type { Cadence } from '../evaluation/period'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { Confidence } from '../rule'
import { DeadlineKind } from './calendar'
import { WindowVersionStatus } from './window-version'

/** What can be chosen between the yearly evaluations. */
export const EvaluationCadence = { MONTH: 'MONTH', QUARTER: 'QUARTER' } as const

registerEnumType(EvaluationCadence, {
  name: 'EvaluationCadence',
  description: 'How often an agency evaluates within the year.',
  valuesConfig: {
    MONTH: { description: 'Every month (bulanan).' },
    QUARTER: { description: 'Every quarter (triwulanan).' },
  },
})
registerEnumType(DeadlineKind, {
  name: 'CalendarDeadlineKind',
  description: 'What has to be done by a day of the year.',
  valuesConfig: {
    PLAN: { description: 'The plan of the year is handed in (SKP).' },
    EVALUATION: { description: 'The evaluation of a period is rated (evaluasi kinerja periodik atau tahunan).' },
  },
})
registerEnumType(WindowVersionStatus, {
  name: 'WindowVersionStatus',
  description: 'Where a version of the windows of an agency stands today.',
  valuesConfig: {
    PAST: { description: 'Its months are over.' },
    IN_FORCE: { description: 'The windows of this month are those.' },
    UPCOMING: { description: 'Its first window has not opened; until then it can be cancelled.' },
    CANCELLED: { description: 'It was cancelled before it began.' },
  },
})

@ObjectType({ description: 'A month with the windows that lie in it.', simpleResolvers: true })
export class CalendarMonth {
  @Field(() => DateScalar, { description: 'Its first day.' }) startsOn: Day
  @Field(() => [PerformanceWindow], { description: 'Windows that open in it, for whichever month; earliest first.' })
  windows: PerformanceWindow[]
}

@ObjectType({ description: 'What has to be done by a day of the year, and why by then.', simpleResolvers: true })
export class CalendarDeadline {
  @Field(() => DeadlineKind, { description: 'What has to be done.' }) kind: DeadlineKind
  @Field(() => String, { description: "What it is about, in the caller's language: `Juli 2026`." }) label: string
  @Field(() => EvaluationPeriod, { nullable: true, description: 'The period that is evaluated; null for a plan.' })
  period: EvaluationPeriod | null
  @Field(() => DateScalar, { description: 'Last day, to its end in the agency’s zone.' }) dueOn: Day
  @Field(() => DateTimeScalar, { description: 'The instant at which that day ends.' }) dueAt: Date
  @Field(() => RuleBasis, { description: 'The law behind it.' }) legalBasis: RuleBasis
  @Field(() => String, { nullable: true, description: 'Decision by which the agency set it; null without one.' })
  decision: string | null
  @Field(() => String, { description: "Rule, inputs, result, and who can set another, in the caller's language." })
  explanation: string
}

@ObjectType({
  description: 'Within how many days each part of an objection takes place (keberatan; PP 30/2019).',
  simpleResolvers: true,
})
export class ObjectionTerm {
  @Field(() => Int, { description: 'Calendar days from the receipt of the result to the filing.' }) filingDays: number
  @Field(() => Int, { description: 'Calendar days from the filing in which the assessor is heard.' })
  statementDays: number
  @Field(() => Int, { description: 'Calendar days from the filing to the decision.' }) decisionDays: number
  @Field(() => Regulation, { nullable: true, description: 'Regulation that sets it.' })
  regulation: Pick<Regulation, 'code'>
  @Field(() => String, { nullable: true, description: 'Article of the regulation; null if unknown.' })
  article: string | null
  @Field(() => Confidence, { description: 'How far the rule was checked.' }) confidence: Confidence
}

@ObjectType({
  description: 'The performance cycle of an agency in one year (kalender kinerja).',
  simpleResolvers: true,
})
export class PerformanceCalendar {
  @Field(() => Int, { description: 'Calendar year.' }) year: number
  @Field(() => String, { description: 'IANA zone of the agency, for example `Asia/Makassar` (WITA).' }) timeZone: string
  @Field(() => DateScalar, { description: 'The day that it is in that zone.' }) today: Day
  @Field(() => EvaluationCadence, {
    description: 'How often plans of the year are evaluated before the yearly evaluation.',
  })
  cadence: Cadence
  @Field(() => [CalendarMonth], { description: 'The twelve months with their windows.' }) months: CalendarMonth[]
  @Field(() => [CalendarDeadline], {
    description:
      'The plan, and the evaluation of each period of the year; earliest first. What ends with the year falls in the next one.',
  })
  deadlines: CalendarDeadline[]
  @Field(() => ObjectionTerm, {
    nullable: true,
    description: 'How objections to results of the year run: counted from the receipt, so they have no fixed day.',
  })
  objectionTerm: ObjectionTerm | null
  @Field(() => [PerformanceWindow], { description: 'Windows that are open today, whatever the year asked for.' })
  open: PerformanceWindow[]
  @Field(() => PerformanceWindow, { nullable: true, description: 'The window that opens next; null without a rule.' })
  next: PerformanceWindow | null
}

@ObjectType({ description: 'On which days of a month a window is open.', simpleResolvers: true })
export class WindowDays {
  @Field(() => WindowKind, { description: 'What can be done in it.' }) kind: WindowKind
  @Field(() => Int, { description: 'First day of the month, from 1.' }) fromDay: number
  @Field(() => Int, { description: 'Last day of the month; a shorter month ends it earlier.' }) toDay: number
  @Field(() => Int, { description: 'Months after the month that it is about, 0 to 2.' }) monthsAfter: number
}

@ObjectType({
  description: 'Windows and cadence as an agency sets them from a month on.',
  simpleResolvers: true,
})
export class PerformanceWindowVersion {
  @Field(() => Int, { description: 'Number within the agency, from 1 on.' }) number: number
  @Field(() => WindowVersionStatus, { description: 'Where it stands today.' }) status: WindowVersionStatus
  @Field(() => [WindowDays], { description: 'One window of each kind.' }) windows: readonly WindowDays[]
  @Field(() => EvaluationCadence, { description: 'How often plans that start under it are evaluated within the year.' })
  cadence: Cadence
  @Field(() => DateScalar, { description: 'First day of the first month whose windows are these.' }) validFrom: Day
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the last such month; null while no other version follows.',
  })
  validTo: Day | null
  @Field(() => DateScalar, { description: 'Day on which its first window opens.' }) beginsOn: Day
  @Field(() => String, { description: 'Number and date of the decision of the agency.' }) decision: string
  @Field(() => String, { description: 'Why, in the words of the officer.' }) reason: string
  @Field(() => DateTimeScalar, { description: 'When it was put on record.' }) recordedAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; null where it was not.' })
  cancelledAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null where it was not.' })
  cancelReason: string | null
}

@ObjectType({
  description: 'The windows of an agency as a rule with a history (baris kebijakan).',
  simpleResolvers: true,
})
export class PerformanceWindowPolicy {
  @Field(() => Int, { description: 'Grows with each change; to be sent along with the next one.' }) version: number
  @Field(() => [WindowDays], {
    description: 'What holds for the windows of this month, by the agency or common to all; empty without a rule.',
  })
  windows: readonly WindowDays[]
  @Field(() => EvaluationCadence, { description: 'The cadence that holds for plans that start this month.' })
  cadence: Cadence
  @Field(() => [PerformanceWindowVersion], { description: 'What the agency set itself, newest first.' })
  versions: PerformanceWindowVersion[]
}

@ObjectType({ description: 'A window of one month before and after a change.', simpleResolvers: true })
export class WindowShift {
  @Field(() => WindowKind, { description: 'What can be done in it.' }) kind: WindowKind
  @Field(() => DateScalar, { description: 'First day of the month that it is about.' }) month: Day
  @Field(() => PerformanceWindow, { nullable: true, description: 'As it lies now; null without a rule.' })
  before: PerformanceWindow | null
  @Field(() => PerformanceWindow, { nullable: true, description: 'As it would lie.' }) after: PerformanceWindow | null
}

@ObjectType({ description: 'What a change of windows would do, before it is made.', simpleResolvers: true })
export class PerformanceWindowPreview {
  @Field(() => [WindowShift], { description: 'Windows of the first twelve months that would lie elsewhere.' })
  shifts: WindowShift[]
  @Field(() => EvaluationCadence, {
    nullable: true,
    description: 'The cadence before the change; null without a rule.',
  })
  cadenceBefore: Cadence | null
  @Field(() => EvaluationCadence, { description: 'The cadence of plans that start from then on.' }) cadence: Cadence
  @Field(() => Int, { description: 'Version of the windows, to be sent along with the change.' }) version: number
  @Field(() => Boolean, { description: 'True where nothing refuses it.' }) canBeMade: boolean
  @Field(() => [PerformanceRefusal], { description: 'Why it would be refused; empty where it would not.' })
  refusals: Refusal<RefusalCode>[]
}

@ObjectType({
  description: 'The windows as they are now, or the reasons for which nothing changed.',
  simpleResolvers: true,
})
export class PerformanceWindowPayload {
  @Field(() => PerformanceWindowPolicy, { nullable: true, description: 'The windows; null with refusals.' })
  policy: PerformanceWindowPolicy | null
  @Field(() => [PerformanceRefusal], { description: 'Why nothing changed; empty otherwise.' })
  refusals: Refusal<RefusalCode>[]
}
