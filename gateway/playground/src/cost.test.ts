import { costOf } from './cost'

describe('the cost of an answer', () => {
  test('is what the extensions tell', () =>
    expect(costOf({ data: {}, extensions: { cost: { requested: 12, actual: 7, limit: 100, remaining: 93 } } })).toEqual(
      {
        requested: 12,
        actual: 7,
        limit: 100,
        remaining: 93,
      },
    ))

  test.each([null, {}, { extensions: {} }, { extensions: { cost: null } }, { extensions: { cost: { actual: '7' } } }])(
    'is absent in %j',
    (answer) => expect(costOf(answer)).toBeNull(),
  )
})
