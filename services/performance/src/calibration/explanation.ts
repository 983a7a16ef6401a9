/** Why a session answers as it does. Pure. */
import type { Text } from '@jalur/common'
import type { OrganisationPredicate } from '../evaluation/distribution'
import type { CalibrationRule } from './calibration'
import { most, type OneWayWarning } from './one-way'

const ORGANISATION_WORDS: Readonly<Record<OrganisationPredicate, Text>> = {
  EXCELLENT: { id: 'Istimewa', en: 'Excellent' },
  GOOD: { id: 'Baik', en: 'Good' },
  NEEDS_IMPROVEMENT: { id: 'Butuh Perbaikan', en: 'Needs improvement' },
  POOR: { id: 'Kurang', en: 'Poor' },
  VERY_POOR: { id: 'Sangat Kurang', en: 'Very poor' },
}

const RULE: Text = {
  id: 'Penilaian ditetapkan pejabat penilai dengan memperhatikan pola distribusi organisasi. Pimpinan mengusulkan perubahan dengan alasan; rating berubah hanya bila pejabat penilai menyetujui. Pola adalah pedoman, bukan kuota.',
  en: 'Assessors set the ratings with the pattern of the organisation in view. The head proposes a change with a reason; a rating changes only when its assessor confirms. The pattern is guidance, no quota.',
}

/** What a session was about, and what it came to or waits for. */
export interface ExplainedSession {
  evaluations: number
  assessors: number
  organisation: OrganisationPredicate | null
  waiting: number
  changed: number
  isClosed: boolean
}

/** The rule, what it was applied to, what it came to, and what would change it. */
export function explainSession(session: ExplainedSession): {
  rule: Text
  inputs: Text[]
  result: Text
  alternative: Text | null
} {
  const { evaluations, assessors, organisation, waiting, changed, isClosed } = session
  return {
    rule: RULE,
    inputs: [
      {
        id: `${evaluations} hasil evaluasi yang sudah dinilai dan belum ditetapkan, dari ${assessors} pejabat penilai`,
        en: `${evaluations} evaluations that were rated and not issued, by ${assessors} assessors`,
      },
      organisation
        ? {
            id: `Predikat kinerja organisasi: ${ORGANISATION_WORDS[organisation].id}`,
            en: `Predicate of the organisation: ${ORGANISATION_WORDS[organisation].en}`,
          }
        : {
            id: 'Predikat kinerja organisasi belum dicatat, jadi belum ada pola pembanding',
            en: 'The predicate of the organisation is not recorded, so there is no pattern to compare with',
          },
    ],
    result: {
      id: `${changed} hasil berubah dengan persetujuan pejabat penilai`,
      en: `${changed} results changed with the consent of their assessors`,
    },
    alternative: isClosed
      ? null
      : {
          id: `${waiting} usulan menunggu pejabat penilai; yang belum dijawab saat sesi ditutup tidak berlaku`,
          en: `${waiting} proposals wait for their assessors; what is not answered when the session closes has no effect`,
        },
  }
}

type OneWayRule = Pick<CalibrationRule, 'groupFrom' | 'oneWayShare'>

function oneWayRule({ groupFrom, oneWayShare }: OneWayRule): Text {
  const share = Math.round(100 * Number(oneWayShare))
  return {
    id: `Diperingatkan bila lebih dari ${share} % hasil satu kelompok (menurut penilai, unit, jenis kelamin, atau umur; paling sedikit ${groupFrom} orang) bergerak predikatnya ke satu arah, oleh perubahan yang disetujui dan yang menunggu. Aturan ini dari aplikasi ini sendiri; tidak ada peraturan yang memintanya.`,
    en: `It warns where more than ${share} % of one group (by assessor, unit, sex or age; of at least ${groupFrom} people) move in one direction, by the confirmed and the waiting changes. The rule is our own; no regulation asks for it.`,
  }
}

/** Why a group is warned of, what would end the warning, and what it does not mean. */
export function explainOneWay({ count, moved, direction }: OneWayWarning, rule: OneWayRule) {
  const way: Text = direction === 'RAISED' ? { id: 'naik', en: 'go up' } : { id: 'turun', en: 'go down' }
  const allowed = most(count, rule)
  return {
    rule: oneWayRule(rule),
    inputs: [
      {
        id: `${count} hasil evaluasi kelompok ini dalam sesi`,
        en: `${count} evaluations of the group in this session`,
      },
      { id: `${moved} di antaranya ${way.id} predikat`, en: `${moved} of them ${way.en}` },
    ] satisfies Text[],
    result: {
      id: 'Periksa apakah alasannya sama untuk setiap orang. Ini bukan bukti bahwa perubahan tidak adil, dan tidak menghentikan apa pun; saat sesi ditutup, tulis alasannya',
      en: 'See whether the reason holds for each person. It is no proof of unfair changes, and stops nothing; when the session closes, write why',
    } satisfies Text,
    alternative: {
      id: `Bila paling banyak ${allowed} yang ${way.id}, peringatan ini berakhir`,
      en: `With at most ${allowed} that ${way.en} the warning ends`,
    } satisfies Text,
  }
}
