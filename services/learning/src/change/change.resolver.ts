import { badInput, DateScalar, type Day } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { LearningContext } from '../context'
import { Employee } from '../employee/employee.types'
import { competencyChanges, type Finding } from './change'
import { CompetencyChanges } from './change.types'

@Resolver(() => Employee)
export class ChangeResolver {
  @FieldResolver(() => CompetencyChanges, {
    nullable: true,
    description:
      'How the competencies changed in a time, with what was trained meanwhile; null for whom learning does not know.',
  })
  async competencyChanges(
    @Root() { id }: Employee,
    @Arg('from', () => DateScalar, { description: 'First day, for example that of an evaluation period.' }) from: Day,
    @Arg('until', () => DateScalar, { description: 'Last day; it may be to come.' }) until: Day,
    @Ctx() { directory, competencyRecords, catalogue, today, language }: LearningContext,
  ): Promise<CompetencyChanges | null> {
    if (until < from || from > today) throw badInput(language, [{ field: 'from', reason: NO_TIME }])
    const [entry, record, { competencies, standards }] = await Promise.all([
      directory.load(id),
      competencyRecords.load(id),
      catalogue(),
    ])
    if (!entry) return null
    const time = { from, until: until < today ? until : today }
    const required = new Map(
      (standards.get(entry.positionCode ?? '') ?? []).map((it) => [it.competency.code, it.requiredLevel]),
    )
    const levelOf = (finding: Finding | null) =>
      finding && { ...finding, competency: competencies.get(finding.competencyCode)! }
    return {
      ...time,
      isRunning: until >= today,
      changes: competencyChanges(record.findings, record.trainings, time, competencies.keys()).map((change) => ({
        ...change,
        competency: competencies.get(change.competencyCode)!,
        before: levelOf(change.before),
        after: levelOf(change.after),
        requiredLevel: required.get(change.competencyCode) ?? null,
        explanation: change.explanation[language],
      })),
    }
  }
}

const NO_TIME = {
  id: 'harus paling lambat hari ini, dan tidak sesudah hari terakhir',
  en: 'must be today at the latest, and not after the last day',
}
