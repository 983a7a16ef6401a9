/** What is on record as rows of the tables that the import reads. Pure. */
import type { Day } from '@jalur/common'
import type { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import type { EmploymentStatus } from '../employee/employee'
import type { Sex } from '../employee/nip'
import { IMPORT_TABLES, type ImportColumn, type ImportKind } from '../import/import-column'
import type { ImportLists, ListedUnit } from '../import/import-lists'
import { checkText } from '../import/import-text'
import * as values from '../import/import-values'

interface Decree {
  number: string | null
  date: Day | null
}

export interface ExportedRank {
  nip: string
  code: string
  since: Day
  decree: Decree
}

export interface ExportedPosition extends ExportedRank {
  agencyCode: string
  unitId: string
  exceptionReason: string | null
}

/** A person with what is in force today. */
export interface ExportedPerson {
  nip: string
  name: string
  birthDate: Day
  sex: Sex
  employmentType: EmploymentType
  status: EmploymentStatus
  agencyCode: string
  unitId: string
  rank: ExportedRank | null
  position: ExportedPosition | null
  education: { level: EducationLevel; graduatedOn: Day; major: string | null; institution: string | null } | null
  /** Number of the superior, where that is somebody of the same agency. */
  superiorNip: string | null
}

/** Names of units by id, and what the import would take a name for. */
export interface ExportLists {
  unitNames: ReadonlyMap<string, string>
  lists: ImportLists
}

type Cells = Partial<Record<ImportColumn, string>>

/** Longer names of units are not read back. */
const LONGEST_NAME = 200

/** The headings of a table. */
export const headingsOf = (table: ImportKind): readonly ImportColumn[] => IMPORT_TABLES[table].columns

/** A row of `data-utama`. */
export const personRow = (person: ExportedPerson, lists: ExportLists): string[] => {
  const { nip, employmentType, rank, position, education, agencyCode, unitId } = person
  return rowOf('DATA_UTAMA', {
    ...{ nip, nama: person.name, tanggal_lahir: values.dateText(person.birthDate), kode_instansi: agencyCode },
    ...{ jenis_kelamin: values.SEX_NAMES[person.sex], status: values.STATUS_NAMES[person.status] },
    jenis_pegawai: values.EMPLOYMENT_TYPE_NAMES[employmentType],
    unit_kerja: unitText(unitId, lists, (name) => lists.lists.unitsToday(agencyCode, name)),
    // A contract employee has no rank; what an old record holds of one stands in rw-golongan.
    ...(rank && !employmentType.startsWith('PPPK') ? rankCells(rank, lists) : {}),
    ...(position && positionCells(position)),
    ...(education && {
      pendidikan: values.EDUCATION_NAMES[education.level],
      ...{ jurusan: education.major ?? '', sekolah: education.institution ?? '' },
      tanggal_lulus: values.dateText(education.graduatedOn),
    }),
    nip_atasan: person.superiorNip ?? '',
  })
}

/** A row of `rw-golongan`. */
export const rankRow = (rank: ExportedRank, lists: ExportLists): string[] =>
  rowOf('RW_GOLONGAN', { nip: rank.nip, ...rankCells(rank, lists) })

/** A row of `rw-jabatan`. */
export const positionRow = (position: ExportedPosition, lists: ExportLists): string[] => {
  const { nip, agencyCode, unitId } = position
  const unit = unitText(unitId, lists, (name) => lists.lists.everyUnitOf(agencyCode, name))
  return rowOf('RW_JABATAN', { nip, ...positionCells(position), kode_instansi: agencyCode, unit_kerja: unit })
}

const rowOf = (table: ImportKind, cells: Cells): string[] =>
  IMPORT_TABLES[table].columns.map((column) => cells[column] ?? '')

const rankCells = ({ code, since, decree }: ExportedRank, { lists }: ExportLists): Cells => ({
  ...{ golongan: code, pangkat: lists.rank(code)?.name ?? '', tmt_golongan: values.dateText(since) },
  ...{ nomor_sk_golongan: decree.number ?? '', tanggal_sk_golongan: dateOf(decree) },
})

const positionCells = ({ code, since, decree, exceptionReason }: ExportedPosition): Cells => ({
  ...{ kode_jabatan: code, tmt_jabatan: values.dateText(since), alasan_khusus: exceptionReason ?? '' },
  ...{ nomor_sk_jabatan: decree.number ?? '', tanggal_sk_jabatan: dateOf(decree) },
})

const dateOf = ({ date }: Decree): string => (date ? values.dateText(date) : '')

/** The name of a unit where the import takes it for this unit and no other, the id where not. */
function unitText(id: string, { unitNames }: ExportLists, taken: (name: string) => readonly ListedUnit[]): string {
  const name = unitNames.get(id)?.trim() ?? ''
  const [unit, another] = taken(name)
  const isReadable = name.length <= LONGEST_NAME && checkText(name) === null
  return unit?.id === id && !another && isReadable ? name : id
}
