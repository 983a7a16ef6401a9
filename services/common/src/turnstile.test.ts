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
