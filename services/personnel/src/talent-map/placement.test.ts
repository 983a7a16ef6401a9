import { type OutsideReason, placeTalent, type TalentFacts } from './placement'
import { assessed, facts, ground, rated } from './testing'

const boxOf = (change: Partial<TalentFacts>, policy = {}) => placeTalent(facts(change), ground(policy)).box?.box ?? null

describe('the grid', () => {
  test.each([
    ['VERY_GOOD', '60.99', 4],
    ['VERY_GOOD', '61.00', 7],
    ['VERY_GOOD', '81.00', 9],
    ['GOOD', '60.99', 2],
    ['GOOD', '80.99', 5],
    ['GOOD', '81.00', 8],
    ['NEEDS_IMPROVEMENT', '10.00', 1],
    ['POOR', '70.00', 3],
    ['VERY_POOR', '100.00', 6],
  ] as const)('puts %s with a potential of %s into box %i', (predicate, score, box) =>
    expect(boxOf({ performance: rated(predicate), learning: { potential: assessed(score) } })).toBe(box),
  )

  test('has the boxes 7 to 9 as the succession pool', () => {
    const { boxes } = ground()
    expect(boxes.filter(({ inPool }) => inPool).map(({ box }) => box)).toEqual([7, 8, 9])
    expect(boxes).toHaveLength(9)
  })

  test('follows the limits of the agency: with 80, Good is above what was expected', () =>
    expect(boxOf({}, { performance: { high: '80', middle: '60' } })).toBe(7))

  test('reads potential by its own limits', () =>
    expect(boxOf({ learning: { potential: assessed('78.00') } }, { potential: { high: '90', middle: '78' } })).toBe(5))
})

describe('outside the grid', () => {
  const sanctioned = (level: 'LIGHT' | 'MODERATE' | 'SEVERE', until: string | null = null) => ({
    disciplineCheckedOn: '2026-07-01',
    activeSanction: { level, until },
  })
  const lapsed = { score: '90.00', assessedOn: '2023-07-31', validUntil: '2026-07-31' }

  test.each<[string, Partial<TalentFacts>, OutsideReason[]]>([
    ['who has no contract of a career', { employmentType: 'PPPK' }, ['EMPLOYMENT_TYPE']],
    ['who was rated for other years only', { performance: rated('VERY_GOOD', 2024) }, ['NOT_EVALUATED']],
    ['who was never assessed', { learning: { potential: null } }, ['NOT_ASSESSED']],
    ['whose assessment ended yesterday', { learning: { potential: lapsed } }, ['ASSESSMENT_LAPSED']],
    ['who is assessed later', { learning: { potential: { ...lapsed, assessedOn: '2026-08-02', validUntil: '2029-08-01' } } }, ['NOT_ASSESSED']], // prettier-ignore
    ['who serves a moderate sanction', { integrity: sanctioned('MODERATE') }, ['SANCTIONED']],
    ['who serves a severe one to the last day', { integrity: sanctioned('SEVERE', '2026-08-01') }, ['SANCTIONED']],
    ['who was never checked', { integrity: { disciplineCheckedOn: null, activeSanction: null } }, ['DISCIPLINE_UNCHECKED']], // prettier-ignore
    ['of whom performance tells nothing', { performance: null }, ['FACTS_MISSING']],
    ['of whom integrity tells nothing', { integrity: null }, ['FACTS_MISSING']],
    [
      'for several reasons, all of which are told',
      { performance: { predicates: [] }, learning: null, integrity: sanctioned('SEVERE') },
      ['NOT_EVALUATED', 'SANCTIONED', 'FACTS_MISSING'],
    ],
    ['for whom the map is not, and for nothing else', { employmentType: 'CPNS', performance: null }, ['EMPLOYMENT_TYPE']], // prettier-ignore
  ])('stands %s', (_, change, outside) =>
    expect(placeTalent(facts(change), ground())).toMatchObject({ box: null, outside, changes: [] }),
  )

  test.each<[string, Partial<TalentFacts>]>([
    ['a light sanction', { integrity: sanctioned('LIGHT') }],
    ['a sanction that is over', { integrity: sanctioned('SEVERE', '2026-07-31') }],
    ['an assessment on its last day', { learning: { potential: { ...lapsed, validUntil: '2026-08-01' } } }],
  ])('nobody stands for %s', (_, change) => expect(placeTalent(facts(change), ground()).outside).toEqual([]))

  test('what is known is told all the same', () =>
    expect(placeTalent(facts({ integrity: sanctioned('SEVERE') }), ground())).toMatchObject({
      performance: 'MEETS',
      potential: 'MEDIUM',
      sanction: 'SEVERE',
    }))
})

test('what would change the answer is told: the predicate, the score, and the end of the assessment', () =>
  expect(placeTalent(facts(), ground()).changes).toEqual([
    { kind: 'PREDICATE', predicates: ['VERY_GOOD'], box: 7 },
    { kind: 'POTENTIAL', score: '81', box: 8 },
    { kind: 'LAPSE', after: '2028-02-29' },
  ]))

test('nothing is above box 9', () =>
  expect(
    placeTalent(facts({ performance: rated('VERY_GOOD'), learning: { potential: assessed('95.00') } }), ground())
      .changes,
  ).toEqual([{ kind: 'LAPSE', after: '2028-02-29' }]))
