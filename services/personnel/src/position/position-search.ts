/** Search over the positions of the catalogue, in memory: there are some five hundred. Pure. */
import type { PositionKind, PositionLevel } from '../career-rules/career-facts'
import type { Position } from './position'

/** Conditions on positions; all that are given must hold. */
export interface PositionFilter {
  text?: string | null
  kind?: PositionKind | null
  family?: string | null
  level?: PositionLevel | null
}

/** A position found: 0 where the words are in its name, 1 where they are in the text around it. */
export interface PositionHit {
  position: Position
  distance: 0 | 1
}

/** Small letters without accents, words separated by one space. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** The positions that fit, those with the words in their name first, otherwise in the order given. */
export function searchPositions(positions: readonly Position[], filter: PositionFilter): PositionHit[] {
  const words = searchable(filter.text ?? '')
    .split(' ')
    .filter(Boolean)
  const isMeant = filter.text?.trim() ? words.length > 0 : true
  const hits = positions
    .filter(
      ({ kind, familyCode, level }) =>
        fits(filter.kind, kind) && fits(filter.family, familyCode) && fits(filter.level, level),
    )
    .flatMap((position): PositionHit[] => {
      if (!isMeant || !words.every((word) => position.searchText.includes(word))) return []
      return [{ position, distance: words.every((word) => position.searchName.includes(word)) ? 0 : 1 }]
    })
  return hits.sort((a, b) => a.distance - b.distance)
}

const fits = <Value>(wanted: Value | null | undefined, value: Value): boolean =>
  wanted === undefined || wanted === null || wanted === value
