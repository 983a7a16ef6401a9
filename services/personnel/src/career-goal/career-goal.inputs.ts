import { MutationInput } from '@jalur/common'
import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'What one aims at.' })
export class ChooseCareerGoalInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Code of the position aimed at; null to withdraw the goal.' })
  position?: string | null
  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the goal that is replaced or withdrawn, left out where none is held; CONFLICT with the current version when it is another.',
  })
  expectedVersion?: number | null
}
