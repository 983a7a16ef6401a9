import { ask, type Caller, type DirectoryEntry, employeeChanged, type RunningService } from '@jalur/common'

/** An id that tells its number, for tests. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Four people of one agency: a head, a boss below, and two who work for the boss. */
export const [HEAD, BOSS, STAFF, COLLEAGUE] = [id(1), id(2), id(3), id(4)] as const

/** A person of the agency as the register tells of one. */
export const entry = (employeeId: string, superiorIds: string[]): DirectoryEntry => ({
  id: employeeId,
  agencyCode: '7104',
  unitId: id(9),
  superiorIds,
  positionCode: null,
  employmentType: 'PNS',
  active: true,
  version: 1,
})

export const person = (employeeId: string, ...roles: 'HR_OFFICER'[]): Caller => ({
  kind: 'PERSON',
  subject: employeeId,
  employeeId,
  roles: ['ASN', ...roles],
  agencyCode: '7104',
})

/** Makes the four known to performance. */
export const introduce = (service: RunningService): Promise<void> =>
  service.consume(
    [entry(HEAD, []), entry(BOSS, [HEAD]), entry(STAFF, [BOSS, HEAD]), entry(COLLEAGUE, [BOSS, HEAD])].map(
      employeeChanged,
    ),
  )

/** What a mutation answers: its payload, or what its error says to a program. */
export type Answered<Payload> = Partial<Payload> & {
  refusals?: { code: string; field: string | null; message: string }[]
  error?: unknown
}

/** Sends a mutation with one input as a person; `selection` is what is asked of the payload besides the refusals. */
export async function send<Payload>(
  service: RunningService,
  mutation: string,
  caller: Caller,
  input: object,
  { selection, inputType }: { selection: string; inputType: string },
): Promise<Answered<Payload>> {
  const { data, errors } = await ask(service, {
    query: `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { refusals { code field message } ${selection} } }`,
    variables: { input },
    caller,
  })
  return errors
    ? ({ error: errors[0]!.extensions } as Answered<Payload>)
    : ((data?.[mutation] ?? {}) as Answered<Payload>)
}

/** An approved plan with one measured result, written straight into the tables. */
export async function approvedPlan(
  { database }: RunningService,
  owner: string,
  number: number,
  endsOn = '2026-12-31',
): Promise<{ plan: string; result: string; indicator: string }> {
  const [plan, result, indicator] = [id(number), id(number + 1), id(number + 2)]
  await database.query(
    `insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status, appraiser_id)
     values ($1, $2, '2026-01-01', $4, 'QUANTITATIVE', 'APPROVED', $3)`,
    [plan, owner, BOSS, endsOn],
  )
  await database.query(
    `insert into work_result (id, plan_id, place, kind, statement) values ($1, $2, 0, 'PRIMARY', 'Berkas terverifikasi')`,
    [result, plan],
  )
  await database.query(
    `insert into indicator (id, work_result_id, place, aspect, statement, target, unit)
     values ($1, $2, 0, 'QUANTITY', 'Jumlah berkas', 120, 'berkas')`,
    [indicator, result],
  )
  return { plan, result, indicator }
}
