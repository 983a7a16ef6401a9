import { ask, type Caller, type TestedService } from '@jalur/common'

/** What tests ask of a rule. */
export const POLICY = `code version inForce { number sentence subject } versions { number status validFrom validTo sentence
  subject recordedBy reason recordedAt cancelReason legalBasis { article confidence regulation { code title } } }`

export interface SentPolicy {
  code: string
  version: number
  inForce: { number: number; sentence: string; subject: string } | null
  versions: { number: number; status: string; validTo: string | null; reason: string | null }[]
}

export interface SentChange {
  policy: SentPolicy | null
  refusals: string[]
  codes: unknown[]
  fields: string[]
  currentVersion: unknown
}

/** The law of a service under test, as its callers and its database have it. */
export function lawDesk(tested: () => TestedService) {
  const query = <Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    tested().service.database.query(sql, values)

  /** Takes all changes back, and lets the service notice it. */
  async function forgetChanges(): Promise<void> {
    await query('delete from policy_version')
    await query(`update reference_version set digest = digest || 'x' where name = 'policies'`)
  }

  const send = async (text: string, variables: Record<string, unknown> = {}, caller?: Caller) => {
    const { data, errors } = await ask(tested().service, { query: text, variables, caller })
    const fields = (errors ?? []).flatMap(({ extensions }) => (extensions['fields'] ?? []) as { field: string }[])
    return {
      data: data as Record<string, never> | null | undefined,
      codes: (errors ?? []).map(({ extensions }) => extensions['code']),
      fields: fields.map(({ field }) => field),
      currentVersion: errors?.[0]?.extensions['currentVersion'],
    }
  }

  async function mutate(name: string, input: object, caller: Caller): Promise<SentChange> {
    const { data, ...rest } = await send(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
         ${name}(input: $input) { policy { ${POLICY} } refusals { code } } }`,
      { input },
      caller,
    )
    const payload = data?.[name] as { policy: SentPolicy | null; refusals: { code: string }[] } | undefined
    return { ...rest, policy: payload?.policy ?? null, refusals: (payload?.refusals ?? []).map(({ code }) => code) }
  }

  return { query, forgetChanges, send, mutate }
}
