import { Refused } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import type { Correction, HistoryField } from './correction'
import { ENTRY_TAKEN, ENTRY_UNKNOWN, OUTSIDE_RANGE } from './correction-refusals'
import { type CorrectedPerson, entryOn } from './subject.repository'

/** Tables of the histories that a request may correct, with the column of the day on which an entry begins. */
const HISTORIES: Record<HistoryField, [table: string, day: string]> = {
  RANK: ['rank_history', 'effective_from'],
  POSITION: ['position_history', 'effective_from'],
  EDUCATION: ['education_history', 'graduated_on'],
}

/**
 * Removes the entry that is replaced by one of another day or of another level of education.
 * @throws Refused when it is no longer what the person saw, or another entry begins on the new day
 */
async function makeRoom(manager: EntityManager, field: HistoryField, correction: Correction): Promise<void> {
  const { employeeId, replaces, effectiveFrom, recordedValue, value } = correction
  if (replaces && (await entryOn(manager, employeeId, field, replaces)) !== recordedValue) {
    throw new Refused([ENTRY_UNKNOWN])
  }
  const [table, day] = HISTORIES[field]
  const stays = replaces === effectiveFrom && (field !== 'EDUCATION' || recordedValue === value)
  if (stays) return
  if (replaces)
    await manager.query(`delete from ${table} where employee_id = $1 and ${day} = $2`, [employeeId, replaces])
  if (field !== 'EDUCATION' && (await entryOn(manager, employeeId, field, effectiveFrom!))) {
    throw new Refused([ENTRY_TAKEN])
  }
}

export async function putRank(manager: EntityManager, correction: Correction): Promise<void> {
  const { employeeId, effectiveFrom, value, decreeNumber, decreeDate } = correction
  await makeRoom(manager, 'RANK', correction)
  await manager.query(
    `insert into rank_history as h (employee_id, effective_from, rank_code, decree_number, decree_date, source)
     values ($1, $2, $3, $4, $5, 'CORRECTION')
     on conflict (employee_id, effective_from) do update set rank_code = excluded.rank_code,
       decree_number = coalesce(excluded.decree_number, h.decree_number),
       decree_date = coalesce(excluded.decree_date, h.decree_date), source = excluded.source, recorded_at = now()`,
    [employeeId, effectiveFrom, value, decreeNumber, decreeDate],
  )
}

export async function putEducation(manager: EntityManager, correction: Correction): Promise<void> {
  const { employeeId, effectiveFrom, value, major, institution } = correction
  await makeRoom(manager, 'EDUCATION', correction)
  await manager.query(
    `insert into education_history as h (employee_id, graduated_on, level, major, institution, source)
     values ($1, $2, $3, $4, $5, 'CORRECTION')
     on conflict (employee_id, graduated_on, level) do update set major = coalesce(excluded.major, h.major),
       institution = coalesce(excluded.institution, h.institution), source = excluded.source, recorded_at = now()`,
    [employeeId, effectiveFrom, value, major, institution],
  )
}

/**
 * Unit and agency are those of the entry replaced; of a missing entry those of the one before, or of today.
 * @throws Refused when the rank held lies outside the range of the position and nobody says why
 */
export async function putPosition(
  manager: EntityManager,
  correction: Correction,
  person: CorrectedPerson,
  reason: string | null,
  catalogue: Pick<Catalogue, 'positionsByCode' | 'ranksByCode'>,
): Promise<void> {
  const { employeeId, effectiveFrom, replaces, value, decreeNumber, decreeDate } = correction
  const [place = { unit: person.unitId, agency: person.agencyCode }]: { unit: string; agency: string }[] =
    await manager.query(
      `select unit_id as unit, agency_code as agency from position_history
        where employee_id = $1 and effective_from <= $2 order by effective_from desc limit 1`,
      [employeeId, replaces ?? effectiveFrom],
    )
  const outside = await isOutsideRange(manager, correction, catalogue)
  if (outside && !reason) throw new Refused([OUTSIDE_RANGE])
  await makeRoom(manager, 'POSITION', correction)
  await manager.query(
    `insert into position_history as h (employee_id, effective_from, position_code, unit_id, agency_code,
       decree_number, decree_date, exception_reason, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'CORRECTION')
     on conflict (employee_id, effective_from) do update set position_code = excluded.position_code,
       decree_number = coalesce(excluded.decree_number, h.decree_number),
       decree_date = coalesce(excluded.decree_date, h.decree_date), exception_reason = excluded.exception_reason,
       source = excluded.source, recorded_at = now()`,
    [employeeId, effectiveFrom, value, place.unit, place.agency, decreeNumber, decreeDate, outside ? reason : null],
  )
}

/** True where the rank of that day is not one of the position; contract staff have none. */
async function isOutsideRange(
  manager: EntityManager,
  { employeeId, effectiveFrom, value }: Correction,
  { positionsByCode, ranksByCode }: Pick<Catalogue, 'positionsByCode' | 'ranksByCode'>,
): Promise<boolean> {
  const [held]: { code: string }[] = await manager.query(
    `select rank_code as code from rank_history where employee_id = $1 and effective_from <= $2
      order by effective_from desc limit 1`,
    [employeeId, effectiveFrom],
  )
  const rank = ranksByCode.get(held?.code ?? '')
  const position = positionsByCode.get(value)
  if (!rank || !position) return false
  const { minimumRank, maximumRank } = position
  return rank.ordinal < (minimumRank?.ordinal ?? 0) || rank.ordinal > (maximumRank?.ordinal ?? rank.ordinal)
}
