import { DateScalar, type Day } from '@jalur/common'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { OwnTaskKind } from './own-task'

registerEnumType(OwnTaskKind, {
  name: 'OwnTaskKind',
  description: 'What waits for a person.',
  valuesConfig: {
    PLAN_MISSING: { description: 'There is no plan for the year.' },
    PLAN_TO_SUBMIT: { description: 'The plan is a draft.' },
    PLAN_RETURNED: { description: 'The plan was returned by the superior.' },
    RESULTS_OFFERED: { description: 'The superior offers results that the plan can support.' },
    PROGRESS_THIS_WEEK: { description: 'Nothing was reported since Monday.' },
    PROGRESS_OF_MONTH: {
      description: 'Nothing was reported for a month whose entry window is open, or the superior reminds of it.',
    },
    PROGRESS_DRAFT: { description: 'Drafts of reports that were not handed in.' },
    PROGRESS_RETURNED: { description: 'Reports that the superior returned.' },
    FEEDBACK_TO_READ: { description: 'Feedback that was not acknowledged yet.' },
    FEEDBACK_TO_GIVE: { description: 'Somebody asks for feedback.' },
    FEEDBACK_OWED: { description: 'HR reminds the superior of direct subordinates who got no feedback about a month.' },
    PANEL_TO_ANSWER: { description: 'Somebody’s superior asks for input on behaviour (360°).' },
    DIALOGUE_TO_CONFIRM: { description: 'The record of a dialogue was not confirmed yet.' },
    IMPROVEMENT_TO_AGREE: { description: 'An improvement plan waits for an agreement or a comment.' },
    IMPROVEMENT_STEP_DUE: {
      description: 'Steps of an improvement plan that are due within a week, late, or given back.',
    },
    SELF_VIEW_TO_WRITE: { description: 'The own view of a period that has ended.' },
    SELF_VIEW_RETURNED: { description: 'The own view was returned by the superior.' },
    RESULT_TO_CHECK: { description: 'A result was received; until the day an objection can be filed.' },
    OBJECTION_OVERDUE: {
      description:
        'The decision on an own objection is late; its page tells what happens next. Somebody else is to act.',
    },
  },
})

@ObjectType({ description: 'Something that waits for the person.', simpleResolvers: true })
export class OwnTask {
  @Field(() => OwnTaskKind, { description: 'What is to be done.' }) kind: OwnTaskKind
  @Field(() => Int, { description: 'How many records it is about.' }) count: number
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for it, to the end of the day in the agency’s zone; null where no rule sets one.',
  })
  dueOn: Day | null
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which the superior, or of FEEDBACK_OWED an HR officer, reminded the person; null where nobody did.',
  })
  remindedOn: Day | null
  @Field(() => String, { description: 'Path of its page in the web client.' }) link: string
}
