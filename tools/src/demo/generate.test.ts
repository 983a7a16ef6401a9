import { createHash } from 'node:crypto'
import { governmentUnits } from '@jalur/personnel'
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
  const found = new Map<string, Set<string>>()
  for (const { table, row } of generateDemo(small)) {
    found.set(table, (found.get(table) ?? new Set()).add(Object.keys(row).sort().join()))
  }
  const expected = Object.entries(columns).map(
    ([table, names]) => [table, new Set([[...names].sort().join()])] as const,
  )
  expect(found).toEqual(new Map<string, Set<string>>(expected))
})

test('a small demo still has all governments and all who can sign in', () => {
  const world = gatherDemo(small)
  expect(new Set(world['personnel.employee'].map((employee) => employee.agency_code)).size).toBe(7)
  expect(world['identity.account'].map((account) => account.demo_key)).toEqual(
    expect.arrayContaining(['asn', 'superior', 'hr', 'leader', 'bkn', 'integrity']),
  )
})

describe('at the size of the province, and a little more', () => {
  const counts = { people: 0, women: 0, bachelors: 0 }
  const byAgency: Record<string, number> = {}
  const byField: Record<string, number> = {}
  const unitTypes = new Set<string>()
  const staffed = new Set<string>()
  const nips = new Set<string>()
  const education = new Map<string, string>()
  let cpuSeconds = 0

  beforeAll(() => {
    const reference = loadReference()
    const before = process.cpuUsage()
    let repeated = false
    for (const { table, row } of generateDemo({ scale: 1.02 })) {
      if (table === 'personnel.unit') repeated = row.name.endsWith(' (2)')
      if (table === 'personnel.employee') nips.add(row.nip)
      if (repeated) continue
      if (table === 'personnel.unit') unitTypes.add(row.type_code)
      if (table === 'personnel.education_history') education.set(row.employee_id, row.level)
      if (table === 'personnel.employee') {
        counts.people++
        staffed.add(row.unit_id)
        if (row.sex === 'F') counts.women++
        byAgency[row.agency_code] = (byAgency[row.agency_code] ?? 0) + 1
      }
      if (table === 'learning.directory' && row.agency_code === '7100') {
        const field = fieldOf(positionOf(reference, row.position_code!)) ?? 'NONE'
        byField[field] = (byField[field] ?? 0) + 1
      }
    }
    const used = process.cpuUsage(before)
    cpuSeconds = (used.user + used.system) / 1e6
    counts.bachelors = [...education.values()].filter((level) => level === 'BACHELOR').length
  }, 120_000)

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

  test('all 38 types of unit occur, and people work in every unit of the reference data', () => {
    const reference = loadReference()
    const official = reference.agencies.flatMap((agency) => governmentUnits(agency, reference.unitTypes))
    for (const { typeCode } of official) unitTypes.add(typeCode)
    expect([...unitTypes].sort()).toEqual(reference.unitTypes.map(({ code }) => code).sort())
    expect(official.filter(({ id }) => !staffed.has(id))).toEqual([])
  })

  test('what goes beyond repeats the province with other people', () => {
    expect(nips.size).toBe(31_898 + 637)
  })

  test('it takes seconds', () => {
    expect(cpuSeconds).toBeLessThan(15)
  })
})
