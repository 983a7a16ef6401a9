import * as fc from 'fast-check'
import { Overloaded, Turnstile } from './turnstile'

/** Work that ends when it is told to. */
function openWork() {
  let end!: () => void
  let begun = false
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const run = async () => {
    begun = true
    await ended
  }
  return { run, end: () => end(), begun: () => begun }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('what comes first begins first, and never more at once than may', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), async (running, count) => {
      const turnstile = new Turnstile({ running, waiting: 20, longestWait: 5_000 })
      const works = Array.from({ length: count }, openWork)
      const all = works.map(({ run }) => turnstile.run(run))
      for (let ended = 0; ended < count; ended++) {
        await settle()
        expect(works.map(({ begun }) => begun())).toEqual(works.map((_, index) => index < ended + running))
        works[ended]!.end()
      }
      await Promise.all(all)
    }),
    { numRuns: 30 },
  )
})

test('what weighs too much waits until others have ended, and what weighs more than all may runs alone', async () => {
  const turnstile = new Turnstile({ running: 5, weight: 10, waiting: 20, longestWait: 5_000 })
  const [light, heavy, huge, last] = [openWork(), openWork(), openWork(), openWork()]
  const begun = async () => {
    await settle()
    return [light, heavy, huge, last].map((work) => work.begun())
  }
  const all = [
    turnstile.run(light.run, 4),
    turnstile.run(heavy.run, 7),
    turnstile.run(huge.run, 100),
    turnstile.run(last.run, 1),
  ]
  expect(await begun()).toEqual([true, false, false, false])
  light.end()
  expect(await begun()).toEqual([true, true, false, false])
  heavy.end()
  expect(await begun()).toEqual([true, true, true, false])
  huge.end()
  expect(await begun()).toEqual([true, true, true, true])
  last.end()
  await Promise.all(all)
})

test('all that has room begins, whatever it weighs and in whatever order it ends', async () => {
  const works = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 12 }), ends: fc.nat() }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(works, async (asked) => {
      const turnstile = new Turnstile({ running: 3, weight: 10, waiting: 20, longestWait: 5_000 })
      const open = asked.map(({ weight, ends }) => ({ weight, ends, ...openWork() }))
      const all = open.map(({ run, weight }) => turnstile.run(run, weight))
      const running = new Set<(typeof open)[number]>()
      for (let begun = 0; begun < open.length || running.size > 0; ) {
        const weigh = () => [...running].reduce((sum, { weight }) => sum + weight, 0)
        for (let next = open[begun]; next; next = open[++begun]) {
          if (running.size > 0 && (running.size === 3 || weigh() + next.weight > 10)) break
          running.add(next)
        }
        await settle()
        expect(open.map((work) => work.begun())).toEqual(open.map((_, index) => index < begun))
        const ending = [...running].sort((a, b) => a.ends - b.ends)[0]!
        running.delete(ending)
        ending.end()
      }
      await Promise.all(all)
    }),
    { numRuns: 50 },
  )
})

test('who waits too long makes room for a lighter one behind', async () => {
  const turnstile = new Turnstile({ running: 5, weight: 10, waiting: 20, longestWait: 50 })
  const [first, heavy] = [openWork(), openWork()]
  const running = turnstile.run(first.run, 5)
  const waiting = turnstile.run(heavy.run, 8)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const light = turnstile.run(async () => 'done', 2)
  await expect(waiting).rejects.toThrow(Overloaded)
  expect(await light).toBe('done')
  first.end()
  await running
})

test('work that fails makes room too', async () => {
  const turnstile = new Turnstile({ running: 1, waiting: 1, longestWait: 5_000 })
  const failing = turnstile.run(() => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  expect(await turnstile.run(async () => 'done')).toBe('done')
})

test('who finds the queue full is refused at once, and who waits too long is refused then, and neither begins', async () => {
  const turnstile = new Turnstile({ running: 1, waiting: 1, longestWait: 50 })
  const [first, second, third] = [openWork(), openWork(), openWork()]
  const running = turnstile.run(first.run)
  const waiting = turnstile.run(second.run)
  await expect(turnstile.run(third.run)).rejects.toThrow(Overloaded)
  await expect(waiting).rejects.toThrow(Overloaded)
  first.end()
  await running
  expect([second.begun(), third.begun()]).toEqual([false, false])
  expect(await turnstile.run(async () => 'done')).toBe('done')
})
