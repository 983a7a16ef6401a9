import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Rating } from './predicate'
import { cellOf, type MatrixCell } from './predicate-matrix'

const matrix = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'reference', 'predicate-matrix.json'), 'utf8'),
) as MatrixCell[]

describe('the predicate of two ratings', () => {
  test.each([
    ['ABOVE', 'ABOVE', 'VERY_GOOD'],
    ['ABOVE', 'MEETS', 'GOOD'],
    ['ABOVE', 'BELOW', 'POOR'],
    ['MEETS', 'ABOVE', 'GOOD'],
    ['MEETS', 'MEETS', 'GOOD'],
    ['MEETS', 'BELOW', 'POOR'],
    ['BELOW', 'ABOVE', 'NEEDS_IMPROVEMENT'],
    ['BELOW', 'MEETS', 'NEEDS_IMPROVEMENT'],
    ['BELOW', 'BELOW', 'VERY_POOR'],
  ] as const)('work %s and behaviour %s come to %s', (work, behaviour, predicate) =>
    expect(cellOf(matrix, work, behaviour, '2026-01-15')?.predicate).toBe(predicate),
  )

  test('every pair meets in exactly one cell, which cites its rule', () => {
    const ratings = Object.keys(Rating) as Rating[]
    for (const work of ratings) {
      for (const behaviour of ratings) {
        const cells = matrix.filter((cell) => cell.workRating === work && cell.behaviourRating === behaviour)
        expect(cells).toHaveLength(1)
        expect(cells[0]?.regulationCode).toBe('PERMENPANRB_6_2022')
      }
    }
  })

  test('is not told for a day before the law', () => expect(cellOf(matrix, 'MEETS', 'MEETS', '2021-12-31')).toBeNull())
})
