import { readFileSync } from 'node:fs'
import path from 'node:path'
import { recordStatements, type RunningService } from '@jalur/common'
import { codesOf, post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const contract = (file: string): string => readFileSync(path.join(__dirname, 'contract', `${file}.graphql`), 'utf8')
const MY_CAREER = contract('my-career')

interface Requirement {
  kind: string
  status: string
  required: string
  explanation: string
  legalBasis: { regulation: { code: string } }
  remedies: { title: string; programme: { nextSession: { startsOn: string } | null } | null }[]
}
interface Step {
  to: { code: string }
  eligibleNow: boolean
  blockedBy: string[]
  requirements: Requirement[]
}
interface Me {
  name: string
  nip: string
  careerSteps: Step[]
}

let graph: WholeGraph
beforeAll(async () => {
  graph = await openWholeGraph()
}, 60_000)
afterAll(() => graph.close())

const myCareer = async (role: string, language: 'id' | 'en' = 'id') =>
  post(graph.url, { query: MY_CAREER, operationName: 'MyCareer', caller: await graph.caller(role), language })

describe('my career', () => {
  test('a civil servant sees each next step, what is missing, by which law, and what closes the gap', async () => {
    const { data, errors } = await myCareer('asn')
    expect(errors).toBeUndefined()
    const { careerSteps } = data?.['me'] as Me
    const next = careerSteps[0]!
    expect(next.to.code).toBe('ANALIS_SDM_APARATUR.AHLI_MUDA')
    expect(next.eligibleNow).toBe(false)
    expect(next.blockedBy).toEqual(['CREDIT_POINTS', 'COMPETENCY'])
    const credit = next.requirements.find(({ kind }) => kind === 'CREDIT_POINTS')!
    expect(credit.explanation).toContain('Kurang 18,75 angka kredit')
    expect(credit.legalBasis.regulation.code).toBe('PERMENPANRB_1_2023')
    const gap = next.requirements.find(({ kind, status }) => kind === 'COMPETENCY' && status === 'NOT_MET')!
    expect(gap.remedies[0]?.programme?.nextSession?.startsOn).toBe('2027-01-12')
    for (const { legalBasis, explanation } of careerSteps.flatMap(({ requirements }) => requirements)) {
      expect(legalBasis.regulation.code).toMatch(/\w/)
      expect(explanation).toMatch(/\.$/)
    }
  })

  test('the same answer comes in English', async () => {
    const { data } = await myCareer('asn', 'en')
    const credit = (data?.['me'] as Me).careerSteps[0]!.requirements.find(({ kind }) => kind === 'CREDIT_POINTS')!
    expect(credit.explanation).toContain('18.75 credit points')
  })

  test.each([
    'superior',
    'hr',
    'leader',
    'integrity',
    'asn-teacher',
    'asn-nurse',
    'asn-operator',
    'asn-contract',
    'asn-planner',
    'asn-sanctioned',
  ])('it answers for the demo person %s', async (role) => {
    const { data, errors } = await myCareer(role)
    expect(errors).toBeUndefined()
    expect((data?.['me'] as Me).careerSteps.every(({ requirements }) => requirements.length > 0)).toBe(true)
  })

  test('someone under a moderate sanction is held back by it, with the law', async () => {
    const { data } = await myCareer('asn-sanctioned')
    const blocked = (data?.['me'] as Me).careerSteps.map(({ blockedBy }) => blockedBy)
    expect(blocked.every((kinds) => kinds.includes('DISCIPLINE'))).toBe(true)
  })

  test('reading one path, and a page of fifty, costs a bounded number of statements', async () => {
    const page =
      'query ($first: Int!) { employees(first: $first) { nodes { id careerSteps { eligibleNow requirements { kind } } } } }'
    const hr = await graph.caller('hr')
    await post(graph.url, { query: page, variables: { first: 2 }, caller: hr })
    expect(
      await statementsFor({ query: MY_CAREER, operationName: 'MyCareer', caller: await graph.caller('asn') }),
    ).toBeLessThanOrEqual(14)
    expect(await statementsFor({ query: page, variables: { first: 50 }, caller: hr })).toBeLessThanOrEqual(14)
  })
})

interface Simulated {
  reachableOn: string | null
  timeline: { date: string; event: string }[]
  sensitivity: { change: string; reachableOn: string }[]
}

describe('what if', () => {
  const simulate = async (role: string, goal: string, assume: object = {}) => {
    const variables = { goal, assume }
    const question = { query: MY_CAREER, operationName: 'SimulateCareer', variables, caller: await graph.caller(role) }
    const { data, errors } = await post(graph.url, question)
    expect(errors).toBeUndefined()
    return (data?.['me'] as { careerSimulation: Simulated }).careerSimulation
  }

  test('a goal two steps away has a timeline, a day, and the changes that hasten it', async () => {
    const assume = { predicates: [{ year: 2027, predicate: 'NEEDS_IMPROVEMENT' }], creditConversion: 'ANNUAL' }
    const { reachableOn, timeline, sensitivity } = await simulate('asn', 'ANALIS_SDM_APARATUR.AHLI_MADYA', assume)
    expect(reachableOn).toMatch(/^20\d\d-\d\d-01$/)
    expect(timeline.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['CREDIT_POINTS', 'RANK_PROMOTION', 'GOAL_REACHED', 'RETIREMENT']),
    )
    expect(sensitivity.length).toBeGreaterThan(0)
    expect(sensitivity[0]!.reachableOn < reachableOn!).toBe(true)
  })

  test('the next level comes on the day that the career steps foretell, once the competency is there', async () =>
    expect((await simulate('asn', 'ANALIS_SDM_APARATUR.AHLI_MUDA')).reachableOn).toBe('2027-07-01'))

  test.each([
    ['superior', 'KEPALA_DINAS_KABUPATEN_KOTA'],
    ['asn-teacher', 'GURU.AHLI_UTAMA'],
    ['asn-nurse', 'PERAWAT.PENYELIA'],
    ['asn-operator', 'KEPALA_SEKSI'],
    ['asn-contract', 'GURU.AHLI_MUDA'],
    ['asn-planner', 'KEPALA_DINAS_PROVINSI'],
    ['asn-sanctioned', 'KEPALA_SEKSI'],
  ])('it answers for the demo person %s', async (role, goal) => {
    const { timeline } = await simulate(role, goal)
    expect(timeline.at(-1)?.event).toBe('RETIREMENT')
  })
})

async function statementsFor(asked: Parameters<typeof post>[1]): Promise<number> {
  const record = (services: RunningService[], work: () => Promise<unknown>): Promise<number> => {
    const [service, ...rest] = services
    if (!service) return work().then(() => 0)
    let inner = 0
    return recordStatements(service.database, async () => {
      inner = await record(rest, work)
    }).then((statements) => statements.length + inner)
  }
  return record(graph.services, async () => {
    const { errors } = await post(graph.url, asked)
    expect(errors).toBeUndefined()
  })
}

describe('a stopped subgraph costs its own facts and nothing else', () => {
  const unavailable = 'http://127.0.0.1:9/graphql'
  test.each([
    ['learning', ['COMPETENCY', 'COMPETENCY_TEST']],
    ['performance', ['CREDIT_POINTS', 'PERFORMANCE']],
    ['integrity', ['DISCIPLINE', 'PLEDGE']],
  ])(
    '%s',
    async (name, kinds) => {
      const partial = await openWholeGraph({}, { [name]: unavailable })
      try {
        const answer = await post(partial.url, {
          query: MY_CAREER,
          operationName: 'MyCareer',
          caller: await partial.caller('asn'),
        })
        expect(answer.status).toBe(200)
        const { requirements, blockedBy } = (answer.data?.['me'] as Me).careerSteps[0]!
        for (const kind of kinds)
          expect(requirements.filter((it) => it.kind === kind).map(({ status }) => status)).toEqual(['UNKNOWN'])
        expect(blockedBy).toEqual(expect.arrayContaining(kinds))
        expect(requirements.some(({ status }) => status === 'MET')).toBe(true)
        expect(answer.errors?.map((it) => it.extensions)).toContainEqual({
          code: 'SUBGRAPH_UNAVAILABLE',
          service: name,
        })
        expect(answer.errors?.filter((error) => error.path)).toEqual([])
        expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|ECONN|localhost/)
      } finally {
        await partial.close()
      }
    },
    30_000,
  )

  test('personnel stopped: an error that names the domain, no host', async () => {
    const partial = await openWholeGraph({}, { personnel: unavailable })
    try {
      const answer = await post(partial.url, { query: '{ ranks { code } }' })
      expect(answer.data).toBeNull()
      expect(answer.errors).toEqual([
        {
          message: 'Personnel data cannot be loaded right now.',
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'personnel' },
        },
      ])
    } finally {
      await partial.close()
    }
  }, 30_000)
})

describe('bad input gets a clear answer', () => {
  const ask = (query: string, variables?: Record<string, unknown>) => post(graph.url, { query, variables })
  test.each([
    ['an unknown code', '{ position(code: "NOPE") { code } }', 'NOT_FOUND', 'code'],
    ['a page that is too large', '{ positions(first: 100000) { totalCount } }', 'BAD_USER_INPUT', 'first'],
    ['a page of minus one', '{ positions(first: -1) { totalCount } }', 'BAD_USER_INPUT', 'first'],
    ['a bad cursor', '{ positions(after: "xyz") { totalCount } }', 'BAD_USER_INPUT', 'after'],
    ['a route to nowhere', '{ careerRoutes(from: "KEPALA_SEKSI", to: "NOPE") { typicalYears } }', 'NOT_FOUND', 'to'],
  ])('%s', async (_name, query, code, field) => {
    const { errors } = await ask(query)
    expect(errors?.[0]?.extensions).toMatchObject({ code, fields: [{ field }] })
  })

  test('an id that is no id', async () => {
    const { errors } = await post(graph.url, {
      query: '{ employee(id: "12") { id } }',
      caller: await graph.caller('hr'),
    })
    expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ field: 'id' }] })
  })
  test('a variable of the wrong type', async () => {
    const { errors } = await ask('query ($first: Int!) { positions(first: $first) { totalCount } }', { first: 'many' })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'first' }] })
  })
  test('a document that does not parse, and a field that does not exist', async () => {
    expect(codesOf(await ask('{ ranks {'))).toEqual(['GRAPHQL_PARSE_FAILED'])
    expect(codesOf(await ask('{ ranks { salary } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })
  test('a token that is no token: 401 and no data', async () => {
    for (const authorization of ['Bearer nonsense', 'Basic abc', 'Bearer ']) {
      const answer = await post(graph.url, { query: '{ ranks { code } }', headers: { authorization } })
      expect(answer.status).toBe(401)
      expect(codesOf(answer)).toEqual(['UNAUTHENTICATED'])
      expect(answer.data).toBeUndefined()
    }
  })
  test('nobody signed in: my path asks to sign in', async () =>
    expect(codesOf(await post(graph.url, { query: '{ me { id } }' }))).toEqual(['UNAUTHENTICATED']))
  test('a body that is no JSON, and one that is too large', async () => {
    const send = (body: string) =>
      fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const broken = await send('{"query":')
    expect([broken.status, await broken.json()]).toEqual([
      400,
      { errors: [{ message: 'Permintaan tidak dapat dibaca.', extensions: { code: 'BAD_REQUEST' } }] },
    ])
    expect((await send(JSON.stringify({ query: ' '.repeat(300_000) }))).status).toBe(413)
  })
  test('a batch is refused', async () => {
    const response = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ranks{code}}"},{"query":"{ranks{code}}"}]',
    })
    expect(response.status).toBe(400)
  })
  test('a form post and a mutation by GET are refused', async () => {
    const form = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ranks{code}}"}',
    })
    expect(form.status).toBeGreaterThanOrEqual(400)
    const get = await fetch(`${graph.url}?query=${encodeURIComponent('{ranks{code}}')}`)
    expect(get.status).toBe(400)
  })
})

describe('the public career map', () => {
  test('the contract operations run unchanged', async () => {
    const query = contract('career-explorer')
    const operations: [string, Record<string, unknown>][] = [
      ['JobFamilies', {}],
      ['SearchPositions', { text: 'analis' }],
      ['CareerRoutes', { from: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA', to: 'ANALIS_SDM_APARATUR.AHLI_MADYA' }],
      ['PositionDetail', { code: 'ANALIS_SDM_APARATUR.AHLI_MUDA' }],
    ]
    for (const [operationName, variables] of operations) {
      const { data, errors } = await post(graph.url, { query, operationName, variables })
      expect(errors).toBeUndefined()
      expect(JSON.stringify(data).length).toBeGreaterThan(200)
    }
  })
})
