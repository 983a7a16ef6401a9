import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A position that a civil servant may hold (jabatan).', simpleResolvers: true })
export class Position {
  @Field(() => ID, { description: 'Code, for example `ANALIS_SDM_APARATUR.AHLI_MUDA` or `KEPALA_SEKSI`.' }) code: string
}
