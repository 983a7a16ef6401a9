import { type Outcome, type Write, write } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as evaluation from '../evaluation/evaluation'
import { partsFor } from '../evaluation/evaluation.resolver'
import { Evaluation } from '../evaluation/evaluation.types'
import { sentEvidence } from '../evidence/evidence.types'
import type { RefusalCode } from '../refusals'
import { ruleOn } from '../rule'
import { decisionTerm } from './decision-term'
import type * as domain from './objection'
import {
  DecideObjectionInput,
  FileObjectionInput,
  Objection,
  ObjectionDecisionTerm,
  ObjectionPayload,
  StateOnObjectionInput,
} from './objection.types'
import { decideObjection, fileObjection, type HearingParts, stateOnObjection } from './objection.writes'

@Resolver(() => Evaluation)
export class EvaluationObjectionResolver {
  @FieldResolver(() => Objection, { nullable: true, description: 'The objection of the person; null without one.' })
  async objection(
    @Root() { planId, key }: evaluation.Evaluation,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<domain.Objection | null> {
    const objections = await loaders.objections.load(planId)
    return objections.find((it) => it.key === key) ?? null
  }
}

@Resolver(() => Objection)
export class ObjectionResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who decided; null before.' })
  decider(@Root() { deciderId }: domain.Objection): Employee | null {
    return deciderId === null ? null : { id: deciderId }
  }

  @FieldResolver(() => ObjectionDecisionTerm, {
    nullable: true,
    description: 'The time for the decision, as of today; null once it is decided.',
  })
  async decisionTerm(
    @Root() objection: domain.Objection,
    @Ctx() { language, rules, today }: PerformanceContext,
  ): Promise<ObjectionDecisionTerm | null> {
    const term = ruleOn((await rules()).terms, objection.filedOn)
    const told = term && decisionTerm(objection, term, today)
    if (!told) return null
    const { regulationCode: code, article, confidence } = told.legalBasis
    return {
      ...told,
      ...{ rule: told.rule[language], inputs: told.inputs.map((it) => it[language]), result: told.result[language] },
      ...{ next: told.next[language], legalBasis: { regulation: { code }, article, confidence } },
    }
  }

  @Mutation(() => ObjectionPayload, {
    nullable: true,
    description:
      'Objects to an issued result of the own plan, within 14 days of its receipt, to the superior of the assessor.',
  })
  fileObjection(
    @Arg('input', () => FileObjectionInput, { description: 'The objection.' }) input: FileObjectionInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeObjection(context, 'fileObjection', input, (tx, parts) =>
      fileObjection(tx, parts, input, sentEvidence(input.evidence)),
    )
  }

  @Mutation(() => ObjectionPayload, { nullable: true, description: 'What the assessor says to an objection, once.' })
  stateOnObjection(
    @Arg('input', () => StateOnObjectionInput, { description: 'The statement.' }) input: StateOnObjectionInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeObjection(context, 'stateOnObjection', input, (tx, parts) =>
      stateOnObjection(tx, parts, input, sentEvidence(input.evidence)),
    )
  }

  @Mutation(() => ObjectionPayload, {
    nullable: true,
    description:
      'Decides an objection, as the direct superior of the assessor, once both sides were heard. It is final; predicate, credit points and career follow a changed result at once.',
  })
  decideObjection(
    @Arg('input', () => DecideObjectionInput, { description: 'The decision.' }) input: DecideObjectionInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { decision, reason, workRating = null, behaviourRating = null } = input
    return changeObjection(context, 'decideObjection', input, (tx, parts) =>
      decideObjection(tx, parts, input, { decision, reason, workRating, behaviourRating }),
    )
  }
}

/** Runs a change to an objection and answers it as it is afterwards. */
async function changeObjection(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: HearingParts) => Promise<string>,
) {
  const { database, files, objections } = context
  const parts = { ...(await partsFor(context)), files }
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, parts),
  )
  const objection = outcome.result === null ? null : await objections.find(outcome.result)
  return { refusals: outcome.refusals, objection }
}
