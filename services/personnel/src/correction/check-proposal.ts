/** Whether a proposal makes sense by itself. Pure. */
import { addYears, type Day, isDay, type Text } from '@jalur/common'
import type { AgencyKind } from '../agency/agency'
import { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import type { Catalogue } from '../catalogue/catalogue'
import { EmploymentStatus } from '../employee/employee'
import { isUuid } from '../employee/employee-key'
import { checkNip } from '../employee/nip'
import { isCorrectable, isHistoryField, needsEvidence, type Proposal } from './correction'

/** The person whom a proposal is about. */
export interface ProposalSubject {
  id: string
  birthDate: Day
  employmentType: EmploymentType
  agencyKind: AgencyKind
}

export interface ProposalProblem {
  field: 'field' | 'value' | 'replaces' | 'effectiveFrom' | 'decreeDate' | 'explanation' | 'evidence'
  reason: Text
}

type Lists = Pick<Catalogue, 'ranksByCode' | 'positionsByCode'>

const YOUNGEST_IN_SERVICE = 15
const LONGEST_NAME = 200
export const MOST_EVIDENCE = 5
export const LONGEST_TEXT = 2000

const UNKNOWN: Text = { id: 'tidak dikenal', en: 'unknown' }
const IN_FUTURE: Text = { id: 'tidak boleh setelah hari ini', en: 'must not be after today' }

/** Everything that is wrong with a proposal, explanation and evidence; nothing where it can be asked for. */
export function checkProposal(
  proposal: Proposal,
  { explanation, evidence }: { explanation: string; evidence: readonly string[] },
  subject: ProposalSubject,
  lists: Lists,
  today: Day,
): ProposalProblem[] {
  return [
    ...(isCorrectable(proposal.field) ? [] : [problem('field', BY_DECREE)]),
    ...problemOf('value', valueProblem(proposal, subject, lists, today)),
    ...problemOf('effectiveFrom', startProblem(proposal, subject, today)),
    ...(proposal.decreeDate && proposal.decreeDate > today ? [problem('decreeDate', IN_FUTURE)] : []),
    ...(proposal.replaces && !isHistoryField(proposal.field) ? [problem('replaces', NO_HISTORY)] : []),
    ...problemOf('explanation', lengthProblem(explanation, LONGEST_TEXT)),
    ...problemOf('evidence', evidenceProblem(proposal, evidence)),
  ]
}

function valueProblem(
  { field, value }: Proposal,
  { id, employmentType, agencyKind }: ProposalSubject,
  { ranksByCode, positionsByCode }: Lists,
  today: Day,
): Text | null {
  switch (field) {
    case 'NAME':
      return lengthProblem(value, LONGEST_NAME)
    case 'NIP':
      return checkNip(value) ? BAD_NIP : null
    case 'BIRTH_DATE':
      return isDay(value) && value <= addYears(today, -YOUNGEST_IN_SERVICE) ? null : BAD_BIRTH_DATE
    case 'EMPLOYMENT_TYPE':
      return Object.hasOwn(EmploymentType, value) ? null : UNKNOWN
    case 'STATUS':
      return Object.hasOwn(EmploymentStatus, value) ? null : UNKNOWN
    case 'EDUCATION':
      return Object.hasOwn(EducationLevel, value) ? null : UNKNOWN
    case 'RANK':
      if (employmentType.startsWith('PPPK')) return NO_RANK
      return ranksByCode.has(value) ? null : UNKNOWN
    case 'POSITION': {
      const position = positionsByCode.get(value)
      if (!position) return UNKNOWN
      return position.scope && position.scope !== (agencyKind === 'PROVINCE' ? 'PROVINCE' : 'REGENCY')
        ? ELSEWHERE
        : null
    }
    case 'UNIT':
    case 'AGENCY':
      return isUuid(value) ? null : UNKNOWN
    case 'SUPERVISOR':
      return value === id ? SELF : isUuid(value) ? null : UNKNOWN
  }
}

function startProblem({ field, effectiveFrom }: Proposal, { birthDate }: ProposalSubject, today: Day): Text | null {
  if (!effectiveFrom) return isHistoryField(field) ? MISSING : null
  if (effectiveFrom > today) return IN_FUTURE
  const earliest = field === 'EDUCATION' ? birthDate : addYears(birthDate, YOUNGEST_IN_SERVICE)
  return effectiveFrom > earliest ? null : TOO_EARLY
}

function evidenceProblem({ field }: Proposal, evidence: readonly string[]): Text | null {
  if (evidence.length === 0) return needsEvidence(field) ? NO_EVIDENCE : null
  if (evidence.length > MOST_EVIDENCE) return { id: `paling banyak ${MOST_EVIDENCE}`, en: `at most ${MOST_EVIDENCE}` }
  return null
}

/** What is wrong with a text that must be there and must not be endless. */
export function lengthProblem(text: string, longest: number): Text | null {
  const { length } = text.trim()
  if (length === 0) return MISSING
  return length > longest ? { id: `paling panjang ${longest} huruf`, en: `at most ${longest} characters` } : null
}

const problem = (field: ProposalProblem['field'], reason: Text): ProposalProblem => ({ field, reason })
const problemOf = (field: ProposalProblem['field'], reason: Text | null): ProposalProblem[] =>
  reason ? [problem(field, reason)] : []

const MISSING: Text = { id: 'wajib diisi', en: 'must be given' }
const BAD_NIP: Text = { id: 'bukan NIP yang sah (18 angka)', en: 'is no valid employee number (18 digits)' }
const BAD_BIRTH_DATE: Text = { id: 'bukan tanggal lahir seorang pegawai', en: 'is no birth date of an employee' }
const NO_RANK: Text = { id: 'PPPK tidak memiliki pangkat', en: 'contract staff have no rank' }
const ELSEWHERE: Text = { id: 'tidak ada di instansi ini', en: 'does not exist in this agency' }
const SELF: Text = { id: 'tidak boleh diri sendiri', en: 'must be somebody else' }
const TOO_EARLY: Text = { id: 'terlalu dini menurut tanggal lahir', en: 'is too early for the birth date' }
const NO_HISTORY: Text = { id: 'data ini tidak memiliki riwayat', en: 'this field has no history' }
const NO_EVIDENCE: Text = { id: 'lampirkan paling sedikit satu dokumen', en: 'attach at least one document' }
const BY_DECREE: Text = {
  id: 'instansi hanya berubah dengan SK mutasi',
  en: 'the agency changes by a decree of transfer only',
}
