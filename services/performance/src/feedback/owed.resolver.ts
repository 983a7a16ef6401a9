import {
  badCursor,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  DateScalar,
  type Day,
  decodeCursor,
  isUuid,
  type Language,
  pageOf,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { checkDay } from '../cycle/rules.resolver'
import { Employee } from '../employee/employee.types'
import { dutyTime } from './duty'
import type * as stored from './owed.repository'
import { OwedFeedback, OwedFeedbackConnection } from './owed.types'

@Resolver(() => Agency)
export class AgencyOwedFeedbackResolver {
  @FieldResolver(() => OwedFeedbackConnection, {
    nullable: true,
    description:
      'Superiors of the agency who have not given every direct subordinate feedback about a month, who owe most first; for its HR officers.',
  })
  async owedFeedback(
    @Root() { code }: Agency,
    @Arg('month', () => DateScalar, { description: 'A day in the month, 2020 to ten years ahead.' }) month: Day,
    @Arg('unit', () => ID, {
      nullable: true,
      description: 'Id of the unit that the superiors work in; of every unit without it.',
    })
    unit: string | null | undefined,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, owedFeedback, rules, today }: PerformanceContext,
  ): Promise<Connection<stored.OwedFeedback>> {
    checkPageSize(first, language)
    checkDay('month', month, { today, language })
    const time = dutyTime((await rules()).windows, code, month)
    const question = { agencyCode: code, unitId: unit ?? null, time }
    const rows = await owedFeedback.findPage(question, first, placeOf(after, language))
    return pageOf(
      rows,
      { first, after },
      () => owedFeedback.count(question),
      (row) => [String(row.owed), row.superiorId],
    )
  }
}

@Resolver(() => OwedFeedback)
export class OwedFeedbackResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'The superior.' })
  superior(@Root() { superiorId }: stored.OwedFeedback): Employee {
    return { id: superiorId }
  }
}

/** The place that a cursor names; null without one. */
function placeOf(after: string | null | undefined, language: Language): stored.OwedPlace | null {
  if (!after) return null
  const [owed = '', superiorId = ''] = decodeCursor(after, 2, language)
  if (/^\d{1,9}$/.test(owed) && isUuid(superiorId)) return { owed: Number(owed), superiorId }
  throw badCursor(language)
}
