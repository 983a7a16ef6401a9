import { openForTest, type TestedService } from '@jalur/common'
import { type AnsweredEvaluation, evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'
import { papersOf, personnelFacts } from './testing'

jest.setTimeout(60_000)

// Another law is in force in 2026, and another for objections from 6 August on.
const NEW_LAW = `
  update predicate_matrix set valid_to = '2025-12-31';
  insert into predicate_matrix (work_rating, behaviour_rating, predicate, valid_from, regulation_code, article, confidence)
    select work_rating, behaviour_rating, predicate, '2026-01-01', 'PERMENPANRB_9_2026', 'lampiran II', confidence from predicate_matrix;
  update credit_level set valid_to = '2025-12-31';
  insert into credit_level (level, coefficient, points_to_next_level, valid_from, regulation_code, article, confidence)
    select level, coefficient, points_to_next_level, '2026-01-01', 'PERMENPANRB_8_2026', '5', confidence from credit_level;
  update predicate_multiplier set valid_to = '2025-12-31';
  insert into predicate_multiplier (predicate, multiplier, valid_from, regulation_code, article)
    select predicate, multiplier, '2026-01-01', 'PERATURAN_BKN_7_2026', null from predicate_multiplier;
  update objection_term set valid_to = '2026-08-05';
  insert into objection_term (filing_days, statement_days, decision_days, valid_from, regulation_code, article, confidence)
    values (21, 0, 30, '2026-08-06', 'PP_40_2026', '12', 'UNVERIFIED')`

let tested: TestedService
const acts = evaluationActs(() => tested.service, 'id version creditPoints objection { id version }')
const { issue, words } = papersOf(() => tested.service)

beforeAll(async () => {
  const personnel = {
    name: 'personnel',
    factsOf: async (references: Parameters<typeof personnelFacts>[0]) => personnelFacts(references),
  }
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10', [personnel])
  const { database } = tested.service
  await database.query(NEW_LAW)
  await introduce(tested.service)
  await database.query(
    `update directory set position_code = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' where employee_id = $1`,
    [STAFF],
  )
  const { result } = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await reportOf(tested.service, id(500), result, '2026-07-15')
  const handed = (await acts.assess(await year())).evaluation!
  await acts.issue((await acts.rate(handed, id(500), ['ABOVE', 'ABOVE'])).evaluation!)
})
afterAll(() => tested.close())

const year = async (): Promise<AnsweredEvaluation> => (await acts.of(STAFF, person(STAFF)))['Y2026']!
const told = async (kind: string, record: string) => words((await issue(kind, record)).url!)

test('an evaluation cites the law of its period and of the day on which it was received', async () => {
  const { id: evaluation } = await year()
  const text = await told('EVALUATION', evaluation)
  expect(text).toContain('PermenPANRB 9/2026 lampiran II')
  expect(text).toContain('PermenPANRB 8/2026 ps. 5; Peraturan BKN 7/2026')
  expect(text).toContain('Dapat diajukan 21 hari sejak diterima (PP 40/2026 ps. 12).')
  expect(text).not.toMatch(/PermenPANRB 6\/2022|PermenPANRB 1\/2023|PP 30\/2019/)

  await tested.service.database.query(`update plan_evaluation set issued_on = '2026-08-05'`)
  expect(await told('EVALUATION', evaluation)).toContain(
    'Dapat diajukan 14 hari sejak diterima (PP 30/2019 ps. 58-59).',
  )
  await tested.service.database.query(`update plan_evaluation set issued_on = '2026-08-10'`)
})

test('the account of credit points cites the law of each year that it was worked out by, and no other', async () => {
  expect(await told('CREDIT_STATEMENT', STAFF)).toMatch(
    /Dasar hukum PermenPANRB 8\/2026 ps\. 5; Peraturan BKN 7\/2026(?!;)/,
  )
  await tested.service.database.query(
    `insert into credit_entry values ($1, 'AHLI_PERTAMA', '2025-01-01', 'CONVERSION', '2025-12-31', 2025, 'GOOD', 12.5, 1, 12, 12.5)`,
    [STAFF],
  )
  expect(await told('CREDIT_STATEMENT', STAFF)).toContain(
    'Dasar hukum PermenPANRB 1/2023 ps. 37-39; PermenPANRB 8/2026 ps. 5; Peraturan BKN 7/2026',
  )
})

test('the decision on an objection cites the law of the day of filing, and of the period', async () => {
  const act = (mutation: string, by: string, input: object) =>
    send<{ objection: { id: string; version: number } }>(tested.service, mutation, person(by), input, {
      selection: 'objection { id version }',
      inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
    })
  const { id: evaluation, version } = await year()
  const filed = { evaluation, expectedVersion: version, reason: 'Dinilai dari satu kejadian' }
  const { objection } = await act('fileObjection', STAFF, filed)
  const stated = { id: objection!.id, expectedVersion: 1, statement: 'Terjadi tiga kali' }
  await act('stateOnObjection', BOSS, stated)
  await act('decideObjection', HEAD, { id: objection!.id, expectedVersion: 2, decision: 'CONFIRMED', reason: 'Tetap' })
  const text = await told('OBJECTION_DECISION', objection!.id)
  expect(text).toContain('Dasar hukum PP 40/2026 ps. 12')
  expect(text).toContain('Dasar hukum predikat PermenPANRB 9/2026 lampiran II')
  await tested.service.database.query(`update objection set filed_on = '2026-08-05'`)
  expect(await told('OBJECTION_DECISION', objection!.id)).toContain('Dasar hukum PP 30/2019 ps. 58-59')
})
