import { governmentUnits } from '@jalur/personnel'
import { isPromotionMonth, monthOf } from './calendar'
import { conversionPoints, multipliers, ratingsOf } from './performance-rows'
import { loadReference, positionOf } from './reference'
import { gatherDemo, groupByEmployee, latestByEmployee } from './testing'

const asOf = '2026-11-01'
const reference = loadReference()
const world = gatherDemo({ scale: 0.02, seed: 'test', asOf })
const employees = new Map(world['personnel.employee'].map((employee) => [employee.id, employee]))
const official = reference.agencies.flatMap((agency) => governmentUnits(agency, reference.unitTypes))
/** Government of each unit, those of the reference data first. */
const governmentOf = new Map([
  ...official.map(({ id, agencyCode }) => [id, agencyCode] as const),
  ...world['personnel.unit'].map((unit) => [unit.id, unit.agency_code] as const),
])
const positions = groupByEmployee(world['personnel.position_history'])
const currentPosition = latestByEmployee(world['personnel.position_history'])
const ranks = groupByEmployee(world['personnel.rank_history'])
const isContract = (type: string): boolean => type.startsWith('PPPK')
const yearsLater = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

describe('the tree of supervision', () => {
  test('every superior exists, in the same government, before those whom they lead', () => {
    const seen = new Map<string | null, string>()
    for (const { id, supervisor_id, agency_code } of employees.values()) {
      expect(supervisor_id === null || seen.get(supervisor_id) === agency_code).toBe(true)
      seen.set(id, agency_code)
    }
  })

  test('each government has one person without a superior, the regional secretary', () => {
    const heads = [...employees.values()].filter((employee) => !employee.supervisor_id)
    expect(heads).toHaveLength(7)
    for (const { id } of heads) expect(currentPosition.get(id)!.position_code).toMatch(/^SEKRETARIS_DAERAH_/)
  })

  test("the superiors of a person are their superior and that one's superiors, at most six", () => {
    for (const { supervisor_id, superior_ids } of employees.values()) {
      expect(superior_ids).toEqual(supervisor_id ? [supervisor_id, ...employees.get(supervisor_id)!.superior_ids] : [])
      expect(superior_ids.length).toBeLessThanOrEqual(6)
    }
  })

  test('every unit belongs to a unit of the same government and has one holder of a leading post', () => {
    const leading = new Set<string>()
    for (const { id, parent_id, agency_code } of world['personnel.unit']) {
      expect(governmentOf.get(parent_id ?? id)).toBe(agency_code)
    }
    for (const { id, unit_id, agency_code } of employees.values()) {
      expect(governmentOf.get(unit_id)).toBe(agency_code)
      const { position_code } = currentPosition.get(id)!
      const { kind } = positionOf(reference, position_code)
      if (kind === 'FUNCTIONAL' || kind === 'IMPLEMENTER' || position_code.startsWith('STAF_AHLI')) continue
      expect(leading.has(unit_id)).toBe(false)
      leading.add(unit_id)
    }
  })
})

describe('a person', () => {
  test('has a number of 18 digits with serial 9xx that nobody else has and that states birth, start and sex', () => {
    expect(new Set([...employees.values()].map((employee) => employee.nip)).size).toBe(employees.size)
    for (const { id, nip, birth_date, sex, employment_type } of employees.values()) {
      const start = positions.get(id)![0].effective_from
      const month = isContract(employment_type) ? '21' : start.slice(5, 7)
      const expected = `${birth_date.replaceAll('-', '')}${start.slice(0, 4)}${month}${sex === 'M' ? 1 : 2}9`
      expect(nip.slice(0, 16)).toBe(expected)
      expect(nip).toMatch(/^\d{18}$/)
    }
  })

  test('entered service at 18 or later and has not reached retirement', () => {
    for (const { id, birth_date } of employees.values()) {
      expect(positions.get(id)![0].effective_from >= yearsLater(birth_date, 18)).toBe(true)
      const { retirementAge } = positionOf(reference, currentPosition.get(id)!.position_code)
      expect(yearsLater(birth_date, retirementAge) > asOf).toBe(true)
    }
  })

  test('has done nothing in the future, and left school before entering service', () => {
    for (const row of [...world['personnel.rank_history'], ...world['personnel.position_history']]) {
      expect(row.effective_from <= asOf).toBe(true)
    }
    for (const { graduated_on } of world['personnel.education_history']) expect(graduated_on < asOf).toBe(true)
    for (const [id, education] of groupByEmployee(world['personnel.education_history'])) {
      expect(education[0].graduated_on < positions.get(id)![0].effective_from).toBe(true)
      expect(education[0].graduated_on > yearsLater(employees.get(id)!.birth_date, 14)).toBe(true)
    }
  })

  test('has the education that the position asks for', () => {
    const order = ['PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'DIPLOMA_3', 'BACHELOR', 'MASTER', 'DOCTORATE']
    for (const [id, education] of latestByEmployee(world['personnel.education_history'])) {
      const { minimumEducation } = positionOf(reference, currentPosition.get(id)!.position_code)
      expect(order.indexOf(education.level)).toBeGreaterThanOrEqual(order.indexOf(minimumEducation))
    }
  })
})

describe('ranks', () => {
  test('contract staff have none, all others have one', () => {
    for (const { id, employment_type } of employees.values()) expect(ranks.has(id)).toBe(!isContract(employment_type))
  })

  test('rise by one, at least four years apart, in a promotion period of the time', () => {
    for (const steps of ranks.values()) {
      for (let index = 1; index < steps.length; index++) {
        const [before, step] = [steps[index - 1], steps[index]]
        expect(reference.ranks.indexOf(step.rank_code)).toBe(reference.ranks.indexOf(before.rank_code) + 1)
        expect(step.effective_from >= yearsLater(before.effective_from, 4)).toBe(true)
        expect(isPromotionMonth(monthOf(step.effective_from))).toBe(true)
      }
    }
  })

  test('lie in the range of the position held at any time, or the position says why not', () => {
    let exceptions = 0
    for (const [id, held] of positions) {
      const steps = ranks.get(id)
      if (!steps) continue
      for (const [index, { effective_from, position_code, exception_reason }] of held.entries()) {
        const until = held[index + 1]?.effective_from ?? '9999-12-31'
        const { minimumRank, maximumRank } = positionOf(reference, position_code)
        for (const [place, step] of steps.entries()) {
          const next = steps[place + 1]?.effective_from ?? '9999-12-31'
          if (step.effective_from >= until || next <= effective_from) continue
          const rank = reference.ranks.indexOf(step.rank_code)
          if (exception_reason) exceptions++
          const explained = exception_reason !== null || (rank >= minimumRank && rank <= maximumRank)
          expect([position_code, explained]).toEqual([position_code, true])
        }
      }
    }
    expect(exceptions).toBeLessThan(employees.size / 50)
  })
})

describe('performance', () => {
  test('each predicate follows from its two ratings', () => {
    for (const { work_rating, behaviour_rating, predicate } of world['performance.evaluation']) {
      expect(ratingsOf[predicate]).toContainEqual([work_rating, behaviour_rating])
    }
  })

  test('three years are evaluated, and the running year is not', () => {
    const years = new Set(world['performance.evaluation'].map((evaluation) => evaluation.year))
    expect([...years].sort()).toEqual([2023, 2024, 2025])
  })

  test('credit points are those of the current level and follow from the predicate of the year', () => {
    const predicates = new Map(
      world['performance.evaluation'].map((evaluation) => [
        `${evaluation.employee_id} ${evaluation.year}`,
        evaluation.predicate,
      ]),
    )
    for (const entry of world['performance.credit_entry']) {
      expect(entry.level).toBe(currentPosition.get(entry.employee_id)!.position_code.split('.')[1])
      if (entry.kind !== 'CONVERSION') continue
      expect(entry.predicate).toBe(predicates.get(`${entry.employee_id} ${entry.year}`))
      expect(entry.multiplier).toBe(multipliers[entry.predicate!] / 100)
      const exact = (entry.coefficient! * entry.multiplier! * entry.months!) / 12
      expect(Number(entry.points)).toBeCloseTo(exact, 5)
      expect(entry.points).toMatch(/^\d+\.\d{6}$/)
    }
  })

  test('credit periods of one person neither overlap nor leave a month out', () => {
    for (const entries of groupByEmployee(world['performance.credit_entry']).values()) {
      for (let index = 1; index < entries.length; index++) {
        const gap = monthOf(entries[index].period_start) - monthOf(entries[index - 1].period_end)
        expect(gap).toBe(1)
      }
    }
  })

  test.each([
    ['Ahli Pertama, Baik, from April', 12.5, 'GOOD', 9, 9_375_000],
    ['Mahir, Sangat Baik, a year', 12.5, 'VERY_GOOD', 12, 18_750_000],
    ['Terampil, Sangat Kurang, a month: rounded to the sixth decimal', 5, 'VERY_POOR', 1, 104_167],
  ] as const)('%s', (_name, coefficient, predicate, months, points) => {
    expect(conversionPoints(coefficient, predicate, months)).toBe(points)
  })
})

describe('learning and integrity', () => {
  test('nobody learned more than 60 hours in a year, contract staff not more than 24', () => {
    const hours = new Map<string, number>()
    for (const { employee_id, year, hours: more } of world['learning.learning_record']) {
      const key = `${employee_id} ${year}`
      hours.set(key, (hours.get(key) ?? 0) + more)
    }
    for (const [key, sum] of hours) {
      const { employment_type } = employees.get(key.split(' ')[0])!
      expect(sum).toBeLessThanOrEqual(isContract(employment_type) ? 24 : 60)
    }
  })

  test('every programme leads to a competency and has a session ahead', () => {
    const leading = new Set(world['learning.programme_competency'].map((link) => link.programme_code))
    const ahead = new Set(
      world['learning.session'].filter((session) => session.starts_on > asOf).map((session) => session.programme_code),
    )
    for (const { code } of world['learning.programme'])
      expect([leading.has(code), ahead.has(code)]).toEqual([true, true])
    expect(world['learning.programme'].length).toBeGreaterThanOrEqual(190)
  })

  test('about 70 % hold a valid pledge', () => {
    const valid = world['integrity.pledge'].filter((pledge) => pledge.valid_until >= asOf).length
    expect(valid / employees.size).toBeCloseTo(0.7, 1)
  })
})

describe('the first demo person', () => {
  const { employee_id } = world['identity.account'].find((account) => account.demo_key === 'asn')!
  const own = <Row extends { employee_id: string | null }>(rows: Row[]): Row[] =>
    rows.filter((row) => row.employee_id === employee_id)

  test('has 81.25 of 100 credit points at rank III/b', () => {
    const points = own(world['performance.credit_entry']).reduce((sum, entry) => sum + Number(entry.points), 0)
    expect(points).toBe(81.25)
    expect(ranks.get(employee_id!)!.at(-1)!.rank_code).toBe('III/b')
  })

  test('lacks one competency for the next level', () => {
    const below = own(world['learning.assessment']).filter((assessment) => assessment.level < 3)
    expect(below.map((assessment) => assessment.competency_code)).toEqual(['MENGELOLA_PERUBAHAN'])
    expect(own(world['learning.assessment'])).toHaveLength(10)
  })

  test('is led by the person who signs in as superior, and that one by others up to the leader', () => {
    const accounts = new Map(world['identity.account'].map((account) => [account.demo_key, account.employee_id]))
    const { superior_ids } = employees.get(employee_id!)!
    expect(superior_ids[0]).toBe(accounts.get('superior'))
    expect(superior_ids.at(-1)).toBe(accounts.get('leader'))
  })
})
