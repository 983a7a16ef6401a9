import { codesOf, post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

let graph: WholeGraph
beforeAll(async () => {
  graph = await openWholeGraph()
}, 60_000)
afterAll(() => graph.close())

interface Step {
  to: { code: string }
  requirements: {
    kind: string
    required: string
    status: string
    legalBasis: { article: string; regulation: { code: string } }
  }[]
}

const STEPS = `query ($before: Date!, $after: Date!) { me { before: careerSteps(asOf: $before) { ...step }
  after: careerSteps(asOf: $after) { ...step } } }
  fragment step on CareerStep { to { code } requirements { kind required status legalBasis { article regulation { code } } } }`

const CHANGE = `mutation ($input: ChangePolicyRuleInput!) { changePolicyRule(input: $input) {
  policy { code version versions { number validFrom validTo } } refusals { code } } }`

const INPUT = {
  expectedVersion: 1,
  reason: 'Aturan masa penilaian diubah oleh peraturan baru.',
  change: {
    ...{ code: 'level-performance', validFrom: '2027-06-01', article: 'ps. 12 ayat (1)', confidence: 'VERIFIED' },
    parameters: { minimumPredicate: 'VERY_GOOD', years: 3, ratedBy: '03-31' },
    newRegulation: { kind: 'PermenPANRB', number: '5', year: 2026, title: 'Perubahan tentang Jabatan Fungsional' },
  },
}

const performanceOf = (steps: Step[]) =>
  steps
    .find(({ to }) => to.code === 'ANALIS_SDM_APARATUR.AHLI_MUDA')!
    .requirements.find(({ kind }) => kind === 'PERFORMANCE')!

test('a rule that an officer of BKN changes judges the same person by the new law from its day on, and not before', async () => {
  const days = { before: '2027-05-31', after: '2027-06-01' }
  const myDays = async () => {
    const { data, errors } = await post(graph.url, { query: STEPS, variables: days, caller: await graph.caller('asn') })
    expect(errors).toBeUndefined()
    const { before, after } = data!['me'] as { before: Step[]; after: Step[] }
    return { before: performanceOf(before), after: performanceOf(after) }
  }
  const asItWas = await myDays()
  expect(asItWas.after.required).toBe(asItWas.before.required)

  const bkn = await graph.caller('bkn')
  const { data, errors } = await post(graph.url, { query: CHANGE, variables: { input: INPUT }, caller: bkn })
  expect(errors).toBeUndefined()
  expect(data!['changePolicyRule']).toEqual({
    policy: {
      ...{ code: 'level-performance', version: 2 },
      versions: [
        { number: 2, validFrom: '2027-06-01', validTo: null },
        { number: 1, validFrom: '2023-01-01', validTo: '2027-05-31' },
      ],
    },
    refusals: [],
  })

  const { before, after } = await myDays()
  expect(before).toEqual(asItWas.before)
  expect(before.legalBasis.regulation.code).toBe('PERMENPANRB_1_2023')
  expect(after).toMatchObject({
    required: 'Very Good in the last 3 years',
    legalBasis: { article: 'ps. 12 ayat (1)', regulation: { code: 'PERMENPANRB_5_2026' } },
  })
})

test('anybody reads the history; only BKN changes it', async () => {
  const history =
    '{ policyRule(code: "level-performance") { versions { recordedBy reason sentence legalBasis { regulation { title } } } } }'
  const { data } = await post(graph.url, { query: history, language: 'id' })
  expect((data!['policyRule'] as { versions: object[] }).versions[0]).toEqual({
    ...{ recordedBy: 'BKN_OFFICER', reason: INPUT.reason },
    sentence: 'Predikat kinerja paling rendah Sangat Baik dalam 3 tahun terakhir.',
    legalBasis: { regulation: { title: 'Perubahan tentang Jabatan Fungsional' } },
  })
  for (const role of ['public', 'asn', 'hr', 'leader', 'integrity', 'partner']) {
    const caller = await graph.caller(role)
    const answer = await post(graph.url, { query: CHANGE, variables: { input: INPUT }, caller })
    expect(codesOf(answer)).toEqual([role === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
  }
})
