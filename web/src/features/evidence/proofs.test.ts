import { evidenceOf, isLinkInOrder, NO_PROOFS } from './proofs'

test.each([
  ['', true],
  [' https://example.go.id/a ', true],
  ['http://example.go.id/a', false],
  ['javascript:alert(1)', false],
  ['folder saya', false],
])('the link %j is in order: %s', (link, inOrder) => expect(isLinkInOrder({ link })).toBe(inOrder))

test('a link bears the name of its host, a file its own, and nothing is nothing', () => {
  const files = [{ id: 'f', name: `${'a'.repeat(300)}.pdf`, sizeBytes: 1, at: 0 }]
  expect(evidenceOf({ link: ' https://example.go.id/a ', files }, 0)).toEqual([
    { title: 'example.go.id', url: 'https://example.go.id/a' },
    { title: 'a'.repeat(200), file: 'f' },
  ])
  expect(evidenceOf(NO_PROOFS, 0)).toEqual([])
})

test('a file that the graph has forgotten is not named', () => {
  const proofs = { link: '', files: [{ id: 'f', name: 'a.pdf', sizeBytes: 1, at: 0 }] }
  expect(evidenceOf(proofs, 3_600_000)).toHaveLength(1)
  expect(evidenceOf(proofs, 24 * 3_600_000)).toEqual([])
})
