/** A person, an office and an order to start the tests of movements from, over the reference data of this release. */
import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import type { Catalogue } from '../catalogue/catalogue'
import type { Position } from '../position/position'
import type { MovementOrder } from './movement'
import type { MovementFacts, MovingPerson, Official, UnitFacts } from './movement-facts'

export const TODAY = '2026-11-27'
export const AGENCY = '7104'

export const catalogue: Catalogue = buildCatalogue(referenceRows())
export const rules = { movement: catalogue.movementRules, career: catalogue.rules }

export function position(code: string): Position {
  const found = catalogue.positionsByCode.get(code)
  if (!found) throw new Error(`No position ${code}`)
  return found
}

export const official = (id: string, superiorIds: string[] = [], change: Partial<Official> = {}): Official => ({
  id,
  name: `Pejabat ${id}`,
  agencyCode: AGENCY,
  unitId: 'unit',
  status: 'ACTIVE',
  superiorIds,
  ...change,
})

/** A head of section, III/d, below `head` and `top`. */
export const mover = (change: Partial<MovingPerson> = {}): MovingPerson => ({
  ...official('mover', ['head', 'top']),
  birthDate: '1985-03-14',
  employmentType: 'PNS',
  unitName: 'Unit lama',
  supervisorName: 'Pejabat head',
  rank: catalogue.ranksByCode.get('III/d') ?? null,
  position: position('KEPALA_SEKSI'),
  positionSince: '2020-01-01',
  ...change,
})

export const unit = (change: Partial<UnitFacts> = {}): UnitFacts => ({
  id: 'new-unit',
  name: 'Unit baru',
  agencyCode: AGENCY,
  validFrom: '2020-01-01',
  validTo: null,
  ...change,
})

/** A transfer of the head of section to the same kind of post in another unit, from 1 December 2026. */
export const order = (change: Partial<MovementOrder> = {}): MovementOrder => ({
  kind: 'TRANSFER',
  effectiveFrom: '2026-12-01',
  effectiveTo: null,
  decree: { number: '821.2/17/BKPSDM', date: '2026-11-20' },
  positionCode: 'KEPALA_SEKSI',
  unitId: 'new-unit',
  agencyCode: AGENCY,
  rankCode: null,
  superiorId: 'boss',
  leavesTeamTo: null,
  takesTeamOf: null,
  endReason: null,
  actingId: null,
  ...change,
})

/** The same facts for the orders that do not place anybody. */
export const NO_PLACE = { positionCode: null, unitId: null, agencyCode: null, superiorId: null } as const

export const facts = (change: Partial<MovementFacts> = {}): MovementFacts => ({
  today: TODAY,
  person: mover(),
  lastRankFrom: '2022-04-01',
  lastPositionFrom: '2020-01-01',
  others: [],
  team: [],
  position: position('KEPALA_SEKSI'),
  unit: unit(),
  agency: catalogue.agenciesByCode.get(AGENCY) ?? null,
  rank: null,
  superior: official('boss', ['top']),
  successor: null,
  predecessor: null,
  takenTeam: [],
  holders: 0,
  actings: [],
  ending: null,
  ...change,
})
