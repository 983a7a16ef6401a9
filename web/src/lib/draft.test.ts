import { forgetDraft, forgetDrafts, readDraft } from './draft'

const shelf = new Map<string, string>()
const DAY = 86_400_000

beforeAll(() => {
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    removeItem: (key: string) => shelf.delete(key),
  }
  // Its keys are the names of what is kept, as those of the browser's storage.
  const value = new Proxy(storage, {
    ownKeys: () => [...shelf.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value })
})
afterAll(() => Reflect.deleteProperty(globalThis, 'localStorage'))

const keep = (days: number) =>
  shelf.set('jalur.draft.form', JSON.stringify({ value: 'typed', keptAt: Date.now() - days * DAY }))

test('a draft is found again for two weeks', () => {
  keep(13)
  expect(readDraft('form')).toBe('typed')
})

test('an old draft is gone, also from the browser', () => {
  keep(15)
  expect([readDraft('form'), shelf.size]).toEqual([null, 0])
})

test('a forgotten draft is gone', () => {
  keep(0)
  forgetDraft('form')
  expect(readDraft('form')).toBeNull()
})

test('signing out takes every draft along, and nothing else', () => {
  keep(0)
  shelf.set('jalur.language', 'en')
  forgetDrafts()
  expect([...shelf.keys()]).toEqual(['jalur.language'])
})
