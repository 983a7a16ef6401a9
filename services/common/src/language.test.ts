import { languageOf } from './language'

test.each([
  [undefined, 'id'],
  ['', 'id'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,id;q=0.8', 'en'],
  ['id-ID,id;q=0.9,en;q=0.8', 'id'],
  ['fr,en;q=0.5', 'en'],
  ['en;q=0.2,id;q=0.7', 'id'],
  ['zz', 'id'],
] as const)('Accept-Language %s is answered in %s', (header, expected) => expect(languageOf(header)).toBe(expected))
