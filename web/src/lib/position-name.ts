import type { PositionLevel } from '../generated/types'

/** The official names of the functional levels, the same in every language. */
export const LEVEL_NAMES: Record<PositionLevel, string> = {
  PEMULA: 'Pemula',
  TERAMPIL: 'Terampil',
  MAHIR: 'Mahir',
  PENYELIA: 'Penyelia',
  AHLI_PERTAMA: 'Ahli Pertama',
  AHLI_MUDA: 'Ahli Muda',
  AHLI_MADYA: 'Ahli Madya',
  AHLI_UTAMA: 'Ahli Utama',
}

/** The functional levels from the first to the highest, skilled before expert. */
export const LEVELS = Object.keys(LEVEL_NAMES) as PositionLevel[]

interface Named {
  name: string
  level: PositionLevel | null
}

/** The position's name with its level, whether or not the name already ends with it. */
export function fullName({ name, level }: Named): string {
  return level && !name.endsWith(LEVEL_NAMES[level]) ? `${name} ${LEVEL_NAMES[level]}` : name
}

/** The name of the ladder that a functional position belongs to: its name without the level. */
export function ladderName({ name, level }: Named): string {
  const suffix = level ? ` ${LEVEL_NAMES[level]}` : ''
  return suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name
}

/** The code shared by the levels of one functional position. */
export const ladderCode = (code: string): string => code.split('.')[0]!
