import * as fc from 'fast-check'
import { countStates, monthOf, monthsAfter, monthsIn, type ProgressMonth } from './month'
import { MONTH_ORDER } from './progress-state'

const counts = fc.record({
  ...{ DRAFT: fc.nat(2), SUBMITTED: fc.nat(2), RETURNED: fc.nat(2), APPROVED: fc.nat(2) },
})
const team = fc
  .uniqueArray(fc.tuple(fc.uuid(), counts), { selector: ([id]) => id, maxLength: 30 })
  .map((people) =>
    people.map(([employeeId, counted]) =>
      monthOf({ employeeId, month: '2026-07-01', counts: counted, lastReportedOn: null, lastRemindedOn: null }),
    ),
  )

test('page after page shows everybody once, what waits for the superior first', () =>
  fc.assert(
    fc.property(team, fc.integer({ min: 1, max: 5 }), (months, size) => {
      const seen: ProgressMonth[] = []
      for (;;) {
        const page = monthsAfter(monthsIn(months, null), seen.at(-1) ?? null).slice(0, size)
        if (page.length === 0) break
        seen.push(...page)
      }
      expect(seen.map((it) => it.employeeId).sort()).toEqual(months.map((it) => it.employeeId).sort())
      const places = seen.map(({ state }) => MONTH_ORDER.indexOf(state))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  ))

test('the counts of the states add up to the team, and a filter shows as many', () =>
  fc.assert(
    fc.property(team, (months) => {
      const counted = countStates(months)
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(months.length)
      for (const { state, count } of counted) {
        expect(monthsIn(months, [state])).toHaveLength(count)
      }
    }),
  ))
