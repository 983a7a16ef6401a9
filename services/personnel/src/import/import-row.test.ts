import { ImportLists } from './import-lists'
import { checkRow } from './import-row'
import { type Cells, rawRow } from './testing'

const rank = (code: string, ordinal: number, name: string) => ({ code, ordinal, name })
const [IIIA, IIIB, IVD] = [
  rank('III/a', 9, 'Penata Muda'),
  rank('III/b', 10, 'Penata Muda Tingkat I'),
  rank('IV/d', 16, 'Pembina Utama Madya'),
]
const lists = new ImportLists({
  agencies: [
    { code: '7104', name: 'Pemerintah Kabupaten Bone Bolango', kind: 'REGENCY' },
    { code: '7100', name: 'Pemerintah Provinsi Gorontalo', kind: 'PROVINCE' },
  ],
  units: [
    { id: '00000000-0000-4000-8000-000000000001', agencyCode: '7104', name: 'Dinas Kesehatan', inForce: true },
    { id: '00000000-0000-4000-8000-000000000002', agencyCode: '7104', name: 'Seksi Umum', inForce: true },
    { id: '00000000-0000-4000-8000-000000000003', agencyCode: '7104', name: 'Seksi Umum', inForce: true },
  ],
  unitTypes: [{ code: 'BKD', name: 'BKD / BKPSDM' }],
  positions: [
    {
      code: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
      name: 'Analis SDM Aparatur Ahli Pertama',
      scope: null,
      minimumRank: IIIA,
      maximumRank: IIIB,
    },
    { code: 'KEPALA_BIRO', name: 'Kepala Biro', scope: 'PROVINCE', minimumRank: null, maximumRank: null },
  ],
  ranks: [IIIA, IIIB, IVD],
})
const settings = { today: '2026-08-01', agencyCode: null }

const check = (change: Cells, agencyCode: string | null = null) =>
  checkRow(rawRow('DATA_UTAMA', change), lists, { ...settings, agencyCode })
const found = (change: Cells) => check(change).problems.map(({ column, code }) => `${column} ${code}`)

describe('checkRow', () => {
  test('takes a good row', () =>
    expect(check({})).toEqual({
      problems: [],
      entry: {
        row: 2,
        nip: '199001012015032901',
        name: 'Contoh Baik',
        birthDate: '1990-01-01',
        sex: 'F',
        employmentType: 'PNS',
        status: null,
        agencyCode: '7104',
        unit: { name: 'Badan Contoh', typeCode: 'BKD' },
        rank: { code: 'III/b', since: '2022-04-01', decree: { number: null, date: null } },
        position: {
          code: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
          since: '2023-01-01',
          decree: { number: null, date: null },
          exceptionReason: null,
        },
        education: { level: 'BACHELOR', graduatedOn: '2012-06-30', major: null, institution: null },
        superiorNip: null,
      },
    }))

  test.each<[string, Cells]>([
    ['nip VALUE_MISSING', { nip: '' }],
    ['nip NIP_LENGTH', { nip: '19900101201503290' }],
    ['nip NIP_NOT_DIGITS', { nip: '19900101201503290O' }],
    ['nip NIP_AS_NUMBER', { nip: '1,99001E+17' }],
    ['nip NIP_BIRTH_DATE', { nip: '199002302015032901' }],
    ['nip NIP_START_MONTH', { nip: '199001012015142901' }],
    ['nip NIP_SEX', { nip: '199001012015035901' }],
    ['nip NIP_SERIAL', { nip: '199001012015032000' }],
    ['nip NIP_START_AGE', { nip: '199001012005032901' }],
    ['nama VALUE_MISSING', { nama: '' }],
    ['nama VALUE_TOO_LONG', { nama: 'x'.repeat(201) }],
    ['tanggal_lahir VALUE_MISSING', { tanggal_lahir: '' }],
    ['tanggal_lahir DATE_INVALID', { tanggal_lahir: '31-02-1990' }],
    ['tanggal_lahir DATE_INVALID', { tanggal_lahir: '01/13/1990' }],
    ['jenis_kelamin VALUE_UNKNOWN', { jenis_kelamin: 'X' }],
    ['jenis_pegawai VALUE_UNKNOWN', { jenis_pegawai: 'HONORER' }],
    ['status VALUE_UNKNOWN', { status: 'PINDAH' }],
    ['kode_instansi AGENCY_UNKNOWN', { kode_instansi: '7503' }],
    ['unit_kerja VALUE_MISSING', { unit_kerja: '' }],
    ['unit_kerja UNIT_UNKNOWN', { unit_kerja: 'Dinas Kesehatn', jenis_unit_baru: '' }],
    ['unit_kerja UNIT_AMBIGUOUS', { unit_kerja: 'Seksi Umum' }],
    ['jenis_unit_baru VALUE_UNKNOWN', { unit_kerja: 'Dinas Kesehatan', jenis_unit_baru: 'KANTOR' }],
    ['golongan RANK_MISSING', { golongan: '' }],
    ['golongan RANK_UNKNOWN', { golongan: 'V/a' }],
    ['pangkat RANK_NAME_DIFFERS', { golongan: 'III/b', pangkat: 'Pembina Utama Madya' }],
    ['tmt_golongan VALUE_MISSING', { tmt_golongan: '' }],
    ['tmt_golongan DATE_IMPOSSIBLE', { tmt_golongan: '01-01-2001' }],
    ['tanggal_sk_golongan DATE_INVALID', { tanggal_sk_golongan: 'kemarin' }],
    ['kode_jabatan POSITION_UNKNOWN', { kode_jabatan: 'ANALIS' }],
    ['tmt_jabatan VALUE_MISSING', { tmt_jabatan: '' }],
    ['pendidikan VALUE_UNKNOWN', { pendidikan: 'S-9' }],
    ['tahun_lulus VALUE_MISSING', { tahun_lulus: '' }],
    ['tahun_lulus DATE_INVALID', { tahun_lulus: '12' }],
    ['tanggal_lulus DATE_IMPOSSIBLE', { tanggal_lulus: '01-01-2030' }],
    ['nip_atasan SUPERIOR_SELF', { nip_atasan: '19900101 201503 2 901' }],
  ])('refuses %s', (problem, change) => {
    expect(found(change)).toEqual([problem])
    expect(check(change).entry).toBeNull()
  })

  test.each<[string, Cells]>([
    ['tanggal_lahir BIRTH_DATE_DIFFERS', { tanggal_lahir: '02-01-1990' }],
    ['jenis_kelamin SEX_DIFFERS', { jenis_kelamin: 'L' }],
    ['jenis_pegawai EMPLOYMENT_TYPE_DIFFERS', { jenis_pegawai: 'PPPK', golongan: '' }],
    ['golongan RANK_OF_CONTRACT', { nip: '199001012023212901', jenis_pegawai: 'PPPK', golongan: 'IX' }],
    ['golongan RANK_OUTSIDE_POSITION', { golongan: 'IV/d' }],
    ['kode_jabatan POSITION_SCOPE', { kode_jabatan: 'KEPALA_BIRO' }],
    ['tmt_jabatan DATE_IN_FUTURE', { tmt_jabatan: '02-08-2026' }],
  ])('takes, with a warning, %s', (problem, change) => {
    expect(found(change)).toEqual([problem])
    expect(check(change).entry).not.toBeNull()
  })

  test.each<[string, Cells]>([
    ['spaces and dots in the NIP', { nip: ' 19900101.201503 2 901' }],
    ['an ISO date', { tanggal_lahir: '1990-01-01' }],
    ['a date with slashes and a time', { tanggal_lahir: '1/1/1990 00:00' }],
    ['a position by name', { kode_jabatan: 'analis SDM aparatur, ahli pertama' }],
    ['an agency by name', { kode_instansi: 'Pemerintah Kabupaten Bone Bolango' }],
    ['a rank without its stroke', { golongan: 'IIIB' }],
    ['a rank with its right name', { pangkat: 'Penata Muda Tingkat I' }],
    ['a reason for a rank outside the range', { golongan: 'IV/d', alasan_khusus: 'Penyetaraan 2021' }],
    ['a known unit, without creating one', { unit_kerja: 'DINAS KESEHATAN', jenis_unit_baru: '' }],
    ['a unit by id', { unit_kerja: '00000000-0000-4000-8000-000000000002', jenis_unit_baru: '' }],
    ['no education', { pendidikan: '', tahun_lulus: '' }],
  ])('takes %s', (_, change) => expect(found(change)).toEqual([]))

  test('reports every fault of a row, and each with a sentence in both languages', () => {
    const { problems } = check({ nip: '1', tanggal_lahir: 'x', golongan: 'Z', kode_jabatan: '?' })
    expect(problems.map(({ column }) => column)).toEqual(['nip', 'tanggal_lahir', 'golongan', 'kode_jabatan'])
    for (const { message } of problems) expect(message.id).not.toBe(message.en)
  })

  test('refuses another agency when the import is for one', () =>
    expect(check({}, '7100').problems).toMatchObject([{ column: 'kode_instansi', code: 'AGENCY_NOT_YOURS' }]))

  test('suggests the unit and the position that were meant', () => {
    expect(check({ unit_kerja: 'Dinas Kesehatn', jenis_unit_baru: '' }).problems[0]!.message.id).toContain(
      '(Dinas Kesehatan)',
    )
    expect(check({ kode_jabatan: 'Analis SDM Aparatur Pertama' }).problems[0]!.message.en).toContain(
      'Analis SDM Aparatur Ahli Pertama',
    )
  })

  test('never repeats what could name a person', () => {
    const nip = '19900101201503290'
    const { problems } = check({ nip, tanggal_lahir: 'lahir 1990', nama: 'Rahasia'.repeat(40) })
    const told = JSON.stringify(problems)
    for (const secret of [nip, '0101', 'ahasia', '1990"', 'lahir 1']) expect(told).not.toContain(secret)
  })
})
