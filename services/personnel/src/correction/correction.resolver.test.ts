import { Readable } from 'node:stream'
import { ask, type Caller, openForTest, type TestedService } from '@jalur/common'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, signedIn, TODAY, UNIT, uuid } from '../testing/staff'

const NOW = new Date('2026-08-01T02:00:00Z')
const PERSON = signedIn({ employeeId: uuid(3), subject: 'person' })
const OFFICER = signedIn({ employeeId: uuid(4), subject: 'officer', roles: ['ASN', 'HR_OFFICER'] })

let tested: TestedService
let document: string
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, FAMILY)
  document = await handIn(PERSON)
})
beforeEach(() =>
  query('truncate correction_request, idempotency, field_lineage, replaced_value, outbox, audit cascade'),
)
afterAll(() => tested.close())

const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> =>
  tested.service.database.query(sql, values)

async function handIn(caller: Caller): Promise<string> {
  const context = await tested.service.createContext({ token: JSON.stringify(caller), language: 'en', requestId: 'r' })
  const body = Readable.from([Buffer.from('%PDF-1.4\n%âãÏÓ\n')])
  return (await tested.service.files!.receive(context, { purpose: 'EVIDENCE', name: 'SK.pdf', body })).id
}

const FIELDS = `id reference field status recordedValue currentValue proposedValue effectiveFrom reason dueAt isOverdue
  decidedBy version recordVersion proposedSupervisor { id } evidence { name contentType url } basis { regulation { code } }`

interface Correction {
  [field: string]: unknown
  id: string
  version: number
  recordVersion: number
}
interface Outcome {
  correction: Correction | null
  refusals: string[]
  codes: unknown[]
  extensions: Record<string, unknown>
}

async function send(mutation: string, input: object, caller: Caller, receivedAt = NOW): Promise<Outcome> {
  const type = { requestCorrection: 'RequestCorrectionInput', decideCorrection: 'DecideCorrectionInput' }[mutation]
  const { data, errors } = await ask(tested.service, {
    query: `mutation ($input: ${type ?? 'CorrectionInput'}!) {
      ${mutation}(input: $input) { correction { ${FIELDS} } refusals { code } } }`,
    ...{ variables: { input }, caller, receivedAt },
  })
  const payload = data?.[mutation] as { correction: Correction; refusals: { code: string }[] } | undefined
  return {
    correction: payload?.correction ?? null,
    refusals: payload?.refusals.map(({ code }) => code) ?? [],
    codes: (errors ?? []).map(({ extensions }) => extensions['code']),
    extensions: errors?.[0]?.extensions ?? {},
  }
}

const RANK = { field: 'RANK', value: 'III/c', replaces: '2022-04-01', effectiveFrom: '2022-04-01' }
const NAME = { field: 'NAME', value: 'Siti Rahmawati' }
const request = (input: object, caller: Caller = PERSON) =>
  send('requestCorrection', { explanation: 'Salah tulis.', evidence: [document], ...input }, caller)
const requested = async (input: object): Promise<Correction> => (await request(input)).correction!
const seen = ({ id, version, recordVersion }: Correction) => ({
  ...{ id, expectedVersion: version, expectedRecordVersion: recordVersion },
})
const decide = (correction: Correction, input: object = {}, caller: Caller = OFFICER) =>
  send('decideCorrection', { decision: 'ACCEPT', ...seen(correction), ...input }, caller)
const only = ({ id, version }: Correction) => ({ id, expectedVersion: version })

describe('a request', () => {
  test('tells what stands, what should stand, the proof, and by when it must be decided', async () => {
    const { correction } = await request(RANK)
    expect(correction).toMatchObject({
      ...{
        field: 'RANK',
        status: 'SUBMITTED',
        recordedValue: 'III/b Penata Muda Tingkat I',
        proposedValue: 'III/c Penata',
      },
      ...{ currentValue: 'III/b Penata Muda Tingkat I', dueAt: '2026-08-04T02:00:00.000Z', isOverdue: false },
      ...{ reference: expect.stringMatching(/^PD-\d{6}$/), basis: { regulation: { code: 'UU_27_2022' } } },
      evidence: [{ name: 'SK.pdf', contentType: 'application/pdf', url: expect.stringContaining(document) }],
    })
    expect(await query('select action, actor from audit')).toEqual([
      { action: 'CORRECTION_REQUESTED', actor: 'person' },
    ])
  })
  test('sent twice under one key is one request', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => request({ ...NAME, idempotencyKey: 'draft' })))
    expect(second!.correction!.id).toBe(first!.correction!.id)
    expect(await query('select id from correction_request')).toHaveLength(1)
  })
  test('marks the field as disputed until it is over', async () => {
    const correction = await requested(NAME)
    const disputed = async () => {
      const { data } = await ask(tested.service, {
        query: '{ me { recordFields { field disputedBy } } }',
        caller: PERSON,
      })
      const { recordFields } = data?.['me'] as { recordFields: { field: string; disputedBy: string | null }[] }
      return recordFields.find(({ field }) => field === 'NAME')?.disputedBy
    }
    expect(await disputed()).toBe(correction.id)
    const withdrawn = await send('withdrawCorrection', only(correction), PERSON)
    expect(withdrawn.correction).toMatchObject({ status: 'WITHDRAWN', version: 2 })
    expect(await disputed()).toBeNull()
  })
  test.each<[string, object, string]>([
    ['for what is already asked', NAME, 'ALREADY_OPEN'],
    ['that changes nothing', { field: 'BIRTH_DATE', value: '1990-01-01' }, 'NOTHING_CHANGES'],
    ['to replace an entry that is not there', { ...RANK, replaces: '2020-01-01' }, 'ENTRY_UNKNOWN'],
    ['for a second entry of one day', { ...RANK, replaces: null }, 'ENTRY_TAKEN'],
    ['for a superior from below', { field: 'SUPERVISOR', value: uuid(3) }, 'SUPERIOR_CIRCLE'],
  ])('%s is refused', async (_, input, code) => {
    await request(NAME)
    const caller = code === 'SUPERIOR_CIRCLE' ? signedIn({ employeeId: uuid(2) }) : PERSON
    const evidence = code === 'SUPERIOR_CIRCLE' ? [] : [document]
    expect(await request({ ...input, evidence }, caller)).toMatchObject({ correction: null, refusals: [code] })
  })
  test.each<[string, object, string]>([
    ['of nonsense', { ...RANK, value: 'X' }, 'input.value'],
    ['with a document of nobody', { ...NAME, evidence: [uuid(77)] }, 'input.evidence'],
    ['for a unit of another agency', { field: 'UNIT', value: UNIT[OTHER_AGENCY] }, 'input.value'],
    ['for a superior of another agency', { field: 'SUPERVISOR', value: uuid(6) }, 'input.value'],
  ])('%s is bad input', async (_, input, field) =>
    expect((await request(input)).extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] }),
  )
  test('is not for programs, nor for people who are not of the register', async () => {
    expect((await request(NAME, CALLERS.partner)).codes).toEqual(['FORBIDDEN'])
    expect((await request(NAME, CALLERS.bknOfficer)).codes).toEqual(['FORBIDDEN'])
    expect((await request(NAME, CALLERS.nobody)).codes).toEqual(['UNAUTHENTICATED'])
  })
})

describe('a decision', () => {
  test('to accept changes the history, its source, and tells the others; the old entry is kept', async () => {
    const correction = await requested({ ...RANK, decreeNumber: '823/9' })
    const { correction: decided } = await decide(correction)
    expect(decided).toMatchObject({
      ...{ status: 'ACCEPTED', version: 2, currentValue: 'III/c Penata', recordVersion: correction.recordVersion + 1 },
      decidedBy: 'BKPSDM Kabupaten Bone Bolango',
    })
    expect(
      await query(`select rank_code, decree_number, source from rank_history where employee_id = $1`, [uuid(3)]),
    ).toEqual([{ rank_code: 'III/c', decree_number: '823/9', source: 'CORRECTION' }])
    expect(await query('select fields, source, reference from field_lineage')).toEqual([
      { fields: ['RANK'], source: 'CORRECTION', reference: correction['reference'] },
    ])
    expect(await query('select field, value from replaced_value')).toEqual([{ field: 'RANK', value: 'III/b' }])
    expect(await query('select aggregatetype, type from outbox order by sequence')).toEqual([
      { aggregatetype: 'CorrectionRequest', type: 'CorrectionRequested' },
      { aggregatetype: 'Employee', type: 'EmployeeChanged' },
      { aggregatetype: 'Employee', type: 'EmployeeCorrected' },
      { aggregatetype: 'CorrectionRequest', type: 'CorrectionAccepted' },
    ])
  })
  test.each<[string, object, string, unknown]>([
    ['a name', NAME, `select name from employee where id = '${uuid(3)}'`, { name: 'Siti Rahmawati' }],
    [
      'a superior, also of the chain',
      { field: 'SUPERVISOR', value: uuid(1) },
      `select superior_ids, (select supervisor_id from supervision_history h where h.employee_id = e.id) as since
         from employee e where id = '${uuid(3)}'`,
      { superior_ids: [uuid(1)], since: uuid(1) },
    ],
    [
      'a missing degree',
      { field: 'EDUCATION', value: 'MASTER', effectiveFrom: '2024-08-01', institution: 'UNG' },
      `select institution, source from education_history where employee_id = '${uuid(3)}' and level = 'MASTER'`,
      { institution: 'UNG', source: 'CORRECTION' },
    ],
    [
      'the day of an entry',
      {
        field: 'POSITION',
        value: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
        replaces: '2022-04-01',
        effectiveFrom: '2022-05-01',
      },
      `select min(effective_from::text) as since, count(*) from position_history where employee_id = '${uuid(3)}'`,
      { since: '2022-05-01', count: 1 },
    ],
  ])('to accept %s puts it on record', async (_, input, sql, expected) => {
    expect((await decide(await requested(input), { reason: 'Sesuai SK.' })).correction).toMatchObject({
      status: 'ACCEPTED',
    })
    expect((await query(sql))[0]).toEqual(expected)
  })
  test('to accept a position outside the range of the rank needs the special reason', async () => {
    const correction = await requested({
      ...{ field: 'POSITION', value: 'KEPALA_DINAS_KABUPATEN_KOTA', effectiveFrom: '2026-05-01' },
    })
    expect((await decide(correction)).refusals).toEqual(['REASON_MISSING'])
    expect((await decide(correction, { reason: 'Talenta khusus.' })).correction).toMatchObject({ status: 'ACCEPTED' })
  })
  test('to reject needs a reason, and tells it', async () => {
    const correction = await requested({ ...NAME, value: 'Siti A.' })
    expect(await decide(correction, { decision: 'REJECT' })).toMatchObject({ refusals: ['REASON_MISSING'] })
    const rejected = await decide(correction, { decision: 'REJECT', reason: 'Tidak sesuai akta.' })
    expect(rejected.correction).toMatchObject({ status: 'REJECTED', reason: 'Tidak sesuai akta.', version: 2 })
  })
  test('of two officers at once has one effect; the other sees the version that it has now', async () => {
    const correction = await requested({ ...NAME, value: 'Siti R.' })
    const [first, second] = await Promise.all([
      decide(correction),
      decide(correction, { decision: 'REJECT', reason: 'Belum jelas.' }),
    ])
    const lost = [first, second].find(({ codes }) => codes.length > 0)!
    expect([first, second].filter(({ correction: it }) => it !== null)).toHaveLength(1)
    expect(lost.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 })
  })
  test('on a record that changed meanwhile is a conflict', async () => {
    const correction = await requested({ ...NAME, value: 'Siti M.' })
    await query('update employee set version = version + 1 where id = $1', [uuid(3)])
    expect((await decide(correction)).codes).toEqual(['CONFLICT'])
  })
  test('is of an officer of the agency, never on the own request, never on one that is over', async () => {
    const correction = await requested({ ...NAME, value: 'Siti S.' })
    for (const caller of [PERSON, CALLERS.superior, CALLERS.otherHrOfficer, CALLERS.leader]) {
      expect((await decide(correction, {}, caller)).codes).toEqual(['FORBIDDEN'])
    }
    const self = signedIn({ employeeId: uuid(3), subject: 'person', roles: ['ASN', 'HR_OFFICER'] })
    expect((await decide(correction, {}, self)).refusals).toEqual(['OWN_REQUEST'])
    const review = await send('reviewCorrection', only(correction), OFFICER)
    expect(review.correction).toMatchObject({ status: 'IN_REVIEW', version: 2 })
    expect((await send('withdrawCorrection', only(correction), PERSON)).codes).toEqual(['CONFLICT'])
    const { correction: over } = await send('withdrawCorrection', only(review.correction!), PERSON)
    expect((await decide(over!)).refusals).toEqual(['NOT_OPEN'])
  })
})

describe('the inbox', () => {
  const inbox = async (caller: Caller, filter = '', receivedAt = NOW) => {
    const { data, errors } = await ask(tested.service, {
      query: `{ correctionRequests${filter} { totalCount nodes { field isOverdue employee { id } } } }`,
      ...{ caller, receivedAt },
    })
    return { list: data?.['correctionRequests'], code: errors?.[0]?.extensions['code'] }
  }
  test('holds the open requests of the own agency, and those whose time is over', async () => {
    await request({ ...NAME, value: 'Siti I.' })
    const open = { totalCount: 1, nodes: [{ field: 'NAME', isOverdue: false, employee: { id: uuid(3) } }] }
    expect((await inbox(OFFICER)).list).toEqual(open)
    expect((await inbox(OFFICER, '(filter: { overdue: true })')).list).toMatchObject({ totalCount: 0 })
    const late = new Date('2026-08-04T02:00:01Z')
    expect((await inbox(OFFICER, '(filter: { overdue: true })', late)).list).toMatchObject({ totalCount: 1 })
    expect((await inbox(CALLERS.otherHrOfficer)).list).toMatchObject({ totalCount: 0 })
  })
  test.each(['self', 'leader', 'bknOfficer', 'partner'] as const)('is not for %s', async (caller) =>
    expect((await inbox(CALLERS[caller])).code).toBe('FORBIDDEN'),
  )
})

describe('colleagues and units', () => {
  const find = async (text: string, caller: Caller) => {
    const { data, errors } = await ask(tested.service, { query: `{ colleagues(text: "${text}") { id } }`, caller })
    return (
      (data?.['colleagues'] as { id: string }[] | undefined)?.map(({ id }) => id) ?? errors?.[0]?.extensions['code']
    )
  }
  test('are found by name in the own agency, without the retired, and never by number', async () => {
    expect(await find('pegawai', PERSON)).toEqual(expect.arrayContaining([uuid(1), uuid(2), uuid(4)]))
    expect(await find('pegawai', PERSON)).not.toEqual(expect.arrayContaining([uuid(5)]))
    expect(await find('199001012015032100', PERSON)).toEqual([])
    expect(await find('pe', PERSON)).toBe('BAD_USER_INPUT')
    expect(await find('pegawai', CALLERS.partner)).toBe('FORBIDDEN')
  })
  test('units are those of today, by name', async () => {
    const { data } = await ask(tested.service, {
      query: `{ units(agency: "${AGENCY}", text: "dan Pengembangan") { nodes { id } } }`,
    })
    expect(data?.['units']).toEqual({ nodes: [{ id: UNIT[AGENCY] }] })
  })
})
