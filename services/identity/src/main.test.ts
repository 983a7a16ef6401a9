import { runToEnd } from './testing/identity-process'

const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none'

describe('the process', () => {
  test('S-38 refuses to sign people in without passwords in production, in one line', async () => {
    const { code, output } = await runToEnd({ DATABASE_URL, NODE_ENV: 'production' })
    expect(code).toBe(1)
    expect(output).toMatch(/^The embedded identity provider .*OIDC_ISSUER.*\n$/)
  })

  test('names what is wrong with its environment, in one line', async () => {
    const { code, output } = await runToEnd({ DATABASE_URL, OIDC_ISSUER: 'http://localhost:4100/path' })
    expect(code).toBe(1)
    expect(output).toMatch(/^Environment of identity: OIDC_ISSUER: must be an origin without a path\n$/)
  })
})
