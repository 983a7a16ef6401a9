import type { EducationLevel } from './reference'
import type { EmploymentType, Predicate, SanctionLevel, Sex } from './tables'

/** A demo person with a fixed life: who signs in, and what their page is meant to show. */
export interface CastMember {
  /** Name of the sign-in, and of `npm run token -- KEY` where it is a role. */
  key: string
  /** What this person shows, for the sign-in page's authors and the documents. */
  shows: string
  name: string
  sex: Sex
  employment: EmploymentType
  agency: string
  unitType: string
  unit: string
  position: string
  roles: string[]
  birthDate: string
  /** Day and rank code, oldest first; empty for PPPK. */
  ranks: [string, string][]
  /** Start of service when there are no ranks. */
  startedOn?: string
  /** Day and position code, oldest first; the last is `position`. */
  positions: [string, string][]
  education: [string, EducationLevel, string][]
  /** Predicates of the last three years, newest first. */
  predicates: [Predicate, Predicate, Predicate]
  /** Credit points brought into the conversion model, at the end of the year before the three predicates. */
  integratedPoints?: number
  /** Level of all assessed competencies, with exceptions by code. */
  competencies: { level: number; except: Record<string, number>; assessedOn: string }
  /** Score of the assessment of potential, and when; absent for whoever was never assessed. */
  potential?: [string, string]
  /** Position for which the competency test was passed, and when. */
  test?: [string, string]
  /** Learning hours completed this year. */
  hours: number
  sanction?: { level: SanctionLevel; code: string; startsOn: string; endsOn: string }
}

const bone = '7104'
const province = '7100'

/**
 * The demo persons. All are invented; their dates suit the default day of the demo, 1 November 2026.
 * The keys `asn superior hr leader integrity` are the persons of the role tokens; see also `bknOfficer`.
 */
export const cast: CastMember[] = [
  {
    key: 'asn',
    shows: 'One step from Ahli Muda: 18.75 credit points and one competency are missing.',
    name: 'Rahmi Mantulangi',
    sex: 'F',
    employment: 'PNS',
    agency: bone,
    unitType: 'BKD',
    unit: 'Bidang Mutasi dan Promosi',
    position: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
    roles: ['ASN'],
    birthDate: '1993-06-14',
    ranks: [
      ['2019-03-01', 'III/a'],
      ['2023-04-01', 'III/b'],
    ],
    positions: [['2019-03-01', 'ANALIS_SDM_APARATUR.AHLI_PERTAMA']],
    education: [
      ['2011-06-10', 'SENIOR_HIGH', 'IPS'],
      ['2016-02-20', 'BACHELOR', 'Ilmu Administrasi Negara'],
    ],
    predicates: ['GOOD', 'VERY_GOOD', 'GOOD'],
    integratedPoints: 37.5,
    competencies: { level: 3, except: { MENGELOLA_PERUBAHAN: 2 }, assessedOn: '2025-05-14' },
    potential: ['78.50', '2025-05-14'],
    test: ['ANALIS_SDM_APARATUR.AHLI_MUDA', '2026-03-10'],
    hours: 26,
  },
  {
    key: 'superior',
    shows: 'Head of the division where the first person works: sees the team.',
    name: 'Irfan Bilondatu',
    sex: 'M',
    employment: 'PNS',
    agency: bone,
    unitType: 'BKD',
    unit: 'Bidang Mutasi dan Promosi',
    position: 'KEPALA_BIDANG_KABUPATEN_KOTA',
    roles: ['ASN'],
    birthDate: '1979-02-08',
    ranks: [
      ['2004-04-01', 'III/a'],
      ['2008-04-01', 'III/b'],
      ['2012-04-01', 'III/c'],
      ['2016-04-01', 'III/d'],
      ['2020-10-01', 'IV/a'],
    ],
    positions: [
      ['2004-04-01', 'PENELAAH_TEKNIS_KEBIJAKAN'],
      ['2013-01-01', 'KEPALA_SUBBAGIAN'],
      ['2019-01-01', 'KEPALA_BIDANG_KABUPATEN_KOTA'],
    ],
    education: [
      ['2002-08-15', 'BACHELOR', 'Ilmu Pemerintahan'],
      ['2014-09-01', 'MASTER', 'Administrasi Publik'],
    ],
    predicates: ['VERY_GOOD', 'GOOD', 'GOOD'],
    competencies: { level: 4, except: { PEREKAT_BANGSA: 3 }, assessedOn: '2024-09-03' },
    potential: ['84.25', '2024-09-03'],
    hours: 32,
  },
  {
    key: 'hr',
    shows: 'HR officer of Bone Bolango: reads the records of the whole government.',
    name: 'Nurlela Pakaya',
    sex: 'F',
    employment: 'PNS',
    agency: bone,
    unitType: 'BKD',
    unit: 'Bidang Pengadaan dan Informasi',
    position: 'ANALIS_SDM_APARATUR.AHLI_MUDA',
    roles: ['ASN', 'HR_OFFICER'],
    birthDate: '1986-11-23',
    ranks: [
      ['2010-01-01', 'III/a'],
      ['2014-04-01', 'III/b'],
      ['2018-04-01', 'III/c'],
      ['2022-04-01', 'III/d'],
    ],
    positions: [
      ['2010-01-01', 'ANALIS_SDM_APARATUR.AHLI_PERTAMA'],
      ['2018-04-01', 'ANALIS_SDM_APARATUR.AHLI_MUDA'],
    ],
    education: [['2008-10-11', 'BACHELOR', 'Psikologi']],
    predicates: ['GOOD', 'GOOD', 'VERY_GOOD'],
    integratedPoints: 110,
    competencies: { level: 3, except: { INTEGRITAS: 4, KERJA_SAMA: 4 }, assessedOn: '2024-06-19' },
    potential: ['81.00', '2024-06-19'],
    hours: 41,
  },
  {
    key: 'leader',
    shows: 'Regional secretary of Bone Bolango: sees the government as a whole.',
    name: 'Husain Tolinggi',
    sex: 'M',
    employment: 'PNS',
    agency: bone,
    unitType: 'SETDA',
    unit: 'Sekretariat Daerah',
    position: 'SEKRETARIS_DAERAH_KABUPATEN_KOTA',
    roles: ['ASN', 'LEADER'],
    birthDate: '1970-05-30',
    ranks: [
      ['1995-03-01', 'III/a'],
      ['1999-04-01', 'III/b'],
      ['2003-04-01', 'III/c'],
      ['2007-04-01', 'III/d'],
      ['2011-04-01', 'IV/a'],
      ['2015-04-01', 'IV/b'],
      ['2019-10-01', 'IV/c'],
    ],
    positions: [
      ['1995-03-01', 'PENELAAH_TEKNIS_KEBIJAKAN'],
      ['2004-06-01', 'KEPALA_SUBBAGIAN'],
      ['2011-04-01', 'SEKRETARIS_DINAS_BADAN'],
      ['2016-02-01', 'KEPALA_DINAS_KABUPATEN_KOTA'],
      ['2021-09-01', 'SEKRETARIS_DAERAH_KABUPATEN_KOTA'],
    ],
    education: [
      ['1993-09-01', 'BACHELOR', 'Ilmu Pemerintahan'],
      ['2006-10-01', 'MASTER', 'Administrasi Publik'],
    ],
    predicates: ['VERY_GOOD', 'VERY_GOOD', 'GOOD'],
    competencies: { level: 4, except: {}, assessedOn: '2024-03-12' },
    potential: ['88.75', '2024-03-12'],
    hours: 24,
  },
  {
    key: 'integrity',
    shows: 'Assistant inspector and integrity officer of Bone Bolango.',
    name: 'Zubaida Daulima',
    sex: 'F',
    employment: 'PNS',
    agency: bone,
    unitType: 'INSPEKTORAT',
    unit: 'Inspektur Pembantu Wilayah I',
    position: 'INSPEKTUR_PEMBANTU',
    roles: ['ASN', 'INTEGRITY_OFFICER'],
    birthDate: '1977-08-17',
    ranks: [
      ['2002-12-01', 'III/a'],
      ['2007-04-01', 'III/b'],
      ['2011-04-01', 'III/c'],
      ['2015-04-01', 'III/d'],
      ['2019-04-01', 'IV/a'],
    ],
    positions: [
      ['2002-12-01', 'PENELAAH_TEKNIS_KEBIJAKAN'],
      ['2012-03-01', 'KEPALA_SEKSI'],
      ['2019-04-01', 'INSPEKTUR_PEMBANTU'],
    ],
    education: [['2000-08-05', 'BACHELOR', 'Akuntansi']],
    predicates: ['GOOD', 'GOOD', 'GOOD'],
    competencies: { level: 3, except: {}, assessedOn: '2025-02-20' },
    potential: ['74.00', '2025-02-20'],
    hours: 38,
  },
  {
    key: 'asn-teacher',
    shows: 'Teacher with the points for the next rank, not yet for Ahli Madya.',
    name: 'Hartati Lihawa',
    sex: 'F',
    employment: 'PNS',
    agency: bone,
    unitType: 'SEKOLAH',
    unit: 'SMP Negeri 1 Bulango Selatan',
    position: 'GURU.AHLI_MUDA',
    roles: ['ASN'],
    birthDate: '1984-03-21',
    ranks: [
      ['2009-01-01', 'III/a'],
      ['2013-04-01', 'III/b'],
      ['2017-04-01', 'III/c'],
      ['2021-10-01', 'III/d'],
    ],
    positions: [
      ['2009-01-01', 'GURU.AHLI_PERTAMA'],
      ['2017-04-01', 'GURU.AHLI_MUDA'],
    ],
    education: [['2007-09-12', 'BACHELOR', 'Pendidikan Matematika']],
    predicates: ['VERY_GOOD', 'GOOD', 'GOOD'],
    integratedPoints: 104,
    competencies: { level: 3, except: { KOMUNIKASI: 4, PELAYANAN_PUBLIK: 4 }, assessedOn: '2025-08-11' },
    potential: ['82.50', '2025-08-11'],
    hours: 52,
  },
  {
    key: 'asn-nurse',
    shows: 'Nurse on the skilled ladder: next level Penyelia, or a transfer to Ahli Pertama with the right degree.',
    name: 'Salma Podungge',
    sex: 'F',
    employment: 'PNS',
    agency: bone,
    unitType: 'RSUD',
    unit: 'RSUD Bone Bolango',
    position: 'PERAWAT.MAHIR',
    roles: ['ASN'],
    birthDate: '1989-12-02',
    ranks: [
      ['2011-04-01', 'II/c'],
      ['2015-04-01', 'II/d'],
      ['2019-04-01', 'III/a'],
      ['2023-04-01', 'III/b'],
    ],
    positions: [
      ['2011-04-01', 'PERAWAT.TERAMPIL'],
      ['2019-04-01', 'PERAWAT.MAHIR'],
    ],
    education: [
      ['2010-09-20', 'DIPLOMA_3', 'Keperawatan'],
      ['2021-11-15', 'BACHELOR', 'Keperawatan'],
    ],
    predicates: ['GOOD', 'GOOD', 'GOOD'],
    integratedPoints: 46.875,
    competencies: { level: 2, except: { KERJA_SAMA: 3 }, assessedOn: '2023-04-18' },
    potential: ['71.25', '2023-04-18'],
    hours: 20,
  },
  {
    key: 'asn-operator',
    shows: 'Implementer of a district office, at the ceiling of regular promotion for upper secondary school.',
    name: 'Rustam Hulopi',
    sex: 'M',
    employment: 'PNS',
    agency: bone,
    unitType: 'KECAMATAN',
    unit: 'Kecamatan Tapa',
    position: 'OPERATOR_LAYANAN_OPERASIONAL',
    roles: ['ASN'],
    birthDate: '1981-07-05',
    ranks: [
      ['2006-04-01', 'II/a'],
      ['2010-04-01', 'II/b'],
      ['2014-04-01', 'II/c'],
      ['2018-04-01', 'II/d'],
      ['2022-04-01', 'III/a'],
      ['2026-04-01', 'III/b'],
    ],
    positions: [['2006-04-01', 'OPERATOR_LAYANAN_OPERASIONAL']],
    education: [['1999-06-05', 'SENIOR_HIGH', 'IPA']],
    predicates: ['GOOD', 'GOOD', 'NEEDS_IMPROVEMENT'],
    competencies: { level: 1, except: { PELAYANAN_PUBLIK: 2 }, assessedOn: '2024-11-07' },
    hours: 8,
  },
  {
    key: 'asn-contract',
    shows: 'Contract teacher (PPPK): no rank, and no career steps that ask for PNS status.',
    name: 'Fitriyani Olii',
    sex: 'F',
    employment: 'PPPK',
    agency: province,
    unitType: 'SEKOLAH',
    unit: 'SMA Negeri 1 Limboto',
    position: 'GURU.AHLI_PERTAMA',
    roles: ['ASN'],
    birthDate: '1991-10-09',
    ranks: [],
    startedOn: '2022-03-01',
    positions: [['2022-03-01', 'GURU.AHLI_PERTAMA']],
    education: [['2014-08-30', 'BACHELOR', 'Pendidikan Bahasa Indonesia']],
    predicates: ['GOOD', 'VERY_GOOD', 'GOOD'],
    competencies: { level: 2, except: {}, assessedOn: '2024-10-02' },
    hours: 22,
  },
  {
    key: 'asn-planner',
    shows: 'Ahli Madya who may apply for an executive post (JPT pratama).',
    name: 'Taufik Lamusu',
    sex: 'M',
    employment: 'PNS',
    agency: province,
    unitType: 'BAPPEDA',
    unit: 'Badan Perencanaan Pembangunan Daerah',
    position: 'PERENCANA.AHLI_MADYA',
    roles: ['ASN'],
    birthDate: '1976-01-19',
    ranks: [
      ['2001-12-01', 'III/a'],
      ['2006-04-01', 'III/b'],
      ['2010-04-01', 'III/c'],
      ['2014-04-01', 'III/d'],
      ['2018-04-01', 'IV/a'],
      ['2022-04-01', 'IV/b'],
    ],
    positions: [
      ['2001-12-01', 'PERENCANA.AHLI_PERTAMA'],
      ['2010-04-01', 'PERENCANA.AHLI_MUDA'],
      ['2018-04-01', 'PERENCANA.AHLI_MADYA'],
    ],
    education: [
      ['1999-11-08', 'BACHELOR', 'Ekonomi Pembangunan'],
      ['2012-07-16', 'MASTER', 'Perencanaan Wilayah'],
    ],
    predicates: ['VERY_GOOD', 'VERY_GOOD', 'VERY_GOOD'],
    integratedPoints: 178.125,
    competencies: { level: 4, except: { PENGAMBILAN_KEPUTUSAN: 5 }, assessedOn: '2025-03-25' },
    potential: ['91.00', '2025-03-25'],
    hours: 44,
  },
  {
    key: 'asn-sanctioned',
    shows: 'Serving a moderate discipline sentence: every step waits for its end.',
    name: 'Agus Humonggio',
    sex: 'M',
    employment: 'PNS',
    agency: bone,
    unitType: 'PERTANIAN',
    unit: 'Dinas Pertanian',
    position: 'PENGOLAH_DATA_DAN_INFORMASI',
    roles: ['ASN'],
    birthDate: '1987-09-27',
    ranks: [
      ['2012-03-01', 'II/c'],
      ['2016-04-01', 'II/d'],
      ['2020-04-01', 'III/a'],
      ['2024-04-01', 'III/b'],
    ],
    positions: [['2012-03-01', 'PENGOLAH_DATA_DAN_INFORMASI']],
    education: [['2010-08-21', 'DIPLOMA_3', 'Manajemen Informatika']],
    predicates: ['NEEDS_IMPROVEMENT', 'GOOD', 'GOOD'],
    competencies: { level: 1, except: { INTEGRITAS: 2 }, assessedOn: '2025-06-30' },
    potential: ['58.00', '2025-06-30'],
    hours: 6,
    sanction: { level: 'MODERATE', code: 'S3', startsOn: '2026-06-15', endsOn: '2027-06-14' },
  },
]

/** The officer of BKN: signs in, and is no employee of the seven governments. */
export const bknOfficer = {
  key: 'bkn',
  shows: 'Officer of UPT BKN Gorontalo: reads all seven governments.',
  name: 'Maryam Abdjulu',
  title: 'Petugas UPT BKN Gorontalo',
  roles: ['BKN_OFFICER'],
}
