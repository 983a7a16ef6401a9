import { keep } from './kept'

let time: number
let reads: string[]
let fails: boolean
const kept = () =>
  keep(
    1_000,
    async (key: string) => {
      reads.push(key)
      await Promise.resolve()
      if (fails) throw new Error('no answer')
      return `${key} ${reads.length}`
    },
    () => time,
  )
beforeEach(() => {
  time = 5_000
  reads = []
  fails = false
})

test('those who ask together or soon after share one read for a key', async () => {
  const read = kept()
  expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual(['a 2', 'a 2', 'b 2'])
  time += 999
  expect(await read('a')).toBe('a 2')
  expect(reads).toEqual(['a', 'b'])
})

test('later it is read anew', async () => {
  const read = kept()
  await read('a')
  time += 1_000
  expect(await read('a')).toBe('a 2')
})

test('a failure is told to all who waited and to nobody after them', async () => {
  const read = kept()
  fails = true
  const both = await Promise.allSettled([read('a'), read('a')])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect(await read('a')).toBe('a 2')
})
