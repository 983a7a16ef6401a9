import { readToken } from './token'

const jwt = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

describe('reading a token for display', () => {
  test('a person is told by roles', () =>
    expect(readToken(jwt({ exp: 100, roles: ['ASN', 'HR_OFFICER'], client_id: 'web', sub: 'ü?>' }))).toEqual({
      holder: 'ASN, HR_OFFICER',
      isPartner: false,
      expiresAt: 100_000,
    }))

  test('a partner is told by its client', () =>
    expect(readToken(jwt({ exp: 1, client_id: 'bkpsdm', agencies: [] }))).toMatchObject({
      holder: 'bkpsdm',
      isPartner: true,
    }))

  test.each(['', 'abc', 'a.b.c', jwt({ sub: 'no expiry' })])('%j is no token', (text) =>
    expect(readToken(text)).toBeNull(),
  )
})
