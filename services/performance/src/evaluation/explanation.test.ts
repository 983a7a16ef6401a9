import { readFileSync } from 'node:fs'
import path from 'node:path'
import { explainPredicate } from './explanation'
import type { MatrixCell } from './predicate-matrix'

const matrix = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'reference', 'predicate-matrix.json'), 'utf8'),
) as MatrixCell[]
const cell = matrix.find(({ workRating, behaviourRating }) => workRating === 'ABOVE' && behaviourRating === 'BELOW')!

test('the explanation names inputs, result, law, and what another rating would have come to', () =>
  expect(explainPredicate(cell, matrix, 'id')).toEqual({
    rule: expect.stringContaining('tidak ada bobot'),
    inputs: ['Hasil kerja: di atas ekspektasi', 'Perilaku kerja: di bawah ekspektasi'],
    result: 'Kurang',
    alternatives: [
      'Perilaku kerja: di atas ekspektasi → Sangat Baik',
      'Perilaku kerja: sesuai ekspektasi → Baik',
      'Hasil kerja: di bawah ekspektasi → Sangat Kurang',
    ],
    legalBasis: { regulationCode: 'PERMENPANRB_6_2022', article: 'lampiran', confidence: 'PARTLY_VERIFIED' },
  }))
