import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { Redis } from 'ioredis'
import { BudgetExceeded, type Budgets, createBudgets } from '../src/limits/budget'
import { freePort } from '../../tools/src/ports'

const limits = {
  perMinute: { PUBLIC: 100, PERSON: 100, PARTNER: 100 },
  perOperation: { PUBLIC: 100, PERSON: 100, PARTNER: 100 },
}

/** Where the machine has a Redis server; under CI there must be one. */
function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'])
    return true
  } catch {
    if (process.env['CI']) throw new Error('No redis-server is installed')
    return false
  }
}

const withRedis = hasRedis() ? describe : describe.skip

withRedis('two gateways that share a Redis', () => {
  let server: ChildProcess
  let one: Budgets
  let two: Budgets

  beforeAll(async () => {
    const port = await freePort()
    const url = `redis://127.0.0.1:${port}`
    server = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], { stdio: 'ignore' })
    const probe = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
    await probe.ping()
    await probe.quit()
    one = createBudgets(limits, url)
    two = createBudgets(limits, url)
    await Promise.all([one.ready(), two.ready()])
  })
  afterAll(async () => {
    await Promise.all([one.close(), two.close()])
    server.kill()
  })

  test('count one budget together, and a refund at one is seen at the other', async () => {
    expect((await one.spend('PARTNER', 'p', 60)).remaining).toBe(40)
    await expect(two.spend('PARTNER', 'p', 60)).rejects.toBeInstanceOf(BudgetExceeded)
    expect((await one.refund('PARTNER', 'p', 50)).remaining).toBe(90)
    expect((await two.spend('PARTNER', 'p', 60)).remaining).toBe(30)
  })

  test('each counts for itself while Redis is away', async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    await gone
    expect((await one.spend('PERSON', 'a', 60)).remaining).toBe(40)
    expect((await two.spend('PERSON', 'a', 60)).remaining).toBe(40)
  })
})
