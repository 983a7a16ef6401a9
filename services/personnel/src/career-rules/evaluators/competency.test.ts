import type { CompetencyShortfall, PositionReadiness } from '../career-facts'
import { factsWith, functional, stepPolicy } from '../testing'
import { evaluateCompetency } from './competency'

const policy = stepPolicy('COMPETENCY', 'all-competency')
const target = functional('AHLI_MUDA')
const shortfall = (others: Partial<CompetencyShortfall> = {}): CompetencyShortfall => ({
  competency: { code: 'MENGELOLA_PERUBAHAN', name: 'Mengelola perubahan' },
  requiredLevel: 3,
  currentLevel: 2,
  assessedOn: '2025-05-14',
  programme: { code: 'ADM-01', title: 'Pelatihan Manajemen Administrasi' },
  ...others,
})
const evaluate = (others: Partial<PositionReadiness>) =>
  evaluateCompetency(
    policy,
    factsWith({
      learning: {
        competencyTests: [],
        readiness: [{ positionCode: target.code, met: 9, total: 9, shortfalls: [], ...others }],
      },
    }),
    target,
  )
const statuses = (checks: ReturnType<typeof evaluate>) => checks.map(({ status }) => status)

test('a full match is one check', () => expect(statuses(evaluate({}))).toEqual(['MET']))

test('each shortfall is a check of its own beside one for the rest', () => {
  const checks = evaluate({ met: 7, shortfalls: [shortfall(), shortfall({ currentLevel: null, assessedOn: null })] })
  expect(statuses(checks)).toEqual(['MET', 'NOT_MET', 'UNKNOWN'])
  expect(checks[0]?.actual).toEqual({ id: '7 dari 9 kompetensi', en: '7 of 9 competencies' })
  expect(checks[1]).toMatchObject({
    explanation: { id: '“Mengelola perubahan” di tingkat 2, diperlukan tingkat 3.' },
    actual: { id: 'tingkat 2, asesmen 14 Mei 2025', en: 'level 2, assessed 14 May 2025' },
    earliestDate: null,
    remedies: [{ kind: 'TRAINING', programmeCode: 'ADM-01', title: { id: 'Pelatihan Manajemen Administrasi' } }],
    measure: { unit: 'COMPETENCY_LEVEL', required: 3, actual: 2 },
  })
})

test('an expired assessment is unknown and says so', () =>
  expect(evaluate({ met: 8, shortfalls: [shortfall({ currentLevel: null })] })[1]).toMatchObject({
    status: 'UNKNOWN',
    explanation: { en: 'Your assessment of “Mengelola perubahan” has expired.' },
    remedies: [{ kind: 'TEST' }],
  }))

test('without a programme there is still something to do', () =>
  expect(evaluate({ met: 8, shortfalls: [shortfall({ programme: null })] })[1]).toMatchObject({
    remedies: [{ kind: 'CHECK', programmeCode: null }],
  }))

test('no competency met leaves out the summary', () =>
  expect(statuses(evaluate({ met: 0, total: 1, shortfalls: [shortfall()] }))).toEqual(['NOT_MET']))

test('the number of competencies not accounted for is told', () =>
  expect(evaluate({ met: 5, total: 9, shortfalls: [shortfall()] })[2]?.explanation).toEqual({
    id: '3 kompetensi lain belum diketahui tingkatnya.',
    en: 'The level of 3 other competencies is not known.',
  }))

test('competencies that are not accounted for are unknown', () =>
  expect(statuses(evaluate({ met: 7, total: 9 }))).toEqual(['MET', 'UNKNOWN']))

test.each([
  { rule: 'a silent learning service', facts: { learning: null } },
  { rule: 'no comparison with this target', facts: { learning: { competencyTests: [], readiness: [] } } },
])('$rule leaves it unknown', ({ facts }) =>
  expect(statuses(evaluateCompetency(policy, factsWith(facts), target))).toEqual(['UNKNOWN']),
)

test('a position without a standard is unknown', () =>
  expect(statuses(evaluate({ met: 0, total: 0 }))).toEqual(['UNKNOWN']))
