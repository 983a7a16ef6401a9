import { ConnectionArgs, connectionOf, DateScalar, type Day } from '@jalur/common'
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { ProgressMonthState } from './progress-state'
import { Progress } from './progress.types'

registerEnumType(ProgressMonthState, {
  name: 'ProgressMonthState',
  description: 'Where the reports of one person stand in a month.',
  valuesConfig: {
    NOT_STARTED: { description: 'There is no report yet (belum diisi).' },
    DRAFT: { description: 'The person is still writing, and nothing waits for the superior.' },
    SUBMITTED: { description: 'At least one report waits for the superior (dikirim).' },
    RETURNED: { description: 'At least one report was returned, and none waits for the superior (dikembalikan).' },
    APPROVED: { description: 'Every report is approved (disetujui).' },
  },
})

@ObjectType({ description: 'The progress reports of one person in a month.', simpleResolvers: true })
export class ProgressMonth {
  @Field(() => DateScalar, { description: 'First day of the month.' }) month: Day
  @Field(() => Employee, { nullable: true, description: 'Whose reports they are.' }) employee: Employee
  @Field(() => ProgressMonthState, { description: 'Where they stand together.' }) state: ProgressMonthState
  @Field(() => Int, { description: 'How many are drafts.' }) drafts: number
  @Field(() => Int, { description: 'How many wait for the superior.' }) submitted: number
  @Field(() => Int, { description: 'How many were returned and not handed in again.' }) returned: number
  @Field(() => Int, { description: 'How many are approved.' }) approved: number
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The newest day that a report was handed in for; null without one.',
  })
  lastReportedOn: Day | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which the superior reminded the person of the month; null where nobody did.',
  })
  lastRemindedOn: Day | null
  @Field(() => [Progress], { description: 'The reports that wait for the superior, oldest first, at most 100.' })
  waiting: Progress[]
}

@ObjectType({ description: 'How many people of a team are in a state.', simpleResolvers: true })
export class ProgressStateCount {
  @Field(() => ProgressMonthState, { description: 'The state.' }) state: ProgressMonthState
  @Field(() => Int, { description: 'How many people.' }) count: number
}

@ObjectType({ description: 'A page of the direct subordinates of a superior with their reports in a month.' })
export class TeamProgressConnection extends connectionOf('TeamProgress', () => ProgressMonth, 'months of people') {
  @Field(() => [ProgressStateCount], { description: 'The whole team by state, whatever the filter.' })
  states: ProgressStateCount[]
}

@ArgsType()
export class TeamProgressArgs extends ConnectionArgs {
  @Field(() => DateScalar, { description: 'Any day of the month.' }) month: Day
  @Field(() => [ProgressMonthState], { nullable: true, description: 'Only people in these states; all when left out.' })
  states?: ProgressMonthState[] | null
}
