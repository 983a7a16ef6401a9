import { addDays, appendAudit, type Day, type Logger } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import type { CatalogueStore } from '../catalogue/catalogue.loader'
import { lockSupervision } from '../employee/superiors.repository'
import { checkMovement, NO_STEP_ASKED } from './check-movement'
import { type FindingCode, refuses } from './finding'
import type { StaffMovement } from './movement'
import { MovementRepository } from './movement.repository'
import { endActing, takeEffect, tellOfShifts } from './movement-effect.repository'
import { StaffMovementRepository } from './staff-movement.repository'
import { makesCircle, type SupervisionShift } from './supervision-plan'

export interface ActivationParts {
  source: DataSource
  catalogues: CatalogueStore
  /** Today in a time zone. */
  today: (timeZone?: string) => Day
  logger: Logger
}

/** Midnight in each of the three zones of Indonesia, in UTC; once for all that was missed in a week without service. */
export const ACTIVATION_SCHEDULE = '0 15,16,17 * * * activateMovements ?fill=7d&jobKey=activateMovements'

/** Findings that, on the day itself, keep a movement from taking effect; the others were judged when it was recorded. */
const STANDS_IN_THE_WAY: ReadonlySet<FindingCode> = new Set([
  'NOT_IN_SERVICE',
  'EFFECTIVE_BEFORE_LAST_ENTRY',
  'UNIT_CLOSED',
  'SUPERIOR_CIRCLE',
  'SUPERIOR_NOT_IN_SERVICE',
  'SUPERIOR_OF_OTHER_AGENCY',
  'TEAM_WITHOUT_SUPERIOR',
  'NO_SUCH_ACTING',
])

/** What is due: a movement whose day has come, or an acting whose last day is over. */
interface Due {
  id: string
  day: Day
  isEnd: boolean
}

/**
 * Lets everything take effect whose day has come in the zone of the agency, and ends acting that is over; day by day,
 * ends first. Each in a transaction of its own, so that one that fails holds up no other, and run again it does nothing.
 */
export async function activateMovements({ source, catalogues, today, logger }: ActivationParts): Promise<void> {
  const catalogue = await catalogues.current()
  for (const { code, timeZone } of catalogue.agencies) {
    const day = today(timeZone)
    for (const due of await dueIn(source, code, day)) {
      try {
        await source.transaction((manager) =>
          due.isEnd ? end(manager, catalogue, due, day) : begin(manager, catalogue, due, day),
        )
      } catch (error) {
        logger.error({ movement: due.id, reason: (error as Error).message }, 'movement did not take effect')
      }
    }
  }
}

const dueIn = (source: DataSource, agencyCode: string, today: Day): Promise<Due[]> =>
  source.query(
    `select id, case when status = 'IN_FORCE' then effective_to + 1 else effective_from end as day,
            status = 'IN_FORCE' as "isEnd"
       from staff_movement
      where from_agency_code = $1 and effective_from <= $2
        and (status in ('SCHEDULED', 'BLOCKED')
          or (status = 'IN_FORCE' and kind in ('ACTING_PLT', 'ACTING_PLH') and effective_to < $2))
      order by day, "isEnd" desc, number`,
    [agencyCode, today],
  )

async function begin(manager: EntityManager, catalogue: Catalogue, { id }: Due, today: Day): Promise<void> {
  await lockSupervision(manager)
  const stored = new StaffMovementRepository(manager)
  const movement = await stored.find(id, true)
  if (!movement || (movement.status !== 'SCHEDULED' && movement.status !== 'BLOCKED')) return
  const movements = new MovementRepository(manager, catalogue)
  await movements.lockRecord(movement.employeeId)
  const facts = await movements.factsFor(movement.employeeId, movement, today)
  if (!facts) return
  const rules = { movement: catalogue.movementRules, career: catalogue.rules }
  const obstacle = checkMovement(movement, facts, rules, NO_STEP_ASKED).find(
    (finding) => refuses(finding) && STANDS_IN_THE_WAY.has(finding.code),
  )
  if (!obstacle) {
    await takeEffect(manager, movement, facts, today)
    await note(manager, 'MOVEMENT_IN_FORCE', movement)
  } else if (movement.blockedBy !== obstacle.code) {
    await stored.block(id, obstacle.code)
    await note(manager, 'MOVEMENT_BLOCKED', movement)
  }
}

/** Those who came under an acting official go back, each to where that makes no circle. */
async function end(manager: EntityManager, catalogue: Catalogue, { id, day }: Due, today: Day): Promise<void> {
  await lockSupervision(manager)
  const movement = await new StaffMovementRepository(manager).find(id, true)
  if (!movement || movement.status !== 'IN_FORCE') return
  const team = await new MovementRepository(manager, catalogue).teamOfActing(id)
  const shifts = team.flatMap(({ id: employeeId, superiorIds, backTo, backToSuperiorIds }): SupervisionShift[] => {
    const shift = { employeeId, from: movement.employeeId, to: backTo }
    const chains = [
      { id: employeeId, superiorIds },
      ...(backTo === null ? [] : [{ id: backTo, superiorIds: backToSuperiorIds ?? [] }]),
    ]
    return makesCircle([shift], chains) ? [] : [shift]
  })
  await endActing(manager, id, addDays(day, -1))
  await tellOfShifts(manager, shifts, [movement.employeeId], today)
  await note(manager, 'ACTING_ENDED', movement)
}

const note = (manager: EntityManager, action: string, { id }: StaffMovement): Promise<void> =>
  appendAudit(manager, [{ actor: 'schedule', action, entity: 'StaffMovement', entityId: id, requestId: null }])
