import { DateScalar, type Day } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { PromotionPeriodRule } from './policy.types'
import { periodRules, periodSentence } from './promotion-period-rule'
import { AS_OF, ruleDay } from './rule-day'

@Resolver(() => PromotionPeriodRule)
export class PromotionPeriodRuleResolver {
  @Query(() => [PromotionPeriodRule], {
    description: 'The rules about promotion periods with their history, newest first.',
  })
  promotionPeriodRules(
    @Ctx() context: PersonnelContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf?: Day | null,
  ): PromotionPeriodRule[] {
    return periodRules(context.catalogue.rules.promotionRegimes, ruleDay(asOf, context))
  }

  @FieldResolver(() => String, { description: "What it says, in one sentence in the caller's language." })
  sentence(@Root() rule: PromotionPeriodRule, @Ctx() { language }: PersonnelContext): string {
    return periodSentence(rule)[language]
  }
}
