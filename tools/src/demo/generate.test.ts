import { createHash } from 'node:crypto'
import { columns } from './columns'
import { generateDemo } from './generate'
import { fieldOf } from './population'
import { loadReference, positionOf } from './reference'
import { gatherDemo } from './testing'

const small = { scale: 0.02, seed: 'test', asOf: '2026-11-01' }

const digestOf = (seed: string): string => {
  const hash = createHash('sha256')
  for (const row of generateDemo({ ...small, seed })) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

test('the same seed makes the same rows, another seed other ones', () => {
  expect(digestOf('one')).toBe(digestOf('one'))
  expect(digestOf('one')).not.toBe(digestOf('two'))
})

test('every row has exactly the columns that are sent', () => {
  for (const { table, row } of generateDemo(small)) expect(Object.keys(row).sort()).toEqual([...columns[table]].sort())
})

test('a small demo still has all governments and all who can sign in', () => {
  const world = gatherDemo(small)
  expect(new Set(world['personnel.employee'].map((employee) => employee.agency_code)).size).toBe(7)
  expect(world['identity.account'].map((account) => account.demo_key)).toEqual(
    expect.arrayContaining(['asn', 'superior', 'hr', 'leader', 'bkn', 'integrity']),
  )
})

test('more than one province repeats the province, with other people', () => {
  const nips = new Set<string>()
  let people = 0
  for (const { table, row } of generateDemo({ ...small, scale: 1.01 })) {
    if (table !== 'personnel.employee') continue
    people++
    nips.add(row.nip)
  }
  expect(people).toBeGreaterThan(31_898 + 300)
  expect(nips.size).toBe(people)
})

describe('at the size of the province', () => {
  const counts = { people: 0, women: 0, bachelors: 0 }
  const byAgency: Record<string, number> = {}
  const byField: Record<string, number> = {}
  const unitTypes = new Set<string>()
  let seconds = 0

  beforeAll(() => {
    const reference = loadReference()
    const education = new Map<string, string>()
    const started = process.hrtime.bigint()
    for (const { table, row } of generateDemo()) {
      if (table === 'personnel.unit') unitTypes.add(row.type_code)
      else if (table === 'personnel.education_history') education.set(row.employee_id, row.level)
      else if (table === 'personnel.employee') {
        counts.people++
        if (row.sex === 'F') counts.women++
        byAgency[row.agency_code] = (byAgency[row.agency_code] ?? 0) + 1
      } else if (table === 'learning.directory' && row.agency_code === '7100') {
        const field = fieldOf(positionOf(reference, row.position_code!)) ?? 'NONE'
        byField[field] = (byField[field] ?? 0) + 1
      }
    }
    seconds = Number(process.hrtime.bigint() - started) / 1e9
    counts.bachelors = [...education.values()].filter((level) => level === 'BACHELOR').length
  })

  test('it has the published number of people, in all and in the provincial government', () => {
    expect(counts.people).toBe(31_898)
    expect(byAgency['7100']).toBe(6_274)
    expect(Object.keys(byAgency)).toHaveLength(7)
  })

  test('about 70 % are women and about 80 % have a first degree', () => {
    expect(counts.women / counts.people).toBeCloseTo(0.7, 1)
    expect(counts.bachelors / counts.people).toBeCloseTo(0.8, 1)
  })

  test('the provincial government has the published share of each field', () => {
    expect(byField).toMatchObject({ TEACHING: 3291, HEALTH: 147, ADMINISTRATION: 249, AGRICULTURE: 133, TRADE: 17 })
  })

  test('all 38 types of unit occur', () => {
    expect([...unitTypes].sort()).toEqual([...loadReference().unitTypes].sort())
  })

  test('it is made in seconds', () => {
    expect(seconds).toBeLessThan(15)
  })
})
