import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ask, type Caller, type Context, openForTest, rowsWhenWritten, type TestedService } from '@jalur/common'
import { type AnsweredEvaluation, evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const REPORT = id(500)
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')
const PROOF = 'title url contentType sizeBytes sha256'
let tested: TestedService
const acts = evaluationActs(
  () => tested.service,
  `id version status objection { id version evidence { ${PROOF} } statementEvidence { ${PROOF} } }`,
)

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  const { result } = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await reportOf(tested.service, REPORT, result, '2026-07-15')
})
afterAll(() => tested.close())
beforeEach(async () => {
  await tested.service.database.query(
    'truncate plan_evaluation, evaluation_reference, objection, rating_ledger, evaluation, credit_entry, access_log cascade',
  )
  await tested.service.database.query(`update performance_plan set status = 'APPROVED'`)
})

interface Proof {
  title: string
  url: string
  sha256: string | null
}
interface Objection {
  id: string
  version: number
  evidence: Proof[]
  statementEvidence: Proof[]
}
const change = (mutation: string, caller: Caller, input: object) =>
  send<{ objection: Objection | null }>(tested.service, mutation, caller, input, {
    selection: `objection { id version evidence { ${PROOF} } statementEvidence { ${PROOF} } }`,
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const year = async (caller = person(STAFF)): Promise<AnsweredEvaluation & { objection: Objection }> =>
  (await acts.of(STAFF, caller))['Y2026'] as never
const handIn = (owner: string, body: Buffer | Readable, name = 'bukti.pdf') =>
  tested.service.files!.receive({ caller: person(owner), language: 'en' } as unknown as Context, {
    ...{ purpose: 'EVIDENCE', name },
    body: Buffer.isBuffer(body) ? Readable.from([body]) : body,
  })
async function issued(): Promise<AnsweredEvaluation> {
  const handed = (await acts.assess(await year())).evaluation!
  await acts.issue((await acts.rate(handed, REPORT)).evaluation!)
  return year()
}
const file = async (evidence: object[]) => {
  const { id: evaluation, version } = await issued()
  return change('fileObjection', person(STAFF), {
    ...{ evaluation, expectedVersion: version, reason: 'Dua laporan belum dihitung', evidence },
  })
}
const state = ({ id: objection, version }: Objection, evidence: object[]) =>
  change('stateOnObjection', person(BOSS), {
    ...{ id: objection, expectedVersion: version, statement: 'Terjadi tiga kali', evidence },
  })
const LINK = { title: 'Folder laporan', url: 'https://drive.example/laporan' }
const SHOWN_LINK = { ...LINK, contentType: null, sizeBytes: null, sha256: null }

test('both sides show links and files, each with type, size and digest', async () => {
  const [mine, theirs] = [await handIn(STAFF, PDF), await handIn(BOSS, PDF, 'catatan.exe.pdf')]
  const { objection } = await file([LINK, { title: 'Laporan Juni', file: mine.id }])
  await state(objection!, [{ title: 'Catatan', file: theirs.id }])
  const shown = { contentType: 'application/pdf', sizeBytes: PDF.length, sha256: mine.sha256 }
  for (const reader of [STAFF, BOSS, HEAD]) {
    expect((await year(person(reader))).objection).toMatchObject({
      evidence: [SHOWN_LINK, { ...shown, title: 'Laporan Juni', url: expect.stringContaining(`/${mine.id}?expires=`) }],
      statementEvidence: [{ ...shown, title: 'Catatan', url: expect.stringContaining(`/${theirs.id}?expires=`) }],
    })
  }
})

test('a file of an objection is given out as it came, and stays when loose files are removed', async () => {
  const { id: proof } = await handIn(STAFF, PDF)
  const { objection } = await file([{ title: 'Laporan', file: proof }])
  await tested.service.database.query(`update stored_file set created_at = now() - interval '25 hours'`)
  await tested.service.files!.forgetLoose()
  const { searchParams } = new URL(objection!.evidence[0]!.url)
  const open = await tested.service.files!.open(
    ...([proof, searchParams.get('expires')!, searchParams.get('signature')!] as const),
  )
  expect((await buffer(open!.body)).equals(PDF)).toBe(true)
})

test.each<[string, () => Buffer | Readable, string]>([
  ['a program that is named as a document', () => Buffer.from('MZ\x90\x00\x03'), 'its content is not PDF, PNG, JPEG'],
  ['a file of two gigabytes', () => Readable.from(gigabytes(2)), 'larger than 10 MB'],
])('%s is refused with the reason, and nothing of it is kept', async (_what, body, reason) => {
  const count = () => tested.service.database.query('select count(*) from stored_file')
  const before = await count()
  await expect(handIn(STAFF, body())).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'file', reason }] },
  })
  expect(await count()).toEqual(before)
})

/** Bytes that begin like a document, megabyte by megabyte. */
function* gigabytes(count: number): Generator<Buffer> {
  yield PDF
  const megabyte = Buffer.alloc(1_000_000, 65)
  for (let sent = 0; sent < count * 1000; sent++) yield megabyte
}

describe('an objection is not filed', () => {
  test.each<[string, () => Promise<object>, string]>([
    [
      'with the file of somebody else',
      async () => ({ title: 'x', file: (await handIn(BOSS, PDF)).id }),
      'input.evidence.0.file',
    ],
    [
      'with a link that is not of the web',
      async () => ({ title: 'x', url: 'file:///etc/passwd' }),
      'input.evidence.0.url',
    ],
    ['with evidence that it cannot have yet', async () => ({ title: 'x', id: id(600) }), 'input.evidence.0.id'],
    ['with evidence without a name', async () => ({ ...LINK, title: ' ' }), 'input.evidence.0.title'],
  ])('%s; the field is named and nothing is kept', async (_what, proof, field) => {
    expect((await file([await proof()])).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ field })],
    })
    expect((await year()).objection).toBeNull()
    expect(await tested.service.database.query('select 1 from evidence')).toEqual([])
  })
  test('with words and evidence that are both wrong; both are named', async () => {
    const { id: evaluation, version } = await issued()
    const { error } = await change('fileObjection', person(STAFF), {
      ...{ evaluation, expectedVersion: version, reason: ' ', evidence: [{ title: 'x' }] },
    })
    expect(error).toMatchObject({ fields: [{ field: 'input.reason' }, { field: 'input.evidence.0' }] })
  })
})

describe('evidence of an objection', () => {
  const reads = () =>
    tested.service.database.query(`select employee_id, fields, relation from access_log where relation = 'HR_OFFICER'`)

  test('is read by who reads the objection, and the person is told of it', async () => {
    await file([LINK])
    const officer: Caller = person(id(30), 'HR_OFFICER')
    expect((await year(officer)).objection.evidence).toEqual([SHOWN_LINK])
    expect(await rowsWhenWritten(reads, 1)).toEqual([
      { employee_id: STAFF, fields: ['performancePlan'], relation: 'HR_OFFICER' },
    ])
  })
  test.each<[string, Caller]>([
    ['a colleague', person(COLLEAGUE)],
    ['an officer of another agency', { ...person(COLLEAGUE, 'HR_OFFICER'), agencyCode: '7100' } as Caller],
    [
      'a partner',
      { kind: 'PARTNER', clientId: 'p', scopes: ['performance:read'], agencyCodes: ['7104'] } as unknown as Caller,
    ],
  ])('is not read by %s', async (_who, caller) => {
    await file([LINK])
    const { data, errors } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) {
        evaluations { objection { evidence { ${PROOF} } } } } } } }`,
      variables: { of: [{ __typename: 'Employee', id: STAFF }] },
      caller,
    })
    expect([errors?.[0]?.extensions?.['code'], data]).toEqual(['FORBIDDEN', expect.anything()])
    expect(JSON.stringify(data)).not.toContain('drive.example')
  })
})
