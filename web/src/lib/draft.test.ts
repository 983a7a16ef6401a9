import { draftNames, forgetDraft, forgetDrafts, readDraft } from './draft'

const DAY = 86_400_000
const kept = { localStorage: new Map<string, string>(), sessionStorage: new Map<string, string>() }

/** A storage whose keys are the names of what is kept, as those of the browser's are. */
const storageOver = (shelf: Map<string, string>) =>
  new Proxy(
    { getItem: (key: string) => shelf.get(key) ?? null, removeItem: (key: string) => shelf.delete(key) },
    { ownKeys: () => [...shelf.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
  )

beforeAll(() => {
  for (const [name, shelf] of Object.entries(kept)) {
    Object.defineProperty(globalThis, name, { configurable: true, value: storageOver(shelf) })
  }
})
beforeEach(() => {
  for (const shelf of Object.values(kept)) shelf.clear()
})
afterAll(() => {
  for (const name of Object.keys(kept)) Reflect.deleteProperty(globalThis, name)
})

const keep = (days: number, shelf = kept.localStorage) =>
  shelf.set('jalur.draft.form', JSON.stringify({ value: 'typed', keptAt: Date.now() - days * DAY }))

test('a draft is found again for two weeks', () => {
  keep(13)
  expect(readDraft('form')).toBe('typed')
})

test('an old draft is gone, also from the browser', () => {
  keep(15)
  expect([readDraft('form'), kept.localStorage.size]).toEqual([null, 0])
})

test('a draft of the tab is none of the browser', () => {
  keep(0, kept.sessionStorage)
  expect([readDraft('form'), readDraft('form', 'tab')]).toEqual([null, 'typed'])
})

test('a forgotten draft is gone', () => {
  keep(0)
  forgetDraft('form')
  expect(readDraft('form')).toBeNull()
})

test('signing out takes every draft along, and nothing else', () => {
  keep(0)
  keep(0, kept.sessionStorage)
  kept.localStorage.set('jalur.language', 'en')
  forgetDrafts()
  expect([...kept.localStorage.keys(), ...kept.sessionStorage.keys()]).toEqual(['jalur.language'])
})

test('drafts are known by the names under which they were kept', () => {
  keep(0)
  keep(0, kept.sessionStorage)
  kept.localStorage.set('jalur.language', 'en')
  expect(draftNames()).toEqual(['form'])
})

test('signing out leaves the drafts that are named to it', () => {
  keep(0)
  kept.localStorage.set('jalur.draft.form.of-another', 'theirs')
  forgetDrafts(['form.of-another'])
  expect(draftNames()).toEqual(['form.of-another'])
})
