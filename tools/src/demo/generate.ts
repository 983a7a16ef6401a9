import { governmentUnits, unitId } from '@jalur/personnel'
import { bknOfficer, cast } from './cast'
import { dayOf, monthOf } from './calendar'
import { agencyRow, changeRows } from './change-rows'
import { type DemoEvent, eventRows, programmeRows } from './catalogue-rows'
import { IdentityNumbers } from './identity-number'
import { integrityRows } from './integrity-rows'
import { learningRows, type Sequence } from './learning-rows'
import { performanceRows } from './performance-rows'
import { dialogueRows } from './dialogue-rows'
import { improvementRows } from './improvement-rows'
import { panelRows } from './panel-rows'
import { type DemoPlans, ledgerRows, planRows } from './plan-rows'
import { inventPerson, type Person } from './person'
import { personnelRows, type RowContext } from './personnel-rows'
import { type AgencySize, agencySizes } from './population'
import { type Programme, trainingCatalogue } from './programmes'
import { Random } from './random'
import { type DemoReference, loadReference } from './reference'
import { organise } from './staffing'
import { type DemoRow, row } from './tables'
import { type Unit } from './units'
import { vacancyRows } from './vacancy-rows'

export interface DemoOptions {
  /** 1 = the province (31,898 people); less for tests; more repeats the province, unit by unit. */
  scale?: number
  /** The same seed gives the same rows. */
  seed?: string
  /** Today of the demo, ISO day: nothing in the histories is later. */
  asOf?: string
}

export const defaultDemo: Required<DemoOptions> = { scale: 1, seed: 'jalur', asOf: '2026-11-01' }

interface Run {
  reference: DemoReference
  programmes: Programme[]
  events: DemoEvent[]
  numbers: IdentityNumbers
  sequence: Sequence
  plans: DemoPlans
  options: Required<DemoOptions>
}

/**
 * Every row of the demo, one by one: parents before children inside a schema, superiors before those whom they lead.
 * The units that reference data give a government are used, not made.
 * Holds the units of one government and the superiors' ids, never all people.
 */
export function* generateDemo(options: DemoOptions = {}): Generator<DemoRow> {
  const complete = { ...defaultDemo, ...options }
  const reference = loadReference()
  const programmes = trainingCatalogue(reference.competencies)
  const run: Run = {
    reference,
    programmes,
    events: [],
    numbers: new IdentityNumbers(),
    sequence: { next: 1 },
    plans: { made: new Map(), teams: new Map(), changes: [], disputed: new Set() },
    options: complete,
  }
  const { seed, asOf, scale } = complete
  yield* programmeRows(programmes, asOf, new Random(`${seed}/programmes`))
  yield* eventRows(reference.agencies, dayOf(asOf), run.events, new Random(`${seed}/events`))
  for (const agency of reference.agencies) yield agencyRow(agency, asOf)
  yield row('identity.account', {
    id: new Random(`${seed}/${bknOfficer.key}`).uuid(),
    employee_id: null,
    name: bknOfficer.name,
    title: bknOfficer.title,
    roles: bknOfficer.roles,
    agency_code: null,
    demo: true,
    demo_key: bknOfficer.key,
  })
  for (let copy = 0; copy < scale; copy++) {
    for (const size of agencySizes(reference.agencies, Math.min(1, scale - copy)))
      yield* governmentRows(size, copy, run)
  }
  yield* panelRows(run.plans, complete)
  yield* dialogueRows(run.plans, complete)
  yield* improvementRows(run.plans, complete)
  yield* ledgerRows(run.plans)
}

/** One government: its units beyond those of the reference data, its people with all that the services know of them, its vacancies. */
function* governmentRows(size: AgencySize, copy: number, run: Run): Generator<DemoRow> {
  const { reference, options } = run
  const { agency } = size
  const random = new Random(`${options.seed}/${agency.code}/${copy}`)
  const members = copy === 0 ? cast.filter((member) => member.agency === agency.code) : []
  const { units, posts } = organise(size, members, reference, random)
  const official = new Set(governmentUnits(agency, reference.unitTypes).map(({ id }) => id))
  const nameOf = (unit: Unit): string => (copy === 0 ? unit.name : `${unit.name} (${copy + 1})`)
  const unitIds = new Map(units.map((unit) => [unit, unitId(agency.code, unit.type, nameOf(unit))]))
  const unitIdsByType = new Map<string, string[]>()
  for (const unit of units) {
    const id = unitIds.get(unit)!
    const ofType = unitIdsByType.get(unit.type)
    if (ofType) ofType.push(id)
    else unitIdsByType.set(unit.type, [id])
    if (official.has(id)) continue
    yield row('personnel.unit', {
      id,
      agency_code: agency.code,
      parent_id: unit.parent && unitIds.get(unit.parent)!,
      type_code: unit.type,
      name: nameOf(unit),
      valid_from: '2017-01-01',
      valid_to: null,
      successor_id: null,
    })
  }
  const context: RowContext = {
    asOf: options.asOf,
    today: dayOf(options.asOf),
    month: monthOf(options.asOf),
    year: Number(options.asOf.slice(0, 4)),
    reference,
    unitIdsByType,
  }
  const eventIds = run.events.filter((event) => event.agencyCode === agency.code).map((event) => event.id)
  /** Own id first, then the superiors: what the people of a unit have as superiors. */
  const leaders = new Map<Unit, string[]>()
  for (const post of posts) {
    const superiorIds = leadersOf(post.leads ? post.unit.under : post.unit, leaders)
    const placement = { unitId: unitIds.get(post.unit)!, agencyCode: agency.code, superiorIds }
    const person = inventPerson(post, placement, context.month, reference, run.numbers, random)
    if (post.leads) leaders.set(post.unit, [person.id, ...superiorIds])
    yield* personnelRows(person, post.unit.type, context, random)
    yield* changeRows(person, context)
    yield* directoryRows(person)
    yield* learningRows(person, run.programmes, run.sequence, context, random)
    yield* performanceRows(person, context, random)
    yield* planRows(person, run.plans, options)
    yield* integrityRows(person, eventIds, context, random)
    if (person.cast) yield accountRow(person, post.unit, random)
  }
  if (copy === 0) yield* vacancyRows(size.agency, posts, reference, context.today, random)
}

/** The head of the unit and that head's superiors; where a unit has no head, those of the unit above. */
function leadersOf(unit: Unit | null, leaders: Map<Unit, string[]>): string[] {
  for (let at = unit; at; at = at.under) {
    const ids = leaders.get(at)
    if (ids) return ids
  }
  return []
}

function* directoryRows(person: Person): Generator<DemoRow> {
  const entry = {
    employee_id: person.id,
    agency_code: person.agencyCode,
    unit_id: person.unitId,
    superior_ids: person.superiorIds,
    position_code: person.position.code,
    employment_type: person.employment,
    active: true,
  }
  yield row('learning.directory', entry)
  yield row('performance.directory', entry)
  yield row('integrity.directory', entry)
}

function accountRow(person: Person, unit: Unit, random: Random): DemoRow {
  let office = unit
  while (office.parent) office = office.parent
  const place = office.name === unit.name || unit.type !== office.type ? unit.name : `${unit.name}, ${office.name}`
  return row('identity.account', {
    id: random.uuid(),
    employee_id: person.id,
    name: person.name,
    title: `${person.position.name}, ${place}, ${unit.agency.name.replace('Pemerintah ', '')}`,
    roles: person.cast!.roles,
    agency_code: person.agencyCode,
    demo: true,
    demo_key: person.cast!.key,
  })
}
