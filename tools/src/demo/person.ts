import type { CastMember } from './cast'
import { type Career, inventCareer } from './career'
import { monthOf } from './calendar'
import type { IdentityNumbers } from './identity-number'
import { inventName } from './names'
import type { Random } from './random'
import { type DemoPosition, type DemoReference, positionOf } from './reference'
import type { Post } from './staffing'
import type { EmploymentType, Sex } from './tables'

/** A made-up employee, before the services' rows are written. */
export interface Person {
  id: string
  nip: string
  name: string
  sex: Sex
  birthDate: string
  employment: EmploymentType
  position: DemoPosition
  unitId: string
  agencyCode: string
  /** Direct superior first. */
  superiorIds: string[]
  career: Career
  cast: CastMember | null
}

export type Placement = Pick<Person, 'unitId' | 'agencyCode' | 'superiorIds'>

/** Invents the person for a post; a member of the cast has a fixed life. */
export function inventPerson(
  post: Post,
  placement: Placement,
  now: number,
  reference: DemoReference,
  numbers: IdentityNumbers,
  random: Random,
): Person {
  if (post.cast) return castPerson(post.cast, placement, reference, numbers, random)
  const { position, employment } = post
  const sex: Sex = random.chance(shareOfWomen(position)) ? 'F' : 'M'
  const career = inventCareer(position, employment, now, reference, random)
  const number = numbers.next(career.birthMonth, career.startMonth, sex, employment, random)
  return {
    id: random.uuid(),
    ...number,
    name: inventName(random, sex),
    sex,
    employment,
    position,
    ...placement,
    career,
    cast: null,
  }
}

function castPerson(
  member: CastMember,
  placement: Placement,
  reference: DemoReference,
  numbers: IdentityNumbers,
  random: Random,
): Person {
  const startMonth = monthOf(member.startedOn ?? member.ranks[0][0])
  return {
    id: random.uuid(),
    nip: numbers.forBirthDate(member.birthDate, startMonth, member.sex, member.employment),
    name: member.name,
    sex: member.sex,
    birthDate: member.birthDate,
    employment: member.employment,
    position: positionOf(reference, member.position),
    ...placement,
    career: {
      birthMonth: monthOf(member.birthDate),
      startMonth,
      ranks: member.ranks.map(([day, rank]) => ({ month: monthOf(day), rank: reference.ranks.indexOf(rank) })),
      positions: member.positions.map(([day, code]) => {
        return { month: monthOf(day), position: positionOf(reference, code), exception: null }
      }),
      education: member.education.map(([day, level]) => ({ month: monthOf(day), level })),
    },
    cast: member,
  }
}

const womenByBase: Record<string, number> = {
  GURU: 0.77,
  BIDAN: 1,
  POLISI_PAMONG_PRAJA: 0.25,
  PEMADAM_KEBAKARAN: 0.08,
  POLISI_KEHUTANAN: 0.2,
  PENGUJI_KENDARAAN_BERMOTOR: 0.2,
}
const womenByKind: Record<DemoPosition['kind'], number> = {
  PRINCIPAL_EXECUTIVE: 0.3,
  SENIOR_EXECUTIVE: 0.3,
  EXECUTIVE: 0.33,
  ADMINISTRATOR: 0.45,
  SUPERVISOR: 0.56,
  IMPLEMENTER: 0.64,
  FUNCTIONAL: 0.62,
}

function shareOfWomen(position: DemoPosition): number {
  return womenByBase[position.base] ?? (position.family === 'KESEHATAN' ? 0.82 : womenByKind[position.kind])
}
