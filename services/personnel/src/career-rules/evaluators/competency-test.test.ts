import type { LearningFacts } from '../career-facts'
import { factsWith, functional, stepPolicy, TODAY } from '../testing'
import { evaluateCompetencyTest } from './competency-test'

const policy = stepPolicy('COMPETENCY_TEST', 'functional-competency-test')
const target = functional('AHLI_MUDA')
const passed = (passedOn: string, validUntil: string | null, positionCode = target.code) => ({
  positionCode,
  passedOn,
  validUntil,
})
const evaluate = (...competencyTests: LearningFacts['competencyTests']) =>
  evaluateCompetencyTest(policy, factsWith({ learning: { competencyTests, readiness: [] } }), target, TODAY)

test.each([
  { rule: 'a valid pass', tests: [passed('2026-01-10', '2028-01-10')], status: 'MET' },
  { rule: 'its last day', tests: [passed('2024-11-23', TODAY)], status: 'MET' },
  { rule: 'the day after its last day', tests: [passed('2024-11-22', '2026-11-22')], status: 'NOT_MET' },
  { rule: 'a pass without an end', tests: [passed('2020-01-10', null)], status: 'MET' },
  { rule: 'a pass of today', tests: [passed(TODAY, null)], status: 'MET' },
  { rule: 'a pass of tomorrow', tests: [passed('2026-11-24', null)], status: 'NOT_MET' },
  { rule: 'another position', tests: [passed('2026-01-10', null, 'PERENCANA.AHLI_MUDA')], status: 'NOT_MET' },
  {
    rule: 'a lapsed pass beside a valid one',
    tests: [passed('2020-01-10', '2022-01-10'), passed('2026-01-10', null)],
    status: 'MET',
  },
  { rule: 'no pass', tests: [], status: 'NOT_MET' },
])('$rule: $status', ({ tests, status }) => expect(evaluate(...tests).status).toBe(status))

test('a lapsed pass names the day it lapsed', () =>
  expect(evaluate(passed('2020-01-10', '2022-01-10'), passed('2022-02-01', '2024-02-01'))).toMatchObject({
    earliestDate: null,
    explanation: { id: 'Hasil uji kompetensi Anda berlaku sampai 1 Februari 2024.' },
    remedies: [{ kind: 'TEST' }],
  }))

test('a silent learning service leaves it unknown', () =>
  expect(evaluateCompetencyTest(policy, factsWith({ learning: null }), target, TODAY).status).toBe('UNKNOWN'))
