import { badInput, DateScalar, type Day, type Language, notFound } from '@jalur/common'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { describeStep } from '../career-rules/describe-step'
import type { CareerTransition as Transition } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import { AS_OF, ruleDay } from '../law/rule-day'
import type * as domain from '../position/position'
import { Position } from '../position/position.types'
import { CareerRoute, CareerTransition, Requirement } from './career-graph.types'
import { type DatedTransition, findRoutes } from './find-routes'

const MOST_ROUTES = 10

@Resolver(() => CareerRoute)
export class CareerRouteResolver {
  @Query(() => [CareerRoute], {
    description: 'Ways between two positions, fewest steps first, then fewest years; empty when none leads there.',
  })
  careerRoutes(
    @Arg('from', () => ID, { description: 'Code of the position left.' }) from: string,
    @Arg('to', () => ID, { description: 'Code of the position aimed at; another than `from`.' }) to: string,
    @Arg('first', () => Int, { defaultValue: 3, description: `How many ways, 1 to ${MOST_ROUTES}.` }) first: number,
    @Ctx() context: PersonnelContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: `${AS_OF} Years and requirements are those of the day; which position leads to which is told as of today.`,
    })
    asOf?: Day | null,
  ): CareerRoute[] {
    const { catalogue, language } = context
    checkCount(first, language)
    const start = catalogue.positionsByCode.get(from)
    if (!start) throw notFound(language, 'from')
    const goal = catalogue.positionsByCode.get(to)
    if (!goal) throw notFound(language, 'to')
    if (start === goal) {
      const reason = { id: 'harus berbeda dari jabatan asal', en: 'must differ from the position left' }
      throw badInput(language, [{ field: 'to', reason }])
    }
    return findRoutes(catalogue, start, goal, first, ruleDay(asOf, context))
  }
}

@Resolver(() => CareerTransition)
export class CareerTransitionResolver {
  @FieldResolver(() => Boolean, {
    description: 'True when it leads to a function of another family (lintas rumpun; PermenPANRB 1/2023).',
  })
  crossesFamily(@Root() { from, to }: Transition): boolean {
    return from.familyCode !== null && to.familyCode !== null && from.familyCode !== to.familyCode
  }

  @FieldResolver(() => [Requirement], {
    description: 'What the step asks of anyone by the law of a day, in the order of a checklist.',
  })
  requirements(
    @Root() { asOf: dayOfRoute, from, ...goal }: Transition & Partial<DatedTransition>,
    @Ctx() context: PersonnelContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: `${AS_OF} On a route, the day of the route.` })
    asOf?: Day | null,
  ): Requirement[] {
    const { catalogue, language } = context
    const day = asOf ? ruleDay(asOf, context) : (dayOfRoute ?? context.today)
    return describeStep(catalogue.rules, from, goal, day).map(({ kind, description, required, legalBasis }) => ({
      kind,
      description: description[language],
      required: required[language],
      legalBasis,
    }))
  }
}

@Resolver(() => Position)
export class PositionStepsResolver {
  @FieldResolver(() => [CareerTransition], { description: 'Steps that start here; those that lead up come first.' })
  stepsFrom(@Root() { code }: domain.Position, @Ctx() { catalogue }: PersonnelContext): readonly Transition[] {
    return catalogue.stepsFrom.get(code) ?? []
  }

  @FieldResolver(() => [CareerTransition], { description: 'Steps that end here; those that lead up come first.' })
  stepsTo(@Root() { code }: domain.Position, @Ctx() { catalogue }: PersonnelContext): readonly Transition[] {
    return catalogue.stepsTo.get(code) ?? []
  }
}

function checkCount(first: number, language: Language): void {
  if (first >= 1 && first <= MOST_ROUTES) return
  const reason = { id: `harus 1 sampai ${MOST_ROUTES}`, en: `must be 1 to ${MOST_ROUTES}` }
  throw badInput(language, [{ field: 'first', reason }])
}
