import { ask, deliverPending, type DomainEvent, openForTest, type TestedService } from '@jalur/common'
import { setTimeout as wait } from 'node:timers/promises'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
})
afterAll(() => tested.close())

/** What services hear of agencies that they have not heard yet. */
async function told(): Promise<object[]> {
  const heard: DomainEvent[] = []
  await deliverPending(tested.service.database, {
    name: 'listener',
    deliver: async (events) => void heard.push(...events),
  })
  return heard.filter(({ type }) => type === 'AgencyChanged').map(({ payload }) => payload as object)
}

/** The same, once they are let through: events wait until every older transaction of the server has ended. */
async function toldSoon(): Promise<object[]> {
  for (let left = 200; left > 0; left--) {
    const heard = await told()
    if (heard.length > 0) return heard
    await wait(50)
  }
  return []
}

test('everybody can ask in which zone an agency reckons its days', async () => {
  const { data } = await ask(tested.service, { query: '{ agency(code: "7104") { timeZone } }' })
  expect(data).toEqual({ agency: { timeZone: 'Asia/Makassar' } })
})

test('other services hear of the zone of each agency, and of every other one that it gets', async () => {
  const { database } = tested.service
  const zones = await toldSoon()
  expect(zones).toHaveLength(7)
  expect(zones).toContainEqual({ code: '7104', timeZone: 'Asia/Makassar', changedAt: expect.any(String) })
  await database.query(`update agency set seat = 'Suwawa' where code = '7104'`)
  expect(await told()).toEqual([])
  await database.query(`update agency set time_zone = 'Asia/Jayapura' where code = '7104'`)
  expect(await toldSoon()).toEqual([{ code: '7104', timeZone: 'Asia/Jayapura', changedAt: expect.any(String) }])
})
