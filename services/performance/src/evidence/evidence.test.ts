import { evidenceFaults, type SentEvidence } from './evidence'

const known = { kept: ['kept'], files: new Map([['file', {}]]) }
const proof = (change: Partial<SentEvidence>): SentEvidence => ({
  ...{ id: null, title: 'Bukti', url: null, fileId: null },
  ...change,
})
const fields = (...evidence: SentEvidence[]) => evidenceFaults(evidence, known).map(({ field }) => field)

test('a link, a file of the caller and what the record has already are in order', () =>
  expect(
    fields(proof({ url: 'https://drive.example/berkas' }), proof({ fileId: 'file' }), proof({ id: 'kept' })),
  ).toEqual([]))

test.each<[string, Partial<SentEvidence>, string]>([
  ['that is nothing', {}, 'evidence.0'],
  ['that is kept and replaced', { id: 'kept', url: 'https://a.example' }, 'evidence.0'],
  ['that is two things', { url: 'https://a.example', fileId: 'file' }, 'evidence.0'],
  ['without a name', { title: ' ', fileId: 'file' }, 'evidence.0.title'],
  ['with an endless name', { title: 'x'.repeat(201), fileId: 'file' }, 'evidence.0.title'],
  ['of another record', { id: 'other' }, 'evidence.0.id'],
  ['with the file of somebody else', { fileId: 'other' }, 'evidence.0.file'],
  ['with a link that runs a script', { url: 'javascript:alert(1)' }, 'evidence.0.url'],
  ['with a link to a file of this machine', { url: 'file:///etc/passwd' }, 'evidence.0.url'],
  ['with a link that holds a password', { url: 'https://me:secret@a.example' }, 'evidence.0.url'],
  ['with a link that is not encrypted', { url: 'http://a.example' }, 'evidence.0.url'],
])('evidence %s is refused with the field', (_what, change, field) => expect(fields(proof(change))).toEqual([field]))

test('at most ten pieces are taken', () => {
  const pieces = (count: number) => Array.from({ length: count }, () => proof({ fileId: 'file' }))
  expect([fields(...pieces(10)), fields(...pieces(11))]).toEqual([[], ['evidence']])
})
