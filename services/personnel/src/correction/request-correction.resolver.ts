import { randomUUID } from 'node:crypto'
import { badInput, forbiddenAct, readerId, Refused, type Text, write, type Write } from '@jalur/common'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { normalizeNip } from '../employee/nip'
import type { RefusalCode } from '../refusals'
import { checkProposal } from './check-proposal'
import { isHistoryField, type Proposal } from './correction'
import { ALREADY_OPEN, CIRCLE, ENTRY_TAKEN, ENTRY_UNKNOWN, NOTHING_CHANGES } from './correction-refusals'
import { RequestCorrectionInput } from './correction.inputs'
import { CorrectionRepository, hasOpenCorrection, insertCorrection } from './correction.repository'
import { CorrectionPayload } from './correction.types'
import { dueAt, termOn } from './service-term'
import { type CorrectedPerson, entryOn, findServing, isUnitOf, lockPerson } from './subject.repository'

@Resolver()
export class RequestCorrectionResolver {
  @Mutation(() => CorrectionPayload, {
    description:
      'Asks the personnel office to correct the own record (UU 27/2022 art. 30). One open request for each field.',
  })
  async requestCorrection(
    @Arg('input', () => RequestCorrectionInput, { description: 'What is wrong, and what is right.' })
    input: RequestCorrectionInput,
    @Ctx() context: PersonnelContext,
  ): Promise<CorrectionPayload> {
    const { result, refusals } = await write<string, RefusalCode>(
      context.database,
      context,
      { mutation: 'requestCorrection', input },
      (change) => submit(change, input, context),
    )
    const correction = result === null ? null : await new CorrectionRepository(context.database).find(result)
    return { correction, refusals }
  }
}

/** Keeps the request of the person who asks; answers its id. */
async function submit(change: Write, input: RequestCorrectionInput, context: PersonnelContext): Promise<string> {
  const { manager, audit } = change
  const { caller, catalogue, receivedAt, today } = context
  const person = caller.kind === 'PERSON' && caller.employeeId ? await lockPerson(manager, caller.employeeId) : null
  if (!person) throw forbiddenAct(context.language)
  const proposal = proposalOf(input)
  const evidence = [...new Set(input.evidence)]
  check(proposal, { ...input, evidence }, person, context)
  await checkReferences(change, proposal, person, context)
  if (await hasOpenCorrection(manager, person.id, proposal.field)) throw new Refused([ALREADY_OPEN])
  const recordedValue = await recordedValueOf(change, proposal, person)
  const term = termOn(catalogue.terms, 'DATA_CORRECTION', today)
  const id = randomUUID()
  await attachEvidence(change, evidence, context)
  await insertCorrection(manager, {
    ...proposal,
    ...{ id, employeeId: person.id, recordedValue, evidence },
    ...{ explanation: input.explanation.trim(), submittedAt: receivedAt, dueAt: dueAt(receivedAt, term) },
  })
  audit('CORRECTION_REQUESTED', 'CorrectionRequest', id)
  return id
}

/** The proposal as it is stored: texts trimmed, what the field does not take left out. */
function proposalOf(input: RequestCorrectionInput): Proposal {
  const { field, value, replaces = null } = input
  const decreed = field === 'RANK' || field === 'POSITION'
  const dated = isHistoryField(field) || field === 'SUPERVISOR'
  const text = (given: string | null | undefined): string | null => given?.trim() || null
  return {
    ...{ field, replaces, value: field === 'NIP' ? normalizeNip(value) : value.trim() },
    effectiveFrom: (dated && input.effectiveFrom) || null,
    decreeNumber: decreed ? text(input.decreeNumber) : null,
    decreeDate: (decreed && input.decreeDate) || null,
    major: field === 'EDUCATION' ? text(input.major) : null,
    institution: field === 'EDUCATION' ? text(input.institution) : null,
  }
}

/** @throws BAD_USER_INPUT naming each field that makes no sense */
function check(
  proposal: Proposal,
  { explanation, evidence }: RequestCorrectionInput,
  { id, birthDate, employmentType, agencyCode }: CorrectedPerson,
  { catalogue, language, today }: PersonnelContext,
): void {
  const agencyKind = catalogue.agenciesByCode.get(agencyCode)!.kind
  const subject = { id, birthDate, employmentType, agencyKind }
  const problems = checkProposal(proposal, { explanation, evidence }, subject, catalogue, today)
  if (problems.length === 0) return
  throw badInput(
    language,
    problems.map(({ field, reason }) => ({ field: `input.${field}`, reason })),
  )
}

/** @throws BAD_USER_INPUT for a unit or superior that the agency does not have; Refused for one below the person */
async function checkReferences(
  { manager }: Write,
  { field, value }: Proposal,
  { id, agencyCode }: CorrectedPerson,
  { language, today }: PersonnelContext,
): Promise<void> {
  const unknown = (reason: Text) => badInput(language, [{ field: 'input.value', reason }])
  if (field === 'UNIT' && !(await isUnitOf(manager, agencyCode, value, today))) throw unknown(UNKNOWN)
  if (field !== 'SUPERVISOR') return
  const superior = await findServing(manager, agencyCode, value)
  if (!superior) throw unknown(UNKNOWN)
  if (superior.superiorIds.includes(id)) throw new Refused([CIRCLE])
}

/** What the request says is wrong, as stored. @throws Refused where nothing would change, or the entry is not there */
async function recordedValueOf(
  { manager }: Write,
  proposal: Proposal,
  person: CorrectedPerson,
): Promise<string | null> {
  const { field, value, replaces, effectiveFrom, decreeNumber, decreeDate, major, institution } = proposal
  if (!isHistoryField(field)) {
    const recorded = plainValues(person)[field]
    if (recorded === value && field !== 'SUPERVISOR') throw new Refused([NOTHING_CHANGES])
    if (recorded === value && !effectiveFrom) throw new Refused([NOTHING_CHANGES])
    return recorded
  }
  const [replaced, there] = await Promise.all([
    replaces ? entryOn(manager, person.id, field, replaces) : null,
    entryOn(manager, person.id, field, effectiveFrom!),
  ])
  if (replaces && !replaced) throw new Refused([ENTRY_UNKNOWN])
  const hasDetails = Boolean(decreeNumber ?? decreeDate ?? major ?? institution)
  if (replaces === effectiveFrom && replaced === value && !hasDetails) throw new Refused([NOTHING_CHANGES])
  if (replaces !== effectiveFrom && there && field !== 'EDUCATION') throw new Refused([ENTRY_TAKEN])
  return replaced
}

const plainValues = (person: CorrectedPerson): Record<string, string | null> => ({
  NAME: person.name,
  NIP: person.nip,
  BIRTH_DATE: person.birthDate,
  EMPLOYMENT_TYPE: person.employmentType,
  STATUS: person.status,
  UNIT: person.unitId,
  SUPERVISOR: person.supervisorId,
})

/** @throws BAD_USER_INPUT for a file that the person did not hand in as evidence */
async function attachEvidence(
  { manager }: Write,
  evidence: readonly string[],
  { caller, files, language }: PersonnelContext,
): Promise<void> {
  for (const id of evidence) {
    if (!(await files.find(id, 'EVIDENCE', readerId(caller)))) {
      throw badInput(language, [{ field: 'input.evidence', reason: UNKNOWN }])
    }
    await files.attach(manager, id)
  }
}

const UNKNOWN: Text = { id: 'tidak dikenal', en: 'unknown' }
