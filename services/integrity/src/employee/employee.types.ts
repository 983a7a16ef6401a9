import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A civil servant (ASN).' })
export class Employee {
  @Field(() => ID, { description: 'Opaque id (uuid); never the NIP.' }) id: string
}
