import type { FamilyPositionFragment } from '../../generated/career'
import type { CareerMove, PositionKind, PositionLevel } from '../../generated/types'
import { edgesOf, laddersOf } from './ladder'
import { bandsOf, wrap } from './ladder-geometry'
import { linesOf } from './ladder-lines'

type Step = [CareerMove, string, PositionKind?]

function rung(code: string, steps: Step[] = []): FamilyPositionFragment {
  const level = (code.split('.')[1] ?? null) as PositionLevel | null
  return {
    code,
    name: code,
    kind: 'FUNCTIONAL',
    level,
    retirementAge: 58,
    minimumRank: null,
    maximumRank: null,
    stepsFrom: steps.map(([move, to, kind = 'FUNCTIONAL']) => ({
      move,
      to: { code: to, name: to, kind, level: null, family: null },
    })),
  }
}

const family = [
  rung('B.AHLI_MUDA'),
  rung('A.AHLI_MUDA', [
    ['HORIZONTAL', 'B.AHLI_MUDA'],
    ['HORIZONTAL', 'LURAH', 'SUPERVISOR'],
    ['DIAGONAL', 'CAMAT', 'ADMINISTRATOR'],
  ]),
  rung('A.AHLI_PERTAMA', [['VERTICAL', 'A.AHLI_MUDA']]),
  rung('A.MAHIR', [['HORIZONTAL', 'A.AHLI_PERTAMA']]),
]

describe('ladders of a family', () => {
  test('stand in the order of appearance, each from its lowest level', () => {
    const ladders = laddersOf(family)
    expect(ladders.map(({ code }) => code)).toEqual(['B', 'A'])
    expect(ladders[1]?.rungs.map(({ code }) => code)).toEqual(['A.MAHIR', 'A.AHLI_PERTAMA', 'A.AHLI_MUDA'])
  })

  test('tell promotion, change of category and moves to structural kinds apart', () => {
    const edges = edgesOf(laddersOf(family))
    expect(edges.map(({ type }) => type).toSorted()).toEqual(['cross', 'structural', 'structural', 'up'])
  })

  test('draw a move between neighbours once, from the left one', () => {
    const left = rung('A.AHLI_MUDA', [['HORIZONTAL', 'B.AHLI_MUDA']])
    const right = rung('B.AHLI_MUDA', [['HORIZONTAL', 'A.AHLI_MUDA']])
    expect(edgesOf(laddersOf([left, right]))).toEqual([{ type: 'row', from: 'A.AHLI_MUDA', to: 'B.AHLI_MUDA' }])
  })
})

describe('the picture', () => {
  const many = Array.from({ length: 7 }, (_, index) => rung(`P${index}.AHLI_MUDA`))

  test.each([
    [308, 4],
    [1100, 1],
  ])('at %i px wide breaks seven ladders into %i rows', (width, rows) => {
    expect(bandsOf(laddersOf(many), width)).toHaveLength(rows)
  })

  test('keeps every box inside its width', () => {
    for (const width of [308, 700, 1100]) {
      for (const band of bandsOf(laddersOf(family), width)) {
        for (const box of [...band.rungs.values(), ...band.kinds.values()]) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
          expect(box.y).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })

  test('paints no line twice', () => {
    const lines = bandsOf(laddersOf(family), 1100).flatMap(linesOf)
    expect(new Set(lines.map(({ d }) => d)).size).toBe(lines.length)
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual(['diagonal', 'side', 'side', 'up'])
  })
})

test('a long name is broken between words and after a slash', () => {
  expect(wrap('Pengelola Pengadaan Barang/Jasa', 100)).toEqual(['Pengelola', 'Pengadaan', 'Barang/Jasa'])
})
