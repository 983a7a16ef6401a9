import type { Day } from '@jalur/common'
import type { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import type { EmploymentStatus } from '../employee/employee'
import { normalizeNip, readNip, type Sex } from '../employee/nip'
import { type CheckedEntry, ImportCells } from './import-cells'
import type { RawRow } from './import-file'
import type { ImportLists, ListedAgency, ListedPosition } from './import-lists'
import * as readers from './import-readers'
import * as values from './import-values'

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
  unit: readers.NamedUnit
  rank: readers.HeldRank | null
  position: readers.HeldPosition
  education: { level: EducationLevel; graduatedOn: Day; major: string | null; institution: string | null } | null
  superiorNip: string | null
}

/** Checks one row of `data-utama` by itself: every cell is looked at, also after one is wrong. Never throws. */
export function checkRow(
  raw: RawRow,
  lists: ImportLists,
  settings: readers.ImportSettings,
): CheckedEntry<ImportedPerson> {
  const cells = new ImportCells(raw)
  const identity = readIdentity(cells, settings.today)
  const agency = readers.readAgency(cells, lists, settings.agencyCode)
  const unit = agency && readers.readUnit(cells, lists, (name) => lists.unitsToday(agency.code, name), agency.code)
  if (unit && 'id' in unit && !lists.isInForce(unit.id)) cells.report('unit_kerja', 'UNIT_ENDED')
  const rank = readRank(cells, lists, identity.employmentType)
  const position = readers.readPosition(cells, lists)
  if (position && agency) checkScope(cells, position.listed, agency)
  if (position && rank) checkRange(cells, lists, position.listed, rank.code)
  const education = readEducation(cells)
  const superiorNip = readSuperior(cells, identity.nip)
  readers.checkSince(cells, 'tmt_golongan', rank?.since, identity.birthDate, settings.today)
  readers.checkSince(cells, 'tmt_jabatan', position?.held.since, identity.birthDate, settings.today)
  checkGraduation(cells, education?.graduatedOn, identity.birthDate, settings.today)

  const { nip, name, birthDate, sex, employmentType, status } = identity
  const { problems } = cells
  if (cells.hasErrors || !nip || !name || !birthDate || !sex || !employmentType || !agency || !unit || !position) {
    return { entry: null, problems }
  }
  const { row } = raw
  const person = { row, nip, name, birthDate, sex, employmentType, status, unit, rank, education, superiorNip }
  return { entry: { ...person, agencyCode: agency.code, position: position.held }, problems }
}

type Identity = {
  [K in 'nip' | 'name' | 'birthDate' | 'sex' | 'employmentType' | 'status']: ImportedPerson[K] | null
}

function readIdentity(cells: ImportCells, today: Day): Identity {
  const identity = {
    nip: readers.readNumber(cells),
    name: cells.requiredText('nama'),
    birthDate: readBirthDate(cells, today),
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

function readBirthDate(cells: ImportCells, today: Day): Day | null {
  const birthDate = cells.requiredDay('tanggal_lahir')
  return birthDate && birthDate >= today ? cells.report('tanggal_lahir', 'DATE_IMPOSSIBLE') : birthDate
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

function readRank(cells: ImportCells, lists: ImportLists, type: EmploymentType | null): ImportedPerson['rank'] {
  if (type === null) return null
  if (type.startsWith('PPPK')) return cells.isEmpty('golongan') ? null : cells.report('golongan', 'RANK_OF_CONTRACT')
  return cells.isEmpty('golongan') ? cells.report('golongan', 'RANK_MISSING') : readers.readHeldRank(cells, lists)
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
  if (superior === '' || cells.isSpoilt('nip_atasan')) return null
  if (readers.isSpoiltNumber(cells, 'nip_atasan')) return cells.report('nip_atasan', 'NIP_AS_NUMBER')
  return superior === nip ? cells.report('nip_atasan', 'SUPERIOR_SELF') : superior
}

function checkGraduation(cells: ImportCells, graduatedOn: Day | undefined, birthDate: Day | null, today: Day): void {
  if (!graduatedOn) return
  const column = cells.isEmpty('tanggal_lulus') ? 'tahun_lulus' : 'tanggal_lulus'
  if (graduatedOn > today || (birthDate && graduatedOn <= birthDate)) cells.report(column, 'DATE_IMPOSSIBLE')
}
