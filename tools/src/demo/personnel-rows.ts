import { firstDay, toIsoDay, toIsoMonth } from './calendar'
import type { Person } from './person'
import type { Random } from './random'
import type { DemoReference, EducationLevel } from './reference'
import { type DemoRow, row } from './tables'

/** What the rows of one government share. */
export interface RowContext {
  /** Today of the demo: ISO day, day number and month number. */
  asOf: string
  today: number
  month: number
  year: number
  reference: DemoReference
  /** Units of the same government by type, for posts held before. */
  unitIdsByType: Map<string, string[]>
}

const source = 'DEMO'
const lineageFields = [
  ...[
    'NAME',
    'NIP',
    'BIRTH_DATE',
    'EMPLOYMENT_TYPE',
    'STATUS',
    'AGENCY',
    'UNIT',
    'POSITION',
    'SUPERVISOR',
    'EDUCATION',
  ],
]

/** Rows of the personnel schema for one employee. */
export function* personnelRows(
  person: Person,
  unitType: string,
  context: RowContext,
  random: Random,
): Generator<DemoRow> {
  const { id: employee_id, agencyCode: agency_code, career } = person
  const written = `${context.asOf}T00:00:00+08:00`
  yield row('personnel.employee', {
    id: person.id,
    nip: person.nip,
    name: person.name,
    birth_date: person.birthDate,
    sex: person.sex,
    employment_type: person.employment,
    status: 'ACTIVE',
    agency_code,
    unit_id: person.unitId,
    supervisor_id: person.superiorIds[0] ?? null,
    superior_ids: person.superiorIds,
    version: 1,
    created_at: written,
    updated_at: written,
  })
  for (const { month, rank } of career.ranks) {
    const decree = decreeFor(month, '823', random)
    yield row('personnel.rank_history', {
      employee_id,
      effective_from: toIsoMonth(month),
      rank_code: context.reference.ranks[rank],
      ...decree,
      source,
    })
  }
  const earlierUnits = context.unitIdsByType.get(unitType) ?? [person.unitId]
  const last = career.positions.length - 1
  for (const [index, { month, position, exception }] of career.positions.entries()) {
    const unit_id = index === last || random.chance(0.5) ? person.unitId : random.pick(earlierUnits)
    const decree = decreeFor(month, '821', random)
    yield row('personnel.position_history', {
      employee_id,
      effective_from: toIsoMonth(month),
      position_code: position.code,
      unit_id,
      agency_code,
      ...decree,
      exception_reason: exception,
      source,
    })
  }
  yield row('personnel.supervision_history', {
    employee_id,
    effective_from: toIsoMonth(career.positions[last].month),
    supervisor_id: person.superiorIds[0] ?? null,
    source,
  })
  for (const [index, { month, level }] of career.education.entries()) {
    const fixed = person.cast?.education[index]
    yield row('personnel.education_history', {
      employee_id,
      graduated_on: fixed ? fixed[0] : toIsoDay(firstDay(month) + random.integer(0, 27)),
      level,
      major: fixed ? fixed[2] : majorOf(person, level, random),
      institution: institutionOf(level, random),
      source,
    })
  }
  const fields = career.ranks.length > 0 ? [...lineageFields, 'RANK'] : lineageFields
  yield row('personnel.field_lineage', { employee_id, fields, source, as_of: context.asOf, agency_code })
  if (person.cast || random.chance(0.85)) {
    const valid_until = toIsoDay(context.today + (person.cast ? 200 : random.integer(-60, 360)))
    yield row('personnel.fitness_statement', { employee_id, valid_until })
  }
}

function decreeFor(month: number, kind: string, random: Random): { decree_number: string; decree_date: string } {
  const decree_date = toIsoDay(firstDay(month) - random.integer(5, 45))
  return { decree_number: `${kind}/${random.integer(1, 980)}/SK/${decree_date.slice(0, 4)}`, decree_date }
}

const majorsByFamily: Record<string, string[]> = {
  PENDIDIKAN: [
    'Pendidikan Guru Sekolah Dasar',
    'Pendidikan Matematika',
    'Pendidikan Bahasa Indonesia',
    'Pendidikan Bahasa Inggris',
    'Pendidikan Biologi',
  ],
  KESEHATAN: ['Keperawatan', 'Kesehatan Masyarakat', 'Kebidanan', 'Farmasi'],
  PERTANIAN: ['Agroteknologi', 'Agribisnis', 'Peternakan'],
  KELAUTAN_PERIKANAN: ['Manajemen Sumber Daya Perairan', 'Budidaya Perairan'],
  TIK: ['Teknik Informatika', 'Sistem Informasi'],
  KEUANGAN: ['Akuntansi', 'Manajemen', 'Ekonomi Pembangunan'],
  PENGAWASAN: ['Akuntansi', 'Ilmu Hukum'],
  HUKUM: ['Ilmu Hukum'],
  PEKERJAAN_UMUM: ['Teknik Sipil', 'Arsitektur'],
}
const generalMajors = [
  'Ilmu Administrasi Negara',
  'Ilmu Pemerintahan',
  'Manajemen',
  'Akuntansi',
  'Ilmu Hukum',
  'Ilmu Komunikasi',
  'Sosiologi',
]

function majorOf(person: Person, level: EducationLevel, random: Random): string | null {
  if (level === 'JUNIOR_HIGH') return null
  if (level === 'SENIOR_HIGH') return random.pick(['IPA', 'IPS', 'Bahasa'])
  if (level === 'MASTER' && person.position.kind !== 'FUNCTIONAL')
    return random.pick(['Administrasi Publik', 'Manajemen'])
  return random.pick(majorsByFamily[person.position.family ?? ''] ?? generalMajors)
}

const universities = [
  'Universitas Negeri Gorontalo',
  'Universitas Gorontalo',
  'Universitas Ichsan Gorontalo',
  'Universitas Sam Ratulangi',
  'Universitas Hasanuddin',
  'Universitas Terbuka',
]

function institutionOf(level: EducationLevel, random: Random): string | null {
  if (level === 'JUNIOR_HIGH' || level === 'SENIOR_HIGH') return null
  return level === 'DIPLOMA_3' ? 'Politeknik Gorontalo' : random.pick(universities)
}
