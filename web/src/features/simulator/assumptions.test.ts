import { addressOf, type Assumptions, assumptionsIn, inputOf } from './assumptions'

const TODAY = '2026-11-27'
const everything: Assumptions = {
  predicate: 'VERY_GOOD',
  years: { 2027: 'NEEDS_IMPROVEMENT', 2028: 'GOOD' },
  conversion: 'ANNUAL',
  preparation: 'PLANNED_ONLY',
  vacancies: false,
  trainings: { P1: '2027-03-01' },
  tests: { 'GURU.AHLI_MUDA': '2027-05-01' },
  degree: { level: 'MASTER', finishedOn: '2029-06-30' },
  pledge: '2027-01-10',
  route: ['GURU.AHLI_MUDA', 'GURU.AHLI_MADYA'],
}

test('assumptions come back from their address as they were', () =>
  expect(assumptionsIn(addressOf('GURU.AHLI_MADYA', everything), TODAY)).toEqual(everything))

test('defaults are not written, and nothing else than the goal is needed', () => {
  const defaults: Assumptions = { predicate: 'GOOD', years: {}, trainings: {}, tests: {}, vacancies: true }
  expect(String(addressOf('GURU.AHLI_MADYA', defaults))).toBe('tujuan=GURU.AHLI_MADYA')
})

test.each([
  'tahun=2020~GOOD',
  'tahun=2027~BEST',
  'predikat=BEST',
  'pelatihan=P1~2020-01-01',
  'pelatihan=P1',
  'pakta=x',
])('what is malformed or past is left out: %s', (address) =>
  expect(assumptionsIn(new URLSearchParams(address), TODAY)).toEqual({ years: {}, trainings: {}, tests: {} }),
)

test('the graph is asked for what is assumed, and for its defaults where nothing is', () => {
  expect(inputOf(everything)).toMatchObject({
    predicates: [
      { year: 2027, predicate: 'NEEDS_IMPROVEMENT' },
      { year: 2028, predicate: 'GOOD' },
    ],
    trainings: [{ programme: 'P1', completedOn: '2027-03-01' }],
  })
  expect(inputOf({ years: {}, trainings: {}, tests: {} })).toMatchObject({ predicate: null, route: null })
})
