import { ask, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { service } from '../service'
import { BehaviourValue } from './plan'
import { BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from './testing'

jest.setTimeout(30_000)

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('delete from performance_plan'))

interface Plan {
  id: string
  version: number
  status: string
  reason: string | null
  appraiser: { id: string } | null
  workResults: { id: string; cascadedFrom: { id: string; statement: string; owner: { id: string } } | null }[]
  behaviours: { value: string; expectation: string | null }[]
  annex: Record<'support' | 'accountability' | 'consequences', string | null>
}
const FIELDS = `id version status reason appraiser { id } behaviours { value expectation }
  annex { support accountability consequences }
  workResults { id statement cascadedFrom { id statement owner { id } } indicators { aspect target unit } }`

/** Sends a mutation about a plan as the person. */
const change = (mutation: string, caller: Caller, input: object) =>
  send<{ plan: Plan | null }>(tested.service, mutation, caller, input, {
    selection: `plan { ${FIELDS} }`,
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })

const result = (change_: object = {}) => ({
  kind: 'PRIMARY',
  statement: 'Berkas kenaikan pangkat terverifikasi',
  indicators: [{ aspect: 'QUANTITY', statement: 'Jumlah berkas', target: '120', unit: 'berkas' }],
  ...change_,
})
const draft = (change_: object = {}) => ({
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  approach: 'QUANTITATIVE',
  workResults: [result()],
  ...change_,
})
const save = async (owner: string, change_: object = {}) =>
  (await change('savePerformancePlan', person(owner), draft(change_))).plan!
const at = ({ id: planId, version }: Plan) => ({ id: planId, expectedVersion: version })
const submit = (owner: string, plan: Plan) => change('submitPerformancePlan', person(owner), at(plan))
const decide = (by: string, plan: Plan, decision: object) =>
  change('decidePerformancePlan', person(by), { ...at(plan), decision: 'APPROVE', ...decision })

/** An approved plan of a person whose superior is at the top, so that subordinates can link to it. */
async function approvedPlan(owner: string): Promise<Plan> {
  if (owner !== HEAD) await approvedPlan(HEAD)
  const [headResult] = owner === HEAD ? [] : ((await planOf(HEAD))?.workResults ?? [])
  const saved = await save(owner, { workResults: [result({ cascadedFrom: headResult?.id ?? null })] })
  const submitted = (await submit(owner, saved)).plan!
  if (owner === HEAD) {
    await tested.service.database.query(`update performance_plan set status = 'APPROVED' where id = $1`, [submitted.id])
    return submitted
  }
  return (await decide(HEAD, submitted, {})).plan!
}

async function planOf(owner: string, caller: Caller = person(owner)): Promise<Plan | null> {
  const { data } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) { ${FIELDS} } } } }`,
    variables: { of: [{ __typename: 'Employee', id: owner }] },
    caller,
  })
  return (data?.['_entities'] as { performancePlan: Plan | null }[])[0]!.performancePlan
}

describe('a draft', () => {
  test('is kept before the superior has a plan, and linked later without writing it again', async () => {
    const saved = await save(STAFF)
    expect([saved.status, saved.workResults[0]?.cascadedFrom]).toEqual(['DRAFT', null])
    expect((await submit(STAFF, saved)).refusals).toEqual([
      expect.objectContaining({ code: 'SUPERIOR_PLAN_MISSING', field: null }),
    ])
    const boss = await approvedPlan(BOSS)
    const [kept] = saved.workResults
    const linked = (
      await change('savePerformancePlan', person(STAFF), {
        ...draft({ workResults: [result({ id: kept!.id, cascadedFrom: boss.workResults[0]!.id })] }),
        ...at(saved),
      })
    ).plan!
    expect(linked.workResults).toEqual([
      expect.objectContaining({
        id: kept!.id,
        cascadedFrom: expect.objectContaining({ owner: { id: BOSS }, statement: result().statement }),
      }),
    ])
    expect((await submit(STAFF, linked)).plan).toMatchObject({ status: 'SUBMITTED', appraiser: { id: BOSS } })
  })

  test('can name the results of the superior once they are approved; nobody else learns them', async () => {
    const linkable = async (caller: Caller) => {
      const { data, errors } = await ask(tested.service, {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
          linkableResults(year: 2026) { id statement owner { id } } } } }`,
        variables: { of: [{ __typename: 'Employee', id: STAFF }] },
        caller,
      })
      return (
        errors?.[0]?.extensions?.['code'] ?? (data?.['_entities'] as [{ linkableResults: object[] }])[0].linkableResults
      )
    }
    expect(await linkable(person(STAFF))).toEqual([])
    const [wanted] = (await approvedPlan(BOSS)).workResults
    expect(await linkable(person(STAFF))).toEqual([
      { id: wanted!.id, statement: result().statement, owner: { id: BOSS } },
    ])
    expect(await linkable(person(COLLEAGUE))).toBe('FORBIDDEN')
  })

  test('that two tabs change is not overwritten: the second learns the current version', async () => {
    const saved = await save(STAFF)
    const second = { ...draft({ approach: 'QUALITATIVE' }), ...at(saved) }
    expect((await change('savePerformancePlan', person(STAFF), second)).plan?.version).toBe(saved.version + 1)
    expect((await change('savePerformancePlan', person(STAFF), second)).error).toEqual({
      code: 'CONFLICT',
      currentVersion: saved.version + 1,
    })
  })

  test('keeps its annex until it is written anew, and gives it to a copy', async () => {
    const annex = { support: 'Dua laptop', accountability: '  ', consequences: 'Dipertimbangkan untuk promosi' }
    const saved = await save(STAFF, { annex })
    const kept = { support: 'Dua laptop', accountability: null, consequences: 'Dipertimbangkan untuk promosi' }
    expect(saved.annex).toEqual(kept)
    const again = (await change('savePerformancePlan', person(STAFF), { ...draft(), ...at(saved) })).plan!
    expect(again.annex).toEqual(kept)
    const copy = { from: saved.id, startsOn: '2027-01-01', endsOn: '2027-12-31' }
    expect((await change('copyPerformancePlan', person(STAFF), copy)).plan?.annex).toEqual(kept)
    const emptied = { ...draft({ annex: {} }), ...at(again) }
    expect((await change('savePerformancePlan', person(STAFF), emptied)).plan?.annex.support).toBeNull()
    const endless = draft({ annex: { support: 'x'.repeat(2_001) } })
    expect((await change('savePerformancePlan', person(COLLEAGUE), endless)).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'input.annex.support' }],
    })
  })

  test('that is sent twice is one plan', async () => {
    const input = { ...draft(), idempotencyKey: 'tab-1' }
    const [first, again] = [
      await change('savePerformancePlan', person(STAFF), input),
      await change('savePerformancePlan', person(STAFF), input),
    ]
    expect(again.plan?.id).toBe(first.plan?.id)
  })

  test('does not meet another plan of the person, also when both come at once', async () => {
    const [one, two] = await Promise.all([
      change('savePerformancePlan', person(STAFF), draft()),
      change('savePerformancePlan', person(STAFF), draft({ startsOn: '2026-07-01' })),
    ])
    expect([...one!.refusals!, ...two!.refusals!].map(({ code, field }) => [code, field])).toEqual([
      ['OVERLAP', 'input.startsOn'],
    ])
  })

  test('keeps steps with their days, and the target of the agreement that a result comes from', async () => {
    const actions = [
      { statement: 'Susun daftar periksa', dueOn: '2026-03-31' },
      { statement: 'Latih petugas', dueOn: null },
    ]
    const agreement = 'Indeks kepuasan layanan 88 (PK 2026)'
    await save(STAFF, { workResults: [result({ actions, agreement })] })
    const { data } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
        performancePlan(year: 2026) { workResults { agreement actions { statement dueOn } } } } } }`,
      variables: { of: [{ __typename: 'Employee', id: STAFF }] },
      caller: person(STAFF),
    })
    expect(data?.['_entities']).toEqual([{ performancePlan: { workResults: [{ agreement, actions }] } }])
  })

  test.each<[string, object, string]>([
    [
      'a target of zero',
      { workResults: [result({ indicators: [{ aspect: 'QUANTITY', statement: 'x', target: '0', unit: 'y' }] })] },
      'input.workResults.0.indicators.0.target',
    ],
    ['a period of two years', { endsOn: '2027-02-01' }, 'input.endsOn'],
    ['a result of another plan', { workResults: [result({ id: id(77) })] }, 'input.workResults.0.id'],
    [
      'a link to nobody’s result',
      { workResults: [result({ cascadedFrom: id(78) })] },
      'input.workResults.0.cascadedFrom',
    ],
  ])('with %s is refused with the field, and nothing is kept', async (_what, change_, field) => {
    const { error } = await change('savePerformancePlan', person(STAFF), draft(change_))
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', fields: [expect.objectContaining({ field })] })
    expect(await planOf(STAFF)).toBeNull()
  })
})

describe('a submitted plan', () => {
  const submitted = async (): Promise<Plan> => {
    const boss = await approvedPlan(BOSS)
    const saved = await save(STAFF, { workResults: [result({ cascadedFrom: boss.workResults[0]!.id })] })
    return (await submit(STAFF, saved)).plan!
  }

  test('is approved by the direct superior, who says what is expected of behaviour', async () => {
    const expectations = [{ value: 'ADAPTIVE', expectation: 'Pakai aplikasi baru sejak Februari' }]
    const { plan } = await decide(BOSS, await submitted(), { expectations })
    expect(plan?.status).toBe('APPROVED')
    expect(plan?.behaviours).toHaveLength(7)
    expect(plan?.behaviours.filter(({ expectation }) => expectation !== null)).toEqual(expectations)
  })

  test('is returned with a reason only, and can then be changed and submitted again', async () => {
    const plan = await submitted()
    const without = await decide(BOSS, plan, { decision: 'RETURN' })
    expect(without.refusals).toEqual([expect.objectContaining({ code: 'REASON_MISSING', field: 'input.reason' })])
    const returned = (await decide(BOSS, plan, { decision: 'RETURN', reason: 'Target kurang jelas' })).plan!
    expect(returned).toMatchObject({ status: 'RETURNED', reason: 'Target kurang jelas' })
    expect((await submit(STAFF, returned)).plan).toMatchObject({ status: 'SUBMITTED', reason: null })
  })

  test.each([
    ['the owner', STAFF],
    ['a superior further up', HEAD],
    ['a colleague', COLLEAGUE],
  ])('is not decided by %s', async (_who, by) =>
    expect((await decide(by, await submitted(), {})).error).toMatchObject({ code: 'FORBIDDEN' }),
  )

  test('is not edited, and not decided twice', async () => {
    const plan = await submitted()
    const edited = await change('savePerformancePlan', person(STAFF), { ...draft(), ...at(plan) })
    expect(edited.refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    const approved = (await decide(BOSS, plan, {})).plan!
    expect((await decide(BOSS, approved, {})).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })

  test('once approved is opened again by the superior at the owner’s wish', async () => {
    const approved = (await decide(BOSS, await submitted(), {})).plan!
    const asked = await change('requestPlanRevision', person(STAFF), { ...at(approved), reason: 'Pindah tugas' })
    expect(asked.plan).toMatchObject({ status: 'REVISION_REQUESTED', reason: 'Pindah tugas' })
    expect((await decide(BOSS, asked.plan!, { decision: 'GRANT_REVISION' })).plan?.status).toBe('DRAFT')
  })
})

describe('a plan is read by', () => {
  test.each<[string, Caller, boolean]>([
    ['its owner', person(STAFF), true],
    ['the superior', person(BOSS), true],
    ['a superior further up', person(HEAD), true],
    ['the HR officer of the agency', person(COLLEAGUE, 'HR_OFFICER'), true],
    ['no colleague', person(COLLEAGUE), false],
  ])('%s', async (_who, caller, allowed) => {
    await save(STAFF)
    expect((await planOf(STAFF, caller)) !== null).toBe(allowed)
  })

  test('a page of people costs one statement for plans', async () => {
    await Promise.all([save(STAFF), save(COLLEAGUE)])
    const statements = await recordStatements(tested.service.database, () =>
      ask(tested.service, {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) { id workResults { id } } } } }`,
        variables: { of: [STAFF, COLLEAGUE].map((employeeId) => ({ __typename: 'Employee', id: employeeId })) },
        caller: person(BOSS),
      }),
    )
    expect(statements).toHaveLength(2)
  })

  test('nobody leaves a write without a trace, and the trace names no words of the plan', async () => {
    const saved = await save(STAFF)
    const rows = await tested.service.database.query('select * from audit where entity_id = $1', [saved.id])
    expect(rows).toEqual([expect.objectContaining({ actor: STAFF, action: 'PLAN_SAVED', entity: 'PerformancePlan' })])
    expect(JSON.stringify(rows)).not.toContain('Berkas')
  })
})

describe('the rules of the cycle are public', () => {
  const data = async (query: string) => (await ask(tested.service, { query })).data as Record<string, object[]>

  test('the window that is open, and the ones to come, with their days', async () => {
    const { performanceWindows } = await data(
      '{ performanceWindows(agency: "7104") { kind month opensOn closesOn isOpen } }',
    )
    expect(performanceWindows).toEqual([
      { kind: 'ENTRY', month: '2026-07-01', opensOn: '2026-08-01', closesOn: '2026-08-07', isOpen: true },
      { kind: 'RATING', month: '2026-07-01', opensOn: '2026-08-08', closesOn: '2026-08-15', isOpen: false },
      { kind: 'CORRECTION', month: '2026-07-01', opensOn: '2026-08-19', closesOn: '2026-08-25', isOpen: false },
    ])
  })
  test('with the law they stand on, and how far it was checked', async () => {
    const basis = 'regulation { code } article confidence'
    const answered = await data(`{ performanceWindows(agency: "7104") { ${basis} }
      distributionPatterns { ${basis} } predicateMatrix { ${basis} } }`)
    for (const rules of Object.values(answered)) {
      for (const rule of rules) {
        expect(rule).toMatchObject({ regulation: { code: 'PERMENPANRB_6_2022' }, confidence: expect.any(String) })
      }
    }
    expect(answered['performanceWindows']).toContainEqual(expect.objectContaining({ confidence: 'PARTLY_VERIFIED' }))
  })
  test.each(['2019-12-31', '9999-12-31'])('no windows are told for %s', async (day) => {
    const query = `{ performanceWindows(agency: "7104", on: "${day}") { kind } }`
    const { errors } = await ask(tested.service, { query })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'on' }] })
  })
  test('the nine cells, and none before the law', async () => {
    expect(
      (await data('{ predicateMatrix { workRating behaviourRating predicate } }'))['predicateMatrix'],
    ).toHaveLength(9)
    expect((await data('{ predicateMatrix(asOf: "2021-01-01") { predicate } }'))['predicateMatrix']).toEqual([])
  })
  test('what the seven values ask for in conduct, in the language of the caller, and nothing before the law', async () => {
    const query = '{ behaviourStandards { value guides regulation { code } confidence } }'
    const standards = async (language: 'id' | 'en') =>
      (await ask(tested.service, { query, language })).data?.['behaviourStandards'] as {
        value: string
        guides: string[]
      }[]
    const [indonesian, english] = [await standards('id'), await standards('en')]
    expect(indonesian.map(({ value }) => value)).toEqual(Object.keys(BehaviourValue))
    expect(indonesian[0]).toEqual({
      value: 'SERVICE_ORIENTED',
      guides: [
        'Memahami dan memenuhi kebutuhan masyarakat',
        'Ramah, cekatan, solutif, dan dapat diandalkan',
        'Melakukan perbaikan tiada henti',
      ],
      regulation: { code: 'SE_MENPANRB_20_2021' },
      confidence: 'UNVERIFIED',
    })
    for (const { guides } of [...indonesian, ...english]) expect(guides).toHaveLength(3)
    expect(english.map(({ guides }) => guides)).not.toEqual(indonesian.map(({ guides }) => guides))
    expect((await data('{ behaviourStandards(asOf: "2021-01-01") { value } }'))['behaviourStandards']).toEqual([])
  })
  test('how predicates should spread', async () => {
    const { distributionPatterns } = await data(
      '{ distributionPatterns { organisationPredicate limits { predicates least most leastCount } } }',
    )
    expect(distributionPatterns).toContainEqual({
      organisationPredicate: 'GOOD',
      limits: [
        { predicates: ['GOOD'], least: null, most: 0.7, leastCount: null },
        { predicates: ['NEEDS_IMPROVEMENT', 'POOR'], least: null, most: null, leastCount: 1 },
      ],
    })
  })
})
