import { readSearch } from './search-text'

test.each([
  ['', { kind: 'nothing' }],
  ['   ', { kind: 'nothing' }],
  ['r', { kind: 'too-short', digits: null }],
  [' rahmi m', { kind: 'name', text: 'rahmi m' }],
  ['D. Pakaya', { kind: 'name', text: 'D. Pakaya' }],
  ['199001012015032001', { kind: 'nip', nip: '199001012015032001' }],
  ['19900101 201503 2 001', { kind: 'nip', nip: '199001012015032001' }],
  ["'1990.0101 2015.03 2 001", { kind: 'nip', nip: '199001012015032001' }],
  ['19900101 2015', { kind: 'too-short', digits: 12 }],
  ['1990010120150320011', { kind: 'too-long', digits: 19 }],
])('%p is read as %p', (typed, search) => expect(readSearch(typed)).toEqual(search))
