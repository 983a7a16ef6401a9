/** What people and HR officers do about a wrong superior, each in the transaction of a mutation. */
import { badInput, checkVersion, demand, isUuid, notFound, refuse, type Text, type Write } from '@jalur/common'
import { wordFaults } from '../feedback/feedback'
import { callerEntry, type PlanParts } from '../plan/plan.writes'
import { DISPUTE_DECIDER } from '../policy'
import type { RefusalCode } from '../refusals'
import { type DisputeDecision, isParty, provisionalFault } from './dispute'
import { hasDispute, insertDispute, lockDispute, putAppraiser, putDisputeDecision } from './dispute.repository'

export type DisputeParts = Pick<PlanParts, 'context' | 'directory'>

/** Says that somebody else is the direct superior, who decides from now on until HR does. @returns the id of the dispute */
export async function disputeSuperior(
  write: Write,
  parts: DisputeParts,
  { proposed, reason }: { proposed: string; reason: string },
): Promise<string> {
  const { language, today } = parts.context
  const owner = await callerEntry(parts, 'me')
  const superior = isUuid(proposed) ? await parts.directory.load(proposed) : null
  const fault = superior ? provisionalFault(owner, superior) : UNKNOWN
  const faults = [...(fault ? [{ field: 'proposed', reason: fault }] : []), ...wordFaults('reason', reason)]
  if (!superior || faults.length > 0) throw badInput(language, faults.map(inInput))
  if (await hasDispute(write.manager, owner.id)) refuse<RefusalCode>('NOT_NOW', null, FILED)
  const disputedId = owner.superiorIds[0] ?? null
  const filed = { employeeId: owner.id, disputedId, provisionalId: superior.id, reason, filedOn: today }
  const id = await insertDispute(write.manager, filed)
  await putAppraiser(write.manager, owner.id, superior.id)
  write.audit('SUPERIOR_DISPUTED', 'SuperiorDispute', id)
  return id
}

/** The decision of the HR officer of the agency, who is no party. */
export async function decideDispute(
  write: Write,
  { context, directory }: DisputeParts,
  change: { id: string; expectedVersion: number },
  { decision, reason }: { decision: DisputeDecision; reason: string },
): Promise<string> {
  const { language, caller, today } = context
  const dispute = await lockDispute(write.manager, change.id)
  const owner = dispute && (await directory.load(dispute.employeeId))
  if (!dispute || !owner) throw notFound(language, 'input.id')
  demand(context, DISPUTE_DECIDER, owner)
  checkVersion(change.expectedVersion, dispute.version, language)
  const faults = wordFaults('reason', reason)
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  const deciderId = caller.kind === 'PERSON' ? caller.employeeId : null
  if (isParty(dispute, deciderId)) refuse<RefusalCode>('NOT_YOUR_DECISION', null, PARTY)
  if (dispute.status !== 'OPEN') refuse<RefusalCode>('NOT_NOW', null, DECIDED)
  await putDisputeDecision(write.manager, dispute.id, { decision, reason, deciderId, on: today })
  if (decision === 'REJECTED') await putAppraiser(write.manager, dispute.employeeId, dispute.disputedId)
  write.audit(`SUPERIOR_DISPUTE_${decision}`, 'SuperiorDispute', dispute.id)
  return dispute.id
}

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const UNKNOWN: Text = { id: 'tidak dikenal', en: 'unknown' }
const FILED: Text = {
  id: 'Sanggahan Anda tentang atasan masih berlaku.',
  en: 'A dispute of yours about the superior still holds.',
}
const DECIDED: Text = { id: 'Sanggahan ini sudah diputuskan.', en: 'This dispute was decided already.' }
const PARTY: Text = {
  id: 'Anda pihak dalam sanggahan ini. Minta pengelola kepegawaian lain memutuskannya.',
  en: 'You are a party to this dispute. Ask another HR officer to decide on it.',
}
