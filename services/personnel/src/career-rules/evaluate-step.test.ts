import { evaluateStep } from './evaluate-step'
import type { StepGoal } from './requirement-check'
import { executive, factsWith, functional, holding, administrator, performing, rank, rules, TODAY } from './testing'

const toAhliMuda: StepGoal = { move: 'VERTICAL', to: functional('AHLI_MUDA') }
const evaluate = (facts: Parameters<typeof factsWith>[0], onDate = TODAY) =>
  evaluateStep(rules, factsWith(facts), toAhliMuda, onDate)

test('with everything in order the step is open today', () => {
  const { requirements, ...verdict } = evaluate({})
  expect(verdict).toEqual({ eligibleNow: true, earliestDate: TODAY, blockedBy: [] })
  expect(requirements.map(({ kind }) => kind)).toEqual([
    'EMPLOYMENT_STATUS',
    'RANK',
    'EDUCATION',
    'CREDIT_POINTS',
    'PERFORMANCE',
    'COMPETENCY',
    'COMPETENCY_TEST',
    'VACANCY',
    'FITNESS',
    'DISCIPLINE',
    'PLEDGE',
  ])
})

test('every missing requirement is reported, not only the first', () =>
  expect(
    evaluate({
      rank: { ...rank('III/a'), since: '2025-04-01' },
      ...performing('81.25', '2026-08-31', { 2025: 'POOR', 2024: 'GOOD' }),
      integrity: {
        pledgeSigned: false,
        disciplineCheckedOn: '2026-11-01',
        activeSanction: { level: 'SEVERE', until: '2027-05-31' },
      },
    }).blockedBy,
  ).toEqual(['RANK', 'CREDIT_POINTS', 'PERFORMANCE', 'DISCIPLINE', 'PLEDGE']))

test('what yields to waiting sets the date of the slowest', () =>
  expect(
    evaluate({
      ...performing('81.25', '2026-08-31'),
      integrity: {
        pledgeSigned: true,
        disciplineCheckedOn: '2026-11-01',
        activeSanction: { level: 'SEVERE', until: '2027-05-31' },
      },
    }),
  ).toMatchObject({ eligibleNow: false, earliestDate: '2028-03-01', blockedBy: ['CREDIT_POINTS', 'DISCIPLINE'] }))

test('one requirement that does not yield to waiting takes the date away', () =>
  expect(
    evaluate({ ...performing('81.25', '2026-08-31'), vacancies: { 'ANALIS_SDM_APARATUR.AHLI_MUDA': 0 } }),
  ).toMatchObject({
    earliestDate: null,
    blockedBy: ['CREDIT_POINTS', 'VACANCY'],
  }))

test.each([
  { service: 'learning', blockedBy: ['COMPETENCY', 'COMPETENCY_TEST'] },
  { service: 'performance', blockedBy: ['CREDIT_POINTS', 'PERFORMANCE'] },
  { service: 'integrity', blockedBy: ['DISCIPLINE', 'PLEDGE'] },
])('a silent $service leaves its own requirements unknown, the others judged', ({ service, blockedBy }) => {
  const verdict = evaluate({ [service]: null })
  expect(verdict).toMatchObject({ eligibleNow: false, earliestDate: null, blockedBy })
  expect(verdict.requirements.filter(({ status }) => status === 'UNKNOWN').map(({ kind }) => kind)).toEqual(blockedBy)
  expect(verdict.requirements.filter(({ status }) => status === 'MET')).toHaveLength(9)
})

test('several shortfalls of one kind block once', () =>
  expect(
    evaluate({
      learning: {
        competencyTests: [{ positionCode: toAhliMuda.to.code, passedOn: '2026-05-01', validUntil: null }],
        readiness: [
          {
            positionCode: toAhliMuda.to.code,
            met: 0,
            total: 2,
            shortfalls: ['A', 'B'].map((code) => ({
              competency: { code, name: code },
              requiredLevel: 3,
              currentLevel: 2,
              assessedOn: null,
              programme: null,
            })),
          },
        ],
      },
    }).blockedBy,
  ).toEqual(['COMPETENCY']))

describe('a limit that nothing renews', () => {
  const toExecutive: StepGoal = { move: 'DIAGONAL', to: { ...executive, familyCode: 'KEPEGAWAIAN' } }
  const evaluateExecutive = (birthDate: string, to = toExecutive.to) =>
    evaluateStep(
      rules,
      factsWith({
        birthDate,
        rank: { ...rank('IV/a'), since: '2024-04-01' },
        ...holding({ ...administrator, familyCode: 'KEPEGAWAIAN' }, '2025-03-01'),
        positionHistory: [
          { ...functional('AHLI_MUDA'), effectiveFrom: '2015-01-01' },
          { ...administrator, familyCode: 'KEPEGAWAIAN', effectiveFrom: '2025-03-01' },
        ],
        vacancies: { [executive.code]: 1 },
        learning: {
          competencyTests: [],
          readiness: [{ positionCode: executive.code, met: 9, total: 9, shortfalls: [] }],
        },
      }),
      { ...toExecutive, to },
      TODAY,
    )
  test.each([
    { birthDate: '1971-03-01', earliestDate: '2027-03-01', rule: 'the last day of the age limit still counts' },
    { birthDate: '1971-02-28', earliestDate: null, rule: 'one day less and the age limit comes first' },
  ])('$rule', ({ birthDate, earliestDate }) =>
    expect(evaluateExecutive(birthDate)).toMatchObject({ blockedBy: ['TIME_IN_POSITION'], earliestDate }),
  )

  test.each([
    { birthDate: '1968-12-01', earliestDate: '2026-12-01', rule: 'retiring in January, December is in time' },
    { birthDate: '1968-11-30', earliestDate: null, rule: 'retiring in December, December is too late' },
  ])('$rule', ({ birthDate, earliestDate }) =>
    expect(
      evaluate({ birthDate, ...performing('99', '2026-10-31'), rank: { ...rank('III/b'), since: '2020-01-01' } }),
    ).toMatchObject({
      earliestDate,
      blockedBy: ['CREDIT_POINTS'],
    }),
  )
})

test('a position that is not on record never opens a step', () =>
  expect(evaluate({ position: null, positionHistory: [] })).toMatchObject({
    eligibleNow: false,
    blockedBy: ['CREDIT_POINTS'],
  }))

test('a transfer asks for experience and age, not for credit points', () =>
  expect(
    evaluateStep(
      rules,
      factsWith(holding(administrator, '2020-01-01')),
      { move: 'HORIZONTAL', to: functional('AHLI_MADYA') },
      TODAY,
    ).requirements.map(({ kind }) => kind),
  ).toEqual([
    'EMPLOYMENT_STATUS',
    'RANK',
    'EDUCATION',
    'FIELD_EXPERIENCE',
    'PERFORMANCE',
    'COMPETENCY',
    'COMPETENCY_TEST',
    'AGE',
    'VACANCY',
    'FITNESS',
    'DISCIPLINE',
    'PLEDGE',
  ]))

test('each check carries its legal basis', () =>
  expect(evaluate({}).requirements.find(({ kind }) => kind === 'CREDIT_POINTS')?.legalBasis).toEqual({
    regulationCode: 'PERMENPANRB_1_2023',
    article: 'ps. 37-39',
    confidence: 'VERIFIED',
    validFrom: '2023-01-01',
  }))
