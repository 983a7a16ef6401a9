import { ask, type Caller, type DirectoryEntry, openForTest, type TestedService } from '@jalur/common'
import { CatalogueStore } from '../catalogue/catalogue.loader'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, person, TODAY, UNIT, uuid } from '../testing/staff'
import { activateMovements } from './activate-movements.work'

jest.setTimeout(60_000)

/** A second unit of the agency, below the first. */
const SECTION = uuid(900_205)

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  await addStaff(tested.service.database, [
    ...FAMILY,
    ...[10, 11, 12, 13, 14, 15, 16, 17, 18].map((number) => person(number)),
    person(20, { superiorIds: [uuid(1)], rank: 'III/d', position: 'KEPALA_SEKSI' }),
  ])
  await tested.service.database.query(
    `insert into unit (id, agency_code, parent_id, type_code, name, valid_from)
     values ($1, $2, $3, 'BKD', 'Subbidang Mutasi', '2020-01-01')`,
    [SECTION, AGENCY, UNIT[AGENCY]],
  )
})
afterAll(() => tested.close())

const send = async (query: string, variables: Record<string, unknown>, caller: Caller = CALLERS.hrOfficer) => {
  const { data, errors } = await ask(tested.service, { query, variables, caller })
  return { data, errors, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}

interface Recorded {
  movement: { id: string; status: string; version: number } | null
  refusals: { code: string; field: string | null }[]
}

const versionOf = async (number: number): Promise<number> => {
  const [row] = await tested.service.database.query('select version from employee where id = $1', [uuid(number)])
  return row.version
}

/** A transfer of an expert to the section below, in force today. */
const transfer = (number: number, change: object = {}) => ({
  employeeId: uuid(number),
  kind: 'TRANSFER',
  effectiveFrom: TODAY,
  decreeNumber: '824.3/5/BKPSDM',
  decreeDate: '2026-07-20',
  positionCode: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
  unitId: SECTION,
  superiorId: uuid(20),
  ...change,
})
const bare = (number: number, change: object) => ({
  employeeId: uuid(number),
  effectiveFrom: TODAY,
  decreeNumber: '800/9/BKPSDM',
  decreeDate: '2026-07-20',
  ...change,
})

const RECORD = `mutation ($input: RecordMovementInput!) {
  recordMovement(input: $input) { movement { id status version reference employee { unit { id } } } refusals { code field } } }`

async function record(movement: { employeeId: string }, change: object = {}, caller: Caller = CALLERS.hrOfficer) {
  const expectedVersion = await versionOf(Number(movement.employeeId.slice(-6)))
  const answer = await send(RECORD, { input: { expectedVersion, movement, ...change } }, caller)
  return { ...answer, ...(answer.data?.['recordMovement'] as Recorded | undefined) }
}

const onRecord = async (number: number) => {
  const [row] = await tested.service.database.query(
    `select unit_id as "unitId", agency_code as "agencyCode", status, supervisor_id as "supervisorId",
            superior_ids as "superiorIds", version from employee where id = $1`,
    [uuid(number)],
  )
  return row as DirectoryEntry & { supervisorId: string | null; status: string }
}
const newestEvent = async (number: number): Promise<DirectoryEntry> => {
  const [row] = await tested.service.database.query(
    'select payload from outbox where aggregateid = $1 order by sequence desc limit 1',
    [uuid(number)],
  )
  return row?.payload
}
const countOf = async (table: string): Promise<number> =>
  Number((await tested.service.database.query(`select count(*) from ${table}`))[0].count)

/** The work of midnight, on a day. */
const activate = async (day: string): Promise<void> => {
  const { database } = tested.service
  const logger = { error: (_: object, text: string) => expect(text).toBe('') } as never
  await activateMovements({ source: database, catalogues: new CatalogueStore(database), today: () => day, logger })
}

describe('a transfer of today', () => {
  test('changes record, history, superiors, sources and versions together, and tells the others', async () => {
    const before = await onRecord(10)
    const { movement, refusals, codes } = await record(transfer(10))
    expect({ codes, refusals }).toEqual({ codes: [], refusals: [] })
    expect(movement).toMatchObject({ status: 'IN_FORCE', employee: { unit: { id: SECTION } } })
    expect(await onRecord(10)).toMatchObject({
      ...{ unitId: SECTION, supervisorId: uuid(20), superiorIds: [uuid(20), uuid(1)], version: before.version + 1 },
    })
    const history = await tested.service.database.query(
      'select effective_from, unit_id, decree_number, source from position_history where employee_id = $1 order by 1 desc',
      [uuid(10)],
    )
    expect(history[0]).toEqual({
      effective_from: TODAY,
      unit_id: SECTION,
      decree_number: '824.3/5/BKPSDM',
      source: 'MOVEMENT',
    })
    expect(await newestEvent(10)).toMatchObject({ unitId: SECTION, superiorIds: [uuid(20), uuid(1)] })
    const audit = await tested.service.database.query('select action from audit where entity_id = $1 order by id', [
      movement!.id,
    ])
    expect(audit.map(({ action }: { action: string }) => action)).toEqual(['MOVEMENT_RECORDED', 'MOVEMENT_IN_FORCE'])
  })

  test('sent twice under one key has one effect and the same answer', async () => {
    const input = { movement: transfer(11), expectedVersion: await versionOf(11), idempotencyKey: 'twice' }
    const [first, second] = await Promise.all([send(RECORD, { input }), send(RECORD, { input })])
    expect(second.data).toEqual(first.data)
    const [row] = await tested.service.database.query('select count(*) from staff_movement where employee_id = $1', [
      uuid(11),
    ])
    expect(Number(row.count)).toBe(1)
    expect((await onRecord(11)).version).toBe(input.expectedVersion + 1)
  })

  test('of one record by two officers at once: one is recorded, the other told the current version', async () => {
    const expectedVersion = await versionOf(12)
    const answers = await Promise.all(
      ['824.3/6/BKPSDM', '824.3/7/BKPSDM'].map((decreeNumber) =>
        send(RECORD, { input: { movement: transfer(12, { decreeNumber }), expectedVersion } }),
      ),
    )
    const conflicts = answers.flatMap(({ errors }) => errors ?? [])
    expect(conflicts.map(({ extensions }) => extensions)).toEqual([
      { code: 'CONFLICT', currentVersion: expectedVersion + 1 },
    ])
    expect((await onRecord(12)).version).toBe(expectedVersion + 1)
  })

  test('adjusts openings where the agency reports them', async () => {
    await tested.service.database.query(
      `insert into vacancy values ($1, 'ANALIS_SDM_APARATUR.AHLI_PERTAMA', 1, '2026-01-01'),
         ($1, 'PRANATA_KOMPUTER.AHLI_PERTAMA', 1, '2026-01-01')`,
      [AGENCY],
    )
    const change = { positionCode: 'PRANATA_KOMPUTER.AHLI_PERTAMA', unitId: UNIT[AGENCY], superiorId: uuid(2) }
    const { refusals } = await record(transfer(13, change), { overrideReason: 'Kebutuhan organisasi yang mendesak' })
    expect(refusals).toEqual([])
    const rows = await tested.service.database.query('select position_code, openings from vacancy order by 1')
    expect(rows).toEqual([
      { position_code: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA', openings: 2 },
      { position_code: 'PRANATA_KOMPUTER.AHLI_PERTAMA', openings: 0 },
    ])
    await tested.service.database.query('delete from vacancy')
  })
})

describe('what is refused leaves nothing at all', () => {
  const tables = [
    'staff_movement',
    'audit',
    'outbox',
    'position_history',
    'rank_history',
    'supervision_history',
    'field_lineage',
  ]

  test.each<[string, () => object, string, string | null]>([
    [
      'a superior from below',
      () => bare(1, { kind: 'SUPERVISION_CHANGE', superiorId: uuid(3) }),
      'SUPERIOR_CIRCLE',
      'input.movement.superiorId',
    ],
    [
      'a day before the law on record',
      () => transfer(3, { effectiveFrom: '2022-04-01' }),
      'EFFECTIVE_OUT_OF_RANGE',
      'input.movement.effectiveFrom',
    ],
    [
      'a unit of another agency',
      () => transfer(3, { unitId: UNIT[OTHER_AGENCY] }),
      'UNIT_NOT_OF_AGENCY',
      'input.movement.unitId',
    ],
    [
      'a promotion below the lowest rank',
      () =>
        transfer(3, { kind: 'POSITION_PROMOTION', positionCode: 'KEPALA_BIDANG_KABUPATEN_KOTA', superiorId: uuid(1) }),
      'RANK_BELOW_MINIMUM',
      'input.movement.positionCode',
    ],
    [
      'a rank for a contract',
      () => bare(4, { kind: 'RANK_PROMOTION', rankCode: 'III/a' }),
      'RANK_OF_CONTRACT',
      'input.movement.kind',
    ],
    [
      'a reason that is missing',
      () => transfer(3, { effectiveFrom: '2026-07-10' }),
      'REASON_MISSING',
      'input.overrideReason',
    ],
    ['somebody retired', () => transfer(5), 'NOT_IN_SERVICE', null],
  ])('%s', async (_, movement, code, field) => {
    const before = await Promise.all(tables.map(countOf))
    const answer = await record(movement() as { employeeId: string })
    expect(answer.movement).toBeNull()
    expect(answer.refusals).toContainEqual({ code, field })
    expect(await Promise.all(tables.map(countOf))).toEqual(before)
  })

  test('an unknown position is named, and so is a field that is missing', async () => {
    const { errors } = await record(transfer(3, { positionCode: 'NO', unitId: null }))
    expect(errors?.[0]?.extensions['fields']).toEqual([
      expect.objectContaining({ field: 'input.movement.unitId' }),
      expect.objectContaining({ field: 'input.movement.positionCode' }),
    ])
  })
})

describe('a movement of a later day', () => {
  test('waits, takes effect on its day, once, and the chain below follows', async () => {
    const { movement } = await record(
      bare(2, { kind: 'SUPERVISION_CHANGE', superiorId: uuid(20), effectiveFrom: '2026-09-01' }),
    )
    expect(movement).toMatchObject({ status: 'SCHEDULED' })
    await activate('2026-08-31')
    expect((await onRecord(2)).supervisorId).toBe(uuid(1))
    await activate('2026-09-01')
    expect((await onRecord(3)).superiorIds).toEqual([uuid(2), uuid(20), uuid(1)])
    expect(await newestEvent(3)).toMatchObject({ superiorIds: [uuid(2), uuid(20), uuid(1)] })
    const { version } = await onRecord(2)
    await activate('2026-09-02')
    expect((await onRecord(2)).version).toBe(version)
  })

  test('can be cancelled before its day, and not after', async () => {
    const cancel = (id: string, expectedVersion: number) =>
      send(
        'mutation ($input: CancelMovementInput!) { cancelMovement(input: $input) { movement { status version } refusals { code } } }',
        { input: { id, expectedVersion, reason: 'Salah mengetik tanggal' } },
      )
    const { movement } = await record(transfer(14, { effectiveFrom: '2026-09-15' }))
    const { data } = await cancel(movement!.id, 1)
    expect(data?.['cancelMovement']).toEqual({ movement: { status: 'CANCELLED', version: 2 }, refusals: [] })
    await activate('2026-09-15')
    expect((await onRecord(14)).unitId).toBe(UNIT[AGENCY])
    const again = await cancel(movement!.id, 2)
    expect(again.data?.['cancelMovement']).toEqual({ movement: null, refusals: [{ code: 'NOT_PENDING' }] })
    expect((await cancel(movement!.id, 1)).codes).toEqual(['CONFLICT'])
  })

  test('that a rule forbids by then is blocked with its reason, and tried again', async () => {
    const { movement } = await record(
      bare(15, { kind: 'SUPERVISION_CHANGE', superiorId: uuid(16), effectiveFrom: '2026-10-01' }),
    )
    await record(bare(16, { kind: 'SUPERVISION_CHANGE', superiorId: uuid(15) }))
    await activate('2026-10-01')
    const stored = () =>
      tested.service.database.query('select status, blocked_by from staff_movement where id = $1', [movement!.id])
    expect(await stored()).toEqual([{ status: 'BLOCKED', blocked_by: 'SUPERIOR_CIRCLE' }])
    await record(bare(16, { kind: 'SUPERVISION_CHANGE', superiorId: uuid(2) }))
    await activate('2026-10-02')
    expect(await stored()).toEqual([{ status: 'IN_FORCE', blocked_by: null }])
    expect((await onRecord(15)).supervisorId).toBe(uuid(16))
  })
})

describe('acting', () => {
  const plt = (change: object = {}) =>
    bare(20, {
      kind: 'ACTING_PLT',
      positionCode: 'KEPALA_BIDANG_KABUPATEN_KOTA',
      unitId: UNIT[AGENCY],
      takesTeamOf: uuid(2),
      effectiveFrom: '2026-11-01',
      effectiveTo: '2026-11-30',
      ...change,
    })
  const acting = async (day: string) => {
    await activate(day)
    return (await onRecord(17)).superiorIds
  }

  test('puts a team below the acting official within the days alone, first and last included', async () => {
    expect((await record(plt())).refusals).toEqual([])
    const before = await acting('2026-10-31')
    expect(before[0]).toBe(uuid(2))
    expect((await acting('2026-11-01'))[0]).toBe(uuid(20))
    expect((await acting('2026-11-30'))[0]).toBe(uuid(20))
    expect(await acting('2026-12-01')).toEqual(before)
    expect(await newestEvent(17)).toMatchObject({ superiorIds: before })
  })

  test('is not doubled, in one post or by one person', async () => {
    expect((await record(plt({ effectiveFrom: '2026-12-10', effectiveTo: '2026-12-20' }))).refusals).toEqual([])
    const again = await record(plt({ effectiveFrom: '2026-12-20', effectiveTo: '2026-12-30' }))
    expect(again.refusals).toContainEqual({ code: 'MOVEMENT_OVERLAPS', field: 'input.movement.effectiveFrom' })
  })
})

describe('an end of service', () => {
  test('leaves the team to the superior, and is no retirement when it is a death', async () => {
    await record(bare(18, { kind: 'SUPERVISION_CHANGE', superiorId: uuid(12) }))
    const { refusals } = await record(bare(12, { kind: 'END_OF_SERVICE', endReason: 'DEATH' }))
    expect(refusals).toEqual([])
    expect(await onRecord(12)).toMatchObject({ status: 'LEFT' })
    expect((await onRecord(18)).supervisorId).toBe(uuid(20))
    expect(await newestEvent(12)).toMatchObject({ active: false })
  })
})

describe('the preview', () => {
  const PREVIEW = `query ($input: MovementOrderInput!) { movementPreview(input: $input) {
    recordVersion takesEffectNow canBeRecorded needsReason changes { aspect before after }
    findings { code effect field legalBasis { regulation { code } } } checks { kind status required actual }
    supervisionShifts { totalCount nodes { employee { id } before { id } after { id } } } } }`

  test('tells what changes, for whom, and writes nothing', async () => {
    const before = await countOf('staff_movement')
    const { data, codes } = await send(PREVIEW, {
      input: transfer(2, { positionCode: 'KEPALA_SEKSI', superiorId: uuid(1) }),
    })
    expect(codes).toEqual([])
    const preview = data?.['movementPreview'] as Record<string, unknown> & { supervisionShifts: { nodes: object[] } }
    expect(preview).toMatchObject({ recordVersion: await versionOf(2), takesEffectNow: true, canBeRecorded: true })
    expect(preview['changes']).toContainEqual({
      ...{ aspect: 'UNIT', before: 'Badan Kepegawaian dan Pengembangan SDM', after: 'Subbidang Mutasi' },
    })
    expect(preview.supervisionShifts.nodes).toContainEqual({
      ...{ employee: { id: uuid(3) }, before: { id: uuid(2) }, after: { id: uuid(20) } },
    })
    expect(await countOf('staff_movement')).toBe(before)
  })

  test('judges the position as the own path does', async () => {
    const input = transfer(3, { kind: 'POSITION_PROMOTION', positionCode: 'ANALIS_SDM_APARATUR.AHLI_MUDA' })
    const { data } = await send(PREVIEW, { input })
    const path = await send(
      '{ me { careerSteps { to { code } requirements { kind status required actual } } } }',
      {},
      CALLERS.self,
    )
    const steps = (path.data?.['me'] as { careerSteps: { to: { code: string }; requirements: object[] }[] }).careerSteps
    const step = steps.find(({ to }) => to.code === 'ANALIS_SDM_APARATUR.AHLI_MUDA')
    expect(step?.requirements.length).toBeGreaterThan(3)
    expect((data?.['movementPreview'] as { checks: object[] }).checks).toEqual(step?.requirements)
  })

  test.each([
    ['self', 'FORBIDDEN'],
    ['superior', 'FORBIDDEN'],
    ['leader', 'FORBIDDEN'],
    ['otherHrOfficer', 'FORBIDDEN'],
    ['partner', 'FORBIDDEN'],
    ['nobody', 'UNAUTHENTICATED'],
  ] as const)('is not for %s, nor is the record: %s', async (caller, code) => {
    expect((await send(PREVIEW, { input: transfer(3) }, CALLERS[caller])).codes).toEqual([code])
    expect((await record(transfer(3), {}, CALLERS[caller])).codes).toEqual([code])
  })
  test('lets nobody keep the own record', async () => {
    const own = { ...CALLERS.hrOfficer, employeeId: uuid(3) } as Caller
    expect((await record(transfer(3), {}, own)).refusals).toContainEqual({ code: 'OWN_RECORD', field: null })
  })
})

test('movements are listed, with those that wait, for the person and the offices', async () => {
  const list = (caller: Caller) =>
    send(
      'query ($id: ID!) { employee(id: $id) { movements { totalCount nodes { kind status } } } }',
      { id: uuid(10) },
      caller,
    )
  const { data } = await list(CALLERS.hrOfficer)
  expect(data).toEqual({
    employee: { movements: { totalCount: 1, nodes: [{ kind: 'TRANSFER', status: 'IN_FORCE' }] } },
  })
  expect((await list(CALLERS.colleague)).codes).toEqual(['FORBIDDEN'])
  const all = await send('{ staffMovements(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } }', {})
  expect(all.data?.['staffMovements']).toMatchObject({
    totalCount: await countOf('staff_movement'),
    pageInfo: { hasNextPage: true },
  })
  const elsewhere = await send('{ staffMovements { totalCount } }', {}, CALLERS.otherHrOfficer)
  expect(elsewhere.data?.['staffMovements']).toEqual({ totalCount: 0 })
})
