import { badInput } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { LearningContext } from '../context'
import { Employee } from '../employee/employee.types'
import { dutyIn, learningHours } from './hours'
import { LearningHours } from './hours.types'

@Resolver(() => Employee)
export class HoursResolver {
  @FieldResolver(() => LearningHours, {
    nullable: true,
    description: 'Learning hours of a calendar year against what the law asks; null for whom learning does not know.',
  })
  async learningHours(
    @Root() { id }: Employee,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() { directory, hours, duties, language }: LearningContext,
  ): Promise<LearningHours | null> {
    if (year < 1 || year > 9999) {
      throw badInput(language, [{ field: 'year', reason: { id: 'bukan tahun', en: 'is no year' } }])
    }
    const [entry, byForm, all] = await Promise.all([directory.load(id), hours.load({ employeeId: id, year }), duties()])
    if (!entry) return null
    const { duty, explanation, ...counted } = learningHours(year, byForm, dutyIn(all, entry.employmentType, year))
    return {
      ...counted,
      duty: duty && { ...duty, regulation: { code: duty.regulationCode } },
      explanation: explanation[language],
    }
  }
}
