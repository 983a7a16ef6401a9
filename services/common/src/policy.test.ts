import { buildSchema, graphql } from 'graphql'
import type { Caller } from './caller'
import { PUBLIC_CALLER } from './caller'
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
