import { ChangeInput, DateScalar, type Day } from '@jalur/common'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { Confidence, RequirementKind } from '../career-rules/requirement-policy'
import type { PolicyChange } from './check-change'
import { PolicyArea } from './policy-rule'
import { PolicyParameters, PolicyScope } from './policy.types'

@ArgsType()
export class PolicyRuleArgs {
  @Field(() => [PolicyArea], { nullable: true, description: 'Only rules about these; all when left out.' })
  areas?: PolicyArea[] | null
  @Field(() => [RequirementKind], {
    nullable: true,
    description: 'Only requirements of these kinds; rules about anything when left out.',
  })
  kinds?: RequirementKind[] | null
  @Field(() => ID, { nullable: true, description: 'Only rules about careers in the family of this code.' })
  family?: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only rules in force on that day, told as of it; from 2023-01-01, when the law is on record as a whole, to ten years ahead. All rules, told as of today, when left out.',
  })
  asOf?: Day | null
}

@InputType({ description: 'A regulation that is not on record yet.' })
export class NewRegulationInput {
  @Field(() => String, { description: 'Kind as abbreviated in citations, for example `PP`, `Peraturan BKN`.' })
  kind: string
  @Field(() => String, { description: 'Number within the year.' }) number: string
  @Field(() => Int, { description: 'Year of issue.' }) year: number
  @Field(() => String, { description: 'What it is about (tentang), in Indonesian.' }) title: string
}

@InputType({ description: 'What a rule shall say, since when, and by which law.' })
export class PolicyChangeInput {
  @Field(() => ID, { description: 'Code of the rule.' }) code: string
  @Field(() => DateScalar, { description: 'First day on which it holds: today or later, up to ten years ahead.' })
  validFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; left out where no end is set.' })
  validTo?: Day | null
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: the rule falls away, and `parameters` and `scope` are left out.',
  })
  repeal: boolean
  @Field(() => PolicyScope, {
    nullable: true,
    description: 'Which steps, or rises in rank, it is asked on; the same as before when left out.',
  })
  scope?: PolicyScope | null
  @Field(() => PolicyParameters, {
    nullable: true,
    description: 'What it asks; left out for a rule that takes no values.',
  })
  parameters?: PolicyParameters | null
  @Field(() => ID, { nullable: true, description: 'Code of the regulation that says so; or else `newRegulation`.' })
  regulationCode?: string | null
  @Field(() => NewRegulationInput, { nullable: true, description: 'The regulation, where it is not on record yet.' })
  newRegulation?: NewRegulationInput | null
  @Field(() => String, { description: 'Where in the regulation (pasal, ayat), 1 to 200 characters.' }) article: string
  @Field(() => Confidence, { description: 'How far it was checked against the text.' }) confidence: Confidence
}

/** The change as the rules judge it. */
export const changeOf = (input: PolicyChangeInput): PolicyChange => ({
  ...{ validFrom: input.validFrom, validTo: input.validTo ?? null, repeal: input.repeal },
  parameters: { ...input.parameters },
  scope: input.scope ? { ...input.scope } : null,
  ...{ regulationCode: input.regulationCode ?? null, newRegulation: input.newRegulation ?? null },
  ...{ article: input.article, confidence: input.confidence },
})

@InputType({ description: 'Changes a rule; `expectedVersion` is `PolicyRule.version`.' })
export class ChangePolicyRuleInput extends ChangeInput {
  @Field(() => PolicyChangeInput, { description: 'The change, as it was previewed.' }) change: PolicyChangeInput
  @Field(() => String, { description: 'Why, for everybody to read, 10 to 1,000 characters.' }) reason: string
}

@InputType({ description: 'Cancels a version before it begins; `expectedVersion` is `PolicyRule.version`.' })
export class CancelPolicyRuleInput extends ChangeInput {
  @Field(() => ID, { description: 'Code of the rule.' }) code: string
  @Field(() => Int, { description: 'Number of the version.' }) number: number
  @Field(() => String, { description: 'Why, for everybody to read, 10 to 1,000 characters.' }) reason: string
}
