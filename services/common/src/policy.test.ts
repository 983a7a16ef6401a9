import { buildSchema, graphql } from 'graphql'
import type { Caller } from './caller'
import { PUBLIC_CALLER } from './caller'
import type { DataRead } from './access-log'
import { enforcePolicy, fieldsWithoutRule, type Policy } from './policy'

const sdl = 'type Query { me: Person open: Open } type Person { id: ID! secret: String } type Open { text: String }'
const policy: Policy = {
  open: ['Open'],
  fields: {
    'Query.me': { to: ['SIGNED_IN'] },
    'Query.open': { to: ['ANYONE'] },
    'Person.id': { to: ['SIGNED_IN'] },
    'Person.secret': { to: ['SELF'] },
  },
}
const caller = (employeeId: string): Caller => ({
  kind: 'PERSON',
  subject: 's',
  employeeId,
  roles: ['ASN'],
  agencyCode: '7104',
})

function ask(who: Caller) {
  const schema = buildSchema(sdl)
  enforcePolicy(schema, policy, { Person: () => ({ id: 'e1', agencyCode: '7104', superiorIds: [] }) })
  return graphql({
    schema,
    source: '{ me { id secret } open { text } }',
    rootValue: { me: { id: 'e1', secret: 'x' }, open: { text: 'hello' } },
    contextValue: { caller: who, language: 'en', requestId: 'r', today: '2026-11-23' },
  })
}

describe('enforcePolicy', () => {
  test('a field without a rule stops the schema from being built', () => {
    const schema = buildSchema(sdl)
    const { 'Person.secret': _dropped, ...fields } = policy.fields
    expect(fieldsWithoutRule(schema, { ...policy, fields })).toEqual(['Person.secret'])
    expect(() => enforcePolicy(schema, { ...policy, fields }, {})).toThrow('Person.secret')
  })
  test('nobody gets what is open and UNAUTHENTICATED for the rest', async () => {
    const { data, errors } = await ask(PUBLIC_CALLER)
    expect(data).toEqual({ me: null, open: { text: 'hello' } })
    expect(errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED'])
  })
  test('someone else gets null and FORBIDDEN for the guarded field', async () => {
    const { data, errors } = await ask(caller('other'))
    expect(data?.me).toEqual({ id: 'e1', secret: null })
    expect(errors?.map((error) => [error.extensions.code, error.path?.join('.')])).toEqual([['FORBIDDEN', 'me.secret']])
  })
  test('the person gets everything', async () =>
    expect(await ask(caller('e1'))).toEqual({ data: { me: { id: 'e1', secret: 'x' }, open: { text: 'hello' } } }))
})

describe('a confidential field', () => {
  const person = { id: 'e1', agencyCode: '7104', superiorIds: ['boss'] }
  const partner: Caller = { kind: 'PARTNER', clientId: 'client', scopes: ['personnel:read'], agencyCodes: ['7104'] }

  async function read(who: Caller, purpose: string | null = null, hasRoom = true) {
    const schema = buildSchema(sdl)
    const secret = { to: ['SELF', 'SUPERIOR', 'PARTNER'], scope: 'personnel:read', confidential: true } as const
    enforcePolicy(
      schema,
      { ...policy, fields: { ...policy.fields, 'Person.secret': secret } },
      { Person: () => person },
    )
    const noted: DataRead[] = []
    const note = (entry: DataRead): boolean => noted.push(entry) > 0 && hasRoom
    const { data, errors } = await graphql({
      schema,
      source: '{ me { secret } }',
      rootValue: { me: { id: 'e1', secret: 'x' } },
      contextValue: {
        ...{ caller: who, purpose, accessLog: { note }, language: 'en', requestId: 'r', today: '2026-11-23' },
        receivedAt: new Date('2026-11-23T00:00:00Z'),
      },
    })
    const [code] = (errors ?? []).map((error) => error.extensions['code'])
    return { secret: (data as { me: { secret: string | null } }).me.secret, code, noted }
  }

  test('leaves a note of who read it, why, and when', async () => {
    const { secret, noted } = await read(partner, 'PAYROLL')
    expect(secret).toBe('x')
    expect(noted).toEqual([
      {
        ...{
          employeeId: 'e1',
          at: '2026-11-23T00:00:00.000Z',
          requestId: 'r',
          relation: 'PARTNER',
          purpose: 'PAYROLL',
        },
        ...{ readerKind: 'PARTNER', readerId: 'client', readerName: null, readerEmployeeId: null, readerAgency: null },
        fields: ['secret'],
      },
    ])
    expect((await read(caller('boss'))).noted).toMatchObject([{ relation: 'SUPERIOR', readerEmployeeId: 'boss' }])
  })
  test('leaves no note when the person reads it, or when it is refused', async () => {
    expect(await read(caller('e1'))).toEqual({ secret: 'x', code: undefined, noted: [] })
    expect(await read(caller('other'))).toEqual({ secret: null, code: 'FORBIDDEN', noted: [] })
    expect(await read({ ...partner, scopes: [] }, 'PAYROLL')).toEqual({ secret: null, code: 'FORBIDDEN', noted: [] })
  })
  test('is kept from a partner that does not say what for', async () =>
    expect(await read(partner)).toEqual({ secret: null, code: 'PURPOSE_REQUIRED', noted: [] }))
  test('is not shown when the note finds no room', async () =>
    expect(await read(caller('boss'), null, false)).toMatchObject({ secret: null, code: 'SUBGRAPH_UNAVAILABLE' }))
})
