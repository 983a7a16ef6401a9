import {
  ChangeInput,
  connectionOf,
  DateScalar,
  DateTimeScalar,
  type Day,
  MutationInput,
  type Refusal,
} from '@jalur/common'
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { Evidence, EvidenceInput } from '../evidence/evidence.types'
import { Indicator } from '../plan/plan.types'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { ProgressStatus } from './progress-state'

registerEnumType(ProgressStatus, {
  name: 'ProgressStatus',
  description: 'States of a progress report.',
  valuesConfig: {
    DRAFT: { description: 'Being written; only its owner sees it.' },
    SUBMITTED: { description: 'Waits for the direct superior (dikirim).' },
    RETURNED: { description: 'Returned by the superior with a reason (dikembalikan).' },
    APPROVED: { description: 'Agreed to by the superior (disetujui).' },
  },
})

@ObjectType({ description: 'A report of progress on one result (progres harian).', simpleResolvers: true })
export class Progress {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => DateScalar, { description: 'The day that was worked.' }) reportedOn: Day
  @Field(() => String, { description: 'What was done.' }) statement: string
  @Field(() => Indicator, {
    nullable: true,
    description: 'The indicator of the result that it advances; null where none is named.',
  })
  indicator: Indicator | null
  @Field(() => Float, {
    nullable: true,
    description: 'What was reached of the indicator in all, in its unit; null where nothing was measured.',
  })
  value: number | null
  @Field(() => [Evidence], { description: 'What proves it.' }) evidence: Evidence[]
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => ProgressStatus, { description: 'Where it stands.' }) status: ProgressStatus
  @Field(() => String, {
    nullable: true,
    description: 'What the superior said with the last return; null without one.',
  })
  returnReason: string | null
  @Field(() => Employee, { nullable: true, description: 'Who approved or returned it; null while nobody has.' })
  decider: Employee | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved or returned; null before.' })
  decidedAt: Date | null
}

@ObjectType({ description: 'A page of progress reports, newest first.' })
export class ProgressConnection extends connectionOf('Progress', () => Progress, 'progress reports') {}

const INDICATOR = {
  nullable: true,
  description: 'Id of the indicator of the result that it advances; needed with a value, which is in its unit.',
} as const
const REPORTED_ON = { description: 'The day that was worked; not in the future.' }
const STATEMENT = { description: 'What was done.' }
const VALUE = {
  nullable: true,
  description: 'What was reached of the indicator in all, zero or above: an exact decimal, up to 4 places.',
} as const
const EVIDENCE = { nullable: true, description: 'What proves it.' } as const
const DRAFT = {
  defaultValue: false,
  description: 'True keeps it as a draft that only the owner sees; false hands it to the superior.',
}

@InputType({ description: 'A report on one result of the own, approved plan.' })
export class ReportProgressInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the result.' }) workResult: string
  @Field(() => ID, INDICATOR) indicator?: string | null
  @Field(() => DateScalar, REPORTED_ON) reportedOn: Day
  @Field(() => String, STATEMENT) statement: string
  @Field(() => String, VALUE) value?: string | null
  @Field(() => [EvidenceInput], EVIDENCE) evidence?: EvidenceInput[] | null
  @Field(() => Boolean, DRAFT) draft: boolean
}

@InputType({ description: 'The new content of an own draft, or of a report that was returned.' })
export class ChangeProgressInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the report.' }) id: string
  @Field(() => ID, INDICATOR) indicator?: string | null
  @Field(() => DateScalar, REPORTED_ON) reportedOn: Day
  @Field(() => String, STATEMENT) statement: string
  @Field(() => String, VALUE) value?: string | null
  @Field(() => [EvidenceInput], { ...EVIDENCE, description: 'What proves it, all of it; what is left out is removed.' })
  evidence?: EvidenceInput[] | null
  @Field(() => Boolean, DRAFT) draft: boolean
}

@InputType({ description: 'Which report its owner takes back.' })
export class WithdrawProgressInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the report.' }) id: string
}

@ObjectType({ description: 'What became of a progress report.', simpleResolvers: true })
export class ReportProgressPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => Progress, { nullable: true, description: 'The report; null when refused.' }) progress: unknown
}
