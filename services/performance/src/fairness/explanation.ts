/** Why something stands out in the ratings of a group, and what it does not mean. Pure. */
import type { Text } from '@jalur/common'
import type { FairnessFinding, FairnessFlag } from './fairness'

/** The group that something stands out in. */
export interface ExplainedGroup {
  /** Ratings in the group, and in the agency. */
  count: number
  ratings: number
  /** What a probability has to be below. */
  threshold: number
  /** The smallest group whose numbers are told. */
  fewest: number
}

const share = (value: number): string => `${Number((100 * value).toPrecision(2))}`
const chance = (probability: number): Text =>
  probability < 0.0001
    ? { id: 'di bawah 0,01 %', en: 'below 0.01 %' }
    : { id: `${share(probability).replace('.', ',')} %`, en: `${share(probability)} %` }

const RULES: Readonly<Record<FairnessFinding['evidence']['test'], Text>> = {
  MANY_BEST: {
    id: 'Uji eksak: seberapa sering kelompok sebesar ini, diambil acak dari semua predikat instansi, mendapat Sangat Baik sebanyak ini atau lebih.',
    en: 'Exact test: how often a group of this size, drawn at random from all predicates of the agency, gets so many Very good or more.',
  },
  FEW_BEST: {
    id: 'Uji eksak: seberapa sering kelompok sebesar ini, diambil acak dari semua predikat instansi, mendapat Sangat Baik sesedikit ini atau kurang.',
    en: 'Exact test: how often a group of this size, drawn at random from all predicates of the agency, gets so few Very good or fewer.',
  },
  MANY_BAD: {
    id: 'Uji eksak: seberapa sering kelompok sebesar ini, diambil acak dari semua predikat instansi, mendapat predikat di bawah Baik sebanyak ini atau lebih.',
    en: 'Exact test: how often a group of this size, drawn at random from all predicates of the agency, gets so many below Good or more.',
  },
  ONE_ONLY: {
    id: 'Uji eksak: seberapa sering kelompok sebesar ini, diambil acak dari semua predikat instansi, mendapat satu predikat saja.',
    en: 'Exact test: how often a group of this size, drawn at random from all predicates of the agency, gets one predicate only.',
  },
  MOVED: {
    id: 'Uji eksak: seberapa sering bagian Sangat Baik berubah sejauh ini atau lebih di antara dua tahun, bila penilai menilai orang yang sama dengan cara yang sama.',
    en: 'Exact test: how often the share of Very good moves so far or further between two years, if the assessor rates the same people alike.',
  },
}

const NOT_MEANT: Readonly<Record<FairnessFlag, Text>> = {
  LENIENT: {
    id: 'Ini bukan bukti bahwa penilaian terlalu longgar: kelompoknya dapat memang bekerja lebih baik. Tidak ada rating yang berubah karenanya.',
    en: 'It is no proof of lenient ratings: the group may have worked better indeed. No rating changes by it.',
  },
  SEVERE: {
    id: 'Ini bukan bukti bahwa penilaian tidak adil: pekerjaan atau keadaan kelompok dapat berbeda. Tidak ada rating yang berubah karenanya.',
    en: 'It is no proof of unfair ratings: work or circumstances of the group may differ. No rating changes by it.',
  },
  COMPRESSED: {
    id: 'Ini bukan larangan memberi predikat yang sama: bila semua memang setara, begitulah hasilnya.',
    en: 'It forbids nobody to give one predicate to all: where all have worked alike, that is the result.',
  },
  DRIFTED: {
    id: 'Ini bukan bukti bahwa ukurannya berubah: orang dapat memang menjadi lebih baik atau lebih buruk.',
    en: 'It is no proof of another yardstick: people may have become better or worse indeed.',
  },
}

function inputsOf({ evidence }: FairnessFinding, { count, ratings, fewest }: ExplainedGroup): Text[] {
  const compared: Text = {
    id: `${count} predikat dalam kelompok, dari ${ratings} di instansi`,
    en: `${count} predicates in the group, of ${ratings} in the agency`,
  }
  switch (evidence.test) {
    case 'ONE_ONLY':
      return [compared, { id: 'semuanya satu predikat', en: 'all of them the same' }]
    case 'MOVED': {
      const { people, now, before } = evidence
      if (people < fewest) {
        return [
          {
            id: `kurang dari ${fewest} orang dinilai di kedua tahun, jadi angkanya tidak ditampilkan`,
            en: `fewer than ${fewest} people were rated in both years, so their numbers are not told`,
          },
        ]
      }
      return [
        { id: `${people} orang dinilai di kedua tahun`, en: `${people} people were rated in both years` },
        {
          id: `Sangat Baik: ${before} tahun lalu, ${now} sekarang`,
          en: `Very good: ${before} the year before, ${now} now`,
        },
      ]
    }
    case 'MANY_BEST':
    case 'FEW_BEST':
      return [compared, counted({ id: 'Sangat Baik', en: 'Very good' }, evidence)]
    case 'MANY_BAD':
      return [compared, counted({ id: 'Di bawah Baik', en: 'Below Good' }, evidence)]
  }
}

const counted = (what: Text, { inGroup, inAll }: { inGroup: number; inAll: number }): Text => ({
  id: `${what.id}: ${inGroup} dalam kelompok, ${inAll} di instansi`,
  en: `${what.en}: ${inGroup} in the group, ${inAll} in the agency`,
})

/** The rule, what it was applied to, what it came to, and what it does not mean. */
export function explainFinding(
  finding: FairnessFinding,
  group: ExplainedGroup,
): { rule: Text; inputs: Text[]; result: Text; notMeant: Text } {
  const [found, limit] = [chance(finding.probability), chance(group.threshold)]
  return {
    rule: RULES[finding.evidence.test],
    inputs: inputsOf(finding, group),
    result: {
      id: `Peluang kebetulan ${found.id}; yang di bawah ${limit.id} ditandai (5 % dibagi banyaknya uji)`,
      en: `By chance ${found.en}; what is below ${limit.en} is flagged (5 % shared among all tests)`,
    },
    notMeant: NOT_MEANT[finding.flag],
  }
}
