import type { Caller, PersonCaller } from '@jalur/common'
import { employeeScopeOf, isOutside } from './employee-scope'

const person = (change: Partial<PersonCaller>): Caller => ({
  kind: 'PERSON',
  subject: 'account',
  employeeId: 'e1',
  roles: ['ASN'],
  agencyCode: '7104',
  ...change,
})
const partner = (...scopes: string[]): Caller => ({
  kind: 'PARTNER',
  clientId: 'client',
  scopes,
  agencyCodes: ['7104', '7100'],
})

describe('employeeScopeOf', () => {
  const own = { all: false, agencyCodes: [], superiorId: 'e1' }
  const agency = { all: false, agencyCodes: ['7104'], superiorId: 'e1' }
  test.each<[string, Caller, object | null]>([
    ['nobody lists nobody', { kind: 'PUBLIC' }, null],
    ['a partner without the scope lists nobody', partner('learning:read'), null],
    [
      'a partner lists the granted agencies',
      partner('learning:read', 'personnel:read'),
      { all: false, agencyCodes: ['7104', '7100'], superiorId: null },
    ],
    [
      'BKN lists everyone',
      person({ roles: ['BKN_OFFICER'], employeeId: null, agencyCode: null }),
      { all: true, agencyCodes: [], superiorId: null },
    ],
    ['an HR officer lists the agency', person({ roles: ['ASN', 'HR_OFFICER'] }), agency],
    ['a leader lists the agency', person({ roles: ['LEADER'] }), agency],
    [
      'an officer who is no employee lists the agency',
      person({ roles: ['LEADER'], employeeId: null }),
      {
        ...agency,
        superiorId: null,
      },
    ],
    ['an HR officer of no agency lists the own subordinates', person({ roles: ['HR_OFFICER'], agencyCode: null }), own],
    ['an integrity officer lists the own subordinates', person({ roles: ['INTEGRITY_OFFICER'] }), own],
    ['a civil servant lists the own subordinates', person({}), own],
    ['a person who is no employee lists nobody', person({ employeeId: null }), null],
  ])('%s', (_, caller, scope) => expect(employeeScopeOf(caller)).toEqual(scope))
})

describe('isOutside', () => {
  const scope = (caller: Caller) => employeeScopeOf(caller)!
  test.each<[string, Caller, string, boolean]>([
    ['BKN asks for any agency', person({ roles: ['BKN_OFFICER'], agencyCode: null }), '7100', false],
    ['an HR officer asks for the own agency', person({ roles: ['HR_OFFICER'] }), '7104', false],
    ['an HR officer asks for another agency', person({ roles: ['HR_OFFICER'] }), '7100', true],
    ['a superior asks for the own agency', person({}), '7104', false],
    ['a superior asks for another agency', person({}), '7100', true],
    ['a partner asks for a granted agency', partner('personnel:read'), '7100', false],
    ['a partner asks for another agency', partner('personnel:read'), '7101', true],
  ])('%s: %s is outside? %s', (_, caller, agency, outside) =>
    expect(isOutside(scope(caller), caller, agency)).toBe(outside),
  )
})
