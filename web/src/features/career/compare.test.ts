import { compareStandards } from './compare'

const line = (code: string, requiredLevel: number) => ({
  competency: { code, name: code, kind: 'MANAGERIAL' as const },
  requiredLevel,
})

test('competencies that differ come before those that are the same', () => {
  const compared = compareStandards(
    [line('SAME', 2), line('HIGHER', 3), line('LEFT', 1)],
    [line('SAME', 2), line('HIGHER', 1), line('RIGHT', 4)],
  )
  expect(compared.map(({ code, outcome }) => [code, outcome])).toEqual([
    ['HIGHER', 'left-higher'],
    ['LEFT', 'left-only'],
    ['RIGHT', 'right-only'],
    ['SAME', 'same'],
  ])
})
