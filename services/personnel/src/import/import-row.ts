import { addYears, type Day } from '@jalur/common'
import type { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import type { EmploymentStatus } from '../employee/employee'
import { checkNip, normalizeNip, readNip, type Sex } from '../employee/nip'
import { ImportCells } from './import-cells'
import type { ImportColumn } from './import-column'
import type { RawRow } from './import-file'
import { fold, type ImportLists, type ListedAgency, type ListedPosition } from './import-lists'
import type { ImportProblem } from './import-problem'
import * as values from './import-values'

export interface ImportSettings {
  today: Day
  /** When given, rows of other agencies are refused. */
  agencyCode: string | null
}

export interface Decree {
  number: string | null
  date: Day | null
}

/** A row without errors, ready to be stored. `null` in an optional part leaves what is stored as it is. */
export interface ImportedPerson {
  row: number
  nip: string
  name: string
  birthDate: Day
  sex: Sex
  employmentType: EmploymentType
  /** Null where the file does not say: a new person is then active. */
  status: EmploymentStatus | null
  agencyCode: string
  unit: { id: string } | NewUnit
  rank: { code: string; since: Day; decree: Decree } | null
  position: { code: string; since: Day; decree: Decree; exceptionReason: string | null }
  education: { level: EducationLevel; graduatedOn: Day; major: string | null; institution: string | null } | null
  superiorNip: string | null
}

/** A unit that the file asks to create. */
export interface NewUnit {
  name: string
  typeCode: string
}

export interface CheckedRow {
  /** Null where the row has an error. */
  person: ImportedPerson | null
  problems: ImportProblem[]
}

const YOUNGEST_IN_SERVICE = 15

/** Checks one row by itself: every cell is looked at, also after one is wrong. Never throws. */
export function checkRow(raw: RawRow, lists: ImportLists, settings: ImportSettings): CheckedRow {
  const cells = new ImportCells(raw)
  const identity = readIdentity(cells)
  const agency = readAgency(cells, lists, settings.agencyCode)
  const unit = agency && readUnit(cells, lists, agency.code)
  const rank = readRank(cells, lists, identity.employmentType)
  const position = readPosition(cells, lists)
  if (position && agency) checkScope(cells, position.listed, agency)
  if (position && rank) checkRange(cells, lists, position.listed, rank.code)
  const education = readEducation(cells)
  const superiorNip = readSuperior(cells, identity.nip)
  checkBirthDate(cells, identity.birthDate, settings.today)
  checkSince(cells, 'tmt_golongan', rank?.since, identity.birthDate, settings.today)
  checkSince(cells, 'tmt_jabatan', position?.held.since, identity.birthDate, settings.today)
  checkGraduation(cells, education?.graduatedOn, identity.birthDate, settings.today)

  const { nip, name, birthDate, sex, employmentType, status } = identity
  const { problems } = cells
  if (cells.hasErrors || !nip || !name || !birthDate || !sex || !employmentType || !agency || !unit || !position) {
    return { person: null, problems }
  }
  const { row } = raw
  const person = { row, nip, name, birthDate, sex, employmentType, status, unit, rank, education, superiorNip }
  return { person: { ...person, agencyCode: agency.code, position: position.held }, problems }
}

type Identity = {
  [K in 'nip' | 'name' | 'birthDate' | 'sex' | 'employmentType' | 'status']: ImportedPerson[K] | null
}

function readIdentity(cells: ImportCells): Identity {
  const identity = {
    nip: readNumber(cells),
    name: cells.requiredText('nama'),
    birthDate: cells.requiredDay('tanggal_lahir'),
    sex: cells.required('jenis_kelamin', { read: values.sexOf, code: 'VALUE_UNKNOWN', hint: values.SEX_WORDS }),
    employmentType: cells.required('jenis_pegawai', {
      read: values.employmentTypeOf,
      code: 'VALUE_UNKNOWN',
      hint: values.EMPLOYMENT_TYPE_WORDS,
    }),
    status: cells.optional('status', { read: values.statusOf, code: 'VALUE_UNKNOWN', hint: values.STATUS_WORDS }),
  }
  compareWithNumber(cells, identity)
  return identity
}

function readNumber(cells: ImportCells): string | null {
  const nip = normalizeNip(cells.text('nip'))
  if (nip === '') return cells.report('nip', 'VALUE_MISSING')
  const problem = checkNip(nip)
  return problem ? cells.report('nip', `NIP_${problem}`, problem === 'LENGTH' ? `${nip.length}` : '') : nip
}

/** The number keeps what was once recorded, so a difference is worth a look and no more (R-ID-3, R-ID-6). */
function compareWithNumber(cells: ImportCells, { nip, birthDate, sex, employmentType }: Identity): void {
  if (!nip) return
  const digits = readNip(nip)
  if (birthDate && birthDate !== digits.birthDate) cells.report('tanggal_lahir', 'BIRTH_DATE_DIFFERS')
  if (sex && sex !== digits.sex) cells.report('jenis_kelamin', 'SEX_DIFFERS')
  if (employmentType && employmentType.startsWith('PPPK') !== (digits.shape === 'PPPK')) {
    cells.report('jenis_pegawai', 'EMPLOYMENT_TYPE_DIFFERS', digits.shape)
  }
}

function readAgency(cells: ImportCells, lists: ImportLists, only: string | null): ListedAgency | null {
  const agency = cells.required('kode_instansi', {
    read: (text) => lists.agency(text),
    code: 'AGENCY_UNKNOWN',
    hint: () => lists.agencyCodes().join(', '),
  })
  if (agency && only && agency.code !== only) cells.report('kode_instansi', 'AGENCY_NOT_YOURS', only)
  return agency
}

function readUnit(cells: ImportCells, lists: ImportLists, agencyCode: string): ImportedPerson['unit'] | null {
  const name = cells.requiredText('unit_kerja')
  const type = cells.optional('jenis_unit_baru', {
    read: (text) => lists.unitType(text),
    code: 'VALUE_UNKNOWN',
    hint: () => lists.unitTypeCodes().join(', '),
  })
  if (name === null) return null
  const [unit, another] = lists.unitsOf(agencyCode, name)
  if (unit && !another) return { id: unit.id }
  if (unit) return cells.report('unit_kerja', 'UNIT_AMBIGUOUS', unitIds(lists.unitsOf(agencyCode, name)))
  if (type) return { name, typeCode: type.code }
  return cells.report('unit_kerja', 'UNIT_UNKNOWN', lists.unitsLike(agencyCode, name).join('; '))
}

const unitIds = (units: readonly { id: string }[]): string => units.map(({ id }) => id).join(', ')

function readRank(cells: ImportCells, lists: ImportLists, type: EmploymentType | null): ImportedPerson['rank'] {
  if (type === null) return null
  if (type.startsWith('PPPK')) return cells.isEmpty('golongan') ? null : cells.report('golongan', 'RANK_OF_CONTRACT')
  if (cells.isEmpty('golongan')) return cells.report('golongan', 'RANK_MISSING')
  const rank = lists.rank(values.rankCodeOf(cells.text('golongan')))
  if (!rank) return cells.report('golongan', 'RANK_UNKNOWN', 'I/a – IV/e')
  if (!cells.isEmpty('pangkat') && fold(cells.text('pangkat')) !== fold(rank.name)) {
    cells.report('pangkat', 'RANK_NAME_DIFFERS', `${rank.code} ${rank.name}`)
  }
  const since = cells.requiredDay('tmt_golongan')
  const decree = { number: cells.optionalText('nomor_sk_golongan'), date: cells.optionalDay('tanggal_sk_golongan') }
  return since ? { code: rank.code, since, decree } : null
}

function readPosition(
  cells: ImportCells,
  lists: ImportLists,
): { listed: ListedPosition; held: ImportedPerson['position'] } | null {
  const listed = cells.required('kode_jabatan', {
    read: (text) => lists.position(text),
    code: 'POSITION_UNKNOWN',
    hint: (text) => lists.positionsLike(text).join('; '),
  })
  const since = cells.requiredDay('tmt_jabatan')
  const decree = { number: cells.optionalText('nomor_sk_jabatan'), date: cells.optionalDay('tanggal_sk_jabatan') }
  const exceptionReason = cells.optionalText('alasan_khusus')
  return listed && since ? { listed, held: { code: listed.code, since, decree, exceptionReason } } : null
}

function checkScope(cells: ImportCells, { scope }: ListedPosition, { kind, name }: ListedAgency): void {
  if (scope && scope !== (kind === 'PROVINCE' ? 'PROVINCE' : 'REGENCY')) {
    cells.report('kode_jabatan', 'POSITION_SCOPE', name)
  }
}

function checkRange(cells: ImportCells, lists: ImportLists, position: ListedPosition, rankCode: string): void {
  const { minimumRank, maximumRank } = position
  const ordinal = lists.rank(rankCode)?.ordinal ?? 0
  const isInside = ordinal >= (minimumRank?.ordinal ?? 0) && ordinal <= (maximumRank?.ordinal ?? ordinal)
  if (isInside || !cells.isEmpty('alasan_khusus')) return
  cells.report('golongan', 'RANK_OUTSIDE_POSITION', `${minimumRank?.code ?? 'I/a'} – ${maximumRank?.code ?? 'IV/e'}`)
}

function readEducation(cells: ImportCells): ImportedPerson['education'] {
  const level = cells.optional('pendidikan', {
    read: values.educationLevelOf,
    code: 'VALUE_UNKNOWN',
    hint: values.EDUCATION_WORDS,
  })
  if (!level) return null
  if (cells.isEmpty('tanggal_lulus') && cells.isEmpty('tahun_lulus'))
    return cells.report('tahun_lulus', 'VALUE_MISSING')
  const graduatedOn = cells.isEmpty('tanggal_lulus')
    ? cells.optional('tahun_lulus', { read: values.endOfSchoolYear, code: 'DATE_INVALID', hint: 'yyyy' })
    : cells.optionalDay('tanggal_lulus')
  const [major, institution] = [cells.optionalText('jurusan'), cells.optionalText('sekolah')]
  return graduatedOn ? { level, graduatedOn, major, institution } : null
}

function readSuperior(cells: ImportCells, nip: string | null): string | null {
  const superior = normalizeNip(cells.text('nip_atasan'))
  if (superior === '') return null
  return superior === nip ? cells.report('nip_atasan', 'SUPERIOR_SELF') : superior
}

function checkBirthDate(cells: ImportCells, birthDate: Day | null, today: Day): void {
  if (birthDate && birthDate >= today) cells.report('tanggal_lahir', 'DATE_IMPOSSIBLE')
}

function checkSince(
  cells: ImportCells,
  column: ImportColumn,
  since: Day | undefined,
  birthDate: Day | null,
  today: Day,
): void {
  if (!since) return
  if (birthDate && since < addYears(birthDate, YOUNGEST_IN_SERVICE)) cells.report(column, 'DATE_IMPOSSIBLE')
  else if (since > today) cells.report(column, 'DATE_IN_FUTURE')
}

function checkGraduation(cells: ImportCells, graduatedOn: Day | undefined, birthDate: Day | null, today: Day): void {
  if (!graduatedOn) return
  const column = cells.isEmpty('tanggal_lulus') ? 'tahun_lulus' : 'tanggal_lulus'
  if (graduatedOn > today || (birthDate && graduatedOn <= birthDate)) cells.report(column, 'DATE_IMPOSSIBLE')
}
