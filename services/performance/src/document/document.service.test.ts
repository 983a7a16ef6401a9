import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  ask,
  type Caller,
  type Context,
  type FactReference,
  openForTest,
  rowsWhenWritten,
  type TestedService,
} from '@jalur/common'
import { type AnsweredEvaluation, evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'
import { papersOf, personnelFacts } from './testing'

jest.setTimeout(60_000)

const REPORT = id(500)
let personnelAnswers = true
const PERSONNEL = {
  name: 'personnel',
  async factsOf(references: readonly FactReference[]) {
    if (!personnelAnswers) throw new Error('down')
    return personnelFacts(references)
  },
}

let tested: TestedService
let plan: string
const acts = evaluationActs(
  () => tested.service,
  'id version status predicate creditPoints history { action } objection { id version }',
)
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10', [PERSONNEL])
  await introduce(tested.service)
  await tested.service.database.query(
    `update directory set position_code = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' where employee_id = $1`,
    [STAFF],
  )
  const made = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  plan = made.plan
  await reportOf(tested.service, REPORT, made.result, '2026-07-15')
})
afterAll(() => tested.close())
beforeEach(async () => {
  personnelAnswers = true
  await tested.service.database.query(
    'truncate calibration_session, plan_evaluation, evaluation_reference, objection, rating_ledger, evaluation, credit_entry, performance_document cascade',
  )
  await tested.service.database.query(`update performance_plan set status = 'APPROVED', version = 1`)
})

const { issue, download, words } = papersOf(() => tested.service)
const PUBLIC: Caller = { kind: 'PUBLIC' }
async function check(code: string): Promise<Record<string, unknown> | null> {
  const { data } = await ask(tested.service, {
    query: `query ($code: ID!) { performanceDocument(code: $code) { code kind holder statement isCurrent sha256 agency { code } } }`,
    variables: { code },
    caller: PUBLIC,
  })
  return data?.['performanceDocument'] as Record<string, unknown> | null
}
const year = async (caller = person(STAFF)): Promise<AnsweredEvaluation> => (await acts.of(STAFF, caller))['Y2026']!
async function issued(): Promise<AnsweredEvaluation> {
  const handed = (await acts.assess(await year())).evaluation!
  await acts.issue((await acts.rate(handed, REPORT, ['ABOVE', 'BELOW'])).evaluation!)
  return year()
}

describe('a plan as a paper', () => {
  test('says who, what is planned with its target, the seven values, and the annex', async () => {
    await tested.service.database.query(
      `update performance_plan set annex = annex || '{"support": "Dua laptop"}' where id = $1`,
      [plan],
    )
    const { document, url } = await issue('PLAN', plan)
    const text = await words(url!)
    for (const word of [
      'SASARAN KINERJA PEGAWAI',
      'Pendekatan Hasil Kerja Kuantitatif',
      '1 Januari 2026 s.d. 31 Juli 2026',
      'Siti Aminah',
      'Hasan Pakaya',
      'Berkas terverifikasi',
      '120 berkas',
      'Dukungan sumber daya Dua laptop',
      'Skema pertanggungjawaban -',
      document!.code,
    ])
      expect(text).toContain(word)
  })
  test('is there once it is approved', async () => {
    await tested.service.database.query(`update performance_plan set status = 'SUBMITTED'`)
    expect((await issue('PLAN', plan)).refusals).toEqual([
      expect.objectContaining({ code: 'NOT_NOW', field: 'input.id' }),
    ])
  })
  test('is the same paper while it says the same, and another once it does not', async () => {
    const first = (await issue('PLAN', plan)).document!
    expect((await issue('PLAN', plan, person(BOSS))).document!.code).toBe(first.code)
    await tested.service.database.query(`update indicator set target = 130`)
    await tested.service.database.query('update performance_plan set version = 2')
    expect((await check(first.code))!['isCurrent']).toBe(false)
    const second = (await issue('PLAN', plan)).document!
    expect(second.code).not.toBe(first.code)
    expect(await check(second.code)).toMatchObject({ isCurrent: true })
    await tested.service.database.query(`update indicator set target = 120`)
  })
})

describe('an evaluation as a paper', () => {
  test('is there once it was issued, and says ratings, predicate and the digest of the ledger', async () => {
    expect((await issue('EVALUATION', (await year()).id)).refusals).toEqual([
      expect.objectContaining({ code: 'NOT_NOW' }),
    ])
    const evaluation = await issued()
    const { document, url } = await issue('EVALUATION', evaluation.id)
    expect(document!.statement).toBe('Tahun 2026: predikat Kurang')
    const text = await words(url!)
    for (const word of [
      'Di atas ekspektasi',
      'Di bawah ekspektasi',
      'Kurang',
      'Atasan pejabat penilai',
      'Rahma Djafar',
    ])
      expect(text).toContain(word)
    const [{ digest }] = await tested.service.database.query<[{ digest: string }]>(
      'select digest from rating_ledger order by place desc limit 1',
    )
    expect(text.replaceAll(' ', '')).toContain(digest)
  })
  test('does not name the covered name, number or position to whoever checks the code', async () => {
    const { document } = await issue('EVALUATION', (await issued()).id)
    const checked = await check(document!.code.toLowerCase().replaceAll('-', ' '))
    expect(checked).toEqual({
      ...{ code: document!.code, kind: 'EVALUATION', holder: 'S*** A*****', isCurrent: true, agency: { code: '7104' } },
      ...{ statement: 'Tahun 2026: predikat Kurang', sha256: document!.sha256 },
    })
    expect(await check('AAAA-AAAA-AAAA')).toBeNull()
  })
  test('has the digest that the check tells', async () => {
    const { document, url } = await issue('EVALUATION', (await issued()).id)
    expect(
      createHash('sha256')
        .update(await download(url!))
        .digest('hex'),
    ).toBe(document!.sha256)
  })
})

test('the decision on an objection tells both sides, what it was and what it is; the paper before it is out of date', async () => {
  const evaluation = await issued()
  const before = (await issue('EVALUATION', evaluation.id)).document!
  const act = (mutation: string, caller: Caller, input: object) =>
    send<{ objection: { id: string; version: number } }>(tested.service, mutation, caller, input, {
      selection: 'objection { id version }',
      inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
    })
  const proof = await tested.service.files!.receive({ caller: person(STAFF), language: 'id' } as unknown as Context, {
    ...{ purpose: 'EVIDENCE', name: 'laporan.pdf', body: Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]) },
  })
  const filed = (
    await act('fileObjection', person(STAFF), {
      ...{ evaluation: evaluation.id, expectedVersion: evaluation.version, reason: 'Dinilai dari satu kejadian' },
      evidence: [{ title: 'Laporan Juni', file: proof.id }],
    })
  ).objection!
  expect((await issue('OBJECTION_DECISION', filed.id)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  const stated = (
    await act('stateOnObjection', person(BOSS), {
      ...{ id: filed.id, expectedVersion: filed.version, statement: 'Terjadi tiga kali' },
      evidence: [{ title: 'Catatan harian', url: 'https://drive.example/catatan' }],
    })
  ).objection!
  await act('decideObjection', person(HEAD), {
    ...{ id: filed.id, expectedVersion: stated.version, decision: 'CHANGED', reason: 'Di luar kendalinya' },
    ...{ workRating: 'ABOVE', behaviourRating: 'ABOVE' },
  })
  await calibratedBefore(evaluation.id)
  const { url } = await issue('OBJECTION_DECISION', filed.id, person(HEAD))
  const text = await words(url!)
  for (const word of [
    'Dinilai dari satu kejadian',
    'Terjadi tiga kali',
    'Di luar kendalinya',
    'Kurang',
    'Sangat Baik',
    'Final',
    ...['Kalibrasi', 'Sesuai ekspektasi menjadi di bawah ekspektasi', 'Dua target lewat', 'Saya setuju'],
    ...['Laporan Juni', 'Catatan harian', 'https://drive.example/catatan'],
  ])
    expect(text).toContain(word)
  expect(text.replaceAll(' ', '')).toContain(proof.sha256)
  expect(await check(before.code)).toMatchObject({ isCurrent: false })
})

/** A change of the result that was confirmed before it was issued, straight in the tables. */
async function calibratedBefore(evaluationId: string): Promise<void> {
  const [planId, key] = evaluationId.split('.')
  await tested.service.database.query(
    `with session as (
       insert into calibration_session (id, chair_id, agency_code, unit_id, key, status, opened_on)
       values (gen_random_uuid(), $1, '7104', $1, $4, 'CLOSED', '2026-08-09') returning id),
     item as (
       insert into calibration_item (session_id, plan_id, employee_id, assessor_id, before_work_rating,
         before_behaviour_rating, before_predicate, known_version)
       select id, $3, $1, $2, 'MEETS', 'BELOW', 'POOR', 2 from session returning session_id)
     insert into calibration_proposal (id, session_id, plan_id, from_work_rating, from_behaviour_rating, from_predicate,
       to_work_rating, to_behaviour_rating, to_predicate, reason, proposed_on, evaluation_version, status, answer_reason,
       answerer_id, answered_on)
     select gen_random_uuid(), session_id, $3, 'MEETS', 'BELOW', 'POOR', 'BELOW', 'BELOW', 'VERY_POOR', 'Dua target lewat',
       '2026-08-09', 2, 'CONFIRMED', 'Saya setuju', $2, '2026-08-09' from item`,
    [HEAD, BOSS, planId, key],
  )
}

test('the account of credit points adds up on paper', async () => {
  expect((await issue('CREDIT_STATEMENT', STAFF)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  const { creditPoints } = await issued()
  const { document, url } = await issue('CREDIT_STATEMENT', STAFF)
  const total = String(creditPoints).replace('.', ',')
  expect(document!.statement).toBe(`Angka kredit kumulatif ${total}`)
  expect(await words(url!)).toContain(total)
})

describe('who has papers made', () => {
  test.each<[string, Caller]>([
    ['a colleague', person(COLLEAGUE)],
    ['an officer of another agency', { ...person(COLLEAGUE, 'HR_OFFICER'), agencyCode: '7100' } as Caller],
  ])('not %s', async (_who, caller) => {
    for (const [kind, record] of [
      ['PLAN', plan],
      ['EVALUATION', `${plan}.Y2026`],
      ['CREDIT_STATEMENT', STAFF],
    ] as const)
      expect((await issue(kind, record, caller)).error).toMatchObject({ code: 'FORBIDDEN' })
  })
  test('nobody learns by an unknown id whether there is one', async () => {
    for (const record of [id(999), 'x', `${id(999)}.Y2026`])
      for (const kind of ['PLAN', 'EVALUATION', 'OBJECTION_DECISION', 'CREDIT_STATEMENT'])
        expect((await issue(kind, record)).error).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('the person is told of a superior who had one made', async () => {
    await tested.service.database.query('delete from access_log')
    await issue('PLAN', plan, person(BOSS))
    const reads = () => tested.service.database.query('select employee_id, fields, relation from access_log')
    expect(await rowsWhenWritten(reads, 1)).toEqual([
      { employee_id: STAFF, fields: ['performancePlan'], relation: 'SUPERIOR' },
    ])
  })
})

test('nothing is kept while personnel does not answer', async () => {
  personnelAnswers = false
  expect((await issue('PLAN', plan)).error).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' })
  expect(await tested.service.database.query('select 1 from performance_document')).toEqual([])
})
