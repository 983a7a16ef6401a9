import { type Caller, openForTest, type TestedService } from '@jalur/common'
import { CatalogueStore } from '../catalogue/catalogue.loader'
import { loadReference } from '../catalogue/reference.repository'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, person, TODAY, UNIT, uuid } from '../testing/staff'
import { lawDesk } from './testing'

jest.setTimeout(120_000)

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const experts = Array.from({ length: 14 }, (_, index) => person(100 + index))
  const heads = Array.from({ length: 12 }, (_, index) => person(200 + index, { position: 'KEPALA_SEKSI' }))
  await addStaff(tested.service.database, [...FAMILY, ...experts, ...heads])
})
afterEach(() => forgetChanges())
afterAll(() => tested.close())

const { query, forgetChanges, send, mutate } = lawDesk(() => tested)

const DAY = '2027-01-01'
const BASIS = { regulationCode: 'UU_20_2023', article: 'ps. 55', confidence: 'UNVERIFIED' }

interface Case {
  code: string
  /** Number that the first change gets. */
  number: number
  content: object
  sentence: string
  subject: string
  wrong: object
  fields: string[]
  /** As told: rounded, and null below ten. */
  people: number | null
}

/** One rule of each area, and a requirement that shall be asked on other steps. */
const AREAS: Record<string, Case> = {
  'promotion periods': {
    ...{ code: 'promotion-periods', number: 4, content: { parameters: { periodDays: ['10-01', '04-01'] } } },
    ...{ sentence: '2 times a year: 1 April, 1 October.', subject: 'Every rise in rank' },
    ...{ wrong: { parameters: { periodDays: ['13-01'] } }, fields: ['input.change.parameters.periodDays'], people: 30 },
  },
  'a rule of movements': {
    ...{ code: 'not-a-step', number: 2, content: { parameters: { effect: 'REFUSE' } } },
    ...{ sentence: 'Refused: a move that is no step of the career map.' },
    subject: 'Transfer at the same level or promotion to a higher position',
    ...{ wrong: { parameters: { months: 3 } }, people: null },
    fields: ['input.change.parameters.months', 'input.change.parameters.effect'],
  },
  'a term': {
    ...{ code: 'DATA_CORRECTION', number: 2, content: { parameters: { hours: 120 } } },
    ...{ sentence: 'To be decided within 120 hours (5 days) of being filed.', subject: 'Requests to correct data' },
    ...{ wrong: { parameters: { hours: 9_000 } }, fields: ['input.change.parameters.hours'], people: null },
  },
  'the steps of a requirement': {
    ...{ code: 'executive-age', number: 2 },
    content: { parameters: { maximumAge: 56 }, scope: { toKinds: ['EXECUTIVE', 'ADMINISTRATOR'] } },
    sentence: 'Aged at most 56 years when appointed.',
    subject: 'Every step of a career to executive or administrator positions',
    wrong: { parameters: { maximumAge: 56 }, scope: { rankPromotions: ['REGULAR'] } },
    ...{ fields: ['input.change.scope.rankPromotions'], people: 15 },
  },
  'the rises of a requirement': {
    ...{ code: 'rank-regular-time', number: 2 },
    content: { parameters: { years: 4 }, scope: { rankPromotions: ['REGULAR', 'FUNCTIONAL'] } },
    ...{ sentence: 'At least 4 years in the rank held.', subject: 'Rise in rank: regular or functional' },
    wrong: { parameters: { years: 4 }, scope: { rankPromotions: [] } },
    ...{ fields: ['input.change.scope.rankPromotions'], people: 30 },
  },
}

const change = ({ code, content }: Case, others: object = {}, rest: object = {}, caller: Caller = CALLERS.bknOfficer) =>
  mutate(
    'changePolicyRule',
    {
      expectedVersion: 1,
      change: { code, validFrom: DAY, ...BASIS, ...content, ...others },
      reason: 'Peraturan baru terbit.',
      ...rest,
    },
    caller,
  )
const cancel = ({ code, number }: Case, caller: Caller = CALLERS.bknOfficer) =>
  mutate('cancelPolicyRule', { code, number, expectedVersion: 2, reason: 'Peraturan ditunda.' }, caller)

const PREVIEW = `query ($change: PolicyChangeInput!) { policyRulePreview(change: $change) { canBeMade people
  before { sentence subject } after { sentence subject } reachBefore { steps } reach { steps } refusals { code } } }`

describe.each(Object.entries(AREAS))('%s', (_, area) => {
  const { code, number, sentence, subject, people } = area

  test('say something else from a day on, by a law, and the history tells it', async () => {
    const { policy, refusals, codes } = await change(area)
    expect([refusals, codes]).toEqual([[], []])
    expect(policy).toMatchObject({ code, version: 2, inForce: { number: number - 1 } })
    const [added, former] = policy!.versions
    expect(added).toMatchObject({
      ...{ number, status: 'UPCOMING', validFrom: DAY, sentence, subject, reason: 'Peraturan baru terbit.' },
      ...{ recordedBy: 'BKN_OFFICER', legalBasis: { article: 'ps. 55', confidence: 'UNVERIFIED' } },
    })
    expect(former).toMatchObject({ number: number - 1, status: 'IN_FORCE', validTo: '2026-12-31' })
    const [audited] = await query(
      `select actor, action from audit where entity = 'PolicyRule' and entity_id = $1 order by at desc limit 1`,
      [code],
    )
    expect(audited).toEqual({ actor: 'account', action: 'POLICY_RULE_CHANGED' })
    const [sent] = await query(
      `select payload from outbox where type = 'PolicyRuleChanged' order by sequence desc limit 1`,
    )
    expect(sent).toMatchObject({ payload: { code, number, validFrom: DAY, regulationCode: 'UU_20_2023' } })
  })

  test('are previewed with what was, what will be and how many people it concerns', async () => {
    const input = { code, validFrom: DAY, ...BASIS, ...area.content }
    const { data, codes } = await send(PREVIEW, { change: input }, CALLERS.bknOfficer)
    expect(codes).toEqual([])
    expect(data!['policyRulePreview']).toMatchObject({ canBeMade: true, people, after: { sentence, subject } })
    expect((await send(PREVIEW, { change: input }, CALLERS.hrOfficer)).codes).toEqual(['FORBIDDEN'])
    expect(await query('select * from policy_version')).toEqual([])
  })

  test('are refused by the field, in the past, twice on a day and without a change', async () => {
    expect(await change(area, area.wrong)).toMatchObject({ codes: ['BAD_USER_INPUT'], fields: area.fields })
    expect((await change(area, { validFrom: '2026-07-31' })).refusals).toEqual(['POLICY_IN_PAST'])
    await change(area)
    expect((await change(area, {}, { expectedVersion: 2 })).refusals).toEqual(['POLICY_OVERLAPS'])
    expect((await change(area, { validFrom: '2027-02-01' }, { expectedVersion: 2 })).refusals).toEqual([
      'NOTHING_CHANGES',
    ])
  })

  test('changed by two at once are a CONFLICT for the slower', async () => {
    const outcomes = await Promise.all([change(area), change(area, { validFrom: '2027-03-01' })])
    expect(outcomes.map(({ policy, codes }) => policy?.version ?? codes[0]).sort()).toEqual([2, 'CONFLICT'])
  })

  test('go on as before once a change that waits is cancelled', async () => {
    await change(area)
    const { policy } = await cancel(area)
    expect(policy!.versions.slice(0, 2)).toMatchObject([
      { number, status: 'CANCELLED', cancelReason: 'Peraturan ditunda.' },
      { number: number - 1, status: 'IN_FORCE', validTo: null },
    ])
  })

  test.each(Object.entries(CALLERS).filter(([name]) => name !== 'bknOfficer'))(
    'are not changed by %s, and read by the same',
    async (__, caller) => {
      const denied = caller.kind === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
      expect((await change(area, {}, {}, caller)).codes).toEqual([denied])
      expect((await cancel(area, caller)).codes).toEqual([denied])
      expect(await query('select * from policy_version')).toEqual([])
      const { data } = await send('query ($code: ID!) { policyRule(code: $code) { code } }', { code }, caller)
      expect(data!['policyRule']).toEqual({ code })
    },
  )

  test('are the new ones in every other process within a minute, and a release leaves them alone', async () => {
    let now = 0
    const other = new CatalogueStore(tested.service.database, () => now)
    const before = await other.current()
    await change(area)
    await query(`update reference_version set digest = 'older' where name = 'personnel'`)
    expect(await loadReference(tested.database.url)).toBe(true)
    now = 61_000
    const rule = (await other.current()).policyRules.find((each) => each.code === code)!
    expect(rule.versions).toHaveLength(number)
    expect(rule.versions.slice(0, -2)).toEqual(
      before.policyRules.find((each) => each.code === code)!.versions.slice(0, -1),
    )
  })
})

describe('an answer as of a day', () => {
  const periodsOn = async (asOf: string) => {
    const { data } = await send(
      `query ($id: ID!, $asOf: Date!) { employee(id: $id) {
         rankPromotion(asOf: $asOf) { periods periodBasis { regulation { code } } } } }`,
      { id: uuid(3), asOf },
      CALLERS.bknOfficer,
    )
    return (data!['employee'] as { rankPromotion: object }).rankPromotion
  }

  test('knows the promotion periods of it', async () => {
    await change(AREAS['promotion periods']!)
    expect(await periodsOn('2026-12-31')).toEqual({
      ...{ periods: ['2027-01-01', '2027-02-01', '2027-03-01'] },
      periodBasis: { regulation: { code: 'PERATURAN_BKN_4_2025' } },
    })
    expect(await periodsOn(DAY)).toEqual({
      ...{ periods: ['2027-04-01', '2027-10-01', '2028-04-01'] },
      periodBasis: { regulation: { code: 'UU_20_2023' } },
    })
  })

  test('asks a requirement on the steps that it is about then', async () => {
    await change(AREAS['the steps of a requirement']!)
    const { data } = await send(
      `query ($id: ID!) { employee(id: $id) {
         before: careerSteps(asOf: "2026-12-31") { to { kind } requirements { kind } }
         after: careerSteps(asOf: "${DAY}") { to { kind } requirements { kind } } } }`,
      { id: uuid(2) },
      CALLERS.bknOfficer,
    )
    type Steps = { to: { kind: string }; requirements: { kind: string }[] }[]
    const { before, after } = data!['employee'] as { before: Steps; after: Steps }
    const asksAge = (steps: Steps) =>
      steps
        .filter(({ to }) => to.kind === 'ADMINISTRATOR')
        .map(({ requirements }) => requirements.map(({ kind }) => kind).includes('AGE'))
    expect(asksAge(before)).toContain(false)
    expect(asksAge(before)).not.toContain(true)
    expect(asksAge(after)).toContain(true)
    expect(asksAge(after)).not.toContain(false)
  })

  test('judges a movement by the rules of the day of its effect', async () => {
    await change(AREAS['a rule of movements']!, { validFrom: '2026-08-10' })
    const effectOn = async (effectiveFrom: string) => {
      const order = {
        ...{ employeeId: uuid(3), kind: 'TRANSFER', effectiveFrom, decreeNumber: '824.3/5', decreeDate: '2026-07-20' },
        ...{ positionCode: 'KEPALA_DINAS_KABUPATEN_KOTA', unitId: UNIT[AGENCY], superiorId: uuid(1) },
      }
      const { data, codes, fields } = await send(
        `query ($input: MovementOrderInput!) { movementPreview(input: $input) {
           findings { code effect legalBasis { regulation { code } } } } }`,
        { input: order },
        CALLERS.hrOfficer,
      )
      expect([codes, fields]).toEqual([[], []])
      const { findings } = data!['movementPreview'] as { findings: { code: string }[] }
      return findings.find(({ code }) => code === 'NOT_A_STEP')
    }
    expect(await effectOn('2026-08-09')).toMatchObject({
      ...{ effect: 'REASON', legalBasis: { regulation: { code: 'PERMENPANRB_22_2021' } } },
    })
    expect(await effectOn('2026-08-10')).toMatchObject({
      ...{ effect: 'REFUSE', legalBasis: { regulation: { code: 'UU_20_2023' } } },
    })
  })

  test('gives a request the term of the day on which it is filed', async () => {
    const termOn = async () => {
      const { terms } = await new CatalogueStore(tested.service.database).current()
      return terms
        .filter(({ code }) => code === 'DATA_CORRECTION')
        .map(({ validFrom, validTo, hours }) => [validFrom, validTo, hours])
    }
    await change(AREAS['a term']!, { validFrom: TODAY })
    expect(await termOn()).toEqual([
      ['2022-10-17', '2026-07-31', 72],
      [TODAY, null, 120],
    ])
  })
})
