import { ask, type Caller, openForTest, recordStatements, rowsWhenWritten, type TestedService } from '@jalur/common'
import { service } from '../service'
import { addStaff, CALLERS, FAMILY, TODAY, uuid } from '../testing/staff'

let tested: TestedService
let nips: string[]

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, FAMILY)
  const rows: { nip: string }[] = await tested.service.database.query('select nip from employee order by id')
  nips = rows.map(({ nip }) => nip)
})
afterAll(() => tested.close())

async function lookUp(caller: Caller, asked: string[], purpose: string | null = 'PAYROLL') {
  const query = 'query ($nips: [ID!]!) { employeesByNip(nips: $nips) { id } }'
  const { data, errors } = await ask(tested.service, { query, caller, purpose, variables: { nips: asked } })
  const found = data?.['employeesByNip'] as ({ id: string } | null)[] | undefined
  return { ids: found?.map((employee) => employee?.id ?? null), codes: errors?.map((it) => it.extensions['code']) }
}

describe('employeesByNip', () => {
  test('answers in the order asked, with null where unknown or not granted alike', async () => {
    const asked = [nips[2]!, nips[5]!, '199001012099031999', nips[0]!, 'x', nips[2]!]
    const expected = { ids: [uuid(3), null, null, uuid(1), null, uuid(3)], codes: undefined }
    for (const caller of [CALLERS.partner, CALLERS.hrOfficer]) expect(await lookUp(caller, asked)).toEqual(expected)
  })
  test('BKN finds people of every agency, and nothing needs to be stated', async () =>
    expect(await lookUp(CALLERS.bknOfficer, [nips[5]!], null)).toMatchObject({ ids: [uuid(6)] }))
  test('reads a number as people write it', async () =>
    expect(await lookUp(CALLERS.hrOfficer, [nips[2]!.replace(/(.{8})(.{6})(.)/, '$1 $2 $3 ')])).toMatchObject({
      ids: [uuid(3)],
    }))
  test.each(['self', 'superior', 'leader', 'integrityOfficer', 'colleague', 'partnerWithoutScope'] as const)(
    'is not for %s',
    async (caller) =>
      expect(await lookUp(CALLERS[caller], [nips[2]!])).toEqual({ ids: undefined, codes: ['FORBIDDEN'] }),
  )
  test('asks nobody to sign in first', async () =>
    expect(await lookUp(CALLERS.nobody, [nips[2]!])).toMatchObject({ codes: ['UNAUTHENTICATED'] }))
  test('asks a partner for its purpose', async () =>
    expect(await lookUp(CALLERS.partner, [nips[2]!], null)).toMatchObject({ codes: ['PURPOSE_REQUIRED'] }))
  test('takes a hundred numbers by one statement, and no more', async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => nips[index % 6]!)
    const statements = await recordStatements(tested.service.database, () => lookUp(CALLERS.partner, hundred))
    expect(statements).toHaveLength(1)
    expect(await lookUp(CALLERS.partner, [...hundred, nips[0]!])).toMatchObject({ codes: ['BAD_USER_INPUT'] })
  })
  test('counts as a read of the number, whatever field is asked for', async () => {
    const query = `{ employeesByNip(nips: ["${nips[3]}"]) { id } }`
    await ask(tested.service, { query, caller: CALLERS.hrOfficer, requestId: 'by-number' })
    const reads = () => tested.service.database.query(`select fields from access_log where request_id = 'by-number'`)
    expect(await rowsWhenWritten(reads, 1)).toEqual([{ fields: ['nip'] }])
  })
})

describe('viewer', () => {
  const viewer = async (caller: Caller) => {
    const query = '{ viewer { kind clientId scopes roles agencies { code } rateLimit { limit } } }'
    const { data, errors } = await ask(tested.service, { query, caller })
    return { viewer: data?.['viewer'], codes: errors?.map((it) => it.extensions['code']) }
  }
  test('tells a partner what its token allows', async () =>
    expect(await viewer(CALLERS.partner)).toEqual({
      viewer: {
        ...{ kind: 'PARTNER', clientId: 'partner', scopes: ['personnel:read'], roles: [] },
        ...{ agencies: [{ code: '7104' }], rateLimit: null },
      },
      codes: undefined,
    }))
  test('tells a person of the own agency, and BKN of none', async () => {
    const person = { kind: 'PERSON', clientId: null, scopes: [], rateLimit: null }
    expect(await viewer(CALLERS.self)).toMatchObject({ viewer: { ...person, agencies: [{ code: '7104' }] } })
    expect(await viewer(CALLERS.bknOfficer)).toMatchObject({ viewer: { ...person, agencies: [] } })
  })
  test('tells a person of the offices held', async () => {
    expect(await viewer(CALLERS.hrOfficer)).toMatchObject({ viewer: { roles: ['ASN', 'HR_OFFICER'] } })
    expect(await viewer(CALLERS.bknOfficer)).toMatchObject({ viewer: { roles: ['BKN_OFFICER'] } })
  })
  test('is nobody without a token', async () =>
    expect(await viewer(CALLERS.nobody)).toEqual({ viewer: null, codes: ['UNAUTHENTICATED'] }))
})
