import { purposeOf, withPurpose } from './purpose'

describe('the purpose among the headers', () => {
  test('is put beside the others', () =>
    expect(JSON.parse(withPurpose('{ "accept-language": "en", "x-purpose": "OLD" }', 'AUDIT'))).toEqual({
      'accept-language': 'en',
      'x-purpose': 'AUDIT',
    }))

  test('is read back', () => expect(purposeOf(withPurpose('', 'AUDIT'))).toBe('AUDIT'))

  test.each(['', 'no JSON', '{}', '{ "x-purpose": 7 }', `{ "x-purpose": "it's $HOME" }`])(
    'is absent in %j',
    (headers) => expect(purposeOf(headers)).toBeNull(),
  )
})
