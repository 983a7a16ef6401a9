import { addDays, daysBetween } from '@jalur/common'
import fc from 'fast-check'
import type { ObjectionTerm } from '../cycle/terms'
import { decisionTerm, isOverdue } from './decision-term'

const term: ObjectionTerm = {
  ...{ filingDays: 14, statementDays: 7, decisionDays: 14, validFrom: '2022-02-01', validTo: null },
  ...{ regulationCode: 'PP_30_2019', article: '58-59', confidence: 'UNVERIFIED' },
}
const filed = { status: 'FILED', filedOn: '2026-08-10', statedOn: null, dueOn: '2026-08-24' } as const
const heard = { ...filed, status: 'HEARD', statedOn: '2026-08-12' } as const

test.each([
  ['on the day of filing', filed, '2026-08-10', 14, false, 'heard first'],
  ['on the last day for a statement', filed, '2026-08-17', 7, false, 'heard first'],
  ['once the time for a statement is over', filed, '2026-08-18', 6, false, 'Both sides were heard'],
  ['once the assessor was heard', heard, '2026-08-12', 12, false, 'Both sides were heard'],
  ['on the last day', heard, '2026-08-24', 0, false, 'Both sides were heard'],
  ['the day after, it is late', heard, '2026-08-25', -1, true, 'still has to decide'],
  ['nobody was heard and it is late', filed, '2026-09-24', -31, true, 'still has to decide'],
] as const)('%s', (_when, objection, today, daysLeft, late, next) =>
  expect(decisionTerm(objection, term, today)).toMatchObject({
    ...{ dueOn: '2026-08-24', daysLeft, isOverdue: late, next: { en: expect.stringContaining(next) } },
    legalBasis: { regulationCode: 'PP_30_2019', article: '58-59', confidence: 'UNVERIFIED' },
  }),
)

test('says the rule, what it was applied to and what it came to, in both languages', () => {
  const { rule, inputs, result } = decisionTerm(heard, term, '2026-08-25')!
  expect(rule.id).toMatch(/dalam 14 hari sejak diajukan.*7 hari/)
  expect(inputs).toEqual([
    { id: 'Diajukan 10 Agustus 2026', en: 'Filed on 10 August 2026' },
    { id: 'Pejabat penilai menanggapi 12 Agustus 2026', en: 'The assessor made a statement on 12 August 2026' },
    { id: 'Hari ini 25 Agustus 2026', en: 'Today is 25 August 2026' },
  ])
  expect(result).toEqual({
    id: 'Batas putusan 24 Agustus 2026: lewat 1 hari.',
    en: 'The decision is due on 24 August 2026: 1 day late.',
  })
  expect(decisionTerm(filed, term, '2026-08-11')!.inputs[1]!.id).toBe(
    'Belum ada tanggapan pejabat penilai; waktunya sampai 17 Agustus 2026',
  )
})

test('takes the days of the rule', () =>
  expect(decisionTerm(filed, { ...term, decisionDays: 21 }, '2026-08-11')!.rule.en).toContain('within 21 days'))

test('is over once it is decided, however late', () =>
  expect(decisionTerm({ ...heard, status: 'DECIDED' }, term, '2026-09-24')).toBeNull())

test('is late exactly when no day is left', () =>
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const today = addDays(filed.dueOn, days)
      const told = decisionTerm(filed, term, today)!
      expect([told.daysLeft + days, told.isOverdue]).toEqual([0, days > 0])
      expect(isOverdue({ ...filed, status: 'DECIDED' }, today)).toBe(false)
      expect(daysBetween(today, filed.dueOn)).toBe(told.daysLeft)
    }),
  ))
