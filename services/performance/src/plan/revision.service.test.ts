import { openForTest, type TestedService } from '@jalur/common'
import { service } from '../service'
import { type Answered, approvedPlan, id, introduce, person, send, STAFF } from './testing'

jest.setTimeout(30_000)

let tested: TestedService
let own: { plan: string; result: string; indicator: string }
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
})
afterAll(() => tested.close())

/** A plan that is open again, with a report that names its indicator. */
beforeEach(async () => {
  const { database } = tested.service
  await database.query('truncate performance_plan, progress cascade')
  own = await approvedPlan(tested.service, STAFF, 100)
  await database.query(
    `insert into progress (id, work_result_id, indicator_id, reported_on, statement, value)
     values ($1, $2, $3, '2026-07-20', 'Memeriksa berkas', 40)`,
    [id(110), own.result, own.indicator],
  )
  await database.query(`update performance_plan set status = 'DRAFT' where id = $1`, [own.plan])
})

interface Saved {
  plan: {
    version: number
    workResults: {
      indicators: { id: string; target: number | null; achieved: number | null }[]
      progress: { nodes: { indicator: { id: string } | null }[] }
    }[]
  } | null
}
const measured = (change: object = {}) => ({
  ...{ aspect: 'QUANTITY', statement: 'Jumlah berkas', target: '150', unit: 'berkas' },
  ...change,
})
const save = (indicators: object[], change: object = {}): Promise<Answered<Saved>> =>
  send<Saved>(
    tested.service,
    'savePerformancePlan',
    person(STAFF),
    {
      ...{ id: own.plan, expectedVersion: 1, startsOn: '2026-01-01', endsOn: '2026-12-31', approach: 'QUANTITATIVE' },
      workResults: [{ id: own.result, kind: 'PRIMARY', statement: 'Berkas terverifikasi', indicators, ...change }],
    },
    {
      selection:
        'plan { version workResults { indicators { id target achieved } progress(first: 5) { nodes { indicator { id } } } } }',
      inputType: 'SavePerformancePlanInput',
    },
  )

describe('a plan that is revised', () => {
  test('keeps its indicators, and their reports with them', async () => {
    const { plan } = await save([{ ...measured(), id: own.indicator }, measured({ aspect: 'TIME' })])
    const [result] = plan!.workResults
    expect(result!.indicators).toEqual([
      { id: own.indicator, target: 150, achieved: 40 },
      { id: expect.any(String), target: 150, achieved: null },
    ])
    expect(result!.progress.nodes).toEqual([{ indicator: { id: own.indicator } }])
  })

  test.each<[string, () => object[], string]>([
    ['does not lose an indicator that reports name', () => [measured()], 'input.workResults.0.indicators'],
    [
      'takes no indicator of another result',
      () => [{ ...measured(), id: own.indicator }, measured({ id: id(999) })],
      'input.workResults.0.indicators.1.id',
    ],
    [
      'takes no indicator twice',
      () => [measured({ id: own.indicator }), measured({ id: own.indicator })],
      'input.workResults.0.indicators.1.id',
    ],
  ])('%s', async (_what, indicators, field) =>
    expect((await save(indicators())).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ field })],
    }),
  )

  test('loses an indicator that no report names', async () => {
    await tested.service.database.query('delete from progress')
    expect((await save([measured()])).plan?.workResults[0]?.indicators).toEqual([
      { id: expect.not.stringMatching(own.indicator), target: 150, achieved: null },
    ])
  })

  test('does not name a result twice', async () => {
    const twice = { id: own.result, kind: 'PRIMARY', statement: 'Berkas', indicators: [] }
    const { error } = await send(
      tested.service,
      'savePerformancePlan',
      person(STAFF),
      {
        ...{ id: own.plan, expectedVersion: 1, startsOn: '2026-01-01', endsOn: '2026-12-31' },
        ...{
          approach: 'QUANTITATIVE',
          workResults: [{ ...twice, indicators: [measured({ id: own.indicator })] }, twice],
        },
      },
      { selection: 'plan { version }', inputType: 'SavePerformancePlanInput' },
    )
    expect(error).toMatchObject({ fields: [expect.objectContaining({ field: 'input.workResults.1.id' })] })
  })
})
