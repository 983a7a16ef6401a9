import { columnsOf, type Result, roleOf, stateOf, withoutResult } from './role-matrix'

const role = (id: string, taken = false): Result['roles'][number] => ({
  employee: { id, name: id },
  ...{ offeredOn: '2026-01-05', note: null },
  results: taken ? [{ id: `of-${id}`, statement: 'Berkas diperiksa', planStatus: 'DRAFT' }] : [],
})
const result = (id: string, roles: Result['roles']): Result => ({ id, kind: 'PRIMARY', statement: id, roles })
const person = (id: string) => ({ id, name: id })
const results = [result('a', [role('ani'), role('gone', true)]), result('b', [])]

test.each([
  ['ani', 'OFFERED'],
  ['gone', 'TAKEN'],
  ['budi', 'NONE'],
])('%s has the state %s', (id, state) => expect(stateOf(roleOf(results[0]!, id))).toBe(state))

test('people outside the team who have a part stand after it, each once', () =>
  expect(columnsOf([person('ani'), person('budi')], results).map(({ id }) => id)).toEqual(['ani', 'budi', 'gone']))

test('who has no part in any result is told', () =>
  expect(withoutResult([person('ani'), person('budi')], results)).toEqual([person('budi')]))
