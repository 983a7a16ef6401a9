import type { IntegrityFacts, SanctionLevel } from '../career-facts'
import { factsWith, stepPolicy, TODAY } from '../testing'
import { evaluateDiscipline } from './discipline'

const policy = stepPolicy('DISCIPLINE', 'all-discipline')
const evaluate = (
  level: SanctionLevel | null,
  until: string | null,
  disciplineCheckedOn: string | null = '2026-11-01',
) => {
  const activeSanction: IntegrityFacts['activeSanction'] = level && { level, until }
  return evaluateDiscipline(
    policy,
    factsWith({ integrity: { pledgeSigned: true, disciplineCheckedOn, activeSanction } }),
    TODAY,
  )
}

test.each<{ level: SanctionLevel | null; until: string | null; status: string; earliestDate: string | null }>([
  { level: null, until: null, status: 'MET', earliestDate: null },
  { level: 'LIGHT', until: '2027-01-31', status: 'MET', earliestDate: null },
  { level: 'MODERATE', until: '2027-01-31', status: 'NOT_MET', earliestDate: '2027-02-01' },
  { level: 'MODERATE', until: TODAY, status: 'NOT_MET', earliestDate: '2026-11-24' },
  { level: 'MODERATE', until: '2026-11-22', status: 'MET', earliestDate: null },
  { level: 'SEVERE', until: '2027-01-31', status: 'NOT_MET', earliestDate: '2027-02-01' },
  { level: 'SEVERE', until: null, status: 'NOT_MET', earliestDate: null },
])('sanction $level until $until: $status', ({ level, until, status, earliestDate }) =>
  expect(evaluate(level, until)).toMatchObject({ status, earliestDate }),
)

test.each<{ level: SanctionLevel | null; status: string }>([
  { level: null, status: 'UNKNOWN' },
  { level: 'LIGHT', status: 'UNKNOWN' },
  { level: 'SEVERE', status: 'NOT_MET' },
])('a register that was not checked, with $level on record: $status', ({ level, status }) =>
  expect(evaluate(level, '2027-01-31', null).status).toBe(status),
)

test('a silent integrity service leaves it unknown', () =>
  expect(evaluateDiscipline(policy, factsWith({ integrity: null }), TODAY).status).toBe('UNKNOWN'))
