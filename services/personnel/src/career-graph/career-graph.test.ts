import { buildCatalogue } from '../catalogue/build-catalogue'
import type { Catalogue } from '../catalogue/catalogue'
import { referenceRows } from '../catalogue/testing'
import type { Position } from '../position/position'

const catalogue: Catalogue = buildCatalogue(referenceRows())
const position = (code: string): Position => catalogue.positionsByCode.get(code)!
const move = (from: string, to: string) => catalogue.stepsFrom.get(from)?.find((step) => step.to.code === to)?.move
const transitions = [...catalogue.stepsFrom.values()].flat()

describe('the career graph', () => {
  test.each([
    ['up a ladder', 'ANALIS_SDM_APARATUR.AHLI_PERTAMA', 'ANALIS_SDM_APARATUR.AHLI_MUDA', 'VERTICAL'],
    ['from skill to expertise', 'ARSIPARIS.PENYELIA', 'ARSIPARIS.AHLI_PERTAMA', 'HORIZONTAL'],
    ['from a skill ladder to its partner', 'ASISTEN_APOTEKER.MAHIR', 'APOTEKER.AHLI_PERTAMA', 'HORIZONTAL'],
    ['across a family', 'PRANATA_KOMPUTER.AHLI_MUDA', 'SANDIMAN.AHLI_MUDA', 'HORIZONTAL'],
    ['across families in related fields', 'ARSIPARIS.AHLI_MUDA', 'PUSTAKAWAN.AHLI_MUDA', 'HORIZONTAL'],
    ['across families on the skill ladder', 'ARSIPARIS.MAHIR', 'PUSTAKAWAN.MAHIR', 'HORIZONTAL'],
    ['out of a regulated profession', 'DOKTER.AHLI_MUDA', 'ANALIS_KEBIJAKAN.AHLI_MUDA', 'HORIZONTAL'],
    ['out of a function being folded', 'PENILIK.AHLI_MUDA', 'GURU.AHLI_MUDA', 'HORIZONTAL'],
    ['from expertise to a supervisor', 'GURU.AHLI_PERTAMA', 'KEPALA_SEKSI', 'DIAGONAL'],
    ['from expertise to an administrator', 'PERENCANA.AHLI_MUDA', 'KEPALA_BIDANG_PROVINSI', 'DIAGONAL'],
    ['from expertise to an executive', 'PERENCANA.AHLI_MADYA', 'KEPALA_DINAS_PROVINSI', 'DIAGONAL'],
    ['across to an equal office', 'PERENCANA.AHLI_MADYA', 'CAMAT', 'HORIZONTAL'],
    ['from the highest expertise', 'DOKTER.AHLI_UTAMA', 'SEKRETARIS_DAERAH_PROVINSI', 'HORIZONTAL'],
    ['from implementer to supervisor', 'PENELAAH_TEKNIS_KEBIJAKAN', 'KEPALA_SUBBAGIAN', 'VERTICAL'],
    ['from supervisor to administrator', 'LURAH', 'CAMAT', 'VERTICAL'],
    ['from administrator to executive', 'KEPALA_BIDANG_KABUPATEN_KOTA', 'KEPALA_DINAS_KABUPATEN_KOTA', 'DIAGONAL'],
    ['from II.b to II.a', 'KEPALA_BIRO', 'KEPALA_DINAS_PROVINSI', 'VERTICAL'],
    ['from executive to senior executive', 'KEPALA_DINAS_PROVINSI', 'SEKRETARIS_DAERAH_PROVINSI', 'VERTICAL'],
    ['between regency and province at the top', 'INSPEKTUR_KABUPATEN_KOTA', 'SEKRETARIS_DAERAH_PROVINSI', 'VERTICAL'],
    ['from an office to a generic function', 'KEPALA_SEKSI', 'ANALIS_KEBIJAKAN.AHLI_MUDA', 'HORIZONTAL'],
    ['from implementer to function', 'PENELAAH_TEKNIS_KEBIJAKAN', 'PERENCANA.AHLI_PERTAMA', 'HORIZONTAL'],
  ])('leads %s', (_, from, to, expected) => expect(move(from, to)).toBe(expected))

  test.each([
    ['down a ladder', 'ANALIS_SDM_APARATUR.AHLI_MUDA', 'ANALIS_SDM_APARATUR.AHLI_PERTAMA'],
    ['over two levels', 'KEPALA_SEKSI', 'PERENCANA.AHLI_MADYA'],
    ['between regulated professions', 'DOKTER.AHLI_MUDA', 'PERAWAT.AHLI_MUDA'],
    ['into a regulated profession', 'PEKERJA_SOSIAL.AHLI_MUDA', 'PERAWAT.AHLI_MUDA'],
    ['across families without a related field', 'PRANATA_KOMPUTER.AHLI_MUDA', 'PENATA_RUANG.AHLI_MUDA'],
    ['across families over a level', 'ARSIPARIS.AHLI_PERTAMA', 'PUSTAKAWAN.AHLI_MUDA'],
    ['from keeper to doctor of animals', 'MEDIK_VETERINER.AHLI_MUDA', 'PENYULUH_PERTANIAN.AHLI_MUDA'],
    ['into a function being folded', 'GURU.AHLI_MUDA', 'PENILIK.AHLI_MUDA'],
    ['where the rank can never suffice', 'ARSIPARIS.TERAMPIL', 'KEPALA_SEKSI'],
    ['from a province to a regency', 'KEPALA_BIDANG_PROVINSI', 'KEPALA_DINAS_KABUPATEN_KOTA'],
  ])('does not lead %s', (_, from, to) => expect(move(from, to)).toBeUndefined())

  test('connects every functional ladder upwards, level by level', () => {
    const place = (level: string | null): number => catalogue.rules.levels.findIndex(({ code }) => code === level)
    const rungs = catalogue.positions.flatMap((from) =>
      catalogue.positions
        .filter(({ baseCode, category }) => baseCode === from.baseCode && category === from.category)
        .filter(({ level }) => place(level) === place(from.level) + 1)
        .map((to) => ({ from: from.code, to: to.code })),
    )
    expect(rungs.length).toBeGreaterThan(250)
    expect(rungs.filter(({ from, to }) => move(from, to) !== 'VERTICAL')).toEqual([])
  })

  test('names each move by group and level', () => {
    const diagonal = transitions.filter((step) => step.move === 'DIAGONAL')
    expect(new Set(diagonal.map(({ from, to }) => to.equivalence - from.equivalence))).toEqual(new Set([1]))
    expect(diagonal.filter(({ from, to }) => from.group === to.group)).toEqual([])
    expect(transitions.filter((step) => step.move === 'VERTICAL' && step.from.group !== step.to.group)).toEqual([])
  })

  test('leaves no position without a way on', () => {
    expect(catalogue.positions.filter(({ code }) => !catalogue.stepsFrom.has(code))).toEqual([])
  })

  test('leads from each family to every other with an expertise ladder that asks for no licence of its own', () => {
    const reachedFrom = (family: string): Set<string | null> => {
      const open = [...(catalogue.positionsByFamily.get(family) ?? [])]
      const seen = new Set(open)
      for (let at = open.pop(); at; at = open.pop()) {
        for (const { to } of catalogue.stepsFrom.get(at.code) ?? []) {
          if (seen.has(to)) continue
          seen.add(to)
          open.push(to)
        }
      }
      return new Set([...seen].map(({ familyCode }) => familyCode))
    }
    const hasExpertise = (family: string) =>
      catalogue.positionsByFamily.get(family)?.some(({ category }) => category === 'KEAHLIAN')
    const free = catalogue.families
      .map(({ code }) => code)
      .filter((code) => !['KESEHATAN', 'PENDIDIKAN'].includes(code) && hasExpertise(code))
    expect(free.length).toBeGreaterThan(30)
    for (const { code } of catalogue.families) {
      expect([code, free.filter((family) => !reachedFrom(code).has(family))]).toEqual([code, []])
    }
  })

  test('joins no pair twice and no position to itself', () => {
    const pairs = transitions.map(({ from, to }) => `${from.code} ${to.code}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    expect(transitions.filter(({ from, to }) => from === to)).toEqual([])
  })

  test('lists the steps that lead up first', () => {
    const moves = catalogue.stepsFrom.get('ANALIS_SDM_APARATUR.AHLI_MUDA')!.map((step) => step.move)
    expect(moves).toEqual([...moves].sort((a, b) => (a === b ? 0 : a === 'VERTICAL' || b === 'HORIZONTAL' ? -1 : 1)))
    expect(position('ANALIS_SDM_APARATUR.AHLI_MUDA').equivalence).toBe(2)
  })
})
