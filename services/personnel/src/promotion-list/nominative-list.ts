/**
 * The list of names (daftar nominatif) by which an agency proposes promotions, in the form that offices know. Pure.
 *
 * It is an official paper, so its words are Indonesian whatever the caller's language.
 */
import type { Day } from '@jalur/common'
import { dayText, educationTexts, numberText, predicateTexts, rankText } from '../career-rules/texts'
import type { RequirementKind } from '../career-rules/requirement-policy'
import type { Catalogue } from '../catalogue/catalogue'
import type { CandidateStatus, PromotionAim } from './candidacy'
import type { Candidate } from './promotion-list'

export interface NominativeColumn {
  heading: string
  /** In characters of a sheet; a page shares its width in the same proportion. */
  width: number
}

/** What identifies a person on the paper, as on record when it is written. */
export interface NamedPerson {
  name: string
  nip: string
  birthDate: Day
}

/** What a paper says of itself. */
export interface NominativeHead {
  agencyName: string
  hrAgency: string
  period: Day
  aim: PromotionAim
  status: CandidateStatus | null
  /** Number of persons. */
  people: number
  factsOn: Day
  writtenOn: Day
  /** Abbreviated citations, `PP 99/2000`. */
  law: string[]
  silentSources: string[]
  code: string
}

const AIMS: Readonly<Record<PromotionAim, { title: string; from: string; to: string }>> = {
  RANK: { title: 'Daftar Nominatif Usul Kenaikan Pangkat', from: 'Pangkat, gol. lama', to: 'Pangkat, gol. baru' },
  LEVEL: { title: 'Daftar Nominatif Usul Kenaikan Jenjang Jabatan', from: 'Jabatan lama', to: 'Jabatan baru' },
}
const STATUSES: Readonly<Record<CandidateStatus, string>> = {
  ELIGIBLE: 'Memenuhi syarat',
  UNKNOWN: 'Perlu diperiksa',
  NOT_YET: 'Belum memenuhi syarat',
}
const KINDS = { REGULAR: 'Reguler', FUNCTIONAL: 'Pilihan (jabatan fungsional)', STRUCTURAL: 'Pilihan (struktural)' }

/** What people call a requirement, in the last column. */
const REQUIREMENTS: Readonly<Record<RequirementKind, string>> = {
  EMPLOYMENT_STATUS: 'status kepegawaian',
  RANK: 'pangkat',
  EDUCATION: 'pendidikan',
  TIME_IN_RANK: 'masa dalam pangkat',
  TIME_IN_POSITION: 'masa dalam jabatan',
  FIELD_EXPERIENCE: 'pengalaman di bidangnya',
  CREDIT_POINTS: 'angka kredit',
  PERFORMANCE: 'predikat kinerja',
  COMPETENCY: 'kompetensi',
  COMPETENCY_TEST: 'uji kompetensi',
  AGE: 'usia',
  VACANCY: 'formasi',
  FITNESS: 'surat sehat',
  DISCIPLINE: 'hukuman disiplin',
  PLEDGE: 'pakta integritas',
}

export const titleOf = (aim: PromotionAim): string => AIMS[aim].title

export const columnsOf = (aim: PromotionAim): NominativeColumn[] => [
  { heading: 'No.', width: 6.5 },
  { heading: 'Nama', width: 26 },
  { heading: 'NIP', width: 27 },
  { heading: 'Tanggal lahir', width: 17 },
  { heading: 'Pendidikan', width: 17 },
  { heading: AIMS[aim].from, width: 27 },
  { heading: 'TMT lama', width: 16 },
  { heading: AIMS[aim].to, width: 27 },
  { heading: 'TMT baru', width: 16 },
  ...(aim === 'RANK' ? [{ heading: 'Jabatan', width: 26 }] : [{ heading: 'Pangkat, gol.', width: 27 }]),
  { heading: 'Unit kerja', width: 26 },
  { heading: 'Angka kredit', width: 13 },
  { heading: 'Predikat kinerja', width: 22 },
  ...(aim === 'RANK' ? [{ heading: 'Jenis kenaikan', width: 16 }] : []),
  { heading: 'Keterangan', width: 20 },
]

/** One line of the list, a text for each column. */
export function nominativeRow(
  number: number,
  { name, nip, birthDate }: NamedPerson,
  candidate: Candidate,
  period: Day,
  catalogue: Catalogue,
): string[] {
  const { facts, aim, kind, toCode } = candidate
  const [heldRank, heldPosition] = [rankName(facts.rankCode, catalogue), positionName(facts.positionCode, catalogue)]
  const points = facts.creditPoints === null ? '' : numberText(facts.creditPoints).id
  return [
    ...[String(number), name, nip, dayText(birthDate).id, facts.education ? educationTexts[facts.education].id : ''],
    ...(aim === 'RANK'
      ? [heldRank, dayOrNone(facts.rankSince), rankName(toCode, catalogue), dayText(period).id, heldPosition]
      : [heldPosition, dayOrNone(facts.positionSince), positionName(toCode, catalogue), dayText(period).id, heldRank]),
    ...[facts.unitName, points, predicatesOf(candidate)],
    ...(aim === 'RANK' ? [kind ? KINDS[kind] : ''] : []),
    noteOf(candidate),
  ]
}

/** What the paper says above its table, a label and a text each. */
export function headLines(head: NominativeHead): [string, string][] {
  const status = head.status ? STATUSES[head.status] : 'Semua yang dinilai'
  return [
    ['Instansi', head.agencyName],
    ['Pengelola', head.hrAgency],
    ['Periode (TMT)', dayText(head.period).id],
    ['Keadaan', `${status}, ${head.people} orang`],
    ['Data per', dayText(head.factsOn).id],
    ['Dasar hukum', head.law.join('; ')],
    ...(head.silentSources.length > 0
      ? [
          ['Belum lengkap', `Layanan ${head.silentSources.join(', ')} tidak menjawab saat daftar disusun.`] as [
            string,
            string,
          ],
        ]
      : []),
    ['Ditulis pada', dayText(head.writtenOn).id],
    ['Kode verifikasi', head.code],
  ]
}

/** `PP 99/2000`; the code itself for a regulation that is not on record. */
export function citationOf(code: string, { regulations }: Pick<Catalogue, 'regulations'>): string {
  const regulation = regulations.get(code)
  return regulation ? `${regulation.kind} ${regulation.number}/${regulation.year}` : code
}

function noteOf({ status, blockedBy }: Candidate): string {
  if (status === 'ELIGIBLE') return STATUSES.ELIGIBLE
  return `${STATUSES[status]}: ${blockedBy.map((kind) => REQUIREMENTS[kind]).join(', ')}`
}

const predicatesOf = ({ facts }: Candidate): string =>
  (facts.predicates ?? []).map(({ year, predicate }) => `${predicateTexts[predicate].id} (${year})`).join(', ')

const dayOrNone = (day: Day | null): string => (day ? dayText(day).id : '')

const rankName = (code: string | null, { ranksByCode }: Catalogue): string => {
  const rank = ranksByCode.get(code ?? '')
  return rank ? rankText(rank).id : ''
}

const positionName = (code: string | null, { positionsByCode }: Catalogue): string =>
  positionsByCode.get(code ?? '')?.name ?? ''
