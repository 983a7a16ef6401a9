import type { EmploymentType } from '../career-facts'
import { factsWith, stepPolicy } from '../testing'
import { describeEmploymentStatus, evaluateEmploymentStatus } from './employment-status'

const policy = stepPolicy('EMPLOYMENT_STATUS', 'all-pns')

test.each<[EmploymentType, string]>([
  ['PNS', 'MET'],
  ['CPNS', 'NOT_MET'],
  ['PPPK', 'NOT_MET'],
  ['PPPK_PART_TIME', 'NOT_MET'],
])('%s: %s, and no waiting changes it', (employmentType, status) =>
  expect(evaluateEmploymentStatus(policy, factsWith({ employmentType }))).toMatchObject({ status, earliestDate: null }),
)

test('it names who may', () => expect(describeEmploymentStatus(policy).required.id).toBe('PNS'))
