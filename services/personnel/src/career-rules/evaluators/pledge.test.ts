import { factsWith, stepPolicy } from '../testing'
import { evaluatePledge } from './pledge'

const policy = stepPolicy('PLEDGE', 'all-pledge')

test.each([
  { pledgeSigned: true, status: 'MET', remedies: [] },
  { pledgeSigned: false, status: 'NOT_MET', remedies: [{ kind: 'SIGN_PLEDGE' }] },
  { pledgeSigned: null, status: 'UNKNOWN', remedies: [{ kind: 'CHECK' }] },
])('pledge signed $pledgeSigned: $status', ({ pledgeSigned, status, remedies }) =>
  expect(
    evaluatePledge(policy, factsWith({ integrity: { pledgeSigned, disciplineCheckedOn: null, activeSanction: null } })),
  ).toMatchObject({ status, remedies, earliestDate: null }),
)

test('a silent integrity service leaves it unknown', () =>
  expect(evaluatePledge(policy, factsWith({ integrity: null })).status).toBe('UNKNOWN'))
