import { DateScalar, type Day, notFound } from '@jalur/common'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import { AS_OF, ruleDay } from '../law/rule-day'
import type { Position } from '../position/position'
import { comparePositions } from './position-comparison'
import { PositionComparison } from './position-comparison.types'

@Resolver(() => PositionComparison)
export class PositionComparisonResolver {
  @Query(() => PositionComparison, {
    nullable: true,
    description: 'Two positions beside each other; NOT_FOUND for an unknown code.',
  })
  comparePositions(
    @Arg('from', () => ID, { description: 'Code of the first position, such as the one held.' }) from: string,
    @Arg('to', () => ID, { description: 'Code of the second position, such as the one aimed at.' }) to: string,
    @Ctx() context: PersonnelContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: `${AS_OF} It counts for the requirements of the step; positions are told as of today.`,
    })
    asOf?: Day | null,
  ): PositionComparison {
    const { catalogue, language } = context
    const first = catalogue.positionsByCode.get(from)
    if (!first) throw notFound(language, 'from')
    const second = catalogue.positionsByCode.get(to)
    if (!second) throw notFound(language, 'to')
    return comparisonOf(catalogue, [first, second], ruleDay(asOf, context))
  }
}

/** The comparison by its key, for the gateway; null for a code that is not known. */
export function comparisonByKey(
  { fromCode, toCode }: Pick<PositionComparison, 'fromCode' | 'toCode'>,
  { catalogue, today }: PersonnelContext,
): PositionComparison | null {
  const [from, to] = [catalogue.positionsByCode.get(fromCode), catalogue.positionsByCode.get(toCode)]
  return from && to ? comparisonOf(catalogue, [from, to], today) : null
}

function comparisonOf(catalogue: Catalogue, [from, to]: [Position, Position], day: Day): PositionComparison {
  const { step, ...comparison } = comparePositions(catalogue, from, to)
  return { ...comparison, step: step && { ...step, asOf: day }, fromCode: from.code, toCode: to.code }
}
