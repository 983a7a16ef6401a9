import { checkMovement, NO_STEP_ASKED } from './check-movement'
import { RULE_CODES } from './finding'
import type { MovementOrder } from './movement'
import type { MovementFacts } from './movement-facts'
import { parseMovementRule, ruleFor } from './movement-rule'
import { orderProblems } from './order-problems'
import { catalogue, facts, mover, NO_PLACE, official, order, position, rules, unit } from './testing'

const found = (change: Partial<MovementOrder>, known: Partial<MovementFacts> = {}, answer = NO_STEP_ASKED) =>
  checkMovement(order(change), facts(known), rules, answer).map(({ code, effect }) => `${code} ${effect}`)

describe('a movement that is in order', () => {
  test('of a head of section to another unit finds nothing', () => expect(found({})).toEqual([]))
  test('reaching back a few days needs a reason only where the decree is younger', () => {
    expect(found({ effectiveFrom: '2026-11-21' })).toEqual([])
    expect(found({ effectiveFrom: '2026-11-19' })).toEqual(['DECREE_AFTER_EFFECT REASON'])
  })
})

const rank = (code: string) => catalogue.ranksByCode.get(code)!
const other = (kind: MovementOrder['kind'], effectiveFrom: string, effectiveTo: string | null = null) => ({
  others: [{ id: 'other', kind, effectiveFrom, effectiveTo }],
})
const plt = {
  kind: 'ACTING_PLT',
  effectiveTo: '2027-02-28',
  positionCode: 'KEPALA_BIDANG_KABUPATEN_KOTA',
  superiorId: null,
} as const
const division = { position: position('KEPALA_BIDANG_KABUPATEN_KOTA'), superior: null }
const promotion = { ...NO_PLACE, kind: 'RANK_PROMOTION', rankCode: 'IV/a' } as const
const toIvA = { position: null, unit: null, agency: null, superior: null, rank: rank('IV/a') }
const end = { ...NO_PLACE, kind: 'END_OF_SERVICE', endReason: 'RETIREMENT' } as const
const nowhere = { position: null, unit: null, agency: null, superior: null }
const below = official('below', ['mover', 'head', 'top'])

describe('what is found', () => {
  test.each<[string, Partial<MovementOrder>, Partial<MovementFacts>, string[]]>([
    ['a decree of tomorrow', { decree: { number: '1', date: '2026-11-28' } }, {}, ['DECREE_IN_FUTURE REFUSE']],
    ['more than two years ahead', { effectiveFrom: '2028-11-28' }, {}, ['EFFECTIVE_OUT_OF_RANGE REFUSE']],
    [
      'before the law on record',
      { effectiveFrom: '2022-12-31', decree: { number: '1', date: '2022-12-01' } },
      {},
      ['EFFECTIVE_OUT_OF_RANGE REFUSE'],
    ],
    [
      'a childhood',
      { effectiveFrom: '2023-01-01', decree: { number: '1', date: '2022-12-01' } },
      { person: mover({ birthDate: '2009-01-01' }), lastPositionFrom: null },
      ['EFFECTIVE_BEFORE_SERVICE REFUSE'],
    ],
    ['the day of the last entry', {}, { lastPositionFrom: '2026-12-01' }, ['EFFECTIVE_BEFORE_LAST_ENTRY REFUSE']],
    ['somebody retired', {}, { person: mover({ status: 'RETIRED' }) }, ['NOT_IN_SERVICE REFUSE']],
    [
      'the day of retirement',
      { effectiveFrom: '2027-04-01' },
      { person: mover({ birthDate: '1969-03-14' }) },
      ['AFTER_RETIREMENT REFUSE'],
    ],
    ['another transfer that waits', {}, other('TRANSFER', '2027-01-01'), ['MOVEMENT_OVERLAPS REFUSE']],
    ['a change of superior that waits', {}, other('SUPERVISION_CHANGE', '2027-01-01'), ['MOVEMENT_OVERLAPS REFUSE']],
    ['a rise in rank that waits', {}, other('RANK_PROMOTION', '2027-01-01'), []],
    ['a retirement after it', {}, other('END_OF_SERVICE', '2027-01-01'), []],
    ['a retirement before it', {}, other('END_OF_SERVICE', '2026-12-01'), ['MOVEMENT_OVERLAPS REFUSE']],
    ['a unit of another agency', {}, { unit: unit({ agencyCode: '7100' }) }, ['UNIT_NOT_OF_AGENCY REFUSE']],
    ['a unit that is closed', {}, { unit: unit({ validTo: '2026-11-30' }) }, ['UNIT_CLOSED REFUSE']],
    [
      'a position of the province',
      { positionCode: 'KEPALA_BIDANG_PROVINSI' },
      { position: position('KEPALA_BIDANG_PROVINSI') },
      ['POSITION_NOT_OF_AGENCY REFUSE', 'KIND_DOES_NOT_FIT REFUSE'],
    ],
    [
      'a position that is being closed',
      {},
      { position: { ...position('KEPALA_SEKSI'), legacy: true } },
      ['POSITION_CLOSED REFUSE'],
    ],
    [
      'the same post and superior',
      { unitId: 'unit', superiorId: 'head' },
      { unit: unit({ id: 'unit' }), superior: official('head', ['top']) },
      ['NOTHING_CHANGES REFUSE'],
    ],
    [
      'the same post with another superior',
      { unitId: 'unit' },
      { unit: unit({ id: 'unit' }) },
      ['KIND_DOES_NOT_FIT REFUSE'],
    ],
    [
      'a promotion called a transfer',
      { positionCode: 'KEPALA_BIDANG_KABUPATEN_KOTA' },
      { position: position('KEPALA_BIDANG_KABUPATEN_KOTA') },
      ['KIND_DOES_NOT_FIT REFUSE'],
    ],
    [
      'a step down called a transfer',
      { positionCode: 'PENELAAH_TEKNIS_KEBIJAKAN' },
      { position: position('PENELAAH_TEKNIS_KEBIJAKAN') },
      ['KIND_DOES_NOT_FIT REFUSE'],
    ],
    [
      'a transfer called a promotion',
      { kind: 'POSITION_PROMOTION', positionCode: 'ANALIS_SDM_APARATUR.AHLI_MUDA' },
      { position: position('ANALIS_SDM_APARATUR.AHLI_MUDA') },
      ['KIND_DOES_NOT_FIT REFUSE'],
    ],
    ['a post held for five months', {}, { person: mover({ positionSince: '2026-07-01' }) }, ['HELD_TOO_SHORT REASON']],
    ['a post held for six months', {}, { person: mover({ positionSince: '2026-06-01' }) }, []],
    ['a part-time contract', {}, { person: mover({ employmentType: 'PPPK_PART_TIME' }) }, ['PART_TIME_BOUND REFUSE']],
    [
      'a contract with another agency',
      {},
      { person: mover({ employmentType: 'PPPK', agencyCode: '7105' }) },
      ['CONTRACT_BOUND REASON'],
    ],
    [
      'a superior who is retired',
      {},
      { superior: official('boss', [], { status: 'RETIRED' }) },
      ['SUPERIOR_NOT_IN_SERVICE REFUSE'],
    ],
    [
      'a superior elsewhere',
      {},
      { superior: official('boss', [], { agencyCode: '7100' }) },
      ['SUPERIOR_OF_OTHER_AGENCY REFUSE'],
    ],
    ['nobody above', { superiorId: null }, { superior: null }, ['NO_SUPERIOR REASON']],
    ['a superior from below', { superiorId: 'below' }, { superior: below }, ['SUPERIOR_CIRCLE REFUSE']],
    ['oneself above', { superiorId: 'mover' }, { superior: mover() }, ['SUPERIOR_CIRCLE REFUSE']],
    [
      'a team left to somebody further down',
      { leavesTeamTo: 'deep' },
      { team: [below], successor: official('deep', ['below', 'mover', 'head', 'top']) },
      ['SUPERIOR_CIRCLE REFUSE'],
    ],
    ['a team left to one of its own', { leavesTeamTo: 'below' }, { team: [below], successor: below }, []],
    [
      'a team left to nobody',
      {},
      { person: mover({ superiorIds: [] }), team: [official('below', ['mover'])] },
      ['TEAM_WITHOUT_SUPERIOR REFUSE'],
    ],
    ['acting as head of division', plt, division, ['ACTING_POWERS NOTE']],
    [
      'acting for four months',
      { ...plt, effectiveTo: '2027-03-31' },
      division,
      ['ACTING_TOO_LONG REASON', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting two levels up',
      { ...plt, positionCode: 'KEPALA_DINAS_KABUPATEN_KOTA' },
      { ...division, position: position('KEPALA_DINAS_KABUPATEN_KOTA') },
      ['ACTING_LEVEL REFUSE', 'ACTING_POWERS NOTE'],
    ],
    ['acting in a post that is held', plt, { ...division, holders: 1 }, ['POST_IS_HELD REASON', 'ACTING_POWERS NOTE']],
    [
      'a Plh in a vacant post',
      { ...plt, kind: 'ACTING_PLH', effectiveTo: '2026-12-20' },
      division,
      ['POST_IS_VACANT REASON', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting by contract',
      plt,
      { ...division, person: mover({ employmentType: 'PPPK' }) },
      ['ACTING_CONTRACT REFUSE', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting as an analyst',
      { ...plt, positionCode: 'ANALIS_SDM_APARATUR.AHLI_MUDA' },
      { ...division, position: position('ANALIS_SDM_APARATUR.AHLI_MUDA') },
      ['ACTING_NOT_LEADING REFUSE', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting in the own post',
      { ...plt, positionCode: 'KEPALA_SEKSI', unitId: 'unit' },
      { ...division, position: position('KEPALA_SEKSI'), unit: unit({ id: 'unit' }) },
      ['ACTING_OWN_POST REFUSE', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting where somebody acts',
      plt,
      { ...division, actings: [{ id: 'a', employeeId: 'b', effectiveFrom: '2026-10-01', effectiveTo: '2026-12-01' }] },
      ['POST_ALREADY_ACTED REFUSE', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting where somebody acted before',
      plt,
      { ...division, actings: [{ id: 'a', employeeId: 'b', effectiveFrom: '2026-10-01', effectiveTo: '2026-11-30' }] },
      ['ACTING_POWERS NOTE'],
    ],
    [
      'acting in two posts',
      plt,
      { ...division, ...other('ACTING_PLH', '2026-12-10', '2026-12-12') },
      ['MOVEMENT_OVERLAPS REFUSE', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting before it begins',
      { ...plt, effectiveTo: '2026-11-30' },
      division,
      ['ENDS_BEFORE_START REFUSE', 'ACTING_POWERS NOTE'],
    ],
    [
      'acting past retirement',
      plt,
      { ...division, person: mover({ birthDate: '1969-01-14' }) },
      ['AFTER_RETIREMENT REFUSE', 'ACTING_POWERS NOTE'],
    ],
    [
      'an end of acting that does not run',
      { ...NO_PLACE, kind: 'END_OF_ACTING', actingId: 'a' },
      nowhere,
      ['NO_SUCH_ACTING REFUSE'],
    ],
    ['the next rank on the first of a month', promotion, toIvA, []],
    ['a rank on another day', { ...promotion, effectiveFrom: '2026-12-02' }, toIvA, ['NOT_A_PROMOTION_PERIOD REASON']],
    [
      'two ranks at once',
      { ...promotion, rankCode: 'IV/b' },
      { ...toIvA, rank: rank('IV/b') },
      ['RANK_NOT_NEXT REASON'],
    ],
    [
      'the rank already held',
      { ...promotion, rankCode: 'III/d' },
      { ...toIvA, rank: rank('III/d') },
      ['RANK_NOT_HIGHER REFUSE'],
    ],
    [
      'a rank by contract',
      promotion,
      { ...toIvA, person: mover({ employmentType: 'PPPK', rank: null }) },
      ['RANK_OF_CONTRACT REFUSE'],
    ],
    [
      'retirement on its day',
      { ...end, effectiveFrom: '2027-04-01' },
      { ...nowhere, person: mover({ birthDate: '1969-03-14' }) },
      [],
    ],
    [
      'retirement on another day',
      end,
      { ...nowhere, person: mover({ birthDate: '1969-03-14' }) },
      ['RETIREMENT_DAY_DIFFERS REASON'],
    ],
    ['a death', { ...end, endReason: 'DEATH' }, nowhere, []],
    [
      'an end while acting',
      { ...end, endReason: 'DEATH' },
      { ...nowhere, ...other('ACTING_PLT', '2026-10-01', '2026-12-31') },
      ['MOVEMENT_OVERLAPS REFUSE'],
    ],
    [
      'the superior one has',
      { ...NO_PLACE, kind: 'SUPERVISION_CHANGE', superiorId: 'head' },
      { ...nowhere, superior: official('head', ['top']) },
      ['NOTHING_CHANGES REFUSE'],
    ],
  ])('in %s', (_, change, known, expected) => expect(found(change, known)).toEqual(expected))

  test('a requirement that is not met refuses or asks for a reason as the law has it', () => {
    const answer = {
      isStep: true,
      unmet: [
        { kind: 'RANK', legalBasis: null },
        { kind: 'PERFORMANCE', legalBasis: null },
      ],
    } as const
    const promoted = { kind: 'POSITION_PROMOTION', positionCode: 'KEPALA_BIDANG_KABUPATEN_KOTA' } as const
    const known = { position: position('KEPALA_BIDANG_KABUPATEN_KOTA') }
    expect(found(promoted, known, answer)).toEqual(['RANK_BELOW_MINIMUM REFUSE', 'REQUIREMENT_NOT_MET REASON'])
    expect(found(promotion, toIvA, answer)).toEqual(['REQUIREMENT_NOT_MET REFUSE', 'REQUIREMENT_NOT_MET REASON'])
  })
  test('a step that the paths do not know asks for a reason', () =>
    expect(found({}, {}, { isStep: false, unmet: [] })).toEqual(['NOT_A_STEP REASON']))
})

describe('the rules on record', () => {
  test('cite a regulation on record, and every one of law is there', () => {
    for (const { legalBasis } of rules.movement) expect(catalogue.regulations.has(legalBasis.regulationCode)).toBe(true)
    expect([...new Set(rules.movement.map(({ code }) => code))].sort()).toEqual(Object.keys(RULE_CODES).sort())
  })
  test('hold from their first day to their last', () => {
    const row = { ...rules.movement.find(({ code }) => code === 'NO_SUPERIOR')!, validTo: '2026-11-30' }
    expect(ruleFor([row], 'NO_SUPERIOR', 'TRANSFER', '2026-11-30')).toEqual(row)
    expect(ruleFor([row], 'NO_SUPERIOR', 'TRANSFER', '2026-12-01')).toBeNull()
    expect(ruleFor([row], 'NO_SUPERIOR', 'RANK_PROMOTION', '2026-11-30')).toBeNull()
  })
  test('with a wrong parameter are not taken, and named', () => {
    const row = {
      id: 'plt',
      code: 'ACTING_TOO_LONG',
      requirements: [],
      kinds: [],
      effect: 'REASON',
      parameters: { months: 0 },
    }
    const rest = {
      regulationCode: 'X',
      article: null,
      confidence: 'VERIFIED',
      validFrom: '2020-01-01',
      validTo: null,
    } as const
    expect(() => parseMovementRule({ ...row, ...rest })).toThrow(/Movement rule plt.*months/s)
    expect(() => parseMovementRule({ ...row, ...rest, code: 'NO' })).toThrow(/Movement rule plt.*code/s)
  })
})

describe('the shape of a request', () => {
  const fields = (change: Partial<MovementOrder>) => orderProblems(order(change)).map(({ field }) => field)
  test.each<[string, Partial<MovementOrder>, string[]]>([
    ['a whole one', {}, []],
    ['a transfer to nowhere', { positionCode: null, unitId: null }, ['positionCode', 'unitId']],
    ['a transfer with a rank', { rankCode: 'IV/a' }, ['rankCode']],
    ['acting without an end', { kind: 'ACTING_PLT', superiorId: null }, ['effectiveTo']],
    ['a change of superior with a unit', { kind: 'SUPERVISION_CHANGE' }, ['positionCode', 'unitId', 'agencyCode']],
    ['no number of a decree', { decree: { number: ' ', date: '2026-11-20' } }, ['decreeNumber']],
    [
      'days that are none',
      { effectiveFrom: '2026-02-30', decree: { number: '1', date: 'x' } },
      ['effectiveFrom', 'effectiveTo', 'decreeDate'],
    ],
  ])('%s', (_, change, expected) => expect(fields(change)).toEqual(expected))
})
