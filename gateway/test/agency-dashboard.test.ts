import { readFileSync } from 'node:fs'
import path from 'node:path'
import { drainQueue } from '@jalur/common'
import { fetch } from 'undici'
import { post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const contract = readFileSync(path.join(__dirname, 'contract', 'agency-dashboard.graphql'), 'utf8')
const AGENCY = '7104'

interface Check {
  kind: string
  status: string
}
interface Edge {
  status: string
  node: { rankPromotion: { to: { code: string } } | null }
  toRank: { code: string }
  requirements: Check[]
}

interface TalentMap {
  staff: number
  silentSources: string[]
  boxes: { count: number }[]
  outsideReasons: { reason: string; count: number }[]
  placements: { totalCount: number }
  outside: { totalCount: number }
}

let graph: WholeGraph
let jobId: string

beforeAll(async () => {
  graph = await openWholeGraph()
  const { data } = await post(graph.url, {
    query: `mutation { preparePromotionList(input: { agency: "${AGENCY}" }) { job { id } refusals { code } } }`,
    caller: await graph.caller('hr'),
  })
  jobId = (data as { preparePromotionList: { job: { id: string } } }).preparePromotionList.job.id
  await drainQueue(graph.services[0]!.database, 'personnel', 60_000)
}, 120_000)
afterAll(() => graph.close())
jest.setTimeout(60_000)

test.each(['leader', 'hr'])('the contract operation runs unchanged for a %s', async (role) => {
  const { data, errors } = await post(graph.url, {
    ...{ query: contract, operationName: 'AgencyDashboard', variables: { agency: AGENCY, year: 2026 } },
    caller: await graph.caller(role),
  })
  expect(errors).toBeUndefined()
  const { agency } = data as {
    agency: {
      workforce: { total: number }
      performance: { predicates: object[]; plansApproved: number; evaluationsOnTime: number }
      talentMap: { boxes: { count: number }[] }
      successionRisk: { nodes: object[] }
      promotionCandidates: { nodes: { careerSteps: object[] }[] }
    }
  }
  expect(agency.performance.predicates).toHaveLength(5)
  expect(agency.performance.plansApproved).toBeGreaterThan(0)
  expect(agency.performance.evaluationsOnTime).toBeGreaterThan(0)
  expect(agency.talentMap.boxes).toHaveLength(9)
  expect(agency.talentMap.boxes.filter(({ count }) => count > 0).length).toBeGreaterThan(4)
  expect(agency.successionRisk.nodes).toHaveLength(10)
  expect(agency.workforce.total).toBeGreaterThan(50)
  expect(agency.promotionCandidates.nodes.length).toBeGreaterThan(0)
  expect(agency.promotionCandidates.nodes.some(({ careerSteps }) => careerSteps.length > 0)).toBe(true)
})

test('who asked for the list can watch the job by the contract', async () => {
  const { data } = await post(graph.url, {
    ...{ query: contract, operationName: 'Job', variables: { id: jobId } },
    caller: await graph.caller('hr'),
  })
  expect(data).toMatchObject({ job: { kind: 'PROMOTION_LIST', status: 'DONE', result: { fileUrl: null } } })
})

test('an HR officer has a file checked, and reads what is wrong with it, by the contract', async () => {
  const caller = await graph.caller('hr')
  const upload = await fetch(new URL('/files/personnel/IMPORT', graph.url), {
    method: 'POST',
    body: 'nip;golongan;tmt_golongan\n198001012005011001;V/a;01-04-2020\n',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${JSON.stringify(caller)}` },
  })
  const { id: file } = (await upload.json()) as { id: string }
  const asked = await post(graph.url, {
    ...{ query: contract, operationName: 'ImportEmployees', caller },
    variables: { input: { agency: AGENCY, file, dryRun: true } },
  })
  const { importEmployees } = asked.data as { importEmployees: { job: { id: string }; refusals: object[] } }
  expect(importEmployees).toMatchObject({ refusals: [], job: { status: expect.stringMatching(/^(QUEUED|RUNNING)$/) } })
  await drainQueue(graph.services[0]!.database, 'personnel', 60_000)
  const { data, errors } = await post(graph.url, {
    ...{ query: contract, operationName: 'Job', variables: { id: importEmployees.job.id }, caller },
  })
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    job: {
      ...{ kind: 'IMPORT_EMPLOYEES', status: 'FAILED', progress: { done: 1, total: 1 } },
      errors: { nodes: [{ row: 2, column: 'golongan', value: 'V/a', code: 'RANK_UNKNOWN' }] },
      result: { fileUrl: expect.stringContaining('/files/personnel/'), summary: expect.any(String) },
    },
  })
})

test('a list judged by facts of all services leaves none of them unknown for want of an answer', async () => {
  const query = `{ agency(code: "${AGENCY}") { promotionPeriods(count: 1) { list { staff silentSources counts { aim status count } } } } }`
  const { data } = await post(graph.url, { query, caller: await graph.caller('hr') })
  const [{ list }] = (data as { agency: { promotionPeriods: [{ list: { staff: number; silentSources: string[] } }] } })
    .agency.promotionPeriods
  expect(list.silentSources).toEqual([])
  expect(list.staff).toBeGreaterThan(50)
})

test('the list says the same of a person as the own path says on that day', async () => {
  const own = 'rankPromotion(asOf: "2026-09-01") { to { code } requirements { kind status } }'
  const query = `{ agency(code: "${AGENCY}") { promotionCandidates(period: "2026-09-01", status: null, first: 50) {
    edges { status toRank { code } requirements { kind status } node { ${own} } } } } }`
  const { data, errors } = await post(graph.url, { query, caller: await graph.caller('hr') })
  expect(errors).toBeUndefined()
  const { edges } = (data as { agency: { promotionCandidates: { edges: Edge[] } } }).agency.promotionCandidates
  expect(edges.length).toBeGreaterThan(20)
  for (const { node, toRank, requirements } of edges) expect(node.rankPromotion).toEqual({ to: toRank, requirements })
})

test('the talent map places by facts of all services, and a person reads the own box', async () => {
  const query = `{ agency(code: "${AGENCY}") { talentMap(year: 2026) { staff silentSources boxes { count } outsideReasons { reason count }
    placements(first: 100) { totalCount } outside { totalCount } } } }`
  const { data } = await post(graph.url, { query, caller: await graph.caller('hr') })
  const { talentMap } = (data as { agency: { talentMap: TalentMap } }).agency
  const placed = talentMap.boxes.reduce((sum, { count }) => sum + count, 0)
  expect(talentMap.silentSources).toEqual([])
  expect(talentMap.outsideReasons.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['EMPLOYMENT_TYPE', 'NOT_ASSESSED', 'ASSESSMENT_LAPSED', 'DISCIPLINE_UNCHECKED']),
  )
  expect(talentMap.placements.totalCount).toBe(placed)
  expect(placed + talentMap.outside.totalCount).toBe(talentMap.staff)
  const own = `{ me { talentPlacement { box { box } result readings { input } } } }`
  const { data: mine } = await post(graph.url, { query: own, caller: await graph.caller('asn') })
  const { talentPlacement } = (mine as { me: { talentPlacement: { box: { box: number }; readings: object[] } } }).me
  expect(talentPlacement.box.box).toBeGreaterThanOrEqual(1)
  expect(talentPlacement.readings[1]).toEqual({ input: expect.stringContaining('78.5') })
})
