import { ask, openForTest, type TestedService } from '@jalur/common'
import { evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, id, introduce, person, STAFF } from '../plan/testing'
import { service } from '../service'
import { LedgerRepository } from './ledger.repository'

jest.setTimeout(60_000)

const REPORT = id(500)
let tested: TestedService
let evaluationId: string
const acts = evaluationActs(() => tested.service)

// Entries: 1 submitted, 2 rated, 3 rated anew, 4 issued.
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  await tested.service.database.query(
    `update directory set position_code = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' where employee_id = $1`,
    [STAFF],
  )
  const { result } = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await reportOf(tested.service, REPORT, result, '2026-07-15')
  const handed = (await acts.assess((await acts.of())['Y2026']!)).evaluation!
  const rated = (await acts.rate(handed, REPORT)).evaluation!
  const again = (await acts.rate(rated, REPORT, ['ABOVE', 'MEETS'])).evaluation!
  evaluationId = (await acts.issue(again)).evaluation!.id
  // What ratings rest on would keep the tables below from being put back as they were.
  await tested.service.database.query('delete from evaluation_reference')
})
afterAll(() => tested.close())

async function check(caller = person(COLLEAGUE, 'HR_OFFICER')) {
  const { data, errors } = await ask(tested.service, {
    query: '{ ratingLedgerCheck { entries intact firstBreak { place evaluationId fault } } }',
    caller,
  })
  return errors?.[0]?.extensions ?? data?.['ratingLedgerCheck']
}

/** What the check says after somebody changed the tables with a statement; the tables are as before afterwards. */
async function checkAfter(statement: string): Promise<unknown> {
  const { database } = tested.service
  const tables = ['rating_ledger', 'plan_evaluation', 'evaluation', 'credit_entry', 'rating_ledger_root']
  for (const table of tables) await database.query(`create table kept_${table} as table ${table}`)
  try {
    await database.query(statement)
    return await check()
  } finally {
    for (const table of tables) {
      await database.query(`delete from ${table}; insert into ${table} table kept_${table}; drop table kept_${table}`)
    }
  }
}

test('the history of an evaluation tells who did what, each with its digest', async () => {
  const { history } = (await acts.of())['Y2026']!
  expect(history.map(({ actor, action }) => [actor.id, action])).toEqual([
    [STAFF, 'SUBMITTED'],
    [BOSS, 'RATED'],
    [BOSS, 'RATED'],
    [BOSS, 'ISSUED'],
  ])
  expect(new Set(history.map(({ digest }) => digest)).size).toBe(4)
  for (const { digest } of history) expect(digest).toMatch(/^[0-9a-f]{64}$/)
})

test('a ledger that nobody touched is intact', async () =>
  expect(await check()).toEqual({ entries: 4, intact: true, firstBreak: null }))

describe('after somebody edits the database directly', () => {
  test.each<[string, string, object]>([
    [
      'a rating in an entry',
      `update rating_ledger set content = jsonb_set(content, '{predicate}', '"VERY_GOOD"') where place = 2`,
      { place: 2, fault: 'ENTRY_CHANGED' },
    ],
    [
      'who did it',
      `update rating_ledger set actor_id = '${COLLEAGUE}' where place = 3`,
      { place: 3, fault: 'ENTRY_CHANGED' },
    ],
    [
      'when it was done',
      `update rating_ledger set at = at + interval '1 ms' where place = 1`,
      { place: 1, fault: 'ENTRY_CHANGED' },
    ],
    ['an entry, by taking it out', 'delete from rating_ledger where place = 2', { place: 2, fault: 'ENTRY_MISSING' }],
    [
      'the last entry, by taking it out',
      'delete from rating_ledger where place = 4',
      { place: 3, fault: 'RECORD_DIFFERS' },
    ],
    ['all entries, by taking them out', 'delete from rating_ledger', { place: null, fault: 'RECORD_WITHOUT_ENTRY' }],
    [
      'the evaluation itself',
      `update plan_evaluation set work_rating = 'ABOVE', behaviour_rating = 'ABOVE', predicate = 'VERY_GOOD'`,
      { place: 4, fault: 'RECORD_DIFFERS' },
    ],
    [
      'the predicate of the year',
      `update evaluation set predicate = 'VERY_GOOD'`,
      { place: 4, fault: 'RECORD_DIFFERS' },
    ],
    ['the year, by taking it out', 'delete from evaluation', { place: 4, fault: 'RECORD_DIFFERS' }],
    [
      'the credit points',
      `update credit_entry set points = 99 where kind = 'CONVERSION'`,
      { place: 4, fault: 'RECORD_DIFFERS' },
    ],
  ])('the check names the first break: %s', async (_what, statement, firstBreak) =>
    expect(await checkAfter(statement)).toMatchObject({ intact: false, firstBreak }),
  )
  test('the check names the evaluation', async () =>
    expect(await checkAfter(`update evaluation set predicate = 'VERY_GOOD'`)).toMatchObject({
      firstBreak: { evaluationId },
    }))
})

describe('the end of a day', () => {
  const roots = async () => {
    const { data } = await ask(tested.service, { query: '{ ratingLedgerRoots { day entries digest } }' })
    return data?.['ratingLedgerRoots'] as { day: string; entries: number; digest: string }[]
  }
  test('is public once the day is over, and catches a ledger written anew', async () => {
    const { database } = tested.service
    expect(await roots()).toEqual([])
    await new LedgerRepository(database).keepRoots('9999-01-01')
    const [root] = await roots()
    const { history } = (await acts.of())['Y2026']!
    expect([root?.entries, root?.digest]).toEqual([4, history.at(-1)?.digest])
    expect(await checkAfter('delete from rating_ledger where place = 4')).toMatchObject({
      firstBreak: { place: 3, fault: 'RECORD_DIFFERS' },
    })
    expect(await checkAfter(`update rating_ledger_root set digest = '${'0'.repeat(64)}'`)).toMatchObject({
      firstBreak: { place: 4, fault: 'ENTRY_CHANGED' },
    })
  })
})

test('the check is for HR officers and BKN', async () =>
  expect(await check(person(STAFF) as never)).toMatchObject({ code: 'FORBIDDEN' }))

test('changes that come at once are written one after another', async () => {
  await approvedPlan(tested.service, COLLEAGUE, 200, '2026-07-31')
  const evaluations = await acts.of(COLLEAGUE)
  await Promise.all(
    ['M2026-07', 'Y2026'].map((key) => acts.assess(evaluations[key]!, { idempotencyKey: key }, COLLEAGUE)),
  )
  expect(await check()).toEqual({ entries: 6, intact: true, firstBreak: null })
})
