import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A position (jabatan).', simpleResolvers: true })
export class Position {
  @Field(() => ID, { description: 'Code of the position, for example `ANALIS_SDM_APARATUR.AHLI_MUDA`.' }) code: string
}
