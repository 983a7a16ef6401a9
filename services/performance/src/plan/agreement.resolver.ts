import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { AGREEMENT_WORDS, agreementRule } from './agreement'
import { AgreementDuty } from './agreement.types'
import { checkYear } from './plan.resolver'

@Resolver(() => Employee)
export class AgreementResolver {
  @FieldResolver(() => AgreementDuty, {
    nullable: true,
    description:
      'Why each main result of a plan of the year has to name the target of the performance agreement that it comes from; null for who leads no unit (R-SKP-3).',
  })
  async agreementDuty(
    @Root() { id }: Employee,
    @Arg('year', () => Int, { description: 'Calendar year; the law of its first day answers.' }) year: number,
    @Ctx() { directory, language, rules }: PerformanceContext,
  ): Promise<AgreementDuty | null> {
    checkYear(year, language)
    const [person, { agreements }] = await Promise.all([directory.load(id), rules()])
    const rule = agreementRule(agreements, person?.positionCode ?? null, `${String(year).padStart(4, '0')}-01-01`)
    if (!rule) return null
    const { regulationCode: code, article, confidence, validFrom, validTo } = rule
    const legalBasis = { regulation: { code }, article, confidence }
    return { rule: AGREEMENT_WORDS[language], legalBasis, validFrom, validTo }
  }
}
