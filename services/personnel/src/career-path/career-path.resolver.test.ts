import { askEntities, type Caller, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, person, TODAY, UNIT, uuid } from '../testing/staff'
import { findVacancies } from './career-path.repository'
import type { Standings } from './standing'

const NEXT = 'ANALIS_SDM_APARATUR.AHLI_MUDA'

/** A person to whom nothing is lacking that the other services know of. */
const STANDINGS: Standings = {
  learningStanding: {
    competencyTests: [{ position: { code: NEXT }, passedOn: '2026-02-01', validUntil: '2028-02-01' }],
    readiness: [{ position: { code: NEXT }, met: 9, total: 9, shortfalls: [] }],
  },
  performanceStanding: {
    exactCreditPoints: '100',
    creditPointsThrough: '2025-12-31',
    recentPredicates: [
      { year: 2025, predicate: 'GOOD' },
      { year: 2024, predicate: 'VERY_GOOD' },
    ],
  },
  integrityStanding: { pledgeSigned: true, disciplineCheckedOn: '2026-07-01', activeSanction: null },
}
const FROM_OTHERS = ['COMPETENCY', 'COMPETENCY_TEST', 'CREDIT_POINTS', 'DISCIPLINE', 'PERFORMANCE', 'PLEDGE']

interface Check {
  kind: string
  status: string
  required: string
  explanation: string
  legalBasis: { article: string | null; regulation: { code: string } | null }
  remedies: { kind: string; title: string; programme: { code: string } | null }[]
}
interface Step {
  move: string
  to: { code: string; name: string }
  eligibleNow: boolean
  blockedBy: string[]
  requirements: Check[]
}

const STEPS = `careerSteps { move to { code name } eligibleNow earliestDate blockedBy requirements {
  kind status required actual explanation earliestDate legalBasis { article regulation { code title } }
  remedies { kind title programme { code } } } }`

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const { database } = tested.service
  const moved = person(40, { position: 'KEPALA_SEKSI', positionSince: '2026-01-01', rank: 'III/d' })
  const newcomer = person(41, { positionSince: '2024-01-01' })
  await addStaff(database, [
    ...FAMILY,
    ...[moved, newcomer],
    ...Array.from({ length: 50 }, (_, index) => person(100 + index)),
  ])
  await database.query(`insert into fitness_statement values ($1, '2027-01-31')`, [uuid(3)])
  await database.query(`insert into vacancy values ($1, $2, 2, '2026-07-01')`, [AGENCY, NEXT])
})
afterAll(() => tested.close())

async function ask(fields: string, references: object[], caller: Caller = CALLERS.hrOfficer, language?: 'id' | 'en') {
  const question = { type: 'Employee', fields, representations: references, caller }
  const { entities, codes } = await askEntities(tested.service, language ? { ...question, language } : question)
  expect(codes).toEqual([])
  return entities as { careerSteps: Step[]; careerTargets: string[]; rankPromotion: (Step & { kind: string }) | null }[]
}
const stepsOf = async (reference: object) => (await ask(STEPS, [reference]))[0]!.careerSteps
const stepTo = (steps: Step[], code: string) => steps.find(({ to }) => to.code === code)!
const statusOf = (step: Step, kind: string) => step.requirements.find((check) => check.kind === kind)?.status

describe('the next steps of a person', () => {
  test('are judged by the facts that the gateway brings', async () => {
    const step = stepTo(await stepsOf({ id: uuid(3), ...STANDINGS }), NEXT)
    expect(step).toMatchObject({ move: 'VERTICAL', to: { name: expect.stringContaining('Ahli Muda') } })
    for (const kind of FROM_OTHERS) expect([kind, statusOf(step, kind)]).toEqual([kind, 'MET'])
  })

  test('list every requirement with its law, which is always a known regulation', async () => {
    const steps = await stepsOf({ id: uuid(3), ...STANDINGS })
    for (const { legalBasis, explanation, required } of steps.flatMap(({ requirements }) => requirements)) {
      expect(legalBasis.regulation?.code).toEqual(expect.any(String))
      expect(explanation.length * required.length).toBeGreaterThan(0)
    }
  })

  test.each([
    ['learningStanding', ['COMPETENCY', 'COMPETENCY_TEST']],
    ['performanceStanding', ['CREDIT_POINTS', 'PERFORMANCE']],
    ['integrityStanding', ['DISCIPLINE', 'PLEDGE']],
  ])('without the %s exactly its requirements are UNKNOWN', async (missing, kinds) => {
    const known = stepTo(await stepsOf({ id: uuid(3), ...STANDINGS }), NEXT)
    for (const value of [null, undefined]) {
      const step = stepTo(await stepsOf({ id: uuid(3), ...STANDINGS, [missing]: value }), NEXT)
      const differing = step.requirements.filter(({ kind, status }) => status !== statusOf(known, kind))
      expect(differing.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual(
        kinds.map((kind) => `${kind} UNKNOWN`),
      )
      expect(step.eligibleNow).toBe(false)
    }
  })

  test('come upward first, then with the fewest things missing', async () => {
    const steps = await stepsOf({ id: uuid(3), ...STANDINGS })
    const moves = steps.map(({ move }) => ['VERTICAL', 'DIAGONAL', 'HORIZONTAL'].indexOf(move))
    expect(moves).toEqual([...moves].sort())
    const missing = steps
      .filter(({ move }) => move === 'HORIZONTAL')
      .map(({ requirements }) => requirements.filter(({ status }) => status !== 'MET').length)
    expect(missing.length).toBeGreaterThan(1)
    expect(missing).toEqual([...missing].sort((a, b) => a - b))
  })

  test('tell their numbers for machines, exact, beside the words', async () => {
    const short = { ...STANDINGS.performanceStanding, exactCreditPoints: '18.750001' }
    const [employee] = await ask(
      'careerSteps { to { code } requirements { kind required actual measure { unit required actual atMost } } }',
      [{ id: uuid(3), ...STANDINGS, performanceStanding: short }],
    )
    const { requirements } = employee!.careerSteps.find(({ to }) => to.code === NEXT)! as unknown as {
      requirements: (Check & { measure: object | null })[]
    }
    const of = (kind: string) => requirements.find((check) => check.kind === kind)
    expect(of('CREDIT_POINTS')).toMatchObject({
      required: '100 credit points',
      actual: '18.750001 credit points',
      measure: { unit: 'CREDIT_POINTS', required: '100', actual: '18.750001', atMost: false },
    })
    expect(of('VACANCY')?.measure).toEqual({ unit: 'OPENINGS', required: '1', actual: '2', atMost: false })
    for (const kind of ['RANK', 'EDUCATION', 'PLEDGE', 'DISCIPLINE']) expect(of(kind)?.measure).toBeNull()
  })

  test('are told in the language of the caller', async () => {
    const [indonesian] = await ask(STEPS, [{ id: uuid(3) }], CALLERS.self, 'id')
    const [english] = await ask(STEPS, [{ id: uuid(3) }], CALLERS.self, 'en')
    const pledge = ({ careerSteps }: { careerSteps: Step[] }) =>
      stepTo(careerSteps, NEXT).requirements.find(({ kind }) => kind === 'PLEDGE')!.explanation
    expect(pledge(indonesian!)).not.toEqual(pledge(english!))
  })

  test('name the training programme that closes a gap', async () => {
    const shortfall = {
      competency: { code: 'INTEGRITAS', name: 'Integritas' },
      ...{ requiredLevel: 3, currentLevel: 2, assessedOn: '2025-01-15' },
      programme: { code: 'P1', title: 'Kepemimpinan' },
    }
    const readiness = [{ position: { code: NEXT }, met: 8, total: 9, shortfalls: [shortfall] }]
    const learningStanding = { ...STANDINGS.learningStanding!, readiness }
    const step = stepTo(await stepsOf({ id: uuid(3), ...STANDINGS, learningStanding }), NEXT)
    expect(step.blockedBy).toContain('COMPETENCY')
    const remedies = step.requirements.flatMap((check) => check.remedies)
    expect(remedies).toContainEqual(expect.objectContaining({ kind: 'TRAINING', programme: { code: 'P1' } }))
  })

  test('of a PPPK are listed, with the employment that they ask for', async () => {
    const [step] = await stepsOf({ id: uuid(4), ...STANDINGS })
    expect(statusOf(step!, 'EMPLOYMENT_STATUS')).toBe('NOT_MET')
  })
})

describe('the targets of a person', () => {
  test('are the positions of the steps', async () => {
    const [employee] = await ask(`careerTargets ${STEPS}`, [{ id: uuid(3) }])
    expect(employee!.careerTargets.sort()).toEqual(employee!.careerSteps.map(({ to }) => to.code).sort())
  })

  test('leave out what only the other kind of government has', async () => {
    const { database } = tested.service
    await database.query(`update position_history set position_code = 'CAMAT' where employee_id = $1`, [uuid(2)])
    const [employee] = await ask('careerTargets', [{ id: uuid(2) }])
    expect(employee!.careerTargets).toContain('KEPALA_DINAS_KABUPATEN_KOTA')
    expect(employee!.careerTargets.filter((code) => code.includes('PROVINSI'))).toEqual([])
  })
})

describe('the next rise in rank', () => {
  test('is judged by time in rank, credit points and performance, with its period', async () => {
    const fields = 'rankPromotion { to { code } kind nextPeriod eligibleNow blockedBy requirements { kind status } }'
    const [employee] = await ask(fields, [{ id: uuid(3), performanceStanding: STANDINGS.performanceStanding }])
    expect(employee!.rankPromotion).toMatchObject({
      to: { code: 'III/c' },
      kind: 'FUNCTIONAL',
      nextPeriod: '2026-09-01',
    })
  })
  test('is null for a PPPK', async () =>
    expect(await ask('rankPromotion { to { code } }', [{ id: uuid(4) }])).toEqual([{ rankPromotion: null }]))
})

describe('as of a day', () => {
  const PROMOTION =
    'rankPromotion(asOf: $) { to { code } nextPeriod periods periodBasis { regulation { code } } blockedBy }'
  const asOf = async (day: string, fields: string, id = uuid(3)) =>
    (await ask(fields.replaceAll('$', JSON.stringify(day)), [{ id, ...STANDINGS }]))[0]!
  const kindsUnknown = ({ requirements }: Step) =>
    [...new Set(requirements.filter(({ status }) => status === 'UNKNOWN').map(({ kind }) => kind))].sort()

  beforeAll(async () => {
    const { database } = tested.service
    await database.query(
      `insert into position_history (employee_id, effective_from, position_code, unit_id, agency_code)
       values ($1, '2020-01-01', 'KEPALA_BIDANG_PROVINSI', $2, $3)`,
      [uuid(40), UNIT[OTHER_AGENCY], OTHER_AGENCY],
    )
  })

  test('the same person gets other promotion periods on 30 September and 1 October 2025, each by its rule', async () => {
    expect((await asOf('2025-09-30', PROMOTION)).rankPromotion).toMatchObject({
      periods: ['2025-10-01', '2025-12-01', '2026-02-01'],
      periodBasis: { regulation: { code: 'PERATURAN_BKN_4_2023' } },
    })
    expect((await asOf('2025-10-01', PROMOTION)).rankPromotion).toMatchObject({
      periods: ['2025-11-01', '2025-12-01', '2026-01-01'],
      periodBasis: { regulation: { code: 'PERATURAN_BKN_4_2025' } },
    })
  })

  test('the steps are those from the post held then, in the government served then', async () => {
    const targets = ({ careerSteps }: { careerSteps: Step[] }) => careerSteps.map(({ to }) => to.code)
    const [then, now] = await Promise.all([
      asOf('2025-06-30', 'careerSteps(asOf: $) { to { code } }', uuid(40)),
      asOf(TODAY, 'careerSteps(asOf: $) { to { code } }', uuid(40)),
    ])
    expect(targets(then).some((code) => code.endsWith('PROVINSI'))).toBe(true)
    expect(targets(now).filter((code) => code.endsWith('PROVINSI'))).toEqual([])
    expect(targets(now)).toContain('KEPALA_BIDANG_KABUPATEN_KOTA')
  })

  test('before the first post there are no steps', async () =>
    expect(await asOf('2023-01-01', 'careerSteps(asOf: $) { to { code } }', uuid(41))).toEqual({ careerSteps: [] }))

  test('an earlier day does not know what has no history, a later one takes today to go on', async () => {
    const fields = STEPS.replace('careerSteps', 'careerSteps(asOf: $)')
    const stepOn = async (day: string) => stepTo((await asOf(day, fields)).careerSteps, NEXT)
    expect(kindsUnknown(await stepOn('2026-07-31'))).toEqual([
      ...['COMPETENCY', 'DISCIPLINE', 'FITNESS', 'PLEDGE', 'VACANCY'],
    ])
    expect(kindsUnknown(await stepOn('2026-09-01'))).toEqual([])
  })

  test.each(['2022-12-31', '2099-01-01'])('the law of %s is not told', async (day) => {
    const { codes } = await askEntities(tested.service, {
      ...{ type: 'Employee', representations: [{ id: uuid(3), ...STANDINGS }], caller: CALLERS.hrOfficer },
      fields: `careerSteps(asOf: "${day}") { move } rankPromotion(asOf: "${day}") { kind }`,
    })
    expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT'])
  })

  test('costs two statements more for a page of 50 employees', async () => {
    const references = Array.from({ length: 50 }, (_, index) => ({ id: uuid(100 + index), ...STANDINGS }))
    const fields = `careerSteps { move } earlier: careerSteps(asOf: "2025-09-30") { move }`
    const statements = await recordStatements(tested.service.database, () => ask(fields, references))
    expect(statements.filter(isOwn)).toHaveLength(4)
  })
})

/** True for what is read for the people asked about, and not for a second for all: openings may still be kept. */
const isOwn = ({ text }: { text: string }): boolean => !text.includes('from vacancy')

describe('the paths of a page of 50 employees', () => {
  const references = Array.from({ length: 50 }, (_, index) => ({ id: uuid(100 + index), ...STANDINGS }))

  test('cost two statements, and one for the openings of all', async () => {
    const statements = await recordStatements(tested.service.database, async () => {
      const employees = await ask(STEPS, references)
      expect(employees).toHaveLength(50)
      for (const { careerSteps } of employees) expect(careerSteps.length).toBeGreaterThan(0)
    })
    expect(statements.filter(isOwn)).toHaveLength(2)
    expect(statements.length).toBeLessThanOrEqual(3)
  })

  test('read employees and histories by index', async () => {
    const { database } = tested.service
    const statements = await recordStatements(database, async () => {
      await ask(STEPS, references.slice(0, 5))
      await findVacancies(database, AGENCY)
    })
    await database.query('set enable_seqscan = off')
    for (const statement of statements) {
      const plan = await explain(database, statement)
      expect(plan).not.toMatch(/Seq Scan on (employee|rank_history|position_history|education_history|vacancy)\b/)
    }
  })
})

test('nobody of another agency reads a career', async () => {
  const { entities, codes } = await askEntities(tested.service, {
    ...{ type: 'Employee', fields: 'careerTargets careerSteps { move } rankPromotion { kind }' },
    representations: [{ id: uuid(3), ...STANDINGS, agencyCode: OTHER_AGENCY }],
    caller: CALLERS.otherHrOfficer,
  })
  expect(entities).toEqual([{ careerTargets: null, careerSteps: null, rankPromotion: null }])
  expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
})
