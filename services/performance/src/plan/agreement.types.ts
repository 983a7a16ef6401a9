import { DateScalar, type Day } from '@jalur/common'
import { Field, ObjectType } from 'type-graphql'
import { RuleBasis } from '../evaluation/evaluation.types'

@ObjectType({
  description:
    'Why the plan of somebody has to name the performance agreement of the unit (perjanjian kinerja) that the person leads.',
  simpleResolvers: true,
})
export class AgreementDuty {
  @Field(() => String, { description: "What the rule asks for, in the caller's language." }) rule: string
  @Field(() => RuleBasis, { nullable: true, description: 'The law behind it.' }) legalBasis: RuleBasis
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while it is open-ended.' })
  validTo: Day | null
}
