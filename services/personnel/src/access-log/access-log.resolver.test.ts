import { randomUUID } from 'node:crypto'
import {
  ask,
  type Caller,
  type DataRead,
  EMPLOYEE_DATA_READ,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, partner, signedIn, TODAY, uuid } from '../testing/staff'

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, FAMILY)
})
afterAll(() => tested.close())

const LOG = `query ($first: Int! = 20, $after: String) { me { accessLog(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { at requestId relation purpose { code title regulation { code } } fields { code title }
    reader { kind clientId clientName agency { code } unit { name } position { code } } } } } }`

interface Log {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string }
  nodes: { requestId: string; fields: { code: string }[] }[]
}

const send = (query: string, caller: Caller, more: { purpose?: string; requestId?: string; receivedAt?: Date } = {}) =>
  ask(tested.service, { query, caller, ...more })

async function logOf(number: number, variables?: Record<string, unknown>): Promise<Log> {
  const caller = signedIn({ employeeId: uuid(number) })
  const { data, errors } = await ask(tested.service, { query: LOG, caller, variables })
  expect(errors).toBeUndefined()
  return (data?.['me'] as { accessLog: Log }).accessLog
}

/** The log of an employee once it holds so many reads. */
async function logWith(number: number, count: number): Promise<Log> {
  for (let tries = 0; tries < 100; tries++) {
    const log = await logOf(number)
    if (Math.min(log.totalCount, log.nodes.length) >= count) return log
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error('not written down')
}

/** A read as another service tells of it. */
const told = (employee: number, change: Partial<DataRead>) => {
  const read: DataRead = {
    employeeId: uuid(employee),
    at: '2026-07-01T00:00:00.000Z',
    requestId: 'elsewhere',
    readerKind: 'PARTNER',
    readerId: 'partner',
    readerName: 'Mitra',
    readerEmployeeId: null,
    readerAgency: null,
    relation: 'PARTNER',
    purpose: 'PAYROLL',
    fields: ['learningStanding'],
    ...change,
  }
  return {
    ...{ id: randomUUID(), aggregateType: 'AccessLog', aggregateId: read.employeeId },
    ...{ type: EMPLOYEE_DATA_READ, payload: read },
  }
}

describe('the access log of an employee', () => {
  test('names the office of a person and the program of a partner, why, what for and what was read', async () => {
    const employee = `{ employee(id: "${uuid(3)}") { name nip birthDate } }`
    const partnerName = { ...partner('personnel:read'), clientName: 'Dinas Keuangan' } as Caller
    await send(employee, signedIn({ employeeId: uuid(2) }), {
      requestId: 'superior',
      receivedAt: new Date('2026-08-01T02:00Z'),
    })
    await send(employee, partnerName, {
      ...{ requestId: 'partner', receivedAt: new Date('2026-08-01T01:00Z'), purpose: 'PAYROLL' },
    })
    const { nodes, totalCount } = await logWith(3, 2)
    expect(totalCount).toBe(2)
    const fields = [
      { code: 'birthDate', title: 'Birth date' },
      { code: 'nip', title: 'Employee number (NIP)' },
    ]
    expect(nodes).toEqual([
      {
        ...{ at: '2026-08-01T02:00:00.000Z', requestId: 'superior', relation: 'SUPERIOR', purpose: null, fields },
        reader: {
          ...{ kind: 'PERSON', clientId: null, clientName: null, agency: { code: AGENCY } },
          ...{ unit: { name: 'Badan Kepegawaian dan Pengembangan SDM' }, position: { code: 'KEPALA_SEKSI' } },
        },
      },
      {
        ...{ at: '2026-08-01T01:00:00.000Z', requestId: 'partner', relation: 'PARTNER', fields },
        purpose: {
          ...{ code: 'PAYROLL', title: 'Payment of salaries and allowances', regulation: { code: 'UU_20_2023' } },
        },
        reader: {
          ...{ kind: 'PARTNER', clientId: 'partner', clientName: 'Dinas Keuangan' },
          ...{ agency: null, unit: null, position: null },
        },
      },
    ])
  })

  test('joins what the services tell of one request, each as often as it likes', async () => {
    const events = [told(1, {}), told(1, { fields: ['performanceStanding'] }), told(1, { fields: ['careerSteps'] })]
    await tested.service.consume(events)
    await tested.service.consume(events.slice(1))
    const { nodes, totalCount } = await logOf(1)
    expect(totalCount).toBe(1)
    expect(nodes[0]?.fields.map(({ code }) => code)).toEqual(['careerSteps', 'learningStanding', 'performanceStanding'])
  })

  test('keeps requests apart that a client gives the same number', async () => {
    await tested.service.consume([told(4, {}), told(4, { at: '2026-07-01T00:00:00.001Z' })])
    expect(await logOf(4)).toMatchObject({ totalCount: 2 })
  })

  test('comes in pages, newest first, by the index alone', async () => {
    const reads = Array.from({ length: 25 }, (_, index) => told(5, { requestId: `r${String(index).padStart(2, '0')}` }))
    await tested.service.consume(reads)
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page: Log = await logOf(5, { first: 10, after })
      seen.push(...page.nodes.map(({ requestId }) => requestId))
      after = page.pageInfo.endCursor
      more = page.pageInfo.hasNextPage
    }
    expect(seen).toEqual(reads.map(({ payload }) => payload.requestId).toReversed())
    const statements = await recordStatements(tested.service.database, () => logOf(5))
    expect(statements).toHaveLength(3)
  })

  test('a foreign cursor and a page of nothing are refused by name', async () => {
    for (const args of ['after: "x"', 'first: 0', `after: "${Buffer.from('["x","y","z"]').toString('base64url')}"`]) {
      const { errors } = await send(`{ me { accessLog(${args}) { totalCount } } }`, CALLERS.self)
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    }
  })

  test('holds neither own reads nor refused ones', async () => {
    await send('{ me { nip birthDate } }', signedIn({ employeeId: uuid(6), agencyCode: '7100' }))
    await send(`{ employee(id: "${uuid(6)}") { id } }`, CALLERS.otherHrOfficer)
    for (const caller of [CALLERS.hrOfficer, CALLERS.partner, CALLERS.nobody]) {
      await send(`{ employee(id: "${uuid(6)}") { nip } }`, caller, { purpose: 'PAYROLL' })
    }
    await new Promise((later) => setTimeout(later, 600))
    expect((await logOf(6)).totalCount).toBe(0)
  })

  test.each(['superior', 'hrOfficer', 'leader', 'bknOfficer', 'partner'] as const)('is not for %s', async (caller) => {
    const { data, errors } = await send(
      `{ employee(id: "${uuid(3)}") { accessLog { totalCount } } }`,
      CALLERS[caller],
      {
        purpose: 'PAYROLL',
      },
    )
    expect(data).toEqual({ employee: { accessLog: null } })
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
  })
})

test('everybody may read for what partners may read, with the regulation', async () => {
  const { data } = await send('{ accessPurposes { code title regulation { title } } }', CALLERS.nobody)
  const purposes = data?.['accessPurposes'] as { code: string }[]
  expect(purposes).toHaveLength(10)
  expect(purposes[0]).toEqual({
    ...{ code: 'PAYROLL', title: 'Payment of salaries and allowances' },
    regulation: { title: 'Aparatur Sipil Negara' },
  })
})
