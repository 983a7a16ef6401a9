import { BreakerOpenError, CircuitBreaker } from './circuit-breaker'

let breaker: CircuitBreaker
let asked: number
const succeed = async () => {
  asked++
  return 'answer'
}
const fail = async () => {
  asked++
  throw new Error('down')
}
const failTimes = async (times: number) => {
  for (let round = 0; round < times; round++) await breaker.run(fail).catch(() => undefined)
}
beforeEach(() => {
  jest.useFakeTimers()
  breaker = new CircuitBreaker({ failures: 5, pause: 10_000 })
  asked = 0
})
afterEach(() => jest.useRealTimers())

describe('a breaker', () => {
  test('lets everything through while failures are few, and forgets them at a success', async () => {
    await failTimes(4)
    expect(await breaker.run(succeed)).toBe('answer')
    await failTimes(4)
    expect(await breaker.run(succeed)).toBe('answer')
    expect(asked).toBe(10)
  })

  test('opens after five failures in a row: nothing is sent', async () => {
    await failTimes(5)
    await expect(breaker.run(succeed)).rejects.toThrow(BreakerOpenError)
    expect(asked).toBe(5)
  })

  test('after the pause tries one and no more; a success closes it', async () => {
    await failTimes(5)
    jest.advanceTimersByTime(10_000)
    let finish: (text: string) => void = () => undefined
    const trial = breaker.run(() => new Promise<string>((resolve) => (finish = resolve)))
    await expect(breaker.run(succeed)).rejects.toThrow(BreakerOpenError)
    finish('back')
    expect(await trial).toBe('back')
    expect(await breaker.run(succeed)).toBe('answer')
  })

  test('a trial that fails opens it for another pause', async () => {
    await failTimes(5)
    jest.advanceTimersByTime(10_000)
    await failTimes(1)
    await expect(breaker.run(succeed)).rejects.toThrow(BreakerOpenError)
    jest.advanceTimersByTime(9_999)
    await expect(breaker.run(succeed)).rejects.toThrow(BreakerOpenError)
    jest.advanceTimersByTime(1)
    expect(await breaker.run(succeed)).toBe('answer')
  })

  test('does not count connections refused: they cost no wait', async () => {
    const refuse = async () => {
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    }
    for (let round = 0; round < 20; round++) await expect(breaker.run(refuse)).rejects.toThrow('connect')
    expect(await breaker.run(succeed)).toBe('answer')
  })

  test('failures of requests that were under way do not keep the door shut for ever', async () => {
    const reject: ((error: Error) => void)[] = []
    const underWay = Array.from({ length: 8 }, () =>
      breaker.run(() => new Promise<never>((_resolve, no) => reject.push(no))).catch(() => undefined),
    )
    for (const no of reject) no(new Error('down'))
    await Promise.all(underWay)
    jest.advanceTimersByTime(10_000)
    expect(await breaker.run(succeed)).toBe('answer')
  })
})
