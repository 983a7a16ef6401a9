import { Field, InputType, Int } from 'type-graphql'

/** What every mutation takes. */
@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer.',
  })
  idempotencyKey?: string | null
}

/** What a mutation takes that changes an existing record. */
@InputType()
export abstract class ChangeInput extends MutationInput {
  @Field(() => Int, {
    description:
      'Version of the record that the change was made from; CONFLICT with the current version when it is another.',
  })
  expectedVersion: number
}
