import { ask, employeeChanged, openForTest, type TestedService } from '@jalur/common'
import { service } from '../service'
import { COLLEAGUE, entry, HEAD, introduce, person, send } from './testing'

jest.setTimeout(30_000)

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  const head = { ...entry(HEAD, []), positionCode: 'KEPALA_DINAS_PROVINSI', version: 2 }
  await tested.service.consume([employeeChanged(head)])
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('delete from performance_plan'))

const result = (agreement: string | null, kind = 'PRIMARY') => ({
  ...{ kind, agreement, statement: 'Layanan satu hari' },
  indicators: [{ aspect: 'QUANTITY', statement: 'Jumlah layanan', target: '12', unit: 'layanan' }],
})

/** Saves a plan of the person and hands it in. */
async function handIn(owner: string, workResults: object[]) {
  const saved = await send<{ plan: { id: string; version: number } }>(
    tested.service,
    'savePerformancePlan',
    person(owner),
    { startsOn: '2026-01-01', endsOn: '2026-12-31', approach: 'QUANTITATIVE', workResults },
    { selection: 'plan { id version }', inputType: 'SavePerformancePlanInput' },
  )
  return send<{ plan: { status: string } | null }>(
    tested.service,
    'submitPerformancePlan',
    person(owner),
    { id: saved.plan!.id, expectedVersion: saved.plan!.version },
    { selection: 'plan { status }', inputType: 'SubmitPerformancePlanInput' },
  )
}

describe('the plan of who leads a unit', () => {
  test('is handed in once each main result names the agreement; what lacks it is told by field with the law', async () => {
    const { refusals, plan } = await handIn(HEAD, [
      result(null),
      result('Indeks 88'),
      result(null, 'ADDITIONAL'),
      result(' '),
    ])
    expect(plan).toBeNull()
    expect(refusals?.map(({ code, field }) => [code, field])).toEqual([
      ['AGREEMENT_MISSING', 'workResults.0.agreement'],
      ['AGREEMENT_MISSING', 'workResults.3.agreement'],
    ])
    expect(refusals?.[0]?.message).toMatch(/R-SKP-3.*PermenPANRB 6\/2022\.$/)
    await tested.service.database.query('delete from performance_plan')
    expect((await handIn(HEAD, [result('Indeks 88'), result(null, 'ADDITIONAL')])).plan).toEqual({
      status: 'SUBMITTED',
    })
  })
})

const duty = async (owner: string, year = 2026, caller = person(owner)) => {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!, $year: Int!) { _entities(representations: $of) { ... on Employee {
      agreementDuty(year: $year) { rule legalBasis { regulation { code } article confidence } validFrom validTo } } } }`,
    variables: { of: [{ __typename: 'Employee', id: owner }], year },
    caller,
  })
  return errors
    ? errors[0]!.extensions?.['code']
    : (data?.['_entities'] as { agreementDuty: object | null }[])[0]!.agreementDuty
}

describe('the duty to name an agreement', () => {
  test('is told to who leads a unit, with the rule and the law', async () =>
    expect(await duty(HEAD)).toEqual({
      rule: expect.stringContaining('R-SKP-3'),
      legalBasis: { regulation: { code: 'PERMENPANRB_6_2022' }, article: null, confidence: 'PARTLY_VERIFIED' },
      ...{ validFrom: '2022-02-01', validTo: null },
    }))
  test('is none before the law, nor of who leads no unit', async () =>
    expect([await duty(HEAD, 2021), await duty(COLLEAGUE)]).toEqual([null, null]))
  test('is told to nobody else', async () => expect(await duty(HEAD, 2026, person(COLLEAGUE))).toBe('FORBIDDEN'))
})
