import { buildSchema, graphql } from 'graphql'
import type { Caller } from './caller'
import { PUBLIC_CALLER } from './caller'
import type { DataRead } from './access-log'
import { enforcePolicy, fieldsWithoutRule, guardedFields, MissingRules, type Policy, readerId } from './policy'

const sdl =
  'type Query { me: Person open: Open } type Person { id: ID! secret: String secretOn(day: String): String } type Open { text: String }'
const policy: Policy = {
  open: ['Open'],
  fields: {
    'Query.me': { to: ['SIGNED_IN'] },
    'Query.open': { to: ['ANYONE'] },
    'Person.id': { to: ['SIGNED_IN'] },
    'Person.secret': { to: ['SELF'] },
    'Person.secretOn': { to: ['SIGNED_IN'], arguments: { day: { to: ['SELF'] } } },
  },
}
const caller = (employeeId: string): Caller => ({
  kind: 'PERSON',
  subject: 's',
  employeeId,
  roles: ['ASN'],
  agencyCode: '7104',
})

function ask(who: Caller, fields = 'me { id secret } open { text }') {
  const schema = buildSchema(sdl)
  enforcePolicy(schema, policy, { Person: () => ({ id: 'e1', agencyCode: '7104', superiorIds: [] }) })
  return graphql({
    schema,
    source: `{ ${fields} }`,
    rootValue: { me: { id: 'e1', secret: 'x', secretOn: 'y' }, open: { text: 'hello' } },
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
  test('each field that is missing is named, in the order of the alphabet', () => {
    const schema = buildSchema(sdl)
    const unguarded = { ...policy, fields: { 'Query.open': policy.fields['Query.open']! } }
    expect(fieldsWithoutRule(schema, unguarded)).toEqual(['Person.id', 'Person.secret', 'Person.secretOn', 'Query.me'])
    expect(() => enforcePolicy(schema, unguarded, {})).toThrow(MissingRules)
    expect(() => enforcePolicy(schema, unguarded, {})).toThrow('in the policy: Person.id, Person.secret, ')
  })
  test('what federation adds needs no rule', () => {
    const federated =
      buildSchema(`scalar _Any union _Entity = Person type _Service { sdl: String } type Person { id: ID! }
      type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! me: Person }`)
    expect(guardedFields(federated, { open: [], fields: {} })).toEqual(['Person.id', 'Query.me'])
  })
  test('an object that is about nobody shows what is for everyone and nothing else', async () => {
    const schema = buildSchema(sdl)
    const fields = {
      ...policy.fields,
      'Person.id': { to: ['ANYONE'] },
      'Person.secret': { to: ['SIGNED_IN'] },
    } as const
    enforcePolicy(schema, { ...policy, fields }, { Person: () => null })
    const { data, errors } = await graphql({
      schema,
      source: '{ me { id secret } }',
      rootValue: { me: { id: 'e1', secret: 'x' } },
      contextValue: { caller: caller('e1'), language: 'en', requestId: 'r', today: '2026-11-23' },
    })
    expect(data).toEqual({ me: { id: 'e1', secret: null } })
    expect(errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN'])
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
  test('an argument with a rule of its own is refused to those whom only the field is granted to', async () => {
    for (const fields of ['me { secretOn }', 'me { secretOn(day: null) }'])
      expect(await ask(caller('other'), fields)).toEqual({ data: { me: { secretOn: 'y' } } })
    const { data, errors } = await ask(caller('other'), 'me { secretOn(day: "2026-11-23") }')
    expect(data).toEqual({ me: { secretOn: null } })
    expect(errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN'])
    expect(await ask(caller('e1'), 'me { secretOn(day: "2026-11-23") }')).toEqual({ data: { me: { secretOn: 'y' } } })
  })
  test('the person gets everything', async () =>
    expect(await ask(caller('e1'))).toEqual({ data: { me: { id: 'e1', secret: 'x' }, open: { text: 'hello' } } }))
})

describe('a confidential field', () => {
  const person = { id: 'e1', agencyCode: '7104', superiorIds: ['boss'] }
  const partner: Caller = { kind: 'PARTNER', clientId: 'client', scopes: ['personnel:read'], agencyCodes: ['7104'] }

  async function read(who: Caller, purpose: string | null = null, hasRoom = true) {
    const schema = buildSchema(sdl)
    const secret = {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'PARTNER'],
      scope: 'personnel:read',
      confidential: true,
    } as const
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
    const officer = { ...caller('e1'), roles: ['HR_OFFICER'] } as Caller
    expect(await read(officer)).toEqual({ secret: 'x', code: undefined, noted: [] })
    expect(await read(caller('other'))).toEqual({ secret: null, code: 'FORBIDDEN', noted: [] })
    expect(await read({ ...partner, scopes: [] }, 'PAYROLL')).toEqual({ secret: null, code: 'FORBIDDEN', noted: [] })
  })
  test('is kept from a partner that does not say what for', async () =>
    expect(await read(partner)).toEqual({ secret: null, code: 'PURPOSE_REQUIRED', noted: [] }))
  test('is not shown when the note finds no room', async () =>
    expect(await read(caller('boss'), null, false)).toMatchObject({ secret: null, code: 'SUBGRAPH_UNAVAILABLE' }))
})

test('a reader is the account of a person or the client, and nobody has no name', () => {
  expect(readerId(caller('e1'))).toBe('s')
  expect(readerId({ kind: 'PARTNER', clientId: 'client', scopes: [], agencyCodes: [] })).toBe('client')
  expect(readerId(PUBLIC_CALLER)).toBe('')
})
