import { ask, type Caller, openForTest, type TestedService } from '@jalur/common'
import { service } from '../service'
import { addStaff, AGENCY, FAMILY, OTHER_AGENCY, signedIn, TODAY, uuid } from '../testing/staff'

const NOW = new Date('2026-08-04T02:00:00Z')
const OFFICER = signedIn({ employeeId: uuid(4), subject: 'officer', roles: ['ASN', 'HR_OFFICER'] })
const ELSEWHERE = signedIn({ subject: 'other', roles: ['ASN', 'HR_OFFICER'], agencyCode: OTHER_AGENCY })
const LEADER = signedIn({ subject: 'leader', roles: ['ASN', 'LEADER'] })

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, FAMILY)
  for (const [field, status, due] of [
    ['NAME', 'SUBMITTED', '2026-08-04T03:00:00Z'],
    ['RANK', 'IN_REVIEW', '2026-08-04T01:00:00Z'],
    ['UNIT', 'REJECTED', '2026-08-01T01:00:00Z'],
  ]) {
    await tested.service.database.query(
      `insert into correction_request (id, employee_id, field, status, value, explanation, submitted_at, due_at)
       values (gen_random_uuid(), $1, $2, $3, 'x', 'x', now(), $4)`,
      [uuid(3), field, status, due],
    )
  }
  for (const status of ['BLOCKED', 'SCHEDULED']) {
    await tested.service.database.query(
      `insert into staff_movement (id, employee_id, from_agency_code, kind, status, effective_from, decree_number,
         decree_date, overridden, blocked_by, recorded_by)
       values (gen_random_uuid(), $1, $2, 'RANK_PROMOTION', $3, '2026-08-01', 'SK 1', '2026-07-01', '{}',
         case $3 when 'BLOCKED' then 'NOT_IN_SERVICE' end, 'officer')`,
      [uuid(3), AGENCY, status],
    )
  }
  for (const [status, agency, year] of [
    ['SUBMITTED', AGENCY, 2026],
    ['UPHELD', AGENCY, 2026],
    ['SUBMITTED', OTHER_AGENCY, 2025],
  ]) {
    await tested.service.database.query(
      `insert into talent_contest (id, employee_id, agency_code, year, status, explanation, submitted_at, due_at)
       values (gen_random_uuid(), $1, $2, $3, $4, 'x', now(), now())`,
      [uuid(3), agency, year, status],
    )
  }
})
afterAll(() => tested.close())

const waiting = async (caller: Caller) => {
  const query = '{ deskWaiting { corrections overdueCorrections blockedMovements talentContests } }'
  const { data, errors } = await ask(tested.service, { query, caller, receivedAt: NOW })
  return data?.['deskWaiting'] ?? errors?.[0]?.extensions['code']
}

test('what is open, what is overdue and what a rule holds up is counted for the own agency', async () => {
  const none = { corrections: 0, overdueCorrections: 0, blockedMovements: 0, talentContests: 0 }
  const here = { corrections: 2, overdueCorrections: 1, blockedMovements: 1, talentContests: 1 }
  expect([await waiting(OFFICER), await waiting(ELSEWHERE)]).toEqual([here, none])
})

test('what waits is told to nobody but personnel officers', async () => expect(await waiting(LEADER)).toBe('FORBIDDEN'))
