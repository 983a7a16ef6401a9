import { changeIn, missingFields, NEW_REGULATION, type RuleDraft, startingDraft } from './rule-draft'

const NONE = {
  ...{ years: null, yearsBelowRange: null, stepsBelow: null, maximumAge: null, minimumEquivalence: null },
  ...{ minimumEducation: null, minimumPredicate: null, ratedBy: null, assumedPredicate: null, assumedMultiplier: null },
  ...{ employmentTypes: null, positionKinds: null, positionLevels: null, blockingLevels: null, rankCeilings: null },
  ...{ effect: null, months: null, levelsAbove: null, hours: null, periodDays: null },
}
const rule = (
  takes: string[],
  ...versions: { status: 'PAST' | 'IN_FORCE' | 'CANCELLED'; parameters: object | null }[]
) => ({
  ...{ code: 'rule', version: 1, takes, takesScope: [] as string[], alwaysHolds: false },
  versions: versions.map(({ parameters, status }, index) => ({
    ...{ number: versions.length - index, status },
    parameters: parameters && { ...NONE, ...parameters },
    scope: null,
  })),
})
const filled = (draft: RuleDraft, part: Partial<RuleDraft> = {}): RuleDraft => ({
  ...draft,
  ...{ validFrom: '2027-01-01', regulation: 'PP_11_2017', article: 'ps. 1', reason: 'Peraturan baru terbit.', ...part },
})

const AGE = rule(['maximumAge'], { status: 'IN_FORCE', parameters: { maximumAge: 56 } })

test('a draft starts from what the rule said last, whatever was cancelled or repealed since', () => {
  const versions = [
    { status: 'CANCELLED' as const, parameters: { maximumAge: 60 } },
    { status: 'IN_FORCE' as const, parameters: null },
    { status: 'PAST' as const, parameters: { maximumAge: 57 } },
  ]
  expect(startingDraft(rule(['maximumAge'], ...versions)).values).toEqual({ maximumAge: '57' })
})

test('what has to be filled in is named', () => {
  expect(missingFields(startingDraft(AGE))).toEqual([
    ...['change.validFrom', 'change.regulationCode', 'change.article', 'reason'],
  ])
  expect(missingFields(filled(startingDraft(AGE)))).toEqual([])
})

test('numbers go out as numbers, and what is none as nothing, so that the graph names the field', () => {
  const change = (typed: string) =>
    changeIn(AGE, filled({ ...startingDraft(AGE), values: { maximumAge: typed } })).parameters
  expect(change(' 58 ')).toEqual({ maximumAge: 58 })
  expect(change('lima')).toEqual({ maximumAge: null })
  expect(change('99999999999')).toEqual({ maximumAge: null })
})

test('lists, ceilings and decimals go out as they were chosen', () => {
  const takes = ['blockingLevels', 'rankCeilings', 'assumedMultiplier']
  const parameters = {
    blockingLevels: ['SEVERE'],
    rankCeilings: [{ education: 'BACHELOR', rank: 'III/d' }],
    assumedMultiplier: '1.5',
  }
  const sanctioned = rule(takes, { status: 'IN_FORCE', parameters })
  expect(changeIn(sanctioned, filled(startingDraft(sanctioned))).parameters).toEqual(parameters)
})

test('a repeal sends no values, nor does a rule without any', () => {
  expect(changeIn(AGE, filled(startingDraft(AGE), { repeal: true }))).toMatchObject({
    ...{ repeal: true, parameters: null },
  })
  expect(changeIn(rule([]), filled(startingDraft(rule([])))).parameters).toBeNull()
})

test('a regulation that is not on record goes out in the place of a code', () => {
  const draft = filled(startingDraft(AGE), {
    ...{ regulation: NEW_REGULATION, newKind: 'PP ', newNumber: '7', newYear: '2027', newTitle: 'Manajemen ASN' },
  })
  expect(changeIn(AGE, draft)).toMatchObject({
    regulationCode: null,
    newRegulation: { kind: 'PP', number: '7', year: 2027, title: 'Manajemen ASN' },
  })
})

test('whom it is asked of starts from the last version and goes out as chosen; a repeal asks nobody', () => {
  const [version] = AGE.versions
  const scope = {
    moves: ['VERTICAL'],
    fromGroups: null,
    toKinds: null,
    toLevels: null,
    toCategories: null,
    rankPromotions: null,
  } as const
  const narrowed = {
    ...AGE,
    takesScope: ['moves', 'toKinds'],
    versions: [{ ...version!, scope: { ...scope, moves: ['VERTICAL' as const] } }],
  }
  const draft = startingDraft(narrowed)
  expect(draft.scope).toEqual({ moves: ['VERTICAL'], toKinds: [] })
  expect(changeIn(narrowed, filled(draft, { scope: { moves: [], toKinds: ['EXECUTIVE'] } })).scope).toEqual({
    ...{ moves: [], toKinds: ['EXECUTIVE'] },
  })
  expect(changeIn(narrowed, filled(draft, { repeal: true })).scope).toBeNull()
})
