import { digestOf, hintOf, isSecret, newSecret, SECRET_FORM, secretMatches } from './secret'

describe('the secret of a partner', () => {
  test('is known by its form, and differs each time', () => {
    const secrets = Array.from({ length: 100 }, newSecret)
    expect(new Set(secrets).size).toBe(100)
    for (const secret of secrets) expect([SECRET_FORM.test(secret), isSecret(secret)]).toEqual([true, true])
  })
  test('is told from anything that only looks like one', () => {
    const secret = newSecret()
    const next = (letter: string): string => (letter === 'a' ? 'b' : 'a')
    for (let place = 9; place < secret.length; place++) {
      expect(isSecret(secret.slice(0, place) + next(secret[place]!) + secret.slice(place + 1))).toBe(false)
    }
    for (const text of ['', secret.slice(0, -1), `${secret}0`, secret.replace('jalur_sk_', 'jalur_pk_')]) {
      expect(isSecret(text)).toBe(false)
    }
  })
  test('matches its own digest and no other', () => {
    const [secret, other] = [newSecret(), newSecret()]
    expect(secretMatches(secret, digestOf(secret))).toBe(true)
    for (const digest of [digestOf(other), '', secret]) expect(secretMatches(secret, digest)).toBe(false)
    expect(secret.endsWith(hintOf(secret))).toBe(true)
  })
})
