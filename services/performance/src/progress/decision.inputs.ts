import { DateScalar, type Day, MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { BatchMode, LARGEST_BATCH } from '../batch'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { ProgressMonth } from './month.types'
import { Progress } from './progress.types'

/** What a superior can decide on a report. */
export const ProgressDecisionKind = { APPROVE: 'APPROVE', RETURN: 'RETURN' } as const
export type ProgressDecisionKind = keyof typeof ProgressDecisionKind

registerEnumType(ProgressDecisionKind, {
  name: 'ProgressDecision',
  description: 'What a superior decides on a progress report.',
  valuesConfig: {
    APPROVE: { description: 'Agree to it (disetujui).' },
    RETURN: { description: 'Return it to be corrected (dikembalikan); needs a reason.' },
  },
})
registerEnumType(BatchMode, {
  name: 'BatchMode',
  description: 'Whether one record that is refused holds up the others.',
  valuesConfig: {
    ALL_OR_NONE: { description: 'Nothing is done when one is refused.' },
    EACH: { description: 'What can be done is done; the refusals name the rest.' },
  },
})

@InputType({ description: 'A report in the version that was looked at.' })
export class ReportVersionInput {
  @Field(() => ID, { description: 'Id of the report.' }) id: string
  @Field(() => Int, { description: 'Its version; another one is refused as CHANGED_MEANWHILE.' })
  expectedVersion: number
}

@InputType({ description: 'What the direct superior decides on reports.' })
export class DecideProgressInput extends MutationInput {
  @Field(() => [ReportVersionInput], { description: `The reports, 1 to ${LARGEST_BATCH}, each once.` })
  reports: ReportVersionInput[]
  @Field(() => ProgressDecisionKind, { description: 'The decision, the same for all.' }) decision: ProgressDecisionKind
  @Field(() => String, { nullable: true, description: 'Why; needed to return.' }) reason?: string | null
  @Field(() => BatchMode, { description: 'Whether one that is refused holds up the others.' }) mode: BatchMode
}

@InputType({ description: 'Which approvals the superior who gave them takes back.' })
export class UndoProgressApprovalInput extends MutationInput {
  @Field(() => [ReportVersionInput], { description: `The reports, 1 to ${LARGEST_BATCH}, each once.` })
  reports: ReportVersionInput[]
  @Field(() => BatchMode, { description: 'Whether one that is refused holds up the others.' }) mode: BatchMode
}

@ObjectType({ description: 'What became of decisions on reports.', simpleResolvers: true })
export class ProgressDecisionPayload {
  @Field(() => [PerformanceRefusal], {
    description: 'Why reports were left as they are, each with the place of the report in the input as its `field`.',
  })
  refusals: Refusal<RefusalCode>[]
  @Field(() => [Progress], {
    description: 'The reports that were decided on, as they are now; the others are left out.',
  })
  progress: unknown[]
}

@InputType({ description: 'Whom the direct superior reminds of a month.' })
export class RemindProgressInput extends MutationInput {
  @Field(() => [ID], { description: `Ids of the people, 1 to ${LARGEST_BATCH}, each once.` }) employees: string[]
  @Field(() => DateScalar, { description: 'Any day of the month.' }) month: Day
}

@ObjectType({ description: 'What became of reminders.', simpleResolvers: true })
export class RemindProgressPayload {
  @Field(() => [PerformanceRefusal], {
    description: 'Why people were not reminded, each with the place of the person in the input as its `field`.',
  })
  refusals: Refusal<RefusalCode>[]
  @Field(() => [ProgressMonth], { description: 'The months of those who were reminded; the others are left out.' })
  months: unknown[]
}
