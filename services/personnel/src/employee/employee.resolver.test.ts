import { ask, askEntities, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, partner, signedIn, TODAY, uuid } from '../testing/staff'

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, FAMILY)
})
afterAll(() => tested.close())

const send = async (query: string, caller?: Caller, variables?: Record<string, unknown>) => {
  const { data, errors } = await ask(tested.service, { query, variables, ...(caller ? { caller } : {}) })
  return { data, codes: (errors ?? []).map(({ extensions }) => extensions['code']), errors }
}

/** One field of every rule of the policy. */
const PERSON = '{ id name nip birthDate retirementDate retirementYear position { code } careerSteps { move } }'
const GRANTED = {
  all: ['id', 'name', 'nip', 'birthDate', 'retirementDate', 'retirementYear', 'position', 'careerSteps'],
  leader: ['id', 'name', 'retirementYear', 'position', 'careerSteps'],
  colleague: ['id', 'name', 'position'],
  nobody: ['id'],
}

describe('the fields of an employee', () => {
  test.each<[keyof typeof CALLERS, keyof typeof GRANTED]>([
    ['self', 'all'],
    ['superior', 'all'],
    ['superiorOfSuperior', 'all'],
    ['hrOfficer', 'all'],
    ['bknOfficer', 'all'],
    ['partner', 'all'],
    ['leader', 'leader'],
    ['colleague', 'colleague'],
    ['integrityOfficer', 'colleague'],
    ['stranger', 'nobody'],
    ['otherHrOfficer', 'nobody'],
    ['partnerWithoutScope', 'nobody'],
    ['nobody', 'nobody'],
  ])('%s reads what is granted to %s', async (caller, granted) => {
    const { entities, codes } = await askEntities(tested.service, {
      type: 'Employee',
      fields: PERSON.slice(1, -1),
      representations: [{ id: uuid(3) }],
      caller: CALLERS[caller],
      purpose: 'PROMOTION',
    })
    const readable = Object.entries(entities[0] as object).filter(([, value]) => value !== null)
    expect(readable.map(([name]) => name)).toEqual(GRANTED[granted])
    const denied = GRANTED.all.length - GRANTED[granted].length
    expect(codes).toEqual(Array(denied).fill(caller === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'))
  })

  test('what the gateway brings along never changes who may read', async () => {
    const { entities, codes } = await askEntities(tested.service, {
      type: 'Employee',
      fields: 'name nip',
      representations: [
        { id: uuid(3), agencyCode: OTHER_AGENCY, superiorIds: [uuid(6)], nip: '1', name: 'Orang lain' },
      ],
      caller: CALLERS.stranger,
    })
    expect(entities).toEqual([{ name: null, nip: null }])
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  })

  test('an unknown or malformed id among the references is null', async () => {
    const { entities, codes } = await askEntities(tested.service, {
      type: 'Employee',
      fields: 'id',
      representations: [{ id: uuid(999) }, { id: 'x' }, { id: uuid(3) }],
      caller: CALLERS.hrOfficer,
    })
    expect(entities).toEqual([null, null, { id: uuid(3) }])
    expect(codes).toEqual([])
  })
})

describe('me', () => {
  test('is the person signed in, with everything of the register', async () => {
    const { data, codes } = await send(
      `{ me { id name employmentType status rank { code name since } position { code } positionSince agency { code }
         unit { name } supervisor { id } education retirementDate retirementYear team { totalCount } } }`,
      CALLERS.self,
    )
    expect(codes).toEqual([])
    expect(data).toEqual({
      me: {
        id: uuid(3),
        name: 'Pegawai 003',
        employmentType: 'PNS',
        status: 'ACTIVE',
        rank: { code: 'III/b', name: 'Penata Muda Tingkat I', since: '2022-04-01' },
        position: { code: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' },
        positionSince: '2022-04-01',
        agency: { code: AGENCY },
        unit: { name: 'Badan Kepegawaian dan Pengembangan SDM' },
        supervisor: { id: uuid(2) },
        education: 'BACHELOR',
        retirementDate: '2048-02-01',
        retirementYear: 2048,
        team: { totalCount: 0 },
      },
    })
  })
  test('is null for an officer who is no employee', async () =>
    expect(await send('{ me { id } }', CALLERS.bknOfficer)).toMatchObject({ data: { me: null }, codes: [] }))
  test('asks nobody to sign in', async () =>
    expect(await send('{ me { id } }')).toMatchObject({ data: { me: null }, codes: ['UNAUTHENTICATED'] }))
})

describe('employee', () => {
  const byId = (id: string, caller: Caller) => send('query ($id: ID!) { employee(id: $id) { id } }', caller, { id })
  test('is found by a colleague', async () =>
    expect(await byId(uuid(3), CALLERS.colleague)).toMatchObject({ data: { employee: { id: uuid(3) } }, codes: [] }))
  test.each([
    ['a person of another agency', uuid(6), CALLERS.hrOfficer],
    ['a person outside the agencies of a partner', uuid(6), CALLERS.partner],
    ['an unknown id', uuid(999), CALLERS.hrOfficer],
    ['a NIP', '199001012015032001', CALLERS.hrOfficer],
  ])('%s is NOT_FOUND, and the argument is named', async (_, id, caller) => {
    const { codes, errors } = await byId(id, caller)
    expect(codes).toEqual(['NOT_FOUND'])
    expect(errors?.[0]?.extensions['fields']).toEqual([expect.objectContaining({ field: 'id' })])
  })
  test('a partner without the scope is told so, whether there is such a person or not', async () => {
    for (const id of [uuid(3), uuid(999)]) {
      expect(await byId(id, CALLERS.partnerWithoutScope)).toMatchObject({ codes: ['FORBIDDEN'] })
    }
  })
})

describe('employees', () => {
  const list = (caller: Caller, args = '') =>
    send(`{ employees${args} { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`, caller)
  const ids = async (caller: Caller, args = '') => {
    const { data } = await list(caller, args)
    return (data?.['employees'] as { nodes: { id: string }[] } | undefined)?.nodes.map(({ id }) => Number(id.slice(-3)))
  }

  test.each([
    ['an HR officer lists the own agency', CALLERS.hrOfficer, [1, 2, 3, 4, 5]],
    ['a leader lists the own agency', CALLERS.leader, [1, 2, 3, 4, 5]],
    ['BKN lists everyone', CALLERS.bknOfficer, [1, 2, 3, 4, 5, 6]],
    ['a partner lists the granted agencies', CALLERS.partner, [1, 2, 3, 4, 5]],
    ['a superior lists those below', CALLERS.superior, [3, 5]],
    ['a superior lists also those further below', CALLERS.superiorOfSuperior, [2, 3, 4, 5]],
    ['another HR officer lists another agency', CALLERS.otherHrOfficer, [6]],
  ])('%s', async (_, caller, expected) => expect(await ids(caller)).toEqual(expected))

  test.each([
    ['self', 'FORBIDDEN'],
    ['integrityOfficer', 'FORBIDDEN'],
    ['partnerWithoutScope', 'FORBIDDEN'],
    ['nobody', 'UNAUTHENTICATED'],
  ] as const)('%s may not list: %s', async (caller, code) =>
    expect(await list(CALLERS[caller])).toMatchObject({ data: null, codes: [code] }),
  )

  test.each(['hrOfficer', 'leader', 'superior', 'partner'] as const)(
    '%s may not ask for another agency, not even for the count',
    async (caller) =>
      expect(await list(CALLERS[caller], `(filter: { agency: "${OTHER_AGENCY}" })`)).toMatchObject({
        data: null,
        codes: ['FORBIDDEN'],
      }),
  )
  test('a filter narrows by part of the name, and signs of SQL are only letters', async () => {
    expect(await ids(CALLERS.hrOfficer, '(filter: { text: "WAI 00" })')).toHaveLength(5)
    expect(await ids(CALLERS.hrOfficer, '(filter: { text: "%004" })')).toEqual([])
    expect(await ids(CALLERS.hrOfficer, '(filter: { text: "4" })')).toEqual([4])
  })

  test('pages follow each other and the count stays that of the whole list', async () => {
    const first = await list(CALLERS.hrOfficer, '(first: 3)')
    const page = first.data?.['employees'] as {
      totalCount: number
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
    expect(page).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } })
    const second = await list(CALLERS.hrOfficer, `(first: 3, after: "${page.pageInfo.endCursor}")`)
    expect(second.data).toMatchObject({
      employees: { totalCount: 5, nodes: [{ id: uuid(4) }, { id: uuid(5) }], pageInfo: { hasNextPage: false } },
    })
  })

  test.each([
    ['first', '(first: 100000)'],
    ['first', '(first: 0)'],
    ['filter.agency', '(filter: { agency: "0000" })'],
    ['after', '(after: "not a cursor")'],
    ['after', `(after: "${Buffer.from('["A","no uuid"]').toString('base64url')}")`],
  ])('%s that cannot be is BAD_USER_INPUT: %s', async (field, args) => {
    const { codes, errors } = await list(CALLERS.hrOfficer, args)
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(errors?.[0]?.extensions['fields']).toEqual([expect.objectContaining({ field })])
  })
})

describe('team', () => {
  test('lists direct subordinates without the retired, page by page', async () => {
    const query = (after: string) =>
      `{ me { team(first: 1${after}) { totalCount nodes { id } pageInfo { endCursor } } } }`
    const top = signedIn({ employeeId: uuid(1) })
    const first = await send(query(''), top)
    expect(first.data).toMatchObject({ me: { team: { totalCount: 2, nodes: [{ id: uuid(2) }] } } })
    const { me } = first.data as { me: { team: { pageInfo: { endCursor: string } } } }
    const second = await send(query(`, after: "${me.team.pageInfo.endCursor}"`), top)
    expect(second.data).toMatchObject({ me: { team: { totalCount: 2, nodes: [{ id: uuid(4) }] } } })
  })
  test('of many superiors costs as many statements as of one', async () => {
    const ask = (caller: Caller) =>
      send('{ employees { nodes { team { nodes { name supervisor { name } } } } } }', caller)
    await ask(CALLERS.bknOfficer)
    const many = await recordStatements(tested.service.database, () => ask(CALLERS.bknOfficer))
    expect(many.length).toBeLessThanOrEqual(5)
  })
})

test('a partner without the scope reads no person at all', async () =>
  expect(await send('{ employees { totalCount } }', partner('performance:read'))).toMatchObject({
    codes: ['FORBIDDEN'],
  }))

test('rank and position of tomorrow are not those of today', async () => {
  const { database } = tested.service
  await database.query(`insert into rank_history values ($1, '2026-08-02', 'III/c', null, null)`, [uuid(3)])
  expect(await send('{ me { rank { code } } }', CALLERS.self)).toMatchObject({
    data: { me: { rank: { code: 'III/b' } } },
  })
  await database.query(`update rank_history set effective_from = '2026-08-01' where rank_code = 'III/c'`)
  expect(await send('{ me { rank { code } } }', CALLERS.self)).toMatchObject({
    data: { me: { rank: { code: 'III/c' } } },
  })
})
