/** Who stands on a paper, as personnel knows them on the day. Pure: this file imports types only. */
import type { Line, Paper } from './paper'

/** What personnel tells of a person for a paper. */
export interface Particulars {
  name: string
  nip: string
  rank: string
  position: string
  unit: string
  agency: string
}

export const particularLines = ({ name, nip, rank, position, unit }: Particulars): Line[] => [
  ['Nama', name],
  ['NIP', nip],
  ['Pangkat/Gol. Ruang', rank],
  ['Jabatan', position],
  ['Unit Kerja', unit],
]

/** The blocks above the parts, in the order of the forms; an office that nobody holds is left out. */
export const partiesOf = (holders: readonly (readonly [string, Particulars | null])[]): Paper['parties'] =>
  holders.flatMap(([heading, person]) => (person ? [{ heading, lines: particularLines(person) }] : []))

/** Where hands sign, in the order given. */
export const signaturesOf = (holders: readonly (readonly [string, Particulars | null])[]): Paper['signatures'] =>
  holders.flatMap(([office, person]) => (person ? [{ office, name: person.name, nip: person.nip }] : []))
