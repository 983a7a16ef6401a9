import { type GovernmentFacts, governmentUnits, type UnitTypeFacts } from './government-units'
import { unitId } from './unit-id'

const type = (code: string, change: Partial<UnitTypeFacts> = {}): UnitTypeFacts => ({
  code,
  headKindsProvince: ['EXECUTIVE'],
  headKindsRegency: ['EXECUTIVE'],
  unitName: null,
  ...change,
})
const TYPES = [
  type('RSUD', { unitName: 'RSUD {region}', partOf: 'DINKES' }),
  type('DINKES', { unitName: 'Dinas Kesehatan' }),
  type('BKD', { unitName: '{hrAgency}' }),
  type('BPSDM', { unitName: 'Badan Pengembangan SDM', headKindsRegency: [] }),
  type('KECAMATAN', { unitName: 'Kecamatan {district}', headKindsProvince: [] }),
  type('SEKOLAH'),
]
const REGENCY: GovernmentFacts = {
  ...{ code: '7104', name: 'Pemerintah Kabupaten Bone Bolango', kind: 'REGENCY', hrAgency: 'BKPSDM' },
  ...{ districts: ['Tapa', 'Kabila'], unitNames: {} },
}
const names = (change: Partial<GovernmentFacts> = {}): string[] =>
  governmentUnits({ ...REGENCY, ...change }, TYPES).map(({ name }) => name)

describe('the units of a government', () => {
  test('are those of its kind, with one for each district', () => {
    expect(names()).toEqual(['RSUD Bone Bolango', 'Dinas Kesehatan', 'BKPSDM', 'Kecamatan Tapa', 'Kecamatan Kabila'])
    const province = {
      kind: 'PROVINCE',
      name: 'Pemerintah Provinsi Gorontalo',
      districts: [],
      hrAgency: 'BKD',
    } as const
    expect(names({ ...province, unitNames: { RSUD: 'RS dr. Contoh' } })).toEqual([
      'RS dr. Contoh',
      'Dinas Kesehatan',
      'BKD',
      'Badan Pengembangan SDM',
    ])
  })

  test.each([
    ['Pemerintah Kabupaten Gorontalo', 'RSUD Kab. Gorontalo'],
    ['Pemerintah Kota Gorontalo', 'RSUD Kota Gorontalo'],
    ['Pemerintah Kabupaten Gorontalo Utara', 'RSUD Gorontalo Utara'],
  ])('tell the regions of one name apart: %s', (name, hospital) => expect(names({ name })[0]).toBe(hospital))

  test('know the office that they belong to', () => {
    const [hospital, office] = governmentUnits(REGENCY, TYPES)
    expect(hospital?.parentId).toBe(office?.id)
    expect(office?.parentId).toBeNull()
  })

  test('have ids of version 5 that depend on government, type and name alone', () => {
    expect(unitId('7104', 'BKD', 'BKPSDM')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(unitId('7104', 'BKD', 'BKPSDM')).toBe(governmentUnits(REGENCY, TYPES)[2]?.id)
    const others = [unitId('7101', 'BKD', 'BKPSDM'), unitId('7104', 'BKAD', 'BKPSDM'), unitId('7104', 'BKD', 'BKPP')]
    expect(new Set([unitId('7104', 'BKD', 'BKPSDM'), ...others]).size).toBe(4)
  })
})
