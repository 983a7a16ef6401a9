import { explainPlacement } from './explain-placement'
import { OutsideReason, placeTalent, type TalentFacts } from './placement'
import { facts, ground, rated } from './testing'

const explain = (change: Partial<TalentFacts> = {}) => {
  const { policy, ...rest } = ground()
  return explainPlacement(placeTalent(facts(change), { policy, ...rest }), policy)
}

test('an explanation says what was read, by which limits, what came of it and what would change it', () =>
  expect(explain()).toEqual({
    readings: [
      {
        axis: 'PERFORMANCE',
        input: {
          id: 'Predikat kinerja 2025: Baik, bernilai 80.',
          en: 'Performance predicate of 2025: Good, worth 80.',
        },
        rule: {
          id: 'Mulai 81: di atas ekspektasi. Mulai 61: sesuai ekspektasi.',
          en: 'From 81: above expectation. From 61: meets expectation.',
        },
      },
      {
        axis: 'POTENTIAL',
        input: {
          id: 'Skor potensi 70, dinilai 1 Maret 2025, berlaku sampai 29 Februari 2028.',
          en: 'Potential score 70, assessed on 1 March 2025, valid until 29 February 2028.',
        },
        rule: { id: 'Mulai 81: tinggi. Mulai 61: menengah.', en: 'From 81: high. From 61: medium.' },
      },
    ],
    result: {
      id: 'Kotak 5: kinerja sesuai ekspektasi, potensi menengah.',
      en: 'Box 5: performance meets expectation, potential medium.',
    },
    outside: [],
    changes: [
      { id: 'Dengan predikat Sangat Baik untuk 2025: kotak 7.', en: 'With the predicate Very Good for 2025: box 7.' },
      { id: 'Dengan skor potensi mulai 81: kotak 8.', en: 'With a potential score from 81: box 8.' },
      {
        id: 'Setelah 29 Februari 2028 tanpa uji potensi ulang: di luar peta.',
        en: 'After 29 February 2028 without a new assessment: outside the map.',
      },
    ],
  }))

const lapsed = { score: '90.00', assessedOn: '2023-07-31', validUntil: '2026-07-31' }
const causes: Record<OutsideReason, Partial<TalentFacts>> = {
  EMPLOYMENT_TYPE: { employmentType: 'PPPK' },
  NOT_EVALUATED: { performance: rated('GOOD', 2024) },
  NOT_ASSESSED: { learning: { potential: null } },
  ASSESSMENT_LAPSED: { learning: { potential: lapsed } },
  SANCTIONED: {
    integrity: { disciplineCheckedOn: '2026-07-01', activeSanction: { level: 'SEVERE', until: null } },
  },
  DISCIPLINE_UNCHECKED: { integrity: { disciplineCheckedOn: null, activeSanction: null } },
  FACTS_MISSING: { performance: null },
}

test.each(Object.values(OutsideReason))('%s is explained with what ends it, in both languages', (reason) => {
  const { outside, result } = explain(causes[reason])
  expect(outside.map((it) => it.reason)).toEqual([reason])
  expect(result).toEqual({ id: 'Di luar peta talenta.', en: 'Outside the talent map.' })
  const [{ explanation, remedy }] = outside as [(typeof outside)[number]]
  for (const text of [explanation, remedy]) {
    expect(text.id).not.toBe(text.en)
    for (const sentence of Object.values(text)) expect(sentence).toMatch(/^[A-Z].{10,100}\.$/)
  }
})

test('the day on which an assessment lapsed is told', () =>
  expect(explain(causes.ASSESSMENT_LAPSED).outside[0]?.explanation.id).toContain('31 Juli 2026'))
