import { ask, openForTest, recordStatements, type TestedService } from '@jalur/common'
import type { ExecutionResult } from 'graphql'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-11-23')
})
afterAll(() => tested.close())

/** As a client of the contract asks. */
const ROUTES = `query CareerRoutes($from: ID!, $to: ID!) {
  careerRoutes(from: $from, to: $to, first: 3) {
    typicalYears
    steps {
      move from { code name } to { code name }
      requirements { kind description required legalBasis { regulation { code title year } article confidence validFrom } }
    }
  }
}`

const routes = (from: string, to: string, language: 'id' | 'en' = 'en'): Promise<ExecutionResult> =>
  ask(tested.service, { query: ROUTES, variables: { from, to }, language })

interface Answer {
  careerRoutes: { typicalYears: number; steps: { requirements: { kind: string; description: string }[] }[] }[]
}

test('a route up the ladder names every requirement with its legal basis', async () => {
  const { data, errors } = await routes('ANALIS_SDM_APARATUR.AHLI_PERTAMA', 'ANALIS_SDM_APARATUR.AHLI_MUDA')
  expect(errors).toBeUndefined()
  const [best] = (data as unknown as Answer).careerRoutes
  expect(best?.typicalYears).toBe(8)
  expect(best?.steps).toHaveLength(1)
  expect(best?.steps[0]?.requirements).toContainEqual(
    expect.objectContaining({
      kind: 'CREDIT_POINTS',
      required: expect.stringContaining('100'),
      legalBasis: expect.objectContaining({
        regulation: { code: 'PERMENPANRB_1_2023', title: 'Jabatan Fungsional', year: 2023 },
      }),
    }),
  )
})

test('requirements are told in the language of the caller', async () => {
  const [english, indonesian] = await Promise.all(
    (['en', 'id'] as const).map(async (language) => {
      const { data } = await routes('KEPALA_SEKSI', 'CAMAT', language)
      return (data as unknown as Answer).careerRoutes[0]?.steps[0]?.requirements.map(({ description }) => description)
    }),
  )
  expect(english?.length).toBe(indonesian?.length)
  expect(english).not.toEqual(indonesian)
})

test('routes and their requirements cost no statement', async () => {
  await ask(tested.service, { query: '{ ranks { code } }' })
  const statements = await recordStatements(tested.service.database, () =>
    routes('PENELAAH_TEKNIS_KEBIJAKAN', 'KEPALA_DINAS_KABUPATEN_KOTA'),
  )
  expect(statements).toEqual([])
})

describe('two positions beside each other', () => {
  const compare = async (from: string, to: string) => {
    const { data, errors } = await ask(tested.service, {
      query: `query ($from: ID!, $to: ID!) { comparePositions(from: $from, to: $to) {
        fromCode toCode rankRise educationRise retirementAgeChange sameFamily
        step { move crossesFamily requirements { kind } } } }`,
      variables: { from, to },
    })
    return { compared: data?.['comparePositions'], fault: errors?.[0]?.extensions }
  }
  test('tell what distinguishes them, and the step between them', async () => {
    expect((await compare('PENELAAH_TEKNIS_KEBIJAKAN', 'KEPALA_SUBBAGIAN')).compared).toMatchObject({
      ...{ educationRise: -1, retirementAgeChange: 0, sameFamily: false },
      step: { move: 'VERTICAL', crossesFamily: false, requirements: expect.any(Array) },
    })
    expect((await compare('ARSIPARIS.AHLI_MUDA', 'PUSTAKAWAN.AHLI_MADYA')).compared).toMatchObject({
      ...{ rankRise: 2, educationRise: 0, retirementAgeChange: 2, sameFamily: false, step: null },
    })
    expect((await compare('ARSIPARIS.AHLI_MUDA', 'PUSTAKAWAN.AHLI_MUDA')).compared).toMatchObject({
      ...{ rankRise: 0, step: { move: 'HORIZONTAL', crossesFamily: true } },
    })
  })
  test.each([
    ['X', 'CAMAT', 'from'],
    ['CAMAT', 'X', 'to'],
  ])('%s and %s: the unknown one is named', async (from, to, field) =>
    expect((await compare(from, to)).fault).toMatchObject({ code: 'NOT_FOUND', fields: [{ field }] }),
  )
})

test('there is no route where none leads', async () => {
  expect((await routes('DOKTER.AHLI_UTAMA', 'GURU.AHLI_PERTAMA')).data).toEqual({ careerRoutes: [] })
})

test.each([
  ['an unknown start', 'X', 'CAMAT', 3, 'NOT_FOUND', 'from'],
  ['an unknown goal', 'CAMAT', 'X', 3, 'NOT_FOUND', 'to'],
  ['a goal that is the start', 'CAMAT', 'CAMAT', 3, 'BAD_USER_INPUT', 'to'],
  ['too many routes', 'CAMAT', 'LURAH', 100_000, 'BAD_USER_INPUT', 'first'],
])('%s is refused and the argument named', async (_, from, to, first, code, field) => {
  const { errors } = await ask(tested.service, {
    query:
      'query ($from: ID!, $to: ID!, $first: Int) { careerRoutes(from: $from, to: $to, first: $first) { typicalYears } }',
    variables: { from, to, first },
  })
  expect(errors?.[0]?.extensions).toMatchObject({ code, fields: [{ field }] })
})

test('ranks, governments and regulations are listed and found by code', async () => {
  const { data, errors } = await ask(tested.service, {
    query: `{
      ranks { code name ordinal }
      agencies { code name kind region { code name } seat hrAgency }
      agency(code: "7104") { name region { code } }
      regulations(first: 2) { totalCount nodes { code title number year kind confidence } pageInfo { endCursor } }
      regulation(code: "PP_11_2017") { title }
    }`,
  })
  expect(errors).toBeUndefined()
  expect(data?.['ranks']).toHaveLength(17)
  expect(data?.['agencies']).toHaveLength(7)
  expect(data).toMatchObject({
    agency: { name: 'Pemerintah Kabupaten Bone Bolango', region: { code: '75.03' } },
    regulation: { title: 'Manajemen Pegawai Negeri Sipil' },
  })
})

test.each([
  ['{ agency(code: "75.03") { name } }', 'code'],
  ['{ regulation(code: "X") { title } }', 'code'],
])('an unknown code is not found: %s', async (query, field) => {
  const { errors } = await ask(tested.service, { query })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ field }] })
})
