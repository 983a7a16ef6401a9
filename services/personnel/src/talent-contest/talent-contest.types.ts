import { ChangeInput, connectionOf, MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PersonnelRefusal } from '../refusal.types'
import type { RefusalCode } from '../refusals'
import { TalentPerformance, TalentPotential } from '../talent-map/talent-box'
import type * as domain from './talent-contest'
import { TalentContestDecision, TalentContestStatus } from './talent-contest'

registerEnumType(TalentContestStatus, {
  name: 'TalentContestStatus',
  description: 'How far an objection to a place in the talent map is.',
  valuesConfig: {
    SUBMITTED: { description: 'Handed in, not decided.' },
    UPHELD: { description: 'Decided: the place stays, with a reason.' },
    REVISED: { description: 'Decided: another box holds for the rest of the year, with a reason.' },
    WITHDRAWN: { description: 'Taken back by the person.' },
  },
})

registerEnumType(TalentContestDecision, {
  name: 'TalentContestDecision',
  description: 'What a personnel officer makes of an objection.',
  valuesConfig: {
    UPHOLD: { description: 'The place stays.' },
    REVISE: { description: 'Another box holds for the rest of the year.' },
  },
})

@ObjectType({
  description: 'An objection of a person to the own place in the talent map (UU 27/2022 art. 10).',
  simpleResolvers: true,
})
export class TalentContest implements Omit<domain.TalentContest, 'agencyCode'> {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Calendar year of the map.' }) year: number
  @Field(() => TalentContestStatus, { description: 'How far it is.' }) status: TalentContestStatus
  @Field(() => Int, {
    nullable: true,
    description: 'The box that it is about, 1 to 9; null where the person stood outside.',
  })
  contestedBox: number | null
  @Field(() => String, { description: 'What is wrong, in the words of the person.' }) explanation: string
  @Field(() => Date, { description: 'When it was handed in.' }) submittedAt: Date
  @Field(() => Date, { description: 'By when it must be decided.' }) dueAt: Date
  @Field(() => Date, { nullable: true, description: 'When it was decided or withdrawn; null while it is open.' })
  decidedAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null while it is open.' })
  reason: string | null
  @Field(() => Int, {
    nullable: true,
    description: 'The box that holds for the rest of the year, 1 to 9; null where none was set.',
  })
  revisedBox: number | null
  @Field(() => Int, { description: 'Counts changes of the objection; `expectedVersion` of what changes it.' })
  version: number

  /** Resolved to other fields. */
  number: number
  employeeId: string
}

export const TalentContestConnection = connectionOf('TalentContest', () => TalentContest, 'objections')

@ObjectType({ description: 'What came of a mutation on an objection to a place in the talent map.' })
export class TalentContestPayload {
  @Field(() => TalentContest, {
    nullable: true,
    description: 'The objection as it is now; null where it was refused.',
  })
  contest: domain.TalentContest | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing was done; empty where it was.' })
  refusals: Refusal<RefusalCode>[]
}

@InputType({ description: 'What a person objects to in the own place in the talent map of this year.' })
export class ContestTalentPlacementInput extends MutationInput {
  @Field(() => String, { description: 'What is wrong, in own words; at most 2000 characters.' }) explanation: string
}

@InputType({ description: 'Names an objection as the person saw it.' })
export class TalentContestInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the objection.' }) id: string
}

@InputType({ description: 'How a personnel officer decides an objection.' })
export class DecideTalentContestInput extends TalentContestInput {
  @Field(() => TalentContestDecision, { description: 'Whether the place stays.' }) decision: TalentContestDecision
  @Field(() => TalentPerformance, { nullable: true, description: 'Needed to revise: the performance that holds.' })
  performance?: TalentPerformance | null
  @Field(() => TalentPotential, { nullable: true, description: 'Needed to revise: the potential that holds.' })
  potential?: TalentPotential | null
  @Field(() => String, { description: 'Why; told to the person. At most 2000 characters.' }) reason: string
}
