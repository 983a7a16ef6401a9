import { ask, askEntities, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { approvedPlan, COLLEAGUE, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate window_version, idempotency, outbox'))

const HR = person(COLLEAGUE, 'HR_OFFICER')
const ELSEWHERE = { ...person(id(77), 'HR_OFFICER'), agencyCode: '7100' } as Caller
const CHANGE = {
  ...{ agency: '7104', validFrom: '2026-08-01', cadence: 'MONTH', decision: 'SK Bupati 800/12/2026' },
  entry: { fromDay: 1, toDay: 10, monthsAfter: 1 },
  rating: { fromDay: 11, toDay: 18, monthsAfter: 1 },
  correction: { fromDay: 20, toDay: 27, monthsAfter: 1 },
}
const REASON = 'Libur panjang di awal bulan'

interface Version {
  number: number
  status: string
  validFrom: string
  validTo: string | null
  beginsOn: string
  decision: string
  reason: string
  cancelReason: string | null
}
interface Policy {
  version: number
  windows: { kind: string; fromDay: number; toDay: number }[]
  versions: Version[]
}
const POLICY = `version windows { kind fromDay toDay }
  versions { number status validFrom validTo beginsOn decision reason cancelReason }`

const set = (
  change: object = {},
  {
    expectedVersion = 1,
    caller = HR,
    ...rest
  }: { expectedVersion?: number; caller?: Caller; idempotencyKey?: string; reason?: string } = {},
) =>
  send<{ policy: Policy | null }>(
    tested.service,
    'setPerformanceWindows',
    caller,
    { change: { ...CHANGE, ...change }, reason: REASON, expectedVersion, ...rest },
    { selection: `policy { ${POLICY} }`, inputType: 'SetPerformanceWindowsInput' },
  )
const cancel = (number: number, expectedVersion: number, caller: Caller = HR) =>
  send<{ policy: Policy | null }>(
    tested.service,
    'cancelPerformanceWindows',
    caller,
    { agency: '7104', number, reason: 'Keputusan ditarik', expectedVersion },
    { selection: `policy { ${POLICY} }`, inputType: 'CancelPerformanceWindowsInput' },
  )
async function ofAgency<T>(fields: string, caller?: Caller, code = '7104'): Promise<T> {
  const { entities } = await askEntities(tested.service, {
    ...{ type: 'Agency', fields, representations: [{ code }] },
    ...(caller && { caller }),
  })
  return (entities as [T])[0]
}

describe('the calendar', () => {
  const FIELDS = `performanceCalendar(year: 2026) { timeZone today cadence
    months { startsOn windows { kind month opensOn closesOn closesAt isOpen decision explanation regulation { code } confidence } }
    deadlines { kind label dueOn dueAt decision legalBasis { regulation { code } confidence } }
    objectionTerm { filingDays statementDays decisionDays regulation { code } }
    open { kind month } next { kind opensOn } }`

  test('tells everybody the year with what is open now and next', async () => {
    const { performanceCalendar: calendar } = await ofAgency<{
      performanceCalendar: { months: unknown[]; deadlines: unknown[] }
    }>(FIELDS)
    expect(calendar).toMatchObject({
      ...{ timeZone: 'Asia/Makassar', today: '2026-08-10', cadence: 'MONTH' },
      open: [{ kind: 'RATING', month: '2026-07-01' }],
      next: { kind: 'CORRECTION', opensOn: '2026-08-19' },
      objectionTerm: { filingDays: 14, statementDays: 7, decisionDays: 14, regulation: { code: 'PP_30_2019' } },
    })
    expect(calendar.months).toHaveLength(12)
    expect(calendar.months[7]).toMatchObject({
      startsOn: '2026-08-01',
      windows: [
        { kind: 'ENTRY', month: '2026-07-01', closesAt: '2026-08-07T16:00:00.000Z', isOpen: false, decision: null },
        { kind: 'RATING', isOpen: true, regulation: { code: 'PERMENPANRB_6_2022' }, confidence: 'PARTLY_VERIFIED' },
        { kind: 'CORRECTION', isOpen: false },
      ],
    })
    expect(calendar.deadlines[0]).toMatchObject({
      ...{ kind: 'PLAN', label: 'Plan of 2026', dueOn: '2026-01-31', dueAt: '2026-01-31T16:00:00.000Z' },
      legalBasis: { confidence: 'UNVERIFIED' },
    })
  })
  test('is not told before 2020, nor for years that nobody plans', async () => {
    for (const year of [2019, 2037, -1, 20_260, 99_999]) {
      const { codes } = await askEntities(tested.service, {
        ...{
          type: 'Agency',
          fields: `performanceCalendar(year: ${year}) { year }`,
          representations: [{ code: '7104' }],
        },
      })
      expect(codes).toEqual(['BAD_USER_INPUT'])
    }
  })
  test('costs no statement more for many agencies than for one', async () => {
    const count = async (...codes: string[]) => {
      const statements = await recordStatements(tested.service.database, () =>
        askEntities(tested.service, {
          ...{ type: 'Agency', fields: `${FIELDS} windowPolicy { ${POLICY} }` },
          representations: codes.map((code) => ({ code })),
        }),
      )
      return statements.length
    }
    await count('7100')
    expect(await count('7100', '7101', '7102', '7104')).toBe(await count('7104'))
  })
})

describe('an HR officer', () => {
  test('sets the windows of the own agency; they count at once, and everybody reads why', async () => {
    const { policy, refusals } = await set()
    expect(refusals).toEqual([])
    expect(policy).toMatchObject({
      version: 2,
      windows: [
        { kind: 'ENTRY', toDay: 10 },
        { kind: 'RATING', fromDay: 11, toDay: 18 },
        { kind: 'CORRECTION', fromDay: 20 },
      ],
      versions: [
        {
          ...{ number: 1, status: 'UPCOMING', validFrom: '2026-08-01', validTo: null, beginsOn: '2026-09-01' },
          ...{ decision: 'SK Bupati 800/12/2026', reason: REASON },
        },
      ],
    })
    const { windowPolicy } = await ofAgency<{ windowPolicy: Policy }>(`windowPolicy { ${POLICY} }`)
    expect(windowPolicy).toEqual(policy)
    const { performanceCalendar: calendar } = await ofAgency<{
      performanceCalendar: { months: { windows: { closesOn: string; decision: string | null }[] }[] }
    }>('performanceCalendar(year: 2026) { months { windows { closesOn decision } } }')
    const entryOf = (month: number) => calendar.months[month]!.windows[0]
    expect([entryOf(7), entryOf(8)]).toEqual([
      { closesOn: '2026-08-07', decision: null },
      { closesOn: '2026-09-10', decision: 'SK Bupati 800/12/2026' },
    ])
  })
  test('leaves a trace in audit and outbox, without a name', async () => {
    await set()
    const { database } = tested.service
    expect(
      await database.query(`select type, aggregateid as id, payload ->> 'decision' as decision from outbox`),
    ).toEqual([{ type: 'PerformanceWindowsSet', id: '7104', decision: 'SK Bupati 800/12/2026' }])
    const [entry] = await database.query(
      `select actor, entity_id as id from audit where action = 'PERFORMANCE_WINDOWS_SET' order by at desc limit 1`,
    )
    expect(entry).toMatchObject({ id: '7104' })
  })
  test('has one effect with a request that is sent twice', async () => {
    const again = () => set({}, { idempotencyKey: 'jendela-1' })
    const [first, second] = [await again(), await again()]
    expect(second).toEqual(first)
    expect(first.policy?.versions).toHaveLength(1)
  })
  test('is told of a conflict where another officer was faster', async () => {
    await set()
    expect(await set({ validFrom: '2026-10-01' })).toMatchObject({ error: { code: 'CONFLICT', currentVersion: 2 } })
  })
  test('and another one at the same time: one is told of the conflict', async () => {
    const answers = await Promise.all([set(), set({ validFrom: '2026-10-01' })])
    expect(answers.filter(({ policy }) => policy)).toHaveLength(1)
    expect(answers.filter(({ error }) => error)).toMatchObject([{ error: { code: 'CONFLICT' } }])
  })
  test('cannot close a window that is open, nor change what is over', async () => {
    const shorter = { ...CHANGE, validFrom: '2026-07-01', entry: { fromDay: 1, toDay: 7, monthsAfter: 1 } }
    expect((await set({ ...shorter, rating: { fromDay: 8, toDay: 12, monthsAfter: 1 } })).refusals).toMatchObject([
      { code: 'WINDOW_OPEN', field: 'input.change.validFrom' },
    ])
    expect((await set({ validFrom: '2026-07-01' })).refusals).toMatchObject([{ code: 'POLICY_IN_PAST' }])
  })
  test('is told what is not understood, field by field', async () => {
    const { error } = await set({ validFrom: '2026-09-02', decision: '' }, { reason: 'kurang' })
    expect(error).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'input.change.validFrom' }, { field: 'input.change.decision' }],
    })
    expect((await set({}, { reason: 'kurang' })).error).toMatchObject({ fields: [{ field: 'input.reason' }] })
  })
  test('cancels a version that has not begun; what it would have ended goes on', async () => {
    await set()
    const { policy } = await cancel(1, 2)
    expect(policy).toMatchObject({
      ...{ version: 3, windows: [{ kind: 'ENTRY', toDay: 7 }, {}, {}] },
      versions: [{ status: 'CANCELLED', cancelReason: 'Keputusan ditarik' }],
    })
    expect((await cancel(1, 3)).refusals).toMatchObject([{ code: 'POLICY_CANCELLED' }])
    expect(await cancel(9, 3)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
  test('cannot cancel a version that has begun', async () => {
    await set({
      ...{ validFrom: '2026-07-01', entry: { fromDay: 1, toDay: 7, monthsAfter: 1 } },
      rating: { fromDay: 8, toDay: 18, monthsAfter: 1 },
    })
    expect((await cancel(1, 2)).refusals).toMatchObject([{ code: 'POLICY_BEGUN' }])
  })
  test.each([
    ['of another agency', ELSEWHERE],
    ['without the office', person(STAFF)],
    ['a partner', { kind: 'PARTNER', clientId: 'p', scopes: ['performance:read'], agencyCodes: ['7104'] } as Caller],
  ])('is asked for: somebody %s sets and cancels nothing', async (_who, caller) => {
    await set()
    expect(await set({ validFrom: '2026-10-01' }, { expectedVersion: 2, caller })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    expect(await cancel(1, 2, caller)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    const { errors } = await preview({}, caller)
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
  })
})

const preview = (change: object, caller: Caller = HR) =>
  ask(tested.service, {
    query: `query ($change: WindowChangeInput!) { performanceWindowPreview(change: $change) {
      version canBeMade cadenceBefore cadence refusals { code } shifts { kind month before { closesOn } after { closesOn decision } } } }`,
    variables: { change: { ...CHANGE, ...change } },
    caller,
  })

describe('the preview', () => {
  test('tells which windows would lie elsewhere, and changes nothing', async () => {
    const { data } = await preview({ validFrom: '2026-09-01', correction: { fromDay: 19, toDay: 25, monthsAfter: 1 } })
    expect(data?.['performanceWindowPreview']).toMatchObject({
      version: 1,
      canBeMade: true,
      refusals: [],
      cadence: 'MONTH',
    })
    const { shifts } = data?.['performanceWindowPreview'] as { shifts: object[] }
    expect(shifts).toHaveLength(24)
    expect(shifts[0]).toEqual({
      ...{ kind: 'ENTRY', month: '2026-09-01', before: { closesOn: '2026-10-07' } },
      after: { closesOn: '2026-10-10', decision: 'SK Bupati 800/12/2026' },
    })
    expect(await tested.service.database.query('select * from window_version')).toEqual([])
  })
  test('tells why it would be refused', async () => {
    const { data } = await preview({ validFrom: '2026-07-01' })
    expect(data?.['performanceWindowPreview']).toMatchObject({
      canBeMade: false,
      refusals: [{ code: 'POLICY_IN_PAST' }],
    })
  })
})

test('who reports progress is judged by the windows that the agency set a moment ago', async () => {
  const { result } = await approvedPlan(tested.service, STAFF, 300)
  const report = () =>
    send<{ progress: { id: string } | null }>(
      tested.service,
      'reportProgress',
      person(STAFF),
      { workResult: result, reportedOn: '2026-06-20', statement: 'Memeriksa 12 berkas' },
      { selection: 'progress { id }', inputType: 'ReportProgressInput' },
    )
  expect((await report()).refusals).toMatchObject([{ code: 'WINDOW_CLOSED' }])
  await tested.service.database.query(
    `insert into window_version select '7104', 1, '[{"kind":"ENTRY","fromDay":1,"toDay":12,"monthsAfter":2},
       {"kind":"RATING","fromDay":13,"toDay":20,"monthsAfter":2},{"kind":"CORRECTION","fromDay":21,"toDay":28,"monthsAfter":2}]',
       'MONTH', '2026-06-01', 'SK 1', 'Gangguan jaringan', now(), 'test'`,
  )
  expect((await report()).refusals).toEqual([])
})
