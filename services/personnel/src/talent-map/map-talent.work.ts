import { setImmediate } from 'node:timers/promises'
import { enqueue, type TaskRun, yearOf } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { FactGathering } from '../staff-facts/fact-gathering'
import type { StaffRecord } from '../staff-facts/staff'
import { StaffRepository } from '../staff-facts/staff.repository'
import { isStructural } from '../succession/succession'
import { type HeldPost, planSuccession, rankCandidates } from '../succession/succession-plan'
import type { SuccessionCandidate } from '../succession/succession-post'
import { insertCandidates, insertPosts } from '../succession/succession.repository'
import { applyRevisions, lockTalentMap, TalentContestRepository } from '../talent-contest/talent-contest.repository'
import type { TaskParts } from '../tasks'
import {
  candidaciesFor,
  isInPool,
  type MapGround,
  placementQuestions,
  placePerson,
  poolQuestions,
  retirementOf,
} from './place-staff'
import { boxesOn } from './talent-box'
import type { PlacedPerson } from './talent-map'
import { TalentMapRepository } from './talent-map.repository'
import { policyFor } from './talent-policy'

/** The task that makes the map of one agency, or asks for those of all. */
export const MAP_TALENT = 'mapTalent'

/** Nightly at 03:10 WITA, when the day is new in all services. */
export const MAP_SCHEDULE = `10 19 * * * ${MAP_TALENT}`

/** What a map is made with. */
export type MapParts = Omit<TaskParts, 'files'>

/** How many are placed before the process does other work. */
const PERSONS_AT_ONCE = 20

/** Asks for the maps that are missing for a year; however many ask for one, it is made once. */
export async function askForMissingMaps(source: DataSource, year: number): Promise<void> {
  await askForMaps(source, await new TalentMapRepository(source).agenciesWithout(year))
}

async function askForMaps(source: DataSource, agencyCodes: readonly string[]): Promise<void> {
  for (const agencyCode of agencyCodes)
    await enqueue(source.manager, 'personnel', MAP_TALENT, { agencyCode }, { key: `${MAP_TALENT} ${agencyCode}` })
}

/** Makes the map of an agency; without one, asks for those of all agencies. Run again, it begins anew. */
export async function mapTalent(parts: MapParts, agencyCode: string | undefined, { signal }: TaskRun): Promise<void> {
  const { agencies } = await parts.catalogues.current()
  if (agencyCode) return new TalentMapping(parts).make(agencyCode, signal)
  await askForMaps(
    parts.source,
    agencies.map(({ code }) => code),
  )
}

/** The making of one map: everybody is placed, then the pool is compared with the posts ahead. */
class TalentMapping {
  private readonly maps: TalentMapRepository
  private readonly gathering: FactGathering
  private readonly held: HeldPost[] = []
  private readonly candidates: Omit<SuccessionCandidate, 'place'>[] = []
  private revised: ReadonlyMap<string, number> = new Map()
  private staff = 0

  constructor(private readonly parts: MapParts) {
    this.maps = new TalentMapRepository(parts.source)
    this.gathering = new FactGathering(parts.factSources, parts.logger)
  }

  async make(agencyCode: string, signal: AbortSignal): Promise<void> {
    const { source } = this.parts
    const factsAsOf = new Date()
    const ground = await this.groundOf(agencyCode)
    const { catalogue, policy, day } = ground
    const head = { agencyCode, year: yearOf(day), day, rulesDigest: catalogue.digest, policy }
    this.revised = await new TalentContestRepository(source).revisedBoxes(agencyCode, head.year)
    const id = await this.maps.begin(head)
    for await (const batch of new StaffRepository(source, day).batches(agencyCode)) {
      signal.throwIfAborted()
      await this.place(id, batch, ground)
    }
    const candidates = rankCandidates(this.candidates)
    await source.transaction(async (manager) => {
      await lockTalentMap(manager, agencyCode)
      await insertCandidates(manager, id, candidates)
      await insertPosts(manager, id, planSuccession(this.held, candidates, ground))
      await this.maps.finish(manager, id, { factsAsOf, silentSources: this.gathering.silent, staff: this.staff })
      await applyRevisions(manager, agencyCode, head.year)
    })
  }

  private async groundOf(agencyCode: string): Promise<MapGround> {
    const { source, catalogues, today } = this.parts
    const catalogue = await catalogues.current()
    const agency = catalogue.agenciesByCode.get(agencyCode)
    const day = today(agency?.timeZone)
    const policy = policyFor(catalogue.talentPolicies, agencyCode, day)
    if (!agency || !policy) throw new Error(`No talent policy for ${agencyCode} is in force on ${day}`)
    const vacancies = await new StaffRepository(source, day).vacanciesOf(agencyCode)
    const boxes = boxesOn(catalogue.talentBoxes, day)
    return { catalogue, policy, boxes, day, vacancies, agencyKind: agency.kind }
  }

  private async place(mapId: string, batch: readonly StaffRecord[], ground: MapGround): Promise<void> {
    const answers = await this.gathering.ask(placementQuestions(batch, ground))
    const people: Omit<PlacedPerson, 'revisedAt'>[] = []
    const pool: { member: StaffRecord; box: number }[] = []
    for (const member of batch) {
      const place = ++this.staff
      if (place % PERSONS_AT_ONCE === 0) await setImmediate()
      const person = placePerson(member, answers, ground)
      const box = this.revised.get(person.employeeId) ?? person.box
      people.push({ ...person, place })
      if (isInPool(box, ground)) pool.push({ member, box })
      this.notePost(member, ground)
    }
    await this.maps.add(mapId, people)
    const members = pool.map(({ member }) => member)
    const compared = { ...answers, ...(await this.gathering.ask(poolQuestions(members, ground))) }
    for (const { member, box } of pool) {
      await setImmediate()
      this.candidates.push(...candidaciesFor(member, box, compared, ground))
    }
  }

  private notePost({ employee }: StaffRecord, { catalogue }: MapGround): void {
    const position = catalogue.positionsByCode.get(employee.positionCode ?? '')
    if (!position || !isStructural(position)) return
    const { id: incumbentId, unitId } = employee
    this.held.push({ positionCode: position.code, unitId, incumbentId, retiresOn: retirementOf(employee, catalogue) })
  }
}
