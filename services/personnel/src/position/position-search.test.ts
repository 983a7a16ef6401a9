import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import { searchable, searchPositions } from './position-search'

const { positions } = buildCatalogue(referenceRows())
const codes = (text: string) => searchPositions(positions, { text }).map(({ position }) => position.code)

describe('the search for positions', () => {
  test('takes no notice of case, accents and punctuation', () => {
    expect(searchable('  Pengadaan Bárang/Jasa ')).toBe('pengadaan barang jasa')
    expect(codes('BÁRANG jasa')).toEqual(codes('barang/jasa'))
    expect(codes('barang/jasa')).toContain('PENGELOLA_PENGADAAN_BARANG_JASA.AHLI_MUDA')
  })

  test('finds positions by words of their description and family too, after those by name', () => {
    const found = codes('kepegawaian')
    expect(found).toContain('PRANATA_SDM_APARATUR.MAHIR')
    expect(codes('pensiun')[0]).toBe('PRANATA_SDM_APARATUR.TERAMPIL')
    expect(codes('analis kebijakan').slice(0, 4)).toEqual([
      'ANALIS_KEBIJAKAN.AHLI_PERTAMA',
      'ANALIS_KEBIJAKAN.AHLI_MUDA',
      'ANALIS_KEBIJAKAN.AHLI_MADYA',
      'ANALIS_KEBIJAKAN.AHLI_UTAMA',
    ])
  })

  test('asks for every word', () => expect(codes('guru kebakaran')).toEqual([]))
  test('takes signs that a database would read as wildcards for what they are', () => {
    expect(codes('%')).toEqual([])
    expect(codes('_')).toEqual([])
  })
  test('lists everything for an empty text', () => expect(codes('  ')).toHaveLength(positions.length))

  test('adds up kind, family and level', () => {
    const found = searchPositions(positions, { kind: 'FUNCTIONAL', family: 'TIK', level: 'AHLI_MUDA' })
    expect(found.map(({ position }) => position.baseCode).sort()).toEqual([
      'MANGGALA_INFORMATIKA',
      'PRANATA_KOMPUTER',
      'SANDIMAN',
    ])
  })
})
