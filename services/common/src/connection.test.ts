import { checkPageSize, decodeCursor, encodeCursor, pageOf } from './connection'

describe('connection', () => {
  test('a cursor brings back its keyset', () =>
    expect(decodeCursor(encodeCursor(['Abdul', 'e1']), 2, 'id')).toEqual(['Abdul', 'e1']))
  test.each([
    '',
    'abc',
    encodeCursor(['one']),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('foreign text is refused as a cursor: %s', (cursor) =>
    expect(() => decodeCursor(cursor, 2, 'en')).toThrow(
      expect.objectContaining({
        extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'after', reason: 'unknown cursor' }] },
      }),
    ),
  )
  test.each([0, -1, 101, 100_000])('first: %i is refused', (first) =>
    expect(() => checkPageSize(first, 'en')).toThrow('first'),
  )
  test.each([1, 100])('first: %i is accepted', (first) => expect(() => checkPageSize(first, 'en')).not.toThrow())
  test('the extra row tells that more follow and is not shown', () => {
    const page = pageOf(['a', 'b', 'c'], { first: 2 }, 9, (row) => [row])
    expect(page.nodes).toEqual(['a', 'b'])
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: encodeCursor(['b']) })
  })
  test('an empty page has no cursors', () =>
    expect(pageOf([], { first: 2, after: 'x' }, 0, () => []).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    }))
})
