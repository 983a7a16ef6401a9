import { ask as askService, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import type { Standings } from '../career-path/standing'
import { service } from '../service'
import { addStaff, CALLERS, FAMILY, TODAY, uuid } from '../testing/staff'
import { multipliers } from './testing'

const [FIRST, NEXT, GOAL] = ['AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA'].map((level) => `ANALIS_SDM_APARATUR.${level}`)

/** Good for years, 81.25 points at the end of 2025, and one competency below the standard of the next level. */
const STANDINGS: Standings = {
  learningStanding: {
    competencyTests: [],
    readiness: [
      {
        ...{ position: { code: NEXT! }, met: 8, total: 9 },
        shortfalls: [
          {
            competency: { code: 'MENGELOLA_PERUBAHAN', name: 'Mengelola perubahan' },
            ...{ requiredLevel: 3, currentLevel: 2, assessedOn: '2025-05-14' },
            programme: { code: 'P1', title: 'Kepemimpinan' },
          },
        ],
      },
    ],
  },
  performanceStanding: {
    exactCreditPoints: '81.25',
    creditPointsThrough: '2025-12-31',
    recentPredicates: [
      { year: 2025, predicate: 'GOOD' },
      { year: 2024, predicate: 'GOOD' },
    ],
    multipliers,
  },
  integrityStanding: { pledgeSigned: true, disciplineCheckedOn: '2026-07-01', activeSanction: null },
}

const ASSUMED = `predicate predicates { year predicate } creditConversion preparation trainings { programme { code }
  completedOn } competencyTests { position { code } passedOn } degree { level finishedOn } pledgeSignedOn vacancies route`
const FIELDS = `reachableOn explanation digest route { move to { code } } assumed { ${ASSUMED} }
  blockedBy { kind status explanation legalBasis { regulation { code } } remedies { title programme { code } } }
  timeline { date event position { code } rank { code } creditPoints exactCreditPoints pointsEarned explanation
    legalBasis { article regulation { code } } }
  sensitivity { change reachableOn monthsGained assumptions { ${ASSUMED} } }`

interface Assumed extends Record<string, unknown> {
  trainings: { programme: { code: string }; completedOn: string }[]
  competencyTests: { position: { code: string }; passedOn: string }[]
}
interface Simulation {
  reachableOn: string | null
  explanation: string
  digest: string
  route: { to: { code: string } }[]
  assumed: Assumed
  blockedBy: { kind: string; status: string; explanation: string }[]
  timeline: { date: string; event: string; exactCreditPoints: string | null; explanation: string }[]
  sensitivity: { change: string; reachableOn: string; monthsGained: number | null; assumptions: Assumed }[]
}

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, FAMILY)
})
afterAll(() => tested.close())

/** GraphQL text of an input value: enum values stand without quotes. */
function literal(value: unknown, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, key)).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${name}: ${literal(item, name)}`)
      .join(', ')} }`
  const isEnum = ['predicate', 'creditConversion', 'preparation', 'level'].includes(key)
  return isEnum && typeof value === 'string' ? value : JSON.stringify(value)
}

async function ask(
  goal: string,
  assume: object = {},
  others: { caller?: Caller; language?: 'id' | 'en'; standings?: Standings } = {},
) {
  const { data, errors = [] } = await askService(tested.service, {
    query: `query ($who: [_Any!]!) { _entities(representations: $who) { ... on Employee {
      careerSimulation(goal: "${goal}", assume: ${literal(assume)}) { ${FIELDS} } } } }`,
    variables: { who: [{ __typename: 'Employee', id: uuid(3), ...(others.standings ?? STANDINGS) }] },
    caller: others.caller ?? CALLERS.self,
    language: others.language ?? 'id',
  })
  const [employee] = (data?.['_entities'] ?? []) as ({ careerSimulation: Simulation | null } | null)[]
  const codes = errors.map(({ extensions }) => extensions['code'])
  const fields = errors.flatMap(({ extensions }) => extensions['fields'] as { field: string }[])
  return { simulation: employee?.careerSimulation as Simulation, codes, fields: fields.map((each) => each?.field) }
}
const simulate = async (...question: Parameters<typeof ask>): Promise<Simulation> => {
  const { simulation, codes } = await ask(...question)
  expect(codes).toEqual([])
  return simulation
}
/** What was assumed, as a client sends it back. */
const asInput = ({ trainings, competencyTests, ...assumed }: Assumed) => ({
  ...assumed,
  trainings: trainings.map(({ programme, completedOn }) => ({ programme: programme.code, completedOn })),
  competencyTests: competencyTests.map(({ position, passedOn }) => ({ position: position.code, passedOn })),
})

describe('a simulated career', () => {
  test('tells when the goal is reached, by which steps, and by what law', async () => {
    const { reachableOn, route, timeline, explanation } = await simulate(NEXT!)
    expect(route.map(({ to }) => to.code)).toEqual([NEXT])
    expect(reachableOn).toBe('2027-07-01')
    expect(explanation).toContain('1 Juli 2027')
    expect(timeline.map(({ date, event }) => `${date} ${event}`)).toEqual([
      '2027-01-01 CREDIT_POINTS',
      '2027-07-01 TRAINING',
      '2027-07-01 COMPETENCY_TEST',
      '2027-07-01 PREPARATION',
      '2027-07-01 PREPARATION',
      '2027-07-01 LEVEL_PROMOTION',
      '2027-07-01 GOAL_REACHED',
      '2048-02-01 RETIREMENT',
    ])
    expect(timeline[0]).toMatchObject({
      ...{ creditPoints: 93.75, exactCreditPoints: '93.75', pointsEarned: 12.5 },
      legalBasis: { regulation: { code: 'PERATURAN_BKN_3_2023' } },
      explanation: 'Predikat Baik tahun 2026: +12,5 angka kredit, menjadi 93,75.',
    })
    expect(timeline.at(-1)).toMatchObject({ legalBasis: { regulation: { code: 'UU_20_2023' } } })
  })

  test('moves with an assumption, and repeats back what it assumed', async () => {
    const better = await simulate(NEXT!, { predicates: [{ year: 2026, predicate: 'VERY_GOOD' }] })
    expect(better.reachableOn).toBe('2027-01-01')
    const worse = await simulate(NEXT!, { predicate: 'NEEDS_IMPROVEMENT', creditConversion: 'ANNUAL' })
    expect(worse.reachableOn).toBeNull()
    expect(worse.assumed).toMatchObject({ predicate: 'NEEDS_IMPROVEMENT', creditConversion: 'ANNUAL', vacancies: true })
    const late = await simulate(NEXT!, { trainings: [{ programme: 'P1', completedOn: '2027-10-15' }] })
    expect(late.reachableOn).toBe('2027-11-01')
    expect(late.timeline.find(({ event }) => event === 'TRAINING')).toMatchObject({ date: '2027-11-01' })
  })

  test('lists what hastens it; the first change, sent back, gains what it promised', async () => {
    const { sensitivity } = await simulate(GOAL!, { creditConversion: 'ANNUAL', route: [NEXT, GOAL] })
    expect(sensitivity.length).toBeGreaterThan(1)
    const dates = sensitivity.map(({ reachableOn }) => reachableOn)
    expect(dates).toEqual([...dates].sort())
    for (const { assumptions, reachableOn } of sensitivity)
      expect((await simulate(GOAL!, asInput(assumptions))).reachableOn).toBe(reachableOn)
  })

  test('has the same digest for the same question, another for another, and speaks both languages', async () => {
    const [one, same, other] = [
      await simulate(NEXT!),
      await simulate(NEXT!, {}, { language: 'en' }),
      await simulate(GOAL!),
    ]
    expect(same.digest).toBe(one.digest)
    expect(other.digest).not.toBe(one.digest)
    expect(same.timeline.map(({ date }) => date)).toEqual(one.timeline.map(({ date }) => date))
    expect(same.explanation).not.toBe(one.explanation)
  })

  test('that is not reached names what stands in the way', async () => {
    const { reachableOn, blockedBy, explanation } = await simulate(NEXT!, { preparation: 'PLANNED_ONLY' })
    expect(reachableOn).toBeNull()
    expect(blockedBy.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['COMPETENCY', 'COMPETENCY_TEST']))
    expect(explanation).toContain('pensiun')
  })

  test.each(['learningStanding', 'performanceStanding', 'integrityStanding'] as const)(
    'without the %s is open, never guessed',
    async (missing) => {
      const { reachableOn, blockedBy } = await simulate(NEXT!, {}, { standings: { ...STANDINGS, [missing]: null } })
      expect(reachableOn).toBeNull()
      expect(blockedBy.map(({ status }) => status)).toContain('UNKNOWN')
    },
  )

  test('costs two statements, and a third where the openings are not at hand', async () => {
    await simulate(GOAL!)
    const statements = await recordStatements(tested.service.database, () => simulate(GOAL!))
    expect([2, 3]).toContain(statements.length)
  })
})

describe('a question that cannot be answered names its field', () => {
  test.each<[string, string, object, string]>([
    ['an unknown goal', 'NOPE', {}, 'goal'],
    ['the position held', FIRST!, {}, 'goal'],
    ['a year that is rated', NEXT!, { predicates: [{ year: 2025, predicate: 'GOOD' }] }, 'assume.predicates.year'],
    ['a year after retirement', NEXT!, { predicates: [{ year: 2090, predicate: 'GOOD' }] }, 'assume.predicates.year'],
    [
      'a year named twice',
      NEXT!,
      { predicates: [1, 2].map(() => ({ year: 2027, predicate: 'GOOD' })) },
      'assume.predicates.year',
    ],
    [
      'a training in the past',
      NEXT!,
      { trainings: [{ programme: 'P1', completedOn: '2020-01-01' }] },
      'assume.trainings.completedOn',
    ],
    [
      'a degree that is held',
      NEXT!,
      { degree: { level: 'BACHELOR', finishedOn: '2028-01-01' } },
      'assume.degree.level',
    ],
    [
      'a test for nothing',
      NEXT!,
      { competencyTests: [{ position: 'NOPE', passedOn: '2027-01-01' }] },
      'assume.competencyTests.position',
    ],
    ['a route that ends elsewhere', GOAL!, { route: [NEXT] }, 'assume.route'],
    ['a route that jumps', GOAL!, { route: [GOAL] }, 'assume.route'],
    ['a route in a circle', GOAL!, { route: [NEXT, FIRST, NEXT, GOAL] }, 'assume.route'],
    ['more than there is room for', NEXT!, { route: Array.from({ length: 13 }, () => NEXT) }, 'assume.route'],
  ])('%s', async (_, goal, assume, field) => {
    const { codes, fields } = await ask(goal, assume)
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(fields).toContain(field)
  })
})

test('somebody else’s career is simulated for superiors and offices, not for colleagues', async () => {
  for (const caller of [CALLERS.superior, CALLERS.superiorOfSuperior, CALLERS.hrOfficer])
    expect((await simulate(NEXT!, {}, { caller })).reachableOn).toBe('2027-07-01')
  for (const caller of [CALLERS.colleague, CALLERS.stranger, CALLERS.integrityOfficer])
    expect((await ask(NEXT!, {}, { caller })).codes).toEqual(['FORBIDDEN'])
})
