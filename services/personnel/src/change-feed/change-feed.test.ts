import {
  appendEvents,
  ask,
  type Caller,
  EMPLOYEE_CHANGED,
  explain,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import type { EntityManager } from 'typeorm'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, person, signedIn, TODAY, uuid } from '../testing/staff'
import { ChangeFeedRepository } from './change-feed.repository'

const WRITERS = 24
const writerId = (writer: number) => uuid(200 + writer)
const bothAgencies: Caller = { ...CALLERS.partner, agencyCodes: [AGENCY, OTHER_AGENCY] } as Caller
const QUERY = `query ($after: String, $first: Int) { changes(after: $after, first: $first) {
  totalCount latestCursor pageInfo { hasNextPage endCursor }
  nodes { cursor at kind agency { code } entity { __typename ... on Employee { id nip } } } } }`

interface Page {
  totalCount: number
  latestCursor: string
  pageInfo: { hasNextPage: boolean; endCursor: string }
  nodes: {
    cursor: string
    kind: string
    agency: { code: string }
    entity: { __typename: string; id: string; nip: string | null }
  }[]
}

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const writers = Array.from({ length: WRITERS }, (_, index) => person(200 + index))
  await addStaff(tested.service.database, [...FAMILY, ...writers])
})
afterAll(() => tested.close())

async function read(variables: { after?: string | null; first?: number } = {}, caller: Caller = CALLERS.partner) {
  const { data, errors } = await ask(tested.service, { query: QUERY, variables, caller, purpose: 'PAYROLL' })
  return { page: data?.['changes'] as Page, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}
/** Reads on from a cursor until the log has no more, or until `enough`. */
async function readAll(after: string | null, caller?: Caller, first = 100): Promise<Page['nodes']> {
  const { page } = await read({ after, first }, caller)
  return page.pageInfo.hasNextPage
    ? [...page.nodes, ...(await readAll(page.pageInfo.endCursor, caller, first))]
    : page.nodes
}
/** Waits: transactions of other tests on this server hold the feed up for a moment. */
async function eventually<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const found = await look()
    if (isThere(found) || tries === 200) return found
    await new Promise((later) => setTimeout(later, 50))
  }
}
const latest = async () => (await read()).page.latestCursor
const change = (manager: EntityManager, id: string, agencyCode: string = AGENCY, note = '') =>
  appendEvents(manager, [
    { aggregateType: 'Employee', aggregateId: id, type: EMPLOYEE_CHANGED, payload: { id, agencyCode, note } },
  ])
const commit = (id: string, agencyCode?: string) =>
  tested.service.database.transaction((manager) => change(manager, id, agencyCode))

describe('the feed', () => {
  test('misses nothing of many slow and fast writers, keeps their order and never goes back', async () => {
    const { database } = tested.service
    const start = await latest()
    const committed: string[] = []
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; round < 12; round++) {
        const note = `${writer} ${round}`
        const isUndone = (writer + round) % 5 === 0
        const delay = (writer % 4) * round * 2
        await database
          .transaction(async (manager) => {
            await change(manager, writerId(writer), AGENCY, note)
            await manager.query('select pg_sleep($1)', [delay / 1_000])
            if (isUndone) throw new Error('undone')
            await change(manager, writerId(writer), AGENCY, `${note} again`)
          })
          .then(
            () => committed.push(note, `${note} again`),
            () => undefined,
          )
      }
    }
    let writing = true
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))).then(
      () => (writing = false),
    )
    const cursors: string[] = []
    let after = start
    const readOn = async (): Promise<void> => {
      const nodes = await readAll(after, CALLERS.partner, 7)
      cursors.push(...nodes.map(({ cursor }) => cursor))
      after = nodes.at(-1)?.cursor ?? after
    }
    while (writing) await readOn()
    await writers
    await eventually(readOn, () => cursors.length >= committed.length)

    expect(committed.length).toBeGreaterThan(400)
    const keys = cursors.map((cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string])
    const notes: { note: string }[] = await database.query(
      `select payload ->> 'note' as note from outbox join unnest($1::bigint[]) with ordinality as told (sequence, place)
        using (sequence) order by place`,
      [keys.map(([, sequence]) => sequence)],
    )
    expect(notes.map(({ note }) => note).toSorted()).toEqual(committed.toSorted())
    const places = keys.map((key) => key.map((number) => number.padStart(20, '0')).join())
    expect(places).toEqual(places.toSorted())
  }, 60_000)

  test('answers the same again from the same cursor, and goes on from the end of a page', async () => {
    const whole = await readAll(null)
    const [first, again] = [await read({ first: 5 }), await read({ first: 5 })]
    expect(again.page.nodes).toEqual(first.page.nodes)
    const second = await read({ first: 5, after: first.page.pageInfo.endCursor })
    expect([...first.page.nodes, ...second.page.nodes]).toEqual(whole.slice(0, 10))
    expect(first.page.totalCount).toBe(whole.length)
  })

  test('says where to go on also where nothing has changed', async () => {
    const after = await latest()
    const { page } = await read({ after })
    expect([page.nodes, page.pageInfo]).toEqual([[], { hasNextPage: false, endCursor: after }])
    await commit(uuid(3))
    expect(
      await eventually(
        () => readAll(after),
        (nodes) => nodes.length > 0,
      ),
    ).toHaveLength(1)
  })

  test('holds nothing of a person but what the entity tells', async () => {
    const { data } = await ask(tested.service, {
      query: '{ changes(first: 1) { nodes { cursor at kind agency { code } } } }',
      caller: CALLERS.partner,
    })
    const [node] = (data?.['changes'] as { nodes: Record<string, unknown>[] }).nodes
    expect(Object.keys(node!).sort()).toEqual(['agency', 'at', 'cursor', 'kind'])
    expect(JSON.parse(Buffer.from(String(node!['cursor']), 'base64url').toString())).toEqual([
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^\d+$/),
    ])
  })
})

describe('a move', () => {
  test('is told to the agency that is left and to the new one, each once', async () => {
    const after = await latest()
    await tested.service.database.transaction(async (manager) => {
      await manager.query('update employee set agency_code = $2, version = version + 1 where id = $1', [
        ...[uuid(4), OTHER_AGENCY],
      ])
      await change(manager, uuid(4), OTHER_AGENCY)
    })
    const nodes = await eventually(
      () => readAll(after, bothAgencies),
      (found) => found.length === 2,
    )
    expect(nodes.map(({ kind, agency }) => [kind, agency.code])).toEqual([
      ['EMPLOYEE_LEFT', AGENCY],
      ['EMPLOYEE_CHANGED', OTHER_AGENCY],
    ])
    expect((await readAll(after)).map(({ kind }) => kind)).toEqual(['EMPLOYEE_LEFT'])
  })

  test('leaves the agency that is left with the id alone', async () => {
    const left = (nodes: Page['nodes']) => nodes.filter(({ kind }) => kind === 'EMPLOYEE_LEFT')
    const { page, codes } = await read({ first: 500 })
    expect(left(page.nodes).map(({ entity }) => entity)).toEqual([{ __typename: 'Employee', id: uuid(4), nip: null }])
    expect(codes).toEqual(['FORBIDDEN'])
    const both = await readAll(null, bothAgencies)
    expect(left(both).map(({ entity }) => entity.nip)).toEqual([expect.stringMatching(/^\d{18}$/)])
  })
})

describe('the rows of the feed', () => {
  const agenciesTold = async (caller: Caller) => [
    ...new Set((await readAll(null, caller)).map(({ agency }) => agency.code)),
  ]
  test.each<[string, Caller, string[]]>([
    ['a partner of one agency', CALLERS.partner, [AGENCY]],
    ['a partner of another', { ...CALLERS.partner, agencyCodes: [OTHER_AGENCY] } as Caller, [OTHER_AGENCY]],
    ['a partner of none', { ...CALLERS.partner, agencyCodes: [] } as Caller, []],
    ['an HR officer', CALLERS.hrOfficer, [AGENCY]],
    ['an officer of BKN', CALLERS.bknOfficer, [AGENCY, OTHER_AGENCY]],
  ])('of %s are those of the own agencies', async (_, caller, agencies) =>
    expect((await agenciesTold(caller)).sort()).toEqual([...agencies].sort()),
  )

  test.each<[string, Caller, string]>([
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
    ['a civil servant without an office', CALLERS.self, 'FORBIDDEN'],
    ['a leader', CALLERS.leader, 'FORBIDDEN'],
    ['an integrity officer', signedIn({ roles: ['INTEGRITY_OFFICER'] }), 'FORBIDDEN'],
    ['a partner without the scope', CALLERS.partnerWithoutScope, 'FORBIDDEN'],
  ])('are not for %s', async (_, caller, code) => expect((await read({}, caller)).codes).toEqual([code]))

  test.each([
    [{ first: 0 }, 'first'],
    [{ first: 501 }, 'first'],
    [{ after: 'x' }, 'after'],
    [{ after: Buffer.from('["1","x"]').toString('base64url') }, 'after'],
    [{ after: Buffer.from('["99999999999999999999","1"]').toString('base64url') }, 'after'],
  ])('%j is refused and the argument named', async (variables, field) => {
    const { errors } = await ask(tested.service, { query: QUERY, variables, caller: CALLERS.partner })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] })
  })

  test('are read by an index, and 500 of them with their people cost two statements', async () => {
    const { database } = tested.service
    const statements = await recordStatements(database, () => read({ first: 500 }))
    expect(
      statements.filter(({ text }) => !/count|latest|xmin\(pg_current_snapshot\(\)\)::text/.test(text)),
    ).toHaveLength(2)
    await database.query('set enable_seqscan = off')
    expect(await explain(database, statements[0]!)).toContain('outbox_feed_idx')
  })
})

describe('the log', () => {
  test('forgets old changes that a newer one of the same person and agency made idle, and nothing else', async () => {
    const { database } = tested.service
    const feed = new ChangeFeedRepository(database)
    const told = async () =>
      new Set(
        (await readAll(null, CALLERS.bknOfficer)).map(
          ({ kind, agency, entity }) => `${kind} ${agency.code} ${entity.id}`,
        ),
      )
    const before = await told()
    expect(await feed.compact()).toBe(0)
    await database.query(`update outbox set created_at = now() - interval '31 days'`)
    expect(await feed.compact()).toBeGreaterThan(400)
    expect(await told()).toEqual(before)
    expect(await feed.compact()).toBe(0)
  })
})
