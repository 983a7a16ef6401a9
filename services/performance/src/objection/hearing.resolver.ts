import { isGranted, relationsOf, takeDown } from '@jalur/common'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as evaluation from '../evaluation/evaluation'
import { evaluationsOf } from '../evaluation/evaluation.resolver'
import { Evaluation } from '../evaluation/evaluation.types'
import { PLAN_DATA } from '../policy'
import { withHearing } from './hearing'
import type * as domain from './objection'
import { Objection } from './objection.types'

@Resolver(() => Objection)
export class ObjectionHearingResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who objects.' })
  async employee(
    @Root() { planId }: domain.Objection,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<Employee | null> {
    const plan = await loaders.plansById.load(planId)
    return plan && { id: plan.employeeId }
  }

  @Query(() => Evaluation, {
    nullable: true,
    description:
      'The evaluation that an objection is about: for the person, superiors and HR officers as with the plan, and for the assessor who is heard and the superior of the assessor, who decides, wherever the person works by now. Null for others, and without an objection.',
  })
  async objectedEvaluation(
    @Arg('id', () => ID, { description: 'Id of the objection, or of the evaluation.' }) id: string,
    @Ctx() context: PerformanceContext,
  ): Promise<evaluation.Evaluation | null> {
    const { caller, directory, loaders, objections } = context
    const objection = await objections.findCase(id)
    const plan = objection && (await loaders.plansById.load(objection.planId))
    const objected = plan && (await evaluationsOf(plan, context)).find(({ key }) => key === objection.key)
    const owner = plan && (await directory.load(plan.employeeId))
    if (!objected || !owner) return null
    const assessor = objected.assessorId === null ? null : await directory.load(objected.assessorId)
    const subject = withHearing(owner, assessor)
    if (!isGranted(PLAN_DATA, caller, relationsOf(caller, subject))) return null
    takeDown(context, PLAN_DATA, subject, 'performancePlan')
    return objected
  }
}
