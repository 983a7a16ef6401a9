import { agreementFaults, type AgreementRule, agreementRule } from './agreement'

const rule: AgreementRule = {
  ...{ positionCode: 'KEPALA_DINAS_PROVINSI', regulationCode: 'PERMENPANRB_6_2022', article: null },
  ...{ confidence: 'PARTLY_VERIFIED', validFrom: '2022-02-01', validTo: '2030-12-31' },
}

describe('a plan comes from an agreement where its owner holds a position that the rule names', () => {
  test.each<[string, string | null, string, boolean]>([
    ['from the day of the rule', 'KEPALA_DINAS_PROVINSI', '2022-02-01', true],
    ['not before', 'KEPALA_DINAS_PROVINSI', '2022-01-31', false],
    ['until its last day', 'KEPALA_DINAS_PROVINSI', '2030-12-31', true],
    ['not after', 'KEPALA_DINAS_PROVINSI', '2031-01-01', false],
    ['not in another position', 'KEPALA_SEKSI', '2026-01-01', false],
    ['not without a position', null, '2026-01-01', false],
  ])('%s', (_when, positionCode, startsOn, isUnder) =>
    expect(agreementRule([rule], positionCode, startsOn)).toBe(isUnder ? rule : null),
  )
})

describe('what such a plan lacks', () => {
  test.each<[string, { kind: 'PRIMARY' | 'ADDITIONAL'; agreement: string | null }[], string[]]>([
    ['is nothing where each main result names its target', [{ kind: 'PRIMARY', agreement: 'Indeks 88' }], []],
    ['is nothing of an additional result', [{ kind: 'ADDITIONAL', agreement: null }], []],
    [
      'is told by field, also where only white space stands',
      [
        { kind: 'PRIMARY', agreement: null },
        { kind: 'PRIMARY', agreement: 'Indeks 88' },
        { kind: 'PRIMARY', agreement: '  ' },
      ],
      ['workResults.0.agreement', 'workResults.2.agreement'],
    ],
  ])('%s', (_what, results, fields) => expect(agreementFaults(results, rule).map(({ field }) => field)).toEqual(fields))

  test('is told with the rule and its basis', () =>
    expect(agreementFaults([{ kind: 'PRIMARY', agreement: null }], { ...rule, article: '5' })[0]!.reason).toEqual({
      id: expect.stringMatching(/R-SKP-3.*Dasar: PermenPANRB 6\/2022 pasal 5\.$/),
      en: expect.stringMatching(/R-SKP-3.*Basis: PermenPANRB 6\/2022 article 5\.$/),
    }))
})
