import { employeeChanged, type RunningService, type StaffMember } from '@jalur/common'
import type { RelationKey } from '../../tools/src/schema/viewers'

/** A person of the demo world, as the register has them. */
export interface Person extends StaffMember {
  name: string
  nip: string
  unitId: string
  supervisorId: string | null
}

/** Who looks at whom. */
export interface Pair {
  viewer: Person
  subject: Person
}

/** Two persons of the demo world for each relation; the former subordinate is still one until `transfer`. */
export async function findPairs(personnel: RunningService): Promise<Record<RelationKey, Pair>> {
  const people: Person[] = await personnel.database.query(
    `select id, name, nip, agency_code as "agencyCode", unit_id as "unitId", supervisor_id as "supervisorId",
            superior_ids as "superiorIds" from employee where status = 'ACTIVE' order by id`,
  )
  const one = (fits: (person: Person) => boolean): Person => {
    const found = people.find(fits)
    if (!found) throw new Error('The demo world has nobody in this relation')
    return found
  }
  const isBelow = (person: Person, superior: Person) => person.superiorIds.includes(superior.id)
  const team = (superior: Person) => people.filter(({ supervisorId }) => supervisorId === superior.id)
  const leaves = (superior: Person) => team(superior).filter((person) => team(person).length === 0)
  const middle = one((person) => leaves(person).length >= 3 && person.superiorIds.length > 0)
  const top = one(({ id }) => id === middle.supervisorId)
  const [subordinate, former, colleague] = leaves(middle) as [Person, Person, Person]
  const stranger = one((person) => person.agencyCode === middle.agencyCode && !isBelow(person, top) && person !== top)
  return {
    SELF: { viewer: subordinate, subject: subordinate },
    SUBORDINATE: { viewer: middle, subject: subordinate },
    FURTHER_SUBORDINATE: { viewer: top, subject: subordinate },
    FORMER_SUBORDINATE: { viewer: middle, subject: former },
    OWN_SUPERIOR: { viewer: subordinate, subject: middle },
    COLLEAGUE: { viewer: subordinate, subject: colleague },
    STRANGER: { viewer: middle, subject: stranger },
    OTHER_AGENCY: { viewer: middle, subject: one(({ agencyCode }) => agencyCode !== middle.agencyCode) },
  }
}

/** Puts a person under another superior, in the register and in every directory, as personnel's events would. */
export async function transfer(services: readonly RunningService[], person: Person, to: Person): Promise<void> {
  const superiorIds = [to.id, ...to.superiorIds]
  for (const { name, database, consume } of services) {
    if (name === 'personnel') {
      await database.query('update employee set supervisor_id = $2, superior_ids = $3 where id = $1', [
        person.id,
        to.id,
        superiorIds,
      ])
      continue
    }
    const { agencyCode, id, unitId } = person
    const rest = { positionCode: null, employmentType: 'PNS', active: true, version: 1_000 }
    await consume([employeeChanged({ id, agencyCode, unitId, superiorIds, ...rest })])
  }
}
