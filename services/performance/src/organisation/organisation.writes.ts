/** What HR officers record of units, in the transaction of a mutation. */
import { badInput, checkVersion, demand, isUuid, type Text, type Write, yearOf } from '@jalur/common'
import type { PlanParts } from '../plan/plan.writes'
import { UNIT_RECORDER } from '../policy'
import { lockUnitResult, putUnitResult } from './organisation.repository'
import type { UnitResult } from './unit-result'

/** The year of PermenPANRB 6/2022. */
const FIRST_YEAR = 2022

/** Records what a unit achieved, and who led it. @returns the id of the unit */
export async function recordUnitResult(
  write: Write,
  { context, directory }: Pick<PlanParts, 'context' | 'directory'>,
  {
    expectedVersion,
    ...sent
  }: Pick<UnitResult, 'unitId' | 'year' | 'predicate' | 'leaderId'> & { expectedVersion: number },
): Promise<string> {
  const { language, today } = context
  const leader = isUuid(sent.leaderId) ? await directory.load(sent.leaderId) : null
  const faults = [
    ...(sent.year < FIRST_YEAR || sent.year > yearOf(today) ? [{ field: 'input.year', reason: NO_YEAR }] : []),
    ...(leader?.unitId === sent.unitId ? [] : [{ field: 'input.leader', reason: NOT_IN_UNIT }]),
  ]
  if (!leader || faults.length > 0) throw badInput(language, faults)
  demand(context, UNIT_RECORDER, leader)
  const known = await lockUnitResult(write.manager, sent.unitId, sent.year)
  checkVersion(expectedVersion, known?.version ?? 0, language)
  await putUnitResult(write.manager, { ...sent, agencyCode: leader.agencyCode })
  write.audit('UNIT_RESULT_RECORDED', 'UnitResult', `${sent.unitId} ${sent.year}`)
  return sent.unitId
}

const NO_YEAR: Text = { id: `harus ${FIRST_YEAR} sampai tahun ini`, en: `must be ${FIRST_YEAR} to this year` }
const NOT_IN_UNIT: Text = { id: 'tidak bekerja di unit itu', en: 'does not work in that unit' }
