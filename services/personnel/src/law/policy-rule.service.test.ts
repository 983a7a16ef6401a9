import { type Caller, openForTest, type TestedService } from '@jalur/common'
import { CatalogueStore } from '../catalogue/catalogue.loader'
import { loadReference } from '../catalogue/reference.repository'
import { service } from '../service'
import { addStaff, CALLERS, FAMILY, TODAY, uuid } from '../testing/staff'
import { lawDesk, POLICY, type SentPolicy as Policy } from './testing'

jest.setTimeout(60_000)

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, FAMILY)
})
afterEach(() => forgetChanges())
afterAll(() => tested.close())

const { query, forgetChanges, send, mutate } = lawDesk(() => tested)

const AGE = {
  ...{ code: 'executive-age', validFrom: '2027-01-01', parameters: { maximumAge: 58 } },
  ...{ regulationCode: 'UU_20_2023', article: 'ps. 55', confidence: 'PARTLY_VERIFIED' },
}

const change = (others: object = {}, rest: object = {}, caller: Caller = CALLERS.bknOfficer) =>
  mutate(
    'changePolicyRule',
    { expectedVersion: 1, change: { ...AGE, ...others }, reason: 'Undang-undang baru.', ...rest },
    caller,
  )
const cancel = (input: object = {}, caller: Caller = CALLERS.bknOfficer) =>
  mutate(
    'cancelPolicyRule',
    { code: 'executive-age', number: 2, expectedVersion: 2, reason: 'Peraturan ditunda.', ...input },
    caller,
  )

describe('the rules', () => {
  test('are read by everybody, with their law, in the order of a checklist', async () => {
    const { data, codes } = await send(`{ policyRules(first: 100) { totalCount nodes { kind ${POLICY} subject
      takes reach { steps positions families { code } } } } }`)
    expect(codes).toEqual([])
    const { totalCount, nodes } = data!['policyRules'] as { totalCount: number; nodes: Policy[] }
    expect([totalCount, nodes.length]).toEqual([78, 78])
    expect(nodes[0]).toMatchObject({ code: 'all-pns', kind: 'EMPLOYMENT_STATUS', version: 1 })
    expect(nodes.find(({ code }) => code === 'executive-age')).toMatchObject({
      ...{ subject: 'Every step of a career to executive positions', takes: ['maximumAge'] },
      inForce: { sentence: 'Aged at most 56 years when appointed.' },
      versions: [{ recordedBy: 'RELEASE', status: 'IN_FORCE', legalBasis: { regulation: { code: 'PP_17_2020' } } }],
    })
  })

  test('come page by page, and by kind, family and day', async () => {
    const list = async (filter: string) => {
      const { data } = await send(
        `{ policyRules(${filter}) { totalCount pageInfo { endCursor hasNextPage } nodes { code } } }`,
      )
      return data!['policyRules'] as {
        totalCount: number
        pageInfo: { endCursor: string; hasNextPage: boolean }
        nodes: { code: string }[]
      }
    }
    const ages = await list('kinds: [AGE], first: 4')
    const rest = await list(`kinds: [AGE], first: 4, after: "${ages.pageInfo.endCursor}"`)
    expect(ages.pageInfo.hasNextPage).toBe(true)
    expect(rest.pageInfo.hasNextPage).toBe(false)
    expect([...ages.nodes, ...rest.nodes].map(({ code }) => code)).toEqual([
      ...['executive-age', 'principal-executive-age', 'senior-executive-age', 'transfer-age-ahli-madya'],
      ...['transfer-age-ahli-utama', 'transfer-age-to-ahli-muda'],
    ])
    expect((await list('family: "KEPEGAWAIAN", kinds: [AGE], first: 9')).nodes).toHaveLength(3)
    await query(`update requirement_policy set valid_to = '2025-12-31' where id = 'all-pledge'`)
    await query(`update reference_version set digest = digest || 'x' where name = 'personnel'`)
    await change()
    const pledge = async (day: string) => (await list(`kinds: [PLEDGE], asOf: "${day}"`)).totalCount
    expect([await pledge('2025-12-31'), await pledge('2026-01-01')]).toEqual([1, 0])
    expect((await list('kinds: [PLEDGE]')).totalCount).toBe(1)
  })

  test.each([
    ['{ policyRules(family: "X") { totalCount } }', 'NOT_FOUND'],
    ['{ policyRules(asOf: "2022-12-31") { totalCount } }', 'BAD_USER_INPUT'],
    ['{ policyRules(first: 0) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ policyRules(after: "x") { totalCount } }', 'BAD_USER_INPUT'],
    ['{ policyRule(code: "x") { code } }', 'NOT_FOUND'],
  ])('%s is %s', async (text, code) => expect((await send(text)).codes).toEqual([code]))
})

test('promotion periods are told by the law of a day', async () => {
  const on = async (day: string) => {
    const { data } = await send(
      `{ policyRules(areas: [PROMOTION_PERIOD], asOf: "${day}") {
           nodes { inForce { sentence legalBasis { regulation { code } } } versions { number } } } }`,
    )
    return (data!['policyRules'] as { nodes: object[] }).nodes
  }
  const versions = [{ number: 3 }, { number: 2 }, { number: 1 }]
  expect(await on('2025-09-30')).toEqual([
    {
      inForce: {
        sentence: '6 times a year: 1 February, 1 April, 1 June, 1 August, 1 October, 1 December.',
        legalBasis: { regulation: { code: 'PERATURAN_BKN_4_2023' } },
      },
      versions,
    },
  ])
  expect(await on('2025-10-01')).toMatchObject([{ inForce: { sentence: 'Every month, on the 1st.' }, versions }])
})

describe('a change', () => {
  test('holds from its day on, ends the former the day before, and is in the history by role', async () => {
    const { policy, refusals, codes } = await change()
    expect([refusals, codes]).toEqual([[], []])
    expect(policy).toMatchObject({ version: 2, inForce: { number: 1 } })
    expect(policy!.versions).toMatchObject([
      {
        ...{ number: 2, status: 'UPCOMING', validFrom: '2027-01-01', validTo: null, reason: 'Undang-undang baru.' },
        ...{ sentence: 'Aged at most 58 years when appointed.', recordedBy: 'BKN_OFFICER' },
        legalBasis: { article: 'ps. 55', confidence: 'PARTLY_VERIFIED', regulation: { code: 'UU_20_2023' } },
      },
      { number: 1, status: 'IN_FORCE', validTo: '2026-12-31', recordedBy: 'RELEASE', reason: null },
    ])
    expect(await query(`select actor, action, entity_id as id from audit where entity = 'PolicyRule'`)).toEqual(
      expect.arrayContaining([{ actor: 'account', action: 'POLICY_RULE_CHANGED', id: 'executive-age' }]),
    )
    expect(
      await query(`select payload from outbox where type = 'PolicyRuleChanged' order by sequence desc limit 1`),
    ).toMatchObject([
      { payload: { code: 'executive-age', number: 2, validFrom: '2027-01-01', parameters: { maximum: 58 } } },
    ])
  })

  test('may cite a law that is not on record yet', async () => {
    const newRegulation = { kind: 'PP', number: '7', year: 2027, title: 'Manajemen ASN' }
    const { policy } = await change({ regulationCode: null, newRegulation })
    expect(policy!.versions[0]).toMatchObject({
      legalBasis: { regulation: { code: 'PP_7_2027', title: 'Manajemen ASN' } },
    })
    await forgetChanges()
    await query(`delete from regulation where code = 'PP_7_2027'`)
  })

  test('of two rules at once by the same new law puts the law on record once, and the slower is made or told so', async () => {
    const newRegulation = { kind: 'PP', number: '8', year: 2027, title: 'Manajemen ASN' }
    const law = { regulationCode: null, newRegulation }
    const answers = await Promise.all([change(law), change({ ...law, code: 'senior-executive-age' })])
    const outcomes = answers.map(({ policy, fields }) => policy?.version ?? fields.join())
    expect(outcomes).toContain(2)
    expect(outcomes.filter((outcome) => outcome !== 2 && outcome !== 'input.change.newRegulation')).toEqual([])
    expect(await query(`select title from regulation where code = 'PP_8_2027'`)).toEqual([{ title: 'Manajemen ASN' }])
    await forgetChanges()
    await query(`delete from regulation where code = 'PP_8_2027'`)
  })

  test('may let a requirement fall away', async () => {
    const { policy } = await change({ repeal: true, parameters: null, validFrom: TODAY })
    expect(policy).toMatchObject({ inForce: null })
    expect(policy!.versions[0]).toMatchObject({ status: 'IN_FORCE', sentence: 'This rule holds no longer.' })
  })

  test.each<[string, object, string]>([
    ['from yesterday on', { validFrom: '2026-07-31' }, 'POLICY_IN_PAST'],
    [
      'that changes nothing',
      {
        parameters: { maximumAge: 56 },
        regulationCode: 'PP_17_2020',
        article: 'ps. 107 ayat (1) huruf c',
        confidence: 'VERIFIED',
      },
      'NOTHING_CHANGES',
    ],
  ])('%s is refused, and nothing is written', async (_, others, code) => {
    const { refusals, policy } = await change(others)
    expect([refusals, policy]).toEqual([[code], null])
    expect(await query('select * from policy_version')).toEqual([])
  })

  test('that overlaps one that waits is refused; one after it is not', async () => {
    await change()
    const again = { expectedVersion: 2 }
    expect((await change({ parameters: { maximumAge: 59 } }, again)).refusals).toEqual(['POLICY_OVERLAPS'])
    expect((await change({ parameters: { maximumAge: 59 }, validFrom: '2026-12-01' }, again)).refusals).toEqual([
      'POLICY_OVERLAPS',
    ])
    const { policy } = await change({ parameters: { maximumAge: 59 }, validFrom: '2028-01-01' }, again)
    expect(policy!.versions.map(({ validTo }) => validTo)).toEqual([null, '2027-12-31', '2026-12-31'])
  })

  test.each<[string, object, object, string[]]>([
    ['without its value', { parameters: null }, {}, ['input.change.parameters.maximumAge']],
    ['of an age of 7', { parameters: { maximumAge: 7 } }, {}, ['input.change.parameters.maximumAge']],
    ['without a law', { regulationCode: null }, {}, ['input.change.regulationCode']],
    ['without a reason', {}, { reason: 'ya' }, ['input.reason']],
  ])('%s names the field', async (_, others, rest, fields) =>
    expect(await change(others, rest)).toMatchObject({ codes: ['BAD_USER_INPUT'], fields, policy: null }),
  )

  test('of a rule that somebody else changed meanwhile is a CONFLICT with the version of now', async () => {
    const [first, second] = await Promise.all([change(), change({ parameters: { maximumAge: 60 } })])
    const outcomes = [first, second].map(({ policy, codes }) => policy?.version ?? codes[0]).sort()
    expect(outcomes).toEqual([2, 'CONFLICT'])
    expect([first, second].find(({ policy }) => !policy)!.currentVersion).toBe(2)
  })

  test('sent twice under one key is made once', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => change({}, { idempotencyKey: 'once' })))
    expect(second!.policy).toEqual(first!.policy)
    expect(await query('select number from policy_version')).toHaveLength(1)
    await query('delete from idempotency')
  })

  test.each(Object.entries(CALLERS).filter(([name]) => name !== 'bknOfficer'))('is not for %s', async (_, caller) => {
    const code = caller.kind === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
    expect(await change({}, {}, caller)).toMatchObject({ codes: [code], policy: null })
    expect(await cancel({}, caller)).toMatchObject({ codes: [code], policy: null })
    expect(await query('select * from policy_version')).toEqual([])
  })
})

describe('a preview', () => {
  const PREVIEW = `query ($change: PolicyChangeInput!) { policyRulePreview(change: $change) { version canBeMade
    before { sentence } after { sentence validFrom } refusals { code } reach { steps positions families { code } } } }`
  const preview = (others: object = {}, caller: Caller = CALLERS.bknOfficer) =>
    send(PREVIEW, { change: { ...AGE, ...others } }, caller)

  test('tells what was, what will be, and how much it touches', async () => {
    const { data } = await preview()
    expect(data!['policyRulePreview']).toMatchObject({
      ...{ version: 1, canBeMade: true, refusals: [], reach: { steps: expect.any(Number), families: [] } },
      before: { sentence: 'Aged at most 56 years when appointed.' },
      after: { sentence: 'Aged at most 58 years when appointed.', validFrom: '2027-01-01' },
    })
    const { reach } = data!['policyRulePreview'] as { reach: { steps: number } }
    expect(reach.steps).toBeGreaterThan(10)
  })
  test('tells what would refuse it, and writes nothing', async () => {
    const { data } = await preview({ validFrom: '2026-07-31' })
    expect(data!['policyRulePreview']).toMatchObject({
      canBeMade: false,
      refusals: [{ code: 'POLICY_IN_PAST' }],
    })
    expect(await query('select * from policy_version')).toEqual([])
  })
  test('is for officers of BKN', async () =>
    expect((await preview({}, CALLERS.hrOfficer)).codes).toEqual(['FORBIDDEN']))
})

describe('cancelling', () => {
  test('a version that waits lets the former go on, and stays in the history', async () => {
    await change()
    const { policy } = await cancel()
    expect(policy).toMatchObject({ version: 3, inForce: { number: 1 } })
    expect(policy!.versions).toMatchObject([
      { number: 2, status: 'CANCELLED', cancelReason: 'Peraturan ditunda.' },
      { number: 1, status: 'IN_FORCE', validTo: null },
    ])
    expect((await cancel({ expectedVersion: 3 })).refusals).toEqual(['POLICY_CANCELLED'])
    expect((await change({}, { expectedVersion: 3 })).policy).toMatchObject({ version: 4 })
  })

  test('what has begun, or came with a release, is refused', async () => {
    await change({ validFrom: TODAY })
    expect((await cancel()).refusals).toEqual(['POLICY_BEGUN'])
    expect((await cancel({ number: 1 })).refusals).toEqual(['POLICY_BEGUN'])
    expect((await cancel({ number: 9 })).codes).toEqual(['NOT_FOUND'])
    expect((await cancel({ expectedVersion: 1 })).codes).toEqual(['CONFLICT'])
  })
})

describe('an answer of the rules', () => {
  const STEPS = `query ($id: ID!, $before: Date!, $after: Date!) { employee(id: $id) {
    before: careerSteps(asOf: $before) { to { code } requirements { kind required legalBasis { regulation { code } } } }
    after: careerSteps(asOf: $after) { to { code } requirements { kind required legalBasis { regulation { code } } } } } }`

  test('before the day is as it was, and from the day on cites the new law', async () => {
    await change({
      ...{ code: 'administrator-time-in-position', validFrom: '2027-01-01' },
      parameters: { years: 6, positionKinds: ['SUPERVISOR'], positionLevels: [], minimumEquivalence: 2 },
    })
    const { data } = await send(STEPS, { id: uuid(2), before: '2026-12-31', after: '2027-01-01' }, CALLERS.bknOfficer)
    const steps = data!['employee'] as Record<string, { requirements: { kind: string }[] }[]>
    const asked = (name: string) => {
      const requirements = steps[name]!.flatMap((step) => step.requirements)
      return requirements.filter(({ kind }) => kind === 'TIME_IN_POSITION')
    }
    const old = { required: '3 years as supervisor or equal', legalBasis: { regulation: { code: 'PP_11_2017' } } }
    const now = { required: '6 years as supervisor or equal', legalBasis: { regulation: { code: 'UU_20_2023' } } }
    expect(asked('before')).toContainEqual({ kind: 'TIME_IN_POSITION', ...old })
    expect(asked('before')).not.toContainEqual({ kind: 'TIME_IN_POSITION', ...now })
    expect(asked('after')).toContainEqual({ kind: 'TIME_IN_POSITION', ...now })
    expect(asked('after')).not.toContainEqual({ kind: 'TIME_IN_POSITION', ...old })
  })

  test('is the new one in every other process within a minute', async () => {
    let now = 0
    const other = new CatalogueStore(tested.service.database, () => now)
    const before = await other.current()
    await change()
    expect(await other.current()).toBe(before)
    now = 61_000
    const after = await other.current()
    expect(after.digest).not.toBe(before.digest)
    expect(after.rules.stepPolicies.map(({ id }) => id)).toContain('executive-age@2')
  })
})

describe('a release', () => {
  const release = async () => {
    await query(`update reference_version set digest = 'older' where name = 'personnel'`)
    expect(await loadReference(tested.database.url)).toBe(true)
  }
  const articles = async () =>
    new Map(
      (await query<{ id: string; article: string }>('select id, article from requirement_policy')).map(
        ({ id, article }) => [id, article],
      ),
    )

  test('leaves rules that officers changed as they are, and mends the others', async () => {
    await change()
    const before = await query('select * from policy_version')
    await query(`update requirement_policy set article = 'ps. 1', valid_to = '2030-01-01'
      where id in ('executive-age', 'senior-executive-age')`)
    await release()
    expect((await articles()).get('executive-age')).toBe('ps. 1')
    expect((await articles()).get('senior-executive-age')).toBe('ps. 107 huruf b')
    expect(await query('select * from policy_version')).toEqual(before)
  })

  test('neither takes back what officers cancelled nor deletes what they changed', async () => {
    await change()
    await cancel()
    await query(`insert into requirement_policy select 'gone-' || id, kind, selector, parameters, regulation_code, article,
      confidence, valid_from, valid_to from requirement_policy where id in ('executive-age', 'senior-executive-age')`)
    await query(`insert into policy_version (code, number, selector, parameters, regulation_code, article,
      confidence, valid_from, valid_to, reason, changed_at, changed_by)
      select 'gone-' || code, number, selector, parameters, regulation_code, article,
      confidence, valid_from, valid_to, reason, changed_at, changed_by from policy_version`)
    await release()
    expect([...(await articles()).keys()].filter((id) => id.startsWith('gone-'))).toEqual(['gone-executive-age'])
    expect(await query(`select cancel_reason as reason from policy_version where code = 'executive-age'`)).toEqual([
      { reason: 'Peraturan ditunda.' },
    ])
    await forgetChanges()
    await query(`delete from requirement_policy where id = 'gone-executive-age'`)
  })
})
