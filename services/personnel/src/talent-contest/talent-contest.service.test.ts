import {
  ask,
  type Caller,
  drainQueue,
  enqueue,
  explain,
  type FactReference,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import { service } from '../service'
import { MAP_TALENT } from '../talent-map/map-talent.work'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, person, signedIn, TODAY, uuid } from '../testing/staff'

const STAFF = [101, 102, 103, 104, 105].map((number) => person(number))
const source = (name: string, fact: object) => ({
  name,
  factsOf: async (references: readonly FactReference[]) => references.map(() => fact),
})
/** Everybody stands in box 5. */
const SOURCES = [
  source('performance', { exactCreditPoints: null, creditPointsThrough: null, recentPredicates: [{ year: 2025, predicate: 'GOOD' }] }), // prettier-ignore
  source('learning', { competencyTests: [], readiness: [], potential: { score: '70.00', assessedOn: '2025-03-01', validUntil: '2028-02-29' } }), // prettier-ignore
  source('integrity', { pledgeSigned: true, disciplineCheckedOn: '2026-07-01', activeSanction: null }),
]
const self = (number: number) => signedIn({ subject: `account ${number}`, employeeId: uuid(number) })

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY, SOURCES)
  await addStaff(tested.service.database, [...FAMILY, ...STAFF])
  await make()
})
afterAll(() => tested.close())

async function make(): Promise<void> {
  const { database } = tested.service
  await enqueue(database.manager, 'personnel', MAP_TALENT, { agencyCode: AGENCY })
  await drainQueue(database, 'personnel')
}

interface Contest {
  id: string
  reference: string
  status: string
  version: number
  dueAt: string
  submittedAt: string
}
const CONTEST = `id reference status version contestedBox explanation submittedAt dueAt decidedAt reason revisedBox
  isOverdue employee { id } basis { article confidence regulation { code } }`

async function send(name: string, input: object, caller: Caller) {
  const type = { contestTalentPlacement: 'ContestTalentPlacementInput', withdrawTalentContest: 'TalentContestInput', decideTalentContest: 'DecideTalentContestInput' }[name] // prettier-ignore
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { contest { ${CONTEST} } refusals { code field message } } }`
  const { data, errors } = await ask(tested.service, { query, variables: { input }, caller })
  const payload = data?.[name] as { contest: Contest | null; refusals: { code: string; field: string | null }[] } | null
  return {
    contest: payload?.contest ?? null,
    refusals: (payload?.refusals ?? []).map(({ code }) => code),
    codes: (errors ?? []).map(({ extensions }) => extensions['code']),
  }
}
const submit = (number: number, input: object = {}) =>
  send('contestTalentPlacement', { explanation: 'Predikat saya Sangat Baik.', ...input }, self(number))
const decide = ({ id, version }: Contest, input: object, caller: Caller = CALLERS.hrOfficer) =>
  send('decideTalentContest', { id, expectedVersion: version, reason: 'Bukti diterima.', ...input }, caller)
const REVISE = { decision: 'REVISE', performance: 'ABOVE', potential: 'HIGH' }
const UPHOLD = { decision: 'UPHOLD' }

async function placementOf(number: number, caller: Caller = self(number)) {
  const query = `{ employee(id: "${uuid(number)}") { talentPlacement { isRevised result box { box } changes outside { reason } readings { input } } talentContest { ${CONTEST} } } }`
  const { data, errors } = await ask(tested.service, { query, caller, language: 'en' })
  const found = data?.['employee'] as { talentPlacement: object; talentContest: Contest | null } | null
  return { ...found, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}
async function inbox(args = 'first: 100', caller: Caller = CALLERS.hrOfficer) {
  const query = `{ agency(code: "${AGENCY}") { talentContests(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${CONTEST} } } } }`
  const { data, errors } = await ask(tested.service, { query, caller })
  const found = data?.['agency'] as { talentContests: { totalCount: number; nodes: Contest[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } | null // prettier-ignore
  return { page: found?.talentContests ?? null, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}

describe('an objection', () => {
  test('is numbered, has a term with its law, and stands beside the box that it is about', async () => {
    const { contest, refusals } = await submit(101)
    expect(refusals).toEqual([])
    expect(contest).toMatchObject({
      ...{ status: 'SUBMITTED', contestedBox: 5, decidedAt: null, isOverdue: false, employee: { id: uuid(101) } },
      reference: expect.stringMatching(/^KT-\d{6}$/),
      basis: { confidence: 'UNVERIFIED', regulation: { code: 'UU_27_2022' } },
    })
    const hours = (Date.parse(contest!.dueAt) - Date.parse(contest!.submittedAt)) / 3_600_000
    expect(hours).toBe(336)
    expect((await placementOf(101)).talentContest).toMatchObject({ id: contest!.id })
  })

  test('is open once at a time, and once under one key', async () => {
    expect((await submit(101)).refusals).toEqual(['ALREADY_OPEN'])
    const [first, again] = [await submit(102, { idempotencyKey: 'k' }), await submit(102, { idempotencyKey: 'k' })]
    expect(again.contest?.id).toBe(first.contest?.id)
  })

  test.each([
    ['without words', { explanation: '  ' }],
    ['of endless words', { explanation: 'x'.repeat(2_001) }],
  ])('%s is refused', async (_, input) => expect((await submit(103, input)).codes).toEqual(['BAD_USER_INPUT']))

  test('of whoever stands in no map is refused', async () => {
    const elsewhere = signedIn({ employeeId: uuid(6), agencyCode: OTHER_AGENCY })
    expect((await send('contestTalentPlacement', { explanation: 'x' }, elsewhere)).refusals).toEqual(['NOT_PLACED'])
  })

  test.each<[string, Caller, string]>([
    ['a partner', CALLERS.partner, 'FORBIDDEN'],
    ['an account without a record', CALLERS.bknOfficer, 'FORBIDDEN'],
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
  ])('is not for %s', async (_, caller, code) =>
    expect((await send('contestTalentPlacement', { explanation: 'x' }, caller)).codes).toEqual([code]),
  )

  test.each<[string, Caller, boolean]>([
    ['the person', self(101), true],
    ['an HR officer', CALLERS.hrOfficer, true],
    ['the superior, of whom it may complain', CALLERS.superior, false],
    ['a leader', CALLERS.leader, false],
    ['a colleague', CALLERS.colleague, false],
  ])('%s may or may not read it', async (_, caller, mayRead) =>
    expect(Boolean((await placementOf(101, caller)).talentContest)).toBe(mayRead),
  )

  test('is withdrawn by the person alone, once', async () => {
    const { contest } = await submit(104)
    const input = { id: contest!.id, expectedVersion: 1 }
    expect((await send('withdrawTalentContest', input, self(101))).codes).toEqual(['FORBIDDEN'])
    expect((await send('withdrawTalentContest', input, self(104))).contest?.status).toBe('WITHDRAWN')
    const again = await send('withdrawTalentContest', { ...input, expectedVersion: 2 }, self(104))
    expect(again.refusals).toEqual(['NOT_OPEN'])
  })
})

describe('the inbox', () => {
  test('holds the open ones, those due first in front, page by page', async () => {
    const { page } = await inbox()
    expect(page?.nodes.map(({ status }) => status)).toEqual(['SUBMITTED', 'SUBMITTED'])
    expect(page?.totalCount).toBe(2)
    const first = (await inbox('first: 1')).page!
    const second = (await inbox(`first: 1, after: "${first.pageInfo.endCursor}"`)).page!
    expect([...first.nodes, ...second.nodes]).toEqual(page?.nodes)
    expect(second.pageInfo.hasNextPage).toBe(false)
  })

  test('is read by index, at three statements', async () => {
    await inbox()
    const { database } = tested.service
    const statements = await recordStatements(database, () => inbox())
    expect(statements).toHaveLength(3)
    await database.query('set enable_seqscan = off')
    for (const statement of statements) expect(await explain(database, statement)).not.toContain('Seq Scan')
  })

  test.each<[string, Caller, string | null]>([
    ['an HR officer', CALLERS.hrOfficer, null],
    ['a leader', CALLERS.leader, 'FORBIDDEN'],
    ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
    ['an officer of BKN', CALLERS.bknOfficer, 'FORBIDDEN'],
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
  ])('%s may or may not read it', async (_, caller, code) =>
    expect((await inbox('first: 5', caller)).codes).toEqual(code ? [code] : []),
  )
})

describe('a decision', () => {
  test('needs a reason, both levels, and a change', async () => {
    const contest = (await placementOf(101)).talentContest!
    expect((await decide(contest, { ...UPHOLD, reason: ' ' })).codes).toEqual(['BAD_USER_INPUT'])
    expect((await decide(contest, { ...REVISE, potential: null })).codes).toEqual(['BAD_USER_INPUT'])
    const same = { decision: 'REVISE', performance: 'MEETS', potential: 'MEDIUM' }
    expect((await decide(contest, same)).refusals).toEqual(['NOTHING_CHANGES'])
  })

  test('by another agency, by a leader, or by the person is refused', async () => {
    const contest = (await placementOf(101)).talentContest!
    const own = signedIn({ roles: ['HR_OFFICER'], employeeId: uuid(101) })
    expect((await decide(contest, UPHOLD, CALLERS.otherHrOfficer)).codes).toEqual(['FORBIDDEN'])
    expect((await decide(contest, UPHOLD, CALLERS.leader)).codes).toEqual(['FORBIDDEN'])
    expect((await decide(contest, UPHOLD, own)).refusals).toEqual(['OWN_REQUEST'])
  })

  test('from another version is a conflict', async () => {
    const contest = (await placementOf(101)).talentContest!
    expect((await decide({ ...contest, version: 7 }, UPHOLD)).codes).toEqual(['CONFLICT'])
  })

  test('for another box holds at once, says so, and holds in the next map too', async () => {
    const contest = (await placementOf(101)).talentContest!
    const decided = await decide(contest, REVISE)
    expect(decided.contest).toMatchObject({ status: 'REVISED', revisedBox: 9, reason: 'Bukti diterima.', version: 2 })
    const expected = {
      isRevised: true,
      box: { box: 9 },
      result: expect.stringMatching(/^Box 9: .* Set by the personnel office on .* upon an objection/),
      readings: [{ input: expect.stringContaining('Good') }, { input: expect.stringContaining('70') }],
      changes: [],
      outside: [],
    }
    expect((await placementOf(101)).talentPlacement).toEqual(expected)
    await make()
    expect((await placementOf(101)).talentPlacement).toEqual(expected)
    const counts = await ask(tested.service, { query: `{ agency(code: "${AGENCY}") { talentMap(year: 2026) { boxes { box count } } } }`, caller: CALLERS.hrOfficer }) // prettier-ignore
    expect(JSON.stringify(counts.data)).toContain('{"box":9,"count":1}')
  })

  test('for the place leaves it, with the reason', async () => {
    const contest = (await placementOf(102)).talentContest!
    expect((await decide(contest, UPHOLD)).contest).toMatchObject({ status: 'UPHELD', revisedBox: null })
    expect((await placementOf(102)).talentPlacement).toMatchObject({ isRevised: false, box: { box: 5 } })
    expect((await inbox()).page?.totalCount).toBe(0)
  })

  test('leaves its traces in the audit', async () => {
    const rows: { action: string }[] = await tested.service.database.query(
      `select distinct action from audit where entity = 'TalentContest' order by action`,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      ...['TALENT_CONTESTED', 'TALENT_CONTEST_REVISED', 'TALENT_CONTEST_UPHELD', 'TALENT_CONTEST_WITHDRAWN'],
    ])
  })

  test('of two officers at once is one', async () => {
    const { contest } = await submit(105)
    const answers = await Promise.all([decide(contest!, REVISE), decide(contest!, UPHOLD)])
    expect(answers.filter((it) => it.contest !== null)).toHaveLength(1)
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT'])
  })
})
