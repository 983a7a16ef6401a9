import { type Day, Refused } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import { countChange, tellChanged } from '../employee/employee-changed.repository'
import { rewriteChains } from '../employee/superiors.repository'
import { recordLineage } from '../record/lineage.repository'
import { recordSupervision } from '../record/supervision.repository'
import { putEducation, putPosition, putRank } from './correct-entry.repository'
import { type Correction, referenceOf } from './correction'
import { CIRCLE, NIP_TAKEN, SUPERIOR_GONE, UNIT_GONE } from './correction-refusals'
import { type CorrectedPerson, findServing, isNipTaken, isUnitOf } from './subject.repository'

/** Columns of fields that have no history of their own. */
const COLUMNS = {
  NAME: 'name',
  NIP: 'nip',
  BIRTH_DATE: 'birth_date',
  EMPLOYMENT_TYPE: 'employment_type',
  STATUS: 'status',
}

/** An accepted request and whom it is about. The person is locked, and for a superior supervision as well. */
export interface AcceptedCorrection {
  correction: Correction
  person: CorrectedPerson
  /** Of the officer, where one was given. */
  reason: string | null
  today: Day
}

/**
 * Puts what a request proposes on record, with where it comes from, and tells the other services, in the transaction of
 * the decision. What stood there before is kept by the database.
 * @throws Refused where the record no longer allows it
 */
export async function applyCorrection(
  manager: EntityManager,
  accepted: AcceptedCorrection,
  catalogue: Catalogue,
): Promise<void> {
  const { correction, person, today } = accepted
  const changed = await put(manager, accepted, catalogue)
  await recordLineage(manager, [
    {
      ...{ employeeId: person.id, fields: [correction.field], source: 'CORRECTION', asOf: today },
      ...{ reference: referenceOf(correction), agencyCode: person.agencyCode },
    },
  ])
  await countChange(manager, changed)
  await tellChanged(manager, changed, today)
}

/** Writes the value; answers whose record is another now. */
async function put(
  manager: EntityManager,
  { correction, person, reason, today }: AcceptedCorrection,
  catalogue: Catalogue,
): Promise<string[]> {
  const { field, value } = correction
  switch (field) {
    case 'NIP':
      if (await isNipTaken(manager, person.id, value)) throw new Refused([NIP_TAKEN])
      await setColumn(manager, person.id, COLUMNS.NIP, value)
      break
    case 'NAME':
    case 'BIRTH_DATE':
    case 'EMPLOYMENT_TYPE':
    case 'STATUS':
      await setColumn(manager, person.id, COLUMNS[field], value)
      break
    case 'RANK':
      await putRank(manager, correction)
      break
    case 'EDUCATION':
      await putEducation(manager, correction)
      break
    case 'POSITION':
      await putPosition(manager, correction, person, reason, catalogue)
      break
    case 'UNIT':
      await putUnit(manager, value, person, today)
      break
    case 'SUPERVISOR':
      return putSupervisor(manager, value, person, correction.effectiveFrom ?? today)
    case 'AGENCY':
      throw new Error('The agency changes by decree only')
  }
  return [person.id]
}

async function setColumn(manager: EntityManager, id: string, column: string, value: string): Promise<void> {
  await manager.query(`update employee set ${column} = $2 where id = $1`, [id, value])
}

/** The unit of today, in the record and in the entry of the position held. */
async function putUnit(manager: EntityManager, unitId: string, person: CorrectedPerson, today: Day): Promise<void> {
  if (!(await isUnitOf(manager, person.agencyCode, unitId, today))) throw new Refused([UNIT_GONE])
  await setColumn(manager, person.id, 'unit_id', unitId)
  await manager.query(
    `update position_history set unit_id = $2, source = 'CORRECTION', recorded_at = now()
      where employee_id = $1 and effective_from = (
        select max(effective_from) from position_history where employee_id = $1 and effective_from <= $3)`,
    [person.id, unitId, today],
  )
}

/** The superior since a day; entries that begin later said otherwise and go. */
async function putSupervisor(
  manager: EntityManager,
  superiorId: string,
  person: CorrectedPerson,
  since: Day,
): Promise<string[]> {
  const superior = await findServing(manager, person.agencyCode, superiorId)
  if (!superior) throw new Refused([SUPERIOR_GONE])
  if (superior.superiorIds.includes(person.id)) throw new Refused([CIRCLE])
  await manager.query('update employee set supervisor_id = $2 where id = $1', [person.id, superiorId])
  await manager.query('delete from supervision_history where employee_id = $1 and effective_from > $2', [
    person.id,
    since,
  ])
  await recordSupervision(manager, [person.id], since, 'CORRECTION')
  return [...new Set([person.id, ...(await rewriteChains(manager, [person.id]))])]
}
