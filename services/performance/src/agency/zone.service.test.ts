import { randomUUID } from 'node:crypto'
import {
  ask,
  type Caller,
  dayInZone,
  type DomainEvent,
  employeeChanged,
  openForTest,
  type TestedService,
} from '@jalur/common'
import { approvedPlan, entry, id, person, send } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(30_000)

/** Past midnight in Jayapura, not yet in Makassar and Jakarta. */
const INSTANT = new Date('2026-08-07T15:30:00Z')
const [JAKARTA, MAKASSAR, JAYAPURA] = ['3100', '7104', '9100'] as const
const STAFF: Record<string, string> = { [JAKARTA]: id(31), [MAKASSAR]: id(71), [JAYAPURA]: id(91) }

let tested: TestedService
const results: Record<string, string> = {}

const zoneTold = (code: string, timeZone: string, changedAt = '2026-01-01T00:00:00Z'): DomainEvent => ({
  ...{ id: randomUUID(), aggregateType: 'Agency', aggregateId: code, type: 'AgencyChanged' },
  payload: { code, timeZone, changedAt },
})
const staffOf = (agencyCode: string): Caller => ({ ...person(STAFF[agencyCode]!), agencyCode }) as Caller

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', (zone = 'Asia/Makassar') =>
    dayInZone(INSTANT, zone),
  )
  await tested.service.consume([
    zoneTold(JAYAPURA, 'Asia/Jakarta', '2025-01-01T00:00:00Z'),
    ...[zoneTold(JAKARTA, 'Asia/Jakarta'), zoneTold(MAKASSAR, 'Asia/Makassar'), zoneTold(JAYAPURA, 'Asia/Jayapura')],
    ...Object.entries(STAFF).map(([agencyCode, staff]) => employeeChanged({ ...entry(staff, []), agencyCode })),
  ])
  for (const [place, [agency, staff]] of Object.entries(STAFF).entries())
    results[agency] = (await approvedPlan(tested.service, staff, 100 * (place + 1))).result
})
afterAll(() => tested.close())

const entryWindow = async (agency: string): Promise<unknown> => {
  const { data } = await ask(tested.service, {
    query: `{ performanceWindows(agency: "${agency}") { kind month opensOn isOpen closesAt timeZone } }`,
  })
  return (data as { performanceWindows: { kind: string }[] }).performanceWindows.find(({ kind }) => kind === 'ENTRY')
}

const reportOn = (agency: string, reportedOn: string) =>
  send<{ progress: { id: string } | null }>(
    tested.service,
    'reportProgress',
    staffOf(agency),
    { workResult: results[agency], reportedOn, statement: 'Memeriksa 12 berkas' },
    { selection: 'progress { id }', inputType: 'ReportProgressInput' },
  )

describe('one instant', () => {
  test.each([
    [JAKARTA, { month: '2026-07-01', isOpen: true, closesAt: '2026-08-07T17:00:00.000Z', timeZone: 'Asia/Jakarta' }],
    [MAKASSAR, { month: '2026-07-01', isOpen: true, closesAt: '2026-08-07T16:00:00.000Z', timeZone: 'Asia/Makassar' }],
    [JAYAPURA, { month: '2026-08-01', isOpen: false, closesAt: '2026-09-07T15:00:00.000Z', timeZone: 'Asia/Jayapura' }],
  ])('is inside or after the entry window by the zone of the agency: %s', async (agency, expected) =>
    expect(await entryWindow(agency)).toMatchObject(expected),
  )

  test.each([[JAKARTA], [MAKASSAR]])('lets people report on the month that is still open: %s', async (agency) =>
    expect(await reportOn(agency, '2026-07-20')).toMatchObject({ progress: { id: expect.any(String) }, refusals: [] }),
  )
  test('refuses the report where the window has closed, in the words of the zone', async () => {
    const { refusals } = await reportOn(JAYAPURA, '2026-07-20')
    expect(refusals).toEqual([
      {
        code: 'WINDOW_CLOSED',
        field: 'input.reportedOn',
        message: 'Entry for that month closed on 2026-08-07 at 24:00 WIT.',
      },
    ])
  })
  test('is already the next day where it is past midnight', async () => {
    expect(await reportOn(JAYAPURA, '2026-08-08')).toMatchObject({ refusals: [] })
    expect(await reportOn(MAKASSAR, '2026-08-08')).toMatchObject({ error: { code: 'BAD_USER_INPUT' } })
  })
})

test('a zone that was told earlier does not come back late', async () => {
  await tested.service.consume([zoneTold(JAYAPURA, 'Asia/Jakarta', '2025-06-01T00:00:00Z')])
  const rows = await tested.service.database.query(
    `select time_zone from agency_zone where agency_code = '${JAYAPURA}'`,
  )
  expect(rows).toEqual([{ time_zone: 'Asia/Jayapura' }])
})
