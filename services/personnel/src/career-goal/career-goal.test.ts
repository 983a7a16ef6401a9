import { factsWith, functional, performing, rules, TODAY } from '../career-rules/testing'
import { nextAction } from './career-goal'

const step = { move: 'VERTICAL' as const, to: functional('AHLI_MUDA') }
const action = (facts: Parameters<typeof factsWith>[0]) =>
  nextAction(rules, factsWith(facts), step as never, TODAY)?.kind

describe('the next action', () => {
  test('is what one can start at once, before what one has to wait for', () => {
    const integrity = { pledgeSigned: false, disciplineCheckedOn: '2026-11-01', activeSanction: null }
    expect(action({ integrity, ...performing('50', '2025-12-31') })).toBe('SIGN_PLEDGE')
    expect(action({ fitnessValidUntil: null, ...performing('50', '2025-12-31') })).toBe('DOCUMENT')
  })
  test('is to perform when points alone are missing', () =>
    expect(action(performing('50', '2025-12-31'))).toBe('PERFORM'))
  test('is none when all is met', () => expect(action({})).toBeUndefined())
})
