import { describeStep } from './describe-step'
import { administrator, executive, functional, implementer, rules, supervisor, TODAY } from './testing'
import { typicalMonths } from './typical-duration'

const goals = [
  { from: functional('AHLI_PERTAMA'), goal: { move: 'VERTICAL', to: functional('AHLI_MUDA') }, months: 96 },
  { from: functional('AHLI_MADYA'), goal: { move: 'VERTICAL', to: functional('AHLI_UTAMA') }, months: 144 },
  { from: implementer, goal: { move: 'HORIZONTAL', to: functional('AHLI_PERTAMA') }, months: 24 },
  { from: implementer, goal: { move: 'VERTICAL', to: supervisor }, months: 48 },
  { from: supervisor, goal: { move: 'VERTICAL', to: administrator }, months: 36 },
  { from: administrator, goal: { move: 'DIAGONAL', to: executive }, months: 60 },
  { from: supervisor, goal: { move: 'VERTICAL', to: implementer }, months: 0 },
] as const

test.each(goals)('$from.code to $goal.to.code typically takes $months months', ({ from, goal, months }) =>
  expect(typicalMonths(rules, from, goal, TODAY)).toBe(months),
)

test('what a step to an executive post asks, in words', () =>
  expect(
    describeStep(rules, administrator, { move: 'DIAGONAL', to: executive }, TODAY).map(
      ({ description }) => description.id,
    ),
  ).toEqual([
    'Terbuka bagi PNS.',
    'Pangkat paling rendah Pembina (IV/a).',
    'Pendidikan paling rendah S-1/D-IV.',
    'Pengalaman paling singkat 2 tahun sebagai administrator atau Ahli Madya atau setara.',
    'Pengalaman kumulatif di bidang terkait paling singkat 5 tahun.',
    'Predikat kinerja paling rendah Baik dalam 2 tahun terakhir.',
    'Kompetensi manajerial, sosial kultural, dan teknis sesuai standar jabatan.',
    'Usia saat diangkat paling tinggi 56 tahun.',
    'Formasi jabatan tersedia di instansi.',
    'Sehat jasmani dan rohani.',
    'Tidak sedang menjalani hukuman disiplin sedang atau berat.',
    'Pakta integritas ditandatangani dan berlaku.',
  ]))

test('a level promotion names the points of the level', () =>
  expect(
    describeStep(rules, functional('AHLI_MUDA'), { move: 'VERTICAL', to: functional('AHLI_MADYA') }, TODAY),
  ).toContainEqual({
    kind: 'CREDIT_POINTS',
    required: { id: '200 angka kredit', en: '200 credit points' },
    description: {
      id: 'Angka kredit pada jenjang sekarang paling sedikit 200.',
      en: 'At least 200 credit points earned in the present level.',
    },
    legalBasis: expect.objectContaining({ regulationCode: 'PERMENPANRB_1_2023' }),
  }))

test.each(goals)('every sentence of $from.code to $goal.to.code is there in both languages', ({ from, goal }) =>
  describeStep(rules, from, goal, TODAY).forEach(({ required, description }) =>
    [required, description].forEach(({ id, en }) => expect(Math.min(id.length, en.length)).toBeGreaterThan(2)),
  ),
)
