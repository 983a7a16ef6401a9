import { Readable } from 'node:stream'
import { ask, type Caller, type Context, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(30_000)

let tested: TestedService
let own: { plan: string; result: string; indicator: string }

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  own = await approvedPlan(tested.service, STAFF, 100)
  await approvedPlan(tested.service, COLLEAGUE, 200)
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate progress, evidence cascade'))

interface Report {
  id: string
  reportedOn: string
  value: number | null
  indicator: { id: string; aspect: string; target: number | null; unit: string | null } | null
  evidence: { title: string; url: string; contentType: string | null }[]
}
const report = (change: object = {}, caller: Caller = person(STAFF)) =>
  send<{ progress: Report | null }>(
    tested.service,
    'reportProgress',
    caller,
    { workResult: own.result, reportedOn: '2026-08-03', statement: 'Memeriksa 12 berkas', ...change },
    {
      selection:
        'progress { id reportedOn value indicator { id aspect target unit } evidence { title url contentType } }',
      inputType: 'ReportProgressInput',
    },
  )

interface Result {
  indicators: {
    achieved: number | null
    achievement: { share: number | null; reports: number; lastReportedOn: string | null; explanation: string[] }
  }[]
  progress: { totalCount: number; nodes: Report[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}
async function results(page = '(first: 20)', owners = [STAFF], caller = person(BOSS)): Promise<Result[]> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) {
      workResults { indicators { achieved achievement { share reports lastReportedOn explanation } } progress${page} { totalCount nodes { id reportedOn } pageInfo { hasNextPage endCursor } } } } } } }`,
    variables: { of: owners.map((owner) => ({ __typename: 'Employee', id: owner })) },
    caller,
  })
  expect(errors).toBeUndefined()
  return (data?.['_entities'] as { performancePlan: { workResults: Result[] } }[]).flatMap(
    ({ performancePlan }) => performancePlan.workResults,
  )
}

describe('a report', () => {
  test('of a number shows at the indicator, the last one counts', async () => {
    await report({ indicator: own.indicator, reportedOn: '2026-07-20', value: '40' })
    await report({ indicator: own.indicator, value: '52.5' })
    const [result] = await results()
    expect(result?.indicators).toMatchObject([
      { achieved: 52.5, achievement: { share: 0.4375, reports: 2, lastReportedOn: '2026-08-03' } },
    ])
    expect(result?.indicators[0]?.achievement.explanation[2]).toBe('Reached of the target: 43.75 %.')
    expect(result?.progress.nodes.map(({ reportedOn }) => reportedOn)).toEqual(['2026-08-03', '2026-07-20'])
  })

  test('names the indicator that it advances, also without a number; a draft does not count', async () => {
    const { progress } = await report({ indicator: own.indicator })
    expect(progress?.indicator).toEqual({ id: own.indicator, aspect: 'QUANTITY', target: 120, unit: 'berkas' })
    expect((await report()).progress?.indicator).toBeNull()
    await report({ indicator: own.indicator, value: '90', draft: true })
    expect((await results())[0]?.indicators).toMatchObject([
      { achieved: null, achievement: { reports: 1, share: null } },
    ])
  })

  test('with a number for an indicator that is told in words is bad input', async () => {
    await tested.service.database.query('update indicator set target = null, unit = null where id = $1', [
      own.indicator,
    ])
    expect((await report({ indicator: own.indicator, value: '5' })).error).toMatchObject({
      fields: [expect.objectContaining({ field: 'input.value' })],
    })
    await tested.service.database.query(`update indicator set target = 120, unit = 'berkas' where id = $1`, [
      own.indicator,
    ])
  })

  test('that was written offline and is sent twice is one report', async () => {
    const [first, again] = [await report({ idempotencyKey: 'draft-7' }), await report({ idempotencyKey: 'draft-7' })]
    expect(again.progress?.id).toBe(first.progress?.id)
    expect((await results())[0]?.progress.totalCount).toBe(1)
  })

  test('names a link, or a file of the reporter, which is given out by a link of its own', async () => {
    const context = { caller: person(STAFF), language: 'en' } as unknown as Context
    const file = await tested.service.files!.receive(context, {
      purpose: 'EVIDENCE',
      name: 'bukti.pdf',
      body: Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]),
    })
    const evidence = [
      { title: 'Folder', url: 'https://drive.example/x' },
      { title: 'Surat', file: file.id },
    ]
    const { progress } = await report({ evidence })
    expect(progress?.evidence).toEqual([
      { title: 'Folder', url: 'https://drive.example/x', contentType: null },
      {
        title: 'Surat',
        url: expect.stringContaining(`/performance/${file.id}?expires=`),
        contentType: 'application/pdf',
      },
    ])
    const stolen = await report({ workResult: id(201), evidence: [evidence[1]!] }, person(COLLEAGUE))
    expect(stolen.error).toMatchObject({ fields: [expect.objectContaining({ field: 'input.evidence.0.file' })] })
  })

  test.each<[string, object, string, string]>([
    ['whose window is closed', { reportedOn: '2026-06-30' }, 'WINDOW_CLOSED', 'input.reportedOn'],
    ['outside the period of the plan', { reportedOn: '2025-12-31' }, 'OUTSIDE_PERIOD', 'input.reportedOn'],
  ])('on a day %s is refused with the reason, and nothing is kept', async (_what, change, code, field) => {
    expect((await report(change)).refusals).toEqual([expect.objectContaining({ code, field })])
    expect((await results())[0]?.progress.totalCount).toBe(0)
  })

  test('says until when the month could be entered', async () =>
    expect((await report({ reportedOn: '2026-06-30' })).refusals?.[0]?.message).toBe(
      'Entry for that month closed on 2026-07-07 at 24:00 WITA.',
    ))

  test.each<[string, object, string]>([
    ['of tomorrow', { reportedOn: '2026-08-04' }, 'input.reportedOn'],
    ['without words', { statement: ' ' }, 'input.statement'],
    ['on another’s indicator', { indicator: id(202) }, 'input.indicator'],
    ['with a number of no indicator', { value: '5' }, 'input.indicator'],
    ['with a number below zero', { indicator: id(102), value: '-5' }, 'input.value'],
    ['with a script for a link', { evidence: [{ title: 'x', url: 'javascript:1' }] }, 'input.evidence.0.url'],
  ])('%s is bad input that names the field', async (_what, change, field) =>
    expect((await report(change)).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ field })],
    }),
  )

  test.each([
    ['a colleague', COLLEAGUE],
    ['the superior', BOSS],
  ])('on somebody’s plan is not made by %s', async (_who, by) =>
    expect((await report({}, person(by))).error).toMatchObject({ code: 'FORBIDDEN' }),
  )

  test('is not made on a plan that nobody has approved', async () => {
    await tested.service.database.query(`update performance_plan set status = 'SUBMITTED' where id = $1`, [own.plan])
    expect((await report()).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    await tested.service.database.query(`update performance_plan set status = 'APPROVED' where id = $1`, [own.plan])
  })
})

test('reports come in pages, newest first, also those of one day, and none twice', async () => {
  const sent: string[] = []
  for (const day of ['2026-07-28', '2026-07-30', '2026-07-30', '2026-07-30', '2026-07-30', '2026-07-30', '2026-08-01'])
    sent.push((await report({ reportedOn: day })).progress!.id)
  const seen: string[] = []
  for (let page = '(first: 2)', more = true; more; ) {
    const { nodes, pageInfo } = (await results(page))[0]!.progress
    seen.push(...nodes.map((node) => node.id))
    page = `(first: 2, after: "${pageInfo.endCursor}")`
    more = pageInfo.hasNextPage
  }
  expect(seen).toEqual(sent.toReversed())
})

test('the plans of a team cost one statement each for plans, reports, counts and reached values', async () => {
  await report({ indicator: own.indicator, value: '1' })
  const statements = await recordStatements(tested.service.database, () => results('(first: 5)', [STAFF, COLLEAGUE]))
  expect(statements).toHaveLength(5)
})
