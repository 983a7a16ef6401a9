import {
  ask,
  type Caller,
  drainQueue,
  explain,
  type FactReference,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, person, TODAY, uuid } from '../testing/staff'

const NEXT = '2026-09-01'
const STAFF = Array.from({ length: 30 }, (_, index) => person(100 + index, { rank: index < 10 ? 'III/a' : 'III/b' }))

/** What performance, learning and integrity would tell; a name in `down` does not answer. */
const down = new Set<string>()
const asked: Record<string, number> = {}
const source = (name: string, fact: (reference: FactReference) => object) => ({
  name,
  async factsOf(references: readonly FactReference[]) {
    asked[name] = (asked[name] ?? 0) + references.length
    if (down.has(name)) throw new Error('no')
    return references.map(fact)
  },
})
const GOOD = [2025, 2024].map((year) => ({ year, predicate: 'GOOD' }))
const SOURCES = [
  source('performance', () => ({
    exactCreditPoints: '100',
    creditPointsThrough: '2025-12-31',
    recentPredicates: GOOD,
  })),
  source('learning', ({ targets }) => ({
    competencyTests: targets.map((code) => ({ position: { code }, passedOn: '2026-02-01', validUntil: '2028-02-01' })),
    readiness: targets.map((code) => ({ position: { code }, met: 9, total: 9, shortfalls: [] })),
  })),
  source('integrity', () => ({ pledgeSigned: true, disciplineCheckedOn: '2026-07-01', activeSanction: null })),
]

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY, SOURCES)
  const { database } = tested.service
  await addStaff(database, [...FAMILY, ...STAFF])
  await database.query(`insert into fitness_statement select id, '2027-01-31' from employee`)
  await database.query(`insert into vacancy values ($1, 'ANALIS_SDM_APARATUR.AHLI_MUDA', 5, '2026-07-01')`, [AGENCY])
})
beforeEach(() => down.clear())
afterAll(() => tested.close())

const PREPARE = `mutation ($input: PreparePromotionListInput!) {
  preparePromotionList(input: $input) { job { id kind status } refusals { code field message } } }`

async function prepare(input: object = {}, caller: Caller = CALLERS.hrOfficer) {
  const { data, errors } = await ask(tested.service, {
    ...{ query: PREPARE, variables: { input: { agency: AGENCY, ...input } }, caller },
  })
  const payload = data?.['preparePromotionList'] as { job: { id: string } | null; refusals: { code: string }[] } | null
  return { payload, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}
async function prepared(input: object = {}): Promise<string> {
  const { payload } = await prepare(input)
  await drainQueue(tested.service.database, 'personnel')
  return payload!.job!.id
}
async function agency(fields: string, caller: Caller = CALLERS.hrOfficer, language: 'id' | 'en' = 'en') {
  const query = `{ agency(code: "${AGENCY}") { ${fields} } }`
  const { data, errors } = await ask(tested.service, { query, caller, language })
  return { agency: data?.['agency'] as never, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}
interface Edge {
  cursor: string
  node: { id: string; name: string }
  status: string
  digest: string
  requirements: { kind: string; status: string; explanation: string }[]
}
interface Page {
  totalCount: number
  nodes: { id: string }[]
  edges: Edge[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
const LISTED = `totalCount nodes { id } pageInfo { hasNextPage endCursor } edges { cursor status kind digest blockedBy earliestDate
  toRank { code } toPosition { code } node { id name }
  requirements { kind status explanation legalBasis { regulation { code } } } }`
const candidates = async (args = '', language: 'id' | 'en' = 'en'): Promise<Page> => {
  const { agency: found } = await agency(
    `promotionCandidates(period: "NEXT", first: 100 ${args}) { ${LISTED} }`,
    CALLERS.hrOfficer,
    language,
  )
  return (found as { promotionCandidates: Page }).promotionCandidates
}
interface Period {
  firstDay: string
  openJob: object | null
  list: { silentSources: string[]; staff: number; counts: object[] } | null
}
const periods = async () =>
  (
    (
      await agency(
        'promotionPeriods(count: 2) { firstDay openJob { id } list { silentSources staff withoutRank isOutdated counts { aim status count } } }',
      )
    ).agency as { promotionPeriods: Period[] }
  ).promotionPeriods

test('before a list is prepared there is none, and nobody is a candidate', async () => {
  expect(await periods()).toEqual([
    { firstDay: NEXT, openJob: null, list: null },
    { firstDay: '2026-10-01', openJob: null, list: null },
  ])
  expect((await agency('promotionCandidates(period: "NEXT") { totalCount }')).agency).toEqual({
    promotionCandidates: null,
  })
})

describe('a prepared list', () => {
  beforeAll(() => prepared())

  test('has judged everybody who serves, and counts them by where they stand', async () => {
    const list = (await periods())[0]!.list!
    expect(list).toMatchObject({ staff: 34, withoutRank: 1, silentSources: [], isOutdated: false })
    expect(list.counts).toContainEqual({ aim: 'RANK', status: 'ELIGIBLE', count: 10 })
  })

  test('names the candidates for a rank by name, each with the whole answer and its law', async () => {
    const { totalCount, nodes, edges } = await candidates()
    expect([totalCount, nodes.length]).toEqual([10, 10])
    const names = edges.map(({ node }) => node.name)
    expect(names).toEqual([...names].sort())
    for (const edge of edges) {
      expect(edge).toMatchObject({
        status: 'ELIGIBLE',
        kind: 'FUNCTIONAL',
        toRank: { code: 'III/b' },
        toPosition: null,
      })
      expect(edge.requirements.every(({ status }) => status === 'MET')).toBe(true)
      expect(edge.requirements.length).toBeGreaterThan(2)
    }
  })

  test('names the candidates for a level too', async () => {
    const { edges } = await candidates('aim: LEVEL')
    expect(edges.length).toBeGreaterThan(10)
    expect(edges[0]).toMatchObject({ toRank: null, toPosition: { code: 'ANALIS_SDM_APARATUR.AHLI_MUDA' } })
  })

  test('tells of those who are not there yet, with the day on which waiting is enough', async () => {
    const { edges } = await candidates('status: NOT_YET')
    expect(edges.map(({ status }) => status)).toEqual(edges.map(() => 'NOT_YET'))
    const all = await candidates('status: null')
    expect(all.totalCount).toBe(10 + edges.length + (await candidates('status: UNKNOWN')).totalCount)
  })

  test('explains itself in the language of the caller', async () => {
    const [id, en] = await Promise.all([candidates('', 'id'), candidates('', 'en')])
    const explanations = ({ edges }: Page) => edges[0]!.requirements.map(({ explanation }) => explanation)
    expect(explanations(id)).not.toEqual(explanations(en))
  })

  test('comes page by page, without gap or repetition', async () => {
    const ids: string[] = []
    for (let after: string | null = null; ; ) {
      const { agency: found } = await agency(
        `promotionCandidates(period: "NEXT", first: 4${after ? `, after: "${after}"` : ''}) { ${LISTED} }`,
      )
      const { nodes, pageInfo } = (found as { promotionCandidates: Page }).promotionCandidates
      ids.push(...nodes.map(({ id }) => id))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    expect(ids).toEqual((await candidates()).nodes.map(({ id }) => id))
  })

  test('answers the same when nothing has changed, and something else when a fact has', async () => {
    const digests = async () => (await candidates('status: null')).edges.map(({ digest }) => digest)
    const before = await digests()
    await prepared()
    expect(await digests()).toEqual(before)
    await tested.service.database.query(
      `update rank_history set effective_from = '2022-05-01' where employee_id = $1`,
      [uuid(101)],
    )
    await prepared()
    const after = await digests()
    expect(after.filter((digest, index) => digest !== before[index])).toHaveLength(1)
  })

  test('of a person stays readable by index, at a few statements a page', async () => {
    await candidates()
    const { database } = tested.service
    const statements = await recordStatements(database, () => candidates())
    expect(statements).toHaveLength(3)
    await database.query('set enable_seqscan = off')
    for (const statement of statements) expect(await explain(database, statement)).not.toContain('Seq Scan')
  })

  test('takes down for each person shown who read it', async () => {
    const reader = { ...CALLERS.hrOfficer, subject: 'reader' } as Caller
    await agency('promotionCandidates(period: "NEXT", first: 4) { nodes { id } }', reader)
    const read = async (): Promise<{ told: string }[]> =>
      tested.service.database.query(
        `select relation || ' ' || array_to_string(fields, ' ') as told from access_log where reader_id = 'reader'`,
      )
    while ((await read()).length === 0) await new Promise((later) => setTimeout(later, 50))
    expect((await read()).map(({ told }) => told)).toEqual(Array(4).fill('HR_OFFICER rankPromotion'))
  })
})

test('a service that does not answer makes what rests on it unknown, and the list says so', async () => {
  down.add('performance')
  asked['performance'] = 0
  await prepared()
  const list = (await periods())[0]!.list!
  expect(list.silentSources).toEqual(['performance'])
  expect(list.counts).toContainEqual({ aim: 'RANK', status: 'ELIGIBLE', count: 0 })
  const [unknown] = (await candidates('status: UNKNOWN')).edges
  expect(unknown?.requirements.filter(({ status }) => status === 'UNKNOWN').map(({ kind }) => kind)).toEqual([
    ...['CREDIT_POINTS', 'PERFORMANCE'],
  ])
  down.clear()
  await prepared()
  expect((await candidates()).totalCount).toBe(10)
})

describe('preparing', () => {
  test('twice under one key is one job, and at once by two officers as well', async () => {
    const [first, second] = await Promise.all([
      prepare({ period: '2026-10-01', idempotencyKey: 'k1' }),
      prepare({ period: '2026-10-01', idempotencyKey: 'k1' }),
    ])
    const other = await prepare({ period: '2026-10-01' }, { ...CALLERS.hrOfficer, subject: 'other' } as Caller)
    expect(second.payload?.job?.id).toBe(first.payload?.job?.id)
    expect(other.payload?.job?.id).toBe(first.payload?.job?.id)
    await drainQueue(tested.service.database, 'personnel')
  })

  test.each([
    ['2026-09-02', 'PERIOD_UNKNOWN'],
    ['yesterday', 'PERIOD_UNKNOWN'],
    ['2026-08-01', 'PERIOD_BEGUN'],
    ['2027-09-01', 'PERIOD_TOO_FAR'],
  ])('for %s is refused with %s', async (period, code) => {
    const { payload } = await prepare({ period })
    expect(payload).toMatchObject({ job: null, refusals: [{ code, field: 'input.period' }] })
  })

  test('leaves who asked in the audit', async () => {
    const id = await prepared({ period: '2026-11-01' })
    const rows: object[] = await tested.service.database.query('select actor, action from audit where entity_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ actor: 'account', action: 'JOB_REQUESTED' }])
  })

  test.each<[string, Caller, string]>([
    ['a leader', CALLERS.leader, 'FORBIDDEN'],
    ['a superior', CALLERS.superior, 'FORBIDDEN'],
    ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
    ['an officer of BKN', CALLERS.bknOfficer, 'FORBIDDEN'],
    ['a partner', CALLERS.partner, 'FORBIDDEN'],
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
  ])('is not for %s', async (_, caller, code) =>
    expect(await prepare({}, caller)).toEqual({ payload: undefined, codes: [code] }),
  )

  test('knows the agencies', async () => expect((await prepare({ agency: '9999' })).codes).toEqual(['NOT_FOUND']))
})

test.each<[string, Caller, string | null]>([
  ['an HR officer', CALLERS.hrOfficer, null],
  ['a leader', CALLERS.leader, null],
  ['an officer of BKN', CALLERS.bknOfficer, null],
  ['a superior', CALLERS.superior, 'FORBIDDEN'],
  ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
  ['a partner', CALLERS.partner, 'FORBIDDEN'],
  ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
])('%s may or may not read lists', async (_, caller, code) => {
  const { codes } = await agency(
    'promotionPeriods { firstDay } promotionCandidates(period: "NEXT") { totalCount }',
    caller,
  )
  expect(codes).toEqual(code ? [code, code] : [])
})

test('a list of another agency holds nobody of this one', async () => {
  const { payload } = await prepare({ agency: OTHER_AGENCY }, CALLERS.otherHrOfficer)
  await drainQueue(tested.service.database, 'personnel')
  const rows: { id: string }[] = await tested.service.database.query(
    `select distinct employee_id as id from promotion_candidate c join promotion_list l on l.id = c.list_id where l.job_id = $1`,
    [payload?.job?.id],
  )
  expect(rows).toEqual([{ id: uuid(6) }])
})
