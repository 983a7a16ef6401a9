import { dutyOf } from './account'

describe('dutyOf', () => {
  test.each([
    ['superior', ['ASN'], 'superior'],
    ['asn-2', ['ASN'], 'asn'],
    ['pppk', ['ASN'], 'asn'],
    [null, ['ASN', 'LEADER', 'HR_OFFICER'], 'hr'],
    [null, ['BKN_OFFICER'], 'bkn'],
    [null, [], 'asn'],
  ] as const)('%s with roles %j is %s', (demoKey, roles, duty) =>
    expect(dutyOf({ demoKey, roles: [...roles] })).toBe(duty),
  )
})
