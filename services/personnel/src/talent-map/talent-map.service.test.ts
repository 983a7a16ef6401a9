import {
  ask,
  type Caller,
  createLogger,
  drainQueue,
  enqueue,
  explain,
  type FactReference,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import { CatalogueStore } from '../catalogue/catalogue.loader'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, person, TODAY, UNIT, uuid } from '../testing/staff'
import { MAP_TALENT, mapTalent } from './map-talent.work'

/** Twelve experts: the number tells the score and the predicate. */
const STAFF = Array.from({ length: 12 }, (_, index) =>
  person(100 + index, { rank: 'III/d', position: 'KEPALA_SEKSI', positionSince: '2020-01-01' }),
)
const numberOf = (id: string): number => Number(id.slice(-6))
const PREDICATES = ['VERY_GOOD', 'GOOD', 'POOR']
const SCORES = ['90.00', '70.00', '50.00']

const down = new Set<string>()
const source = (name: string, fact: (id: string, targets: readonly string[]) => object) => ({
  name,
  async factsOf(references: readonly FactReference[]) {
    if (down.has(name)) throw new Error('no')
    return references.map(({ employeeId, targets }) => fact(employeeId, targets))
  },
})
/** Nobody but the twelve is rated; 108 on were not assessed, 111 is sanctioned. */
const SOURCES = [
  source('performance', (id) => ({
    ...{ exactCreditPoints: null, creditPointsThrough: null },
    recentPredicates: numberOf(id) < 100 ? [] : [2025, 2024].map((year) => ({ year, predicate: PREDICATES[numberOf(id) % 3] })), // prettier-ignore
  })),
  source('learning', (id, targets) => ({
    competencyTests: [],
    readiness: targets.map((code) => ({ position: { code }, met: 9, total: 9, shortfalls: [] })),
    potential: numberOf(id) > 107 ? null : { score: SCORES[Math.floor(numberOf(id) / 3) % 3], assessedOn: '2025-03-01', validUntil: '2028-02-29' }, // prettier-ignore
  })),
  source('integrity', (id) => ({
    ...{ pledgeSigned: true, disciplineCheckedOn: '2026-07-01' },
    activeSanction: numberOf(id) === 111 ? { level: 'SEVERE', until: null } : null,
  })),
]

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY, SOURCES)
  const { database } = tested.service
  await addStaff(database, [...FAMILY, ...STAFF])
  await database.query(`update employee set birth_date = '1967-09-10' where id = $1`, [uuid(1)])
  await database.query(`insert into vacancy values ($1, 'CAMAT', 2, '2026-07-01'), ($1, 'LURAH', 0, '2026-07-01')`, [
    AGENCY,
  ])
  await make()
})
beforeEach(() => down.clear())
afterAll(() => tested.close())

async function make(): Promise<void> {
  const { database } = tested.service
  await enqueue(database.manager, 'personnel', MAP_TALENT, {})
  await drainQueue(database, 'personnel')
}
async function agency<Answer>(fields: string, caller: Caller = CALLERS.hrOfficer, language: 'id' | 'en' = 'en') {
  const query = `{ agency(code: "${AGENCY}") { ${fields} } }`
  const { data, errors } = await ask(tested.service, { query, caller, language })
  return { found: data?.['agency'] as Answer, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}
interface Placed {
  employee: { id: string; name: string }
  box: { box: number } | null
  result: string
  readings: { axis: string; input: string | null; rule: string }[]
  outside: { reason: string; explanation: string; remedy: string }[]
  changes: string[]
}
interface Page<Node> {
  totalCount: number
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
const PLACED = `totalCount pageInfo { hasNextPage endCursor } nodes { employee { id name } box { box } result
  readings { axis input rule } outside { reason explanation remedy } changes policy { isOwn legalBasis { confidence } } }`
const listed = async (field: string, caller?: Caller): Promise<Page<Placed>> => {
  const { found } = await agency<{ talentMap: Record<string, Page<Placed>> }>(
    `talentMap(year: 2026) { ${field} { ${PLACED} } }`,
    caller,
  )
  return Object.values(found.talentMap)[0]!
}
interface MapHead {
  boxes: { box: number; performance: string; potential: string; count: number; recommendation: string }[]
  outsideReasons: { reason: string; count: number }[]
  staff: number
  performanceYear: number
  silentSources: string[]
  isOutdated: boolean
}
const HEAD = `talentMap(year: 2026) { boxes { box performance potential count recommendation }
  outsideReasons { reason count } staff performanceYear silentSources isOutdated }`
const head = async (language: 'id' | 'en' = 'en'): Promise<MapHead> =>
  (await agency<{ talentMap: MapHead }>(HEAD, CALLERS.hrOfficer, language)).found.talentMap

describe('the map of an agency', () => {
  test('counts who stands in each of the nine boxes, with what is recommended', async () => {
    const { boxes, staff, performanceYear, silentSources, isOutdated } = await head()
    expect(boxes.map(({ box, count }) => [box, count])).toEqual([
      ...[[1, 1], [2, 1], [3, 1], [4, 1], [5, 1], [6, 1], [7, 1], [8, 1], [9, 0]], // prettier-ignore
    ])
    expect(boxes[8]).toMatchObject({ performance: 'ABOVE', potential: 'HIGH' })
    expect(boxes[8]?.recommendation).toContain('Promote and retain')
    expect({ staff, performanceYear, silentSources, isOutdated }).toEqual({
      ...{ staff: 16, performanceYear: 2025, silentSources: [], isOutdated: false },
    })
  })

  test('counts the reasons of those outside; nobody is lost between grid and outside', async () => {
    const { outsideReasons } = await head()
    expect(outsideReasons).toEqual([
      { reason: 'EMPLOYMENT_TYPE', count: 1 },
      { reason: 'NOT_EVALUATED', count: 3 },
      { reason: 'NOT_ASSESSED', count: 4 },
      { reason: 'SANCTIONED', count: 1 },
    ])
    const [inside, outside] = [await listed('placements(first: 100)'), await listed('outside(first: 100)')]
    expect(inside.totalCount + outside.totalCount).toBe(16)
    expect([inside.nodes.length, outside.nodes.length]).toEqual([inside.totalCount, outside.totalCount])
  })

  test('names who stands in a box, and explains it', async () => {
    const { totalCount, nodes } = await listed('placements(box: 5)')
    expect(totalCount).toBe(1)
    expect(nodes[0]).toMatchObject({
      box: { box: 5 },
      result: 'Box 5: performance meets expectation, potential medium.',
      outside: [],
      readings: [
        { axis: 'PERFORMANCE', input: 'Performance predicate of 2025: Good, worth 80.' },
        { axis: 'POTENTIAL', input: 'Potential score 70, assessed on 1 March 2025, valid until 29 February 2028.' },
      ],
      policy: { isOwn: false, legalBasis: { confidence: 'UNVERIFIED' } },
    })
    expect(nodes[0]?.changes).toContain('With the predicate Very Good for 2025: box 7.')
  })

  test('names who stands outside for a reason, with all reasons', async () => {
    const { nodes } = await listed('outside(reason: SANCTIONED)')
    expect(nodes.map(({ employee }) => employee.id)).toEqual([uuid(111)])
    expect(nodes[0]?.box).toBeNull()
    expect(nodes[0]?.outside.map(({ reason }) => reason)).toEqual(['NOT_ASSESSED', 'SANCTIONED'])
  })

  test('comes page by page, by name, without gap or repetition', async () => {
    const names: string[] = []
    for (let after = ''; ; ) {
      const { nodes, pageInfo } = await listed(`placements(first: 3${after})`)
      names.push(...nodes.map(({ employee }) => employee.name))
      if (!pageInfo.hasNextPage) break
      after = `, after: "${pageInfo.endCursor}"`
    }
    expect(names).toEqual([...names].sort())
    expect(names).toHaveLength((await listed('placements')).totalCount)
  })

  test('speaks the language of the caller', async () =>
    expect((await head('id')).boxes[8]?.recommendation).toContain('Dipromosikan'))

  test('of another year is not there', async () =>
    expect((await agency('talentMap(year: 2025) { year }')).found).toEqual({ talentMap: null }))

  test('forgets whoever has moved to another agency since', async () => {
    const { database } = tested.service
    const before = await head()
    await database.query('update employee set agency_code = $2 where id = $1', [uuid(100), OTHER_AGENCY])
    try {
      const { nodes, totalCount } = await listed('placements(first: 100)')
      expect(nodes.map(({ employee }) => employee.id)).not.toContain(uuid(100))
      expect(nodes).toHaveLength(totalCount)
      expect((await head()).staff).toBe(before.staff - 1)
    } finally {
      await database.query('update employee set agency_code = $2 where id = $1', [uuid(100), AGENCY])
    }
  })

  test('a page is read by index, at four statements', async () => {
    await listed('placements(box: 5)')
    const { database } = tested.service
    const statements = await recordStatements(database, () => listed('placements(box: 5)'))
    expect(statements).toHaveLength(4)
    await database.query('set enable_seqscan = off')
    for (const statement of statements) expect(await explain(database, statement)).not.toContain('Seq Scan')
  })

  test('takes down for each person shown who read it', async () => {
    const reader = { ...CALLERS.leader, subject: 'reader' } as Caller
    await listed('placements(first: 3)', reader)
    expect(await toldTo('reader')).toEqual(Array(3).fill('LEADER talentPlacement'))
  })
})

async function toldTo(reader: string): Promise<string[]> {
  const read = async (): Promise<{ told: string }[]> =>
    tested.service.database.query(
      `select relation || ' ' || array_to_string(fields, ' ') as told from access_log where reader_id = $1 order by 1`,
      [reader],
    )
  while ((await read()).length === 0) await new Promise((later) => setTimeout(later, 50))
  return (await read()).map(({ told }) => told)
}

test('a policy of the agency places its own staff, and says that it did', async () => {
  const { database } = tested.service
  await database.query(
    `insert into talent_policy select 'own', $1, parameters || '{"performance": {"high": "80", "middle": "60"}}',
       valid_from, regulation_code, article, confidence, valid_to from talent_policy where id = 'national'`,
    [AGENCY],
  )
  const parts = {
    ...{ source: database, catalogues: new CatalogueStore(database), factSources: SOURCES, today: () => TODAY },
    logger: createLogger('test', 'silent'),
  }
  await mapTalent(parts, AGENCY, { signal: new AbortController().signal, isLast: false })
  const good = (await listed('placements(box: 7)')).nodes.filter(({ readings }) => readings[0]?.input?.includes('Good'))
  expect(good.length).toBeGreaterThan(0)
  expect(good[0]).toMatchObject({ policy: { isOwn: true } })
  expect(good[0]?.readings[0]?.rule).toBe('From 80: above expectation. From 60: meets expectation.')
  await database.query(`delete from talent_policy where id = 'own'`)
  await make()
  expect((await listed('placements(box: 7)')).nodes[0]).toMatchObject({ policy: { isOwn: false } })
})

interface Post {
  position: { code: string; name: string }
  unit: { id: string } | null
  incumbent: { id: string } | null
  incumbentRetiresOn: string | null
  openings: number
  readyNow: number
  readyWithinTwoYears: number
  risk: string
  explanation: string
  candidates: Page<{
    employee: { id: string }
    box: number
    readiness: string
    open: { kind: string }[]
    met: string[]
  }>
}
const POSTS = `totalCount pageInfo { hasNextPage endCursor } nodes { position { code name } unit { id } incumbent { id }
  incumbentRetiresOn openings readyNow readyWithinTwoYears risk explanation
  candidates { totalCount pageInfo { hasNextPage endCursor } nodes { employee { id } box readiness open { kind status } met } } }`
const posts = async (args = 'first: 100', caller?: Caller): Promise<Page<Post>> =>
  (await agency<{ successionRisk: Page<Post> }>(`successionRisk(${args}) { ${POSTS} }`, caller)).found.successionRisk

describe('the risk of structural posts', () => {
  test('is told of every post that is held and of openings, most at risk first', async () => {
    const { totalCount, nodes } = await posts()
    expect(totalCount).toBe(15)
    const levels = nodes.map(({ risk }) => ['HIGH', 'MEDIUM', 'LOW'].indexOf(risk))
    expect(levels).toEqual([...levels].sort())
    expect(nodes).toContainEqual(
      expect.objectContaining({ openings: 2, unit: null, incumbent: null, incumbentRetiresOn: null, risk: 'MEDIUM' }),
    )
    expect(nodes.map(({ position }) => position.code)).not.toContain('LURAH')
  })

  test('tells when the holder retires, and why the post is at risk', async () => {
    const { nodes } = await posts()
    expect(nodes.find(({ incumbent }) => incumbent?.id === uuid(1))).toMatchObject({
      position: { code: 'KEPALA_DINAS_KABUPATEN_KOTA' },
      unit: { id: UNIT[AGENCY] },
      incumbentRetiresOn: '2027-10-01',
      risk: 'HIGH',
      explanation: expect.stringContaining('retires on 1 October 2027'),
    })
  })

  test('counts the candidates of the pool that it names', async () => {
    const { nodes } = await posts()
    const post = nodes.find(({ readyNow }) => readyNow > 0)!
    expect(post.candidates.totalCount).toBe(post.readyNow + post.readyWithinTwoYears)
    const pool = new Set((await listed('placements(first: 100)')).nodes.filter(({ box }) => box!.box >= 7).map(({ employee }) => employee.id)) // prettier-ignore
    for (const { candidates } of nodes)
      for (const { employee, box, readiness, open } of candidates.nodes) {
        expect(pool).toContain(employee.id)
        expect(box).toBeGreaterThanOrEqual(7)
        expect(readiness === 'NOW').toBe(open.every(({ kind }) => kind === 'FIELD_EXPERIENCE'))
      }
  })

  test('twenty posts with their candidates cost no more statements than two', async () => {
    await posts()
    const { database } = tested.service
    const few = await recordStatements(database, () => posts('first: 2'))
    const many = await recordStatements(database, () => posts('first: 20'))
    expect(many.length).toBeLessThanOrEqual(few.length)
    await database.query('set enable_seqscan = off')
    for (const statement of many) expect(await explain(database, statement)).not.toContain('Seq Scan')
  })

  test('takes down for each holder and candidate who read it', async () => {
    await posts('first: 100', { ...CALLERS.hrOfficer, subject: 'planner' } as Caller)
    expect(new Set((await toldTo('planner')).flatMap((told) => told.split(' ')))).toEqual(
      new Set(['HR_OFFICER', 'retirementDate', 'talentPlacement']),
    )
  })
})

test('a service that does not answer puts everybody outside, and the map says so', async () => {
  down.add('learning')
  await make()
  const { silentSources, boxes, outsideReasons } = await head()
  expect(silentSources).toEqual(['learning'])
  expect(boxes.every(({ count }) => count === 0)).toBe(true)
  expect(outsideReasons).toContainEqual({ reason: 'FACTS_MISSING', count: 15 })
  down.clear()
  await make()
  expect((await head()).boxes[7]?.count).toBe(1)
  const rows: object[] = await tested.service.database.query('select 1 from talent_map where agency_code = $1', [
    AGENCY,
  ])
  expect(rows).toHaveLength(1)
})

const own = async (caller: Caller, id = uuid(101)) => {
  const query = `{ employee(id: "${id}") { talentPlacement { factsAsOf isRevised result box { box } } } }`
  const { data, errors } = await ask(tested.service, { query, caller, language: 'en' })
  const found = data?.['employee'] as { talentPlacement: object | null } | null
  return {
    placement: found?.talentPlacement ?? null,
    codes: (errors ?? []).map(({ extensions }) => extensions['code']),
  }
}

describe('R-TAL-1', () => {
  test.each<[string, Caller, boolean]>([
    ['the person', { ...CALLERS.self, employeeId: uuid(101) } as Caller, true],
    ['the superior', CALLERS.superior, true],
    ['the superior of the superior', CALLERS.superiorOfSuperior, true],
    ['an HR officer', CALLERS.hrOfficer, true],
    ['a leader', CALLERS.leader, true],
    ['a colleague', CALLERS.colleague, false],
    ['an officer of BKN', CALLERS.bknOfficer, false],
    ['an integrity officer', CALLERS.integrityOfficer, false],
    ['an officer of another agency', CALLERS.otherHrOfficer, false],
    ['a partner', CALLERS.partner, false],
    ['nobody', CALLERS.nobody, false],
  ])('%s may or may not see the box of a person', async (_, caller, mayRead) => {
    expect((await own(caller)).placement !== null).toBe(mayRead)
  })

  test.each<[string, Caller, string | null]>([
    ['an HR officer', CALLERS.hrOfficer, null],
    ['a leader', CALLERS.leader, null],
    ['a superior', CALLERS.superior, 'FORBIDDEN'],
    ['an officer of BKN', CALLERS.bknOfficer, 'FORBIDDEN'],
    ['an integrity officer', CALLERS.integrityOfficer, 'FORBIDDEN'],
    ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
    ['a partner', CALLERS.partner, 'FORBIDDEN'],
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
  ])('%s may or may not see the map and the succession', async (_, caller, code) => {
    const { codes } = await agency('talentMap(year: 2026) { year } successionRisk { totalCount }', caller)
    expect(codes).toEqual(code ? [code, code] : [])
  })

  test('the own box comes with the same words as in the map', async () => {
    const { nodes } = await listed('placements(first: 100)')
    const inMap = nodes.find(({ employee }) => employee.id === uuid(101))!
    expect((await own(CALLERS.hrOfficer)).placement).toEqual({
      ...{ result: inMap.result, box: inMap.box, isRevised: false },
      factsAsOf: expect.stringMatching(/^20\d\d-.*Z$/),
    })
  })
})

test('the boxes of a team are read by one statement more than its names', async () => {
  const team = (fields: string) =>
    ask(tested.service, { query: `{ employee(id: "${uuid(2)}") { team(first: 20) { nodes { id ${fields} } } } }`, caller: CALLERS.superiorOfSuperior }) // prettier-ignore
  await team('talentPlacement { result }')
  const { database } = tested.service
  const names = await recordStatements(database, () => team('name'))
  const boxes = await recordStatements(database, () => team('name talentPlacement { result }'))
  expect(boxes).toHaveLength(names.length + 1)
})
