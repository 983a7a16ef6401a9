import { DateScalar, type Day } from '@jalur/common'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { TeamTaskKind } from './team-task'

registerEnumType(TeamTaskKind, {
  name: 'TeamTaskKind',
  description: 'What waits for a superior.',
  valuesConfig: {
    PLAN_TO_DECIDE: { description: 'A submitted plan.' },
    REVISION_TO_DECIDE: { description: 'A wish to change an approved plan.' },
    EVALUATION_TO_RATE: { description: 'A submitted evaluation.' },
    EVALUATION_TO_ISSUE: { description: 'An evaluation that is rated and not handed over yet.' },
    CALIBRATION_TO_ANSWER: { description: 'A change of an own rating that was proposed in a calibration.' },
    OBJECTION_TO_ANSWER: { description: 'An objection to an own rating: a statement is wanted.' },
    CASCADE_REQUESTED: { description: 'Somebody asks for results to link to: the own plan is wanted.' },
    IMPROVEMENT_COMMENTED: { description: 'A person said what should be different in an improvement plan.' },
    IMPROVEMENT_STEP_TO_CONFIRM: { description: 'A step of an improvement plan was reported as done.' },
    IMPROVEMENT_REVIEW_DUE: { description: 'An improvement plan is to be looked at together within a week.' },
    IMPROVEMENT_TO_CONCLUDE: { description: 'An improvement plan waits for its outcome.' },
    OBJECTION_TO_DECIDE: { description: 'An objection to a rating by a direct subordinate.' },
  },
})

@ObjectType({
  description: 'Something about one person of the team that waits for the superior.',
  simpleResolvers: true,
})
export class TeamTask {
  @Field(() => TeamTaskKind, { description: 'What is to be done.' }) kind: TeamTaskKind
  @Field(() => DateScalar, { nullable: true, description: 'Last day for it; null where no rule sets one.' })
  dueOn: Day | null
  @Field(() => Employee, { nullable: true, description: 'Whom it is about.' }) employee: Employee
  @Field(() => String, { description: 'Path of its page in the web client.' }) link: string
}
