import { badInput, endOfDay, type Language } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { windowIn } from '../cycle/rules.types'
import type { ObjectionTerm as Term } from '../cycle/terms'
import { openWindows, type Window } from '../cycle/window'
import { periodLabel } from '../evaluation/period'
import { ruleOn } from '../rule'
import * as domain from './calendar'
import { type CalendarDeadline, type ObjectionTerm, PerformanceCalendar } from './calendar.types'

@Resolver(() => Agency)
export class AgencyCalendarResolver {
  @FieldResolver(() => PerformanceCalendar, {
    nullable: true,
    description: 'Windows and deadlines of a year, and what is open now and next.',
  })
  async performanceCalendar(
    @Root() { code }: Agency,
    @Arg('year', () => Int, { description: 'Calendar year, 2020 to ten years ahead.' }) year: number,
    @Ctx() { language, rules, todayIn, zoneOf }: PerformanceContext,
  ): Promise<PerformanceCalendar> {
    const [today, timeZone] = [todayIn(code), zoneOf(code)]
    const wrong = domain.calendarYearFault(year, today)
    if (wrong) throw badInput(language, [{ field: 'year', reason: wrong }])
    const { windows, cadences, planTerms, terms } = await rules()
    const shown = (window: Window) => windowIn(window, { timeZone, on: today, language })
    const next = domain.nextToOpen(windows, code, today)
    const term = ruleOn(terms, `${year}-12-31`)
    return {
      ...{ year, timeZone, today, cadence: domain.cadenceIn({ cadences }, code, year) },
      months: domain
        .monthsOf(windows, code, year)
        .map((month) => ({ startsOn: month.startsOn, windows: month.windows.map(shown) })),
      deadlines: domain
        .deadlinesOf({ windows, cadences, planTerms }, code, year)
        .map((deadline) => deadlineIn(deadline, timeZone, language)),
      objectionTerm: term && termIn(term),
      open: openWindows(windows, code, today).map(shown),
      next: next && shown(next),
    }
  }
}

const termIn = ({
  filingDays,
  statementDays,
  decisionDays,
  regulationCode,
  article,
  confidence,
}: Term): ObjectionTerm => ({
  ...{ filingDays, statementDays, decisionDays, article, confidence },
  regulation: { code: regulationCode },
})

function deadlineIn(
  { kind, label, period, dueOn, explanation, rule }: domain.Deadline,
  timeZone: string,
  language: Language,
): CalendarDeadline {
  const { regulationCode: code, article, confidence, decision = null } = rule
  return {
    ...{ kind, label: label[language], dueOn, dueAt: endOfDay(dueOn, timeZone), explanation: explanation[language] },
    period: period && { ...period, label: periodLabel(period)[language] },
    legalBasis: { regulation: { code }, article, confidence },
    decision,
  }
}
