import { promotionMonth } from './calendar'
import type { Random } from './random'
import { type DemoPosition, type DemoReference, type EducationLevel, positionOf } from './reference'
import type { EmploymentType } from './tables'

/** A working life up to now. Months as in calendar.ts; the last step of each list is what holds today. */
export interface Career {
  birthMonth: number
  /** Start of service (TMT CPNS or first contract). */
  startMonth: number
  ranks: { month: number; rank: number }[]
  positions: { month: number; position: DemoPosition; exception: string | null }[]
  education: { month: number; level: EducationLevel }[]
}

const yearsPerRank = 4
const belowMinimum = 'Pangkat satu tingkat di bawah syarat saat diangkat (PP 13/2002)'
const entryRanks: Partial<Record<EducationLevel, number>> = {
  JUNIOR_HIGH: 3,
  SENIOR_HIGH: 5,
  DIPLOMA_3: 7,
  BACHELOR: 9,
}
const regularCeilings: Partial<Record<EducationLevel, number>> = {
  JUNIOR_HIGH: 7,
  SENIOR_HIGH: 10,
  DIPLOMA_3: 11,
  BACHELOR: 12,
}
const professionsThatStartHigher = ['DOKTER', 'DOKTER_GIGI', 'APOTEKER']
/** Youngest entry by education, in months of age. */
const entryAges: Partial<Record<EducationLevel, number>> = {
  JUNIOR_HIGH: 225,
  SENIOR_HIGH: 225,
  DIPLOMA_3: 258,
  BACHELOR: 272,
}
const oldestEntry = 35 * 12
const cohortMonths = [0, 2, 3, 11]

/** A plausible career that ends in `position` before the month `now`: ranks at least four years apart, in promotion months. */
export function inventCareer(
  position: DemoPosition,
  employment: EmploymentType,
  now: number,
  reference: DemoReference,
  random: Random,
): Career {
  const stages = employment === 'PNS' ? stagesTo(position, reference, random) : [position]
  const entry = entryEducation(stages, position)
  if (employment === 'PPPK' || employment === 'PPPK_PART_TIME')
    return contractCareer(position, employment, entry, now, random)

  const start = entryRanks[entry]! + (professionsThatStartHigher.includes(position.base) ? 1 : 0)
  const exception = isStructural(position) && position.minimumRank > start && random.chance(0.02)
  const target =
    employment === 'CPNS' ? start : exception ? position.minimumRank - 1 : currentRank(position, start, entry, random)
  const longest = position.retirementAge * 12 - entryAges[entry]! - 3
  const startMonth =
    employment === 'CPNS' ? now - random.integer(3, 14) : serviceStart(target - start, longest, now, random)
  const ranks = climb(start, target, startMonth, now, random)
  const oldest = Math.min(oldestEntry, position.retirementAge * 12 - (now - startMonth) - 3)
  const youngest = entryAges[entry]!
  const age = youngest + Math.floor((oldest - youngest) * random.next() ** 1.6)
  const birthMonth = startMonth - age
  return {
    birthMonth,
    startMonth,
    ranks,
    positions: placeStages(stages, ranks, startMonth, now, exception, random),
    education: studies(entry, birthMonth, startMonth, now, position, random),
  }
}

/** The positions that lead to this one, first post first. */
function stagesTo(position: DemoPosition, reference: DemoReference, random: Random): DemoPosition[] {
  if (position.kind === 'IMPLEMENTER') return [position]
  if (position.level) return functionalStages(position, reference, random)
  const at = (code: string): DemoPosition => positionOf(reference, code)
  const province = position.scope === 'PROVINCE' || (position.scope === null && random.chance(0.2))
  const stages = [at('PENELAAH_TEKNIS_KEBIJAKAN')]
  if (position.kind === 'SUPERVISOR') return [...stages, position]
  stages.push(at(random.pick(['KEPALA_SEKSI', 'KEPALA_SUBBAGIAN'])))
  if (position.kind === 'ADMINISTRATOR') return [...stages, position]
  stages.push(at(random.pick(['SEKRETARIS_DINAS_BADAN', province ? 'KEPALA_BIDANG_PROVINSI' : 'KEPALA_BAGIAN'])))
  if (position.eselon !== 'II.b') stages.push(at(province ? 'KEPALA_BIRO' : 'KEPALA_DINAS_KABUPATEN_KOTA'))
  if (position.kind === 'SENIOR_EXECUTIVE') stages.push(at('KEPALA_DINAS_PROVINSI'))
  return [...stages, position]
}

function functionalStages(position: DemoPosition, reference: DemoReference, random: Random): DemoPosition[] {
  const { category, ordinal } = position.level!
  const ladder = reference.ladders
    .get(position.base)!
    .map((level) => positionOf(reference, `${position.base}.${level}`))
  const stages = ladder.filter(({ level }) => level!.category === category && level!.ordinal <= ordinal)
  if (stages[0].level!.code === 'PEMULA' && stages.length > 1 && random.chance(0.4)) stages.shift()
  return stages[0].level!.code === 'AHLI_MUDA' ? [positionOf(reference, 'GURU.AHLI_PERTAMA'), ...stages] : stages
}

function entryEducation(stages: DemoPosition[], position: DemoPosition): EducationLevel {
  if (isStructural(position)) return 'BACHELOR'
  return stages[0].minimumEducation === 'PRIMARY' ? 'JUNIOR_HIGH' : stages[0].minimumEducation
}

function isStructural(position: DemoPosition): boolean {
  return position.kind !== 'FUNCTIONAL' && position.kind !== 'IMPLEMENTER'
}

/** A rank in the range of the position; higher ones are rarer. */
function currentRank(position: DemoPosition, start: number, entry: EducationLevel, random: Random): number {
  const ceiling = position.kind === 'IMPLEMENTER' ? regularCeilings[entry]! : position.maximumRank
  const lowest = Math.max(start, position.minimumRank)
  const ranks: [number, number][] = []
  for (let rank = lowest; rank <= ceiling; rank++)
    ranks.push([rank, position.maximumRank >= 15 ? 4 ** (lowest - rank) : 5 - (rank - lowest)])
  return random.weighted(ranks)
}

/** Month of entry that leaves `steps` promotions enough time and does not pass retirement. */
function serviceStart(steps: number, longest: number, now: number, random: Random): number {
  const shortest = steps * yearsPerRank * 12 + 6
  const waiting = steps === 0 ? random.integer(18, 60) : random.integer(2, 46) + steps * random.integer(0, 5)
  const start = now - Math.min(longest, shortest + waiting)
  for (let month = start; month > start - 8 && now - month <= longest; month--) {
    if (cohortMonths.includes(month % 12)) return month
  }
  return start
}

/** Promotions from `start` to `target`, each in the first promotion month four years after the last or half a year later. */
function climb(start: number, target: number, startMonth: number, now: number, random: Random): Career['ranks'] {
  const ranks = [{ month: startMonth, rank: start }]
  let month = startMonth
  for (let rank = start + 1; rank <= target; rank++) {
    const stepsAfter = target - rank
    month = promotionMonth(month + yearsPerRank * 12)
    const spare = now - month - stepsAfter * yearsPerRank * 12
    if (spare >= 12 && random.chance(0.3)) month += 6
    ranks.push({ month, rank })
  }
  return ranks
}

/** Puts each stage into the time when the rank allowed both it and leaving the stage before. */
function placeStages(
  stages: DemoPosition[],
  ranks: Career['ranks'],
  startMonth: number,
  now: number,
  exception: boolean,
  random: Random,
): Career['positions'] {
  const reached = (rank: number): number => ranks.find((step) => step.rank >= rank)?.month ?? now - 2
  const positions: Career['positions'] = [{ month: startMonth, position: stages[0], exception: null }]
  for (let index = 1; index < stages.length; index++) {
    const last = index === stages.length - 1
    const before = positions[index - 1]
    const lowest = stages[index].minimumRank - (last && exception ? 1 : 0)
    const allowed = Math.max(reached(lowest), before.month + 1)
    const earliest = Math.min(Math.max(allowed, before.month + 12), now - 1)
    const latest = Math.max(earliest, Math.min(reached(before.position.maximumRank + 1), now - 1))
    const month = earliest + Math.floor((latest - earliest) * random.next() * 0.6)
    positions.push({ month, position: stages[index], exception: last && exception ? belowMinimum : null })
  }
  return positions
}

function contractCareer(
  position: DemoPosition,
  employment: EmploymentType,
  entry: EducationLevel,
  now: number,
  random: Random,
): Career {
  const longestService = employment === 'PPPK' ? 68 : 12
  const startMonth = now - random.integer(employment === 'PPPK' ? 8 : 6, longestService)
  const oldest = position.retirementAge * 12 - longestService - 24
  const birthMonth =
    startMonth - (entryAges[entry]! + 12 + Math.floor((oldest - entryAges[entry]! - 12) * random.next() ** 1.5))
  return {
    birthMonth,
    startMonth,
    ranks: [],
    positions: [{ month: startMonth, position, exception: null }],
    education: studies(entry, birthMonth, startMonth, now, position, random),
  }
}

/** Schooling before service and, for some, a degree won during it. */
function studies(
  entry: EducationLevel,
  birthMonth: number,
  startMonth: number,
  now: number,
  position: DemoPosition,
  random: Random,
): Career['education'] {
  if (entry === 'JUNIOR_HIGH') return [{ month: birthMonth + 15 * 12 + 4, level: entry }]
  const education: Career['education'] = [{ month: birthMonth + 18 * 12 + 4, level: 'SENIOR_HIGH' }]
  if (entry !== 'SENIOR_HIGH') {
    const earliest = birthMonth + (entry === 'BACHELOR' ? 258 : 245)
    education.push({ month: random.integer(Math.max(earliest, startMonth - 20), startMonth - 3), level: entry })
  }
  if (entry === 'SENIOR_HIGH' && position.minimumEducation === 'DIPLOMA_3') {
    education.push({ month: startMonth + random.integer(24, 46), level: 'DIPLOMA_3' })
    return education
  }
  const further = entry === 'BACHELOR' ? 'MASTER' : 'BACHELOR'
  if (now - startMonth > 54 && random.chance(chanceOfFurtherDegree(entry, position))) {
    education.push({ month: startMonth + random.integer(36, Math.min(now - startMonth - 6, 180)), level: further })
  }
  return education
}

function chanceOfFurtherDegree(entry: EducationLevel, position: DemoPosition): number {
  if (entry !== 'BACHELOR') return entry === 'DIPLOMA_3' ? 0.35 : 0.2
  if (isStructural(position))
    return position.kind === 'SUPERVISOR' ? 0.25 : position.kind === 'ADMINISTRATOR' ? 0.5 : 0.8
  if (position.level?.code === 'AHLI_UTAMA') return 1
  return { AHLI_MADYA: 0.22, AHLI_MUDA: 0.1 }[position.level?.code ?? ''] ?? 0.04
}
