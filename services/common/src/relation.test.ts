import type { Caller, PersonCaller } from './caller'
import { PUBLIC_CALLER } from './caller'
import { isGranted } from './policy'
import { relationsOf, type StaffMember } from './relation'

const employee: StaffMember = { id: 'e1', agencyCode: '7104', superiorIds: ['boss', 'top'] }
const person = (changes: Partial<PersonCaller>): Caller => ({
  kind: 'PERSON',
  subject: 's',
  employeeId: 'other',
  roles: ['ASN'],
  agencyCode: '7104',
  ...changes,
})
const partner = (agencyCodes: string[], scopes = ['personnel:read']): Caller => ({
  kind: 'PARTNER',
  clientId: 'p',
  scopes,
  agencyCodes,
})

describe('relationsOf', () => {
  const cases: [string, Caller, string[]][] = [
    ['nobody', PUBLIC_CALLER, ['ANYONE']],
    ['a colleague', person({}), ['ANYONE', 'COLLEAGUE', 'PERSON', 'SIGNED_IN']],
    ['the employee', person({ employeeId: 'e1' }), ['ANYONE', 'COLLEAGUE', 'PERSON', 'SELF', 'SIGNED_IN']],
    ['the direct superior', person({ employeeId: 'boss' }), ['ANYONE', 'COLLEAGUE', 'PERSON', 'SIGNED_IN', 'SUPERIOR']],
    [
      'a superior further up',
      person({ employeeId: 'top' }),
      ['ANYONE', 'COLLEAGUE', 'PERSON', 'SIGNED_IN', 'SUPERIOR'],
    ],
    [
      'an HR officer of the agency',
      person({ roles: ['HR_OFFICER'] }),
      ['ANYONE', 'COLLEAGUE', 'HR_OFFICER', 'PERSON', 'SIGNED_IN'],
    ],
    [
      'an HR officer of another agency',
      person({ roles: ['HR_OFFICER'], agencyCode: '7100' }),
      ['ANYONE', 'PERSON', 'SIGNED_IN'],
    ],
    ['a leader of the agency', person({ roles: ['LEADER'] }), ['ANYONE', 'COLLEAGUE', 'LEADER', 'PERSON', 'SIGNED_IN']],
    [
      'a leader of another agency',
      person({ roles: ['LEADER'], agencyCode: '7100' }),
      ['ANYONE', 'PERSON', 'SIGNED_IN'],
    ],
    [
      'an integrity officer of the agency',
      person({ roles: ['INTEGRITY_OFFICER'] }),
      ['ANYONE', 'COLLEAGUE', 'INTEGRITY_OFFICER', 'PERSON', 'SIGNED_IN'],
    ],
    [
      'an officer of BKN',
      person({ roles: ['BKN_OFFICER'], employeeId: null, agencyCode: null }),
      ['ANYONE', 'BKN_OFFICER', 'PERSON', 'SIGNED_IN'],
    ],
    ['a partner with the agency granted', partner(['7104']), ['ANYONE', 'PARTNER', 'SIGNED_IN']],
    ['a partner of another agency', partner(['7100']), ['ANYONE', 'SIGNED_IN']],
  ]
  test.each(cases)('%s', (_who, caller, expected) =>
    expect([...relationsOf(caller, employee)].sort()).toEqual(expected),
  )

  test('a person without an employee record is nobody’s superior', () =>
    expect(relationsOf(person({ employeeId: null }), { ...employee, superiorIds: [] }).has('SUPERIOR')).toBe(false))
})

describe('isGranted', () => {
  const grant = { to: ['PARTNER', 'SELF'], scope: 'learning:read' } as const
  test('a partner needs the scope besides the agency', () => {
    expect(isGranted(grant, partner(['7104']), new Set(['PARTNER']))).toBe(false)
    expect(isGranted(grant, partner(['7104'], ['learning:read']), new Set(['PARTNER']))).toBe(true)
  })
  test('a grant without a scope never admits a partner', () =>
    expect(isGranted({ to: ['PARTNER'] }, partner(['7104']), new Set(['PARTNER']))).toBe(false))
  test('a relation that is not granted opens nothing', () =>
    expect(isGranted(grant, person({}), new Set(['COLLEAGUE', 'SIGNED_IN']))).toBe(false))
})
