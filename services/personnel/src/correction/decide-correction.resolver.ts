import {
  badInput,
  checkVersion,
  demand,
  type Grant,
  notFound,
  type Outcome,
  Refused,
  write,
  type Write,
} from '@jalur/common'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { lockSupervision } from '../employee/superiors.repository'
import { HR_WORK, OWN } from '../policy'
import type { RefusalCode } from '../refusals'
import { applyCorrection } from './apply-correction.repository'
import { lengthProblem, LONGEST_TEXT } from './check-proposal'
import { type Correction, type CorrectionStatus, isOpen } from './correction'
import { NOT_OPEN, OWN_REQUEST, REASON_MISSING } from './correction-refusals'
import { CorrectionInput, DecideCorrectionInput } from './correction.inputs'
import { changeCorrection, CorrectionRepository, lockCorrection } from './correction.repository'
import { CorrectionPayload } from './correction.types'
import { type CorrectedPerson, lockPerson } from './subject.repository'

const INPUT = { description: 'Which request, and the version that was seen.' }

@Resolver()
export class DecideCorrectionResolver {
  @Mutation(() => CorrectionPayload, { description: 'Takes back an own request that is not decided yet.' })
  withdrawCorrection(
    @Arg('input', () => CorrectionInput, INPUT) input: CorrectionInput,
    @Ctx() context: PersonnelContext,
  ): Promise<CorrectionPayload> {
    return run('withdrawCorrection', input, context, async (change) => {
      const { correction } = await open(change, input, context, OWN)
      await become(change, correction, 'WITHDRAWN', context.receivedAt)
    })
  }

  @Mutation(() => CorrectionPayload, {
    description: 'Tells the person that a personnel officer looks into the request; for HR officers of the agency.',
  })
  reviewCorrection(
    @Arg('input', () => CorrectionInput, INPUT) input: CorrectionInput,
    @Ctx() context: PersonnelContext,
  ): Promise<CorrectionPayload> {
    return run('reviewCorrection', input, context, async (change) => {
      const { correction } = await open(change, input, context, HR_WORK)
      checkOthers(correction, context)
      await become(change, correction, 'IN_REVIEW', null)
    })
  }

  @Mutation(() => CorrectionPayload, {
    description:
      'Accepts a request, which changes the record and its history, or rejects it with a reason; for HR officers of the agency, never for the own request.',
  })
  decideCorrection(
    @Arg('input', () => DecideCorrectionInput, { description: 'Which request, and how it is decided.' })
    input: DecideCorrectionInput,
    @Ctx() context: PersonnelContext,
  ): Promise<CorrectionPayload> {
    return run('decideCorrection', input, context, async (change) => decide(change, input, context))
  }
}

async function decide(change: Write, input: DecideCorrectionInput, context: PersonnelContext): Promise<void> {
  const { language, receivedAt, today, catalogue } = context
  const { correction, person } = await open(change, input, context, HR_WORK)
  checkOthers(correction, context)
  checkVersion(input.expectedRecordVersion, person.version, language)
  const reason = input.reason?.trim() || null
  const problem = reason && lengthProblem(reason, LONGEST_TEXT)
  if (problem) throw badInput(language, [{ field: 'input.reason', reason: problem }])
  const decided = { decidedBy: person.agencyCode, reason }
  if (input.decision === 'REJECT') {
    if (!reason) throw new Refused([REASON_MISSING])
    return become(change, correction, 'REJECTED', receivedAt, decided)
  }
  await applyCorrection(change.manager, { correction, person, reason, today }, catalogue)
  change.audit('EMPLOYEE_CORRECTED', 'Employee', person.id)
  await become(change, correction, 'ACCEPTED', receivedAt, decided)
}

async function run(
  mutation: string,
  input: CorrectionInput,
  context: PersonnelContext,
  work: (change: Write) => Promise<void>,
): Promise<CorrectionPayload> {
  const { refusals }: Outcome<string, RefusalCode> = await write(
    context.database,
    context,
    { mutation, input },
    async (change) => {
      await work(change)
      return input.id
    },
  )
  const correction = refusals.length > 0 ? null : await new CorrectionRepository(context.database).find(input.id)
  return { correction, refusals }
}

/**
 * The request, still open, and the person, both locked. Supervision is locked before the person, as imports do.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, or Refused where it was decided
 */
async function open(
  { manager }: Write,
  { id, expectedVersion }: CorrectionInput,
  context: PersonnelContext,
  grant: Grant,
): Promise<{ correction: Correction; person: CorrectedPerson }> {
  const correction = await lockCorrection(manager, id)
  if (!correction) throw notFound(context.language, 'input.id')
  if (correction.field === 'SUPERVISOR') await lockSupervision(manager)
  const person = await lockPerson(manager, correction.employeeId)
  if (!person) throw notFound(context.language, 'input.id')
  demand(context, grant, person)
  checkVersion(expectedVersion, correction.version, context.language)
  if (!isOpen(correction)) throw new Refused([NOT_OPEN])
  return { correction, person }
}

/** @throws Refused for a request of the officer's own */
function checkOthers({ employeeId }: Correction, { caller }: PersonnelContext): void {
  if (caller.kind === 'PERSON' && caller.employeeId === employeeId) throw new Refused([OWN_REQUEST])
}

async function become(
  { manager, audit }: Write,
  { id }: Correction,
  status: CorrectionStatus,
  decidedAt: Date | null,
  decided: { decidedBy: string; reason: string | null } | { decidedBy: null; reason: null } = {
    decidedBy: null,
    reason: null,
  },
): Promise<void> {
  await changeCorrection(manager, id, { status, decidedAt, ...decided })
  audit(`CORRECTION_${status}`, 'CorrectionRequest', id)
}
