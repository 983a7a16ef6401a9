import { chooseClosingProgramme, type OpenProgramme } from './programme'

const open = (
  code: string,
  reachesLevel: number,
  learningHours: number,
  competencyCode = 'INTEGRITAS',
): OpenProgramme => ({
  competencyCode,
  reachesLevel,
  programme: { code, title: code, summary: '', skillKind: 'SOFT', learningHours, delivery: 'ONLINE', organiser: 'LAN' },
})

describe('chooseClosingProgramme', () => {
  const closing = chooseClosingProgramme([
    open('LONG', 5, 80),
    open('SHORT', 3, 12),
    open('SHORTER', 2, 6),
    open('A_TWIN_OF_SHORT', 3, 12),
    open('OTHER', 5, 1, 'KOMUNIKASI'),
  ])
  test.each([
    { level: 2, code: 'SHORTER' },
    { level: 3, code: 'A_TWIN_OF_SHORT' },
    { level: 4, code: 'LONG' },
  ])('the shortest that reaches level $level is $code', ({ level, code }) =>
    expect(closing('INTEGRITAS', level)?.code).toBe(code),
  )
  test('none that reaches the level closes no gap', () => expect(closing('KERJA_SAMA', 1)).toBeNull())
})
