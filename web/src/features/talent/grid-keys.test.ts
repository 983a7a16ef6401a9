import { cellAfter } from './grid-keys'

const SIZE = [3, 3] as const

test.each<[string, [number, number], [number, number] | null]>([
  ['ArrowUp', [1, 1], [0, 1]],
  ['ArrowDown', [1, 1], [2, 1]],
  ['ArrowLeft', [1, 1], [1, 0]],
  ['ArrowRight', [1, 1], [1, 2]],
  ['ArrowUp', [0, 2], [0, 2]],
  ['ArrowRight', [0, 2], [0, 2]],
  ['Home', [2, 2], [2, 0]],
  ['End', [2, 0], [2, 2]],
  ['a', [1, 1], null],
])('%s from %j leads to %j', (key, from, to) => expect(cellAfter(key, from, SIZE)).toEqual(to))
