import DataLoader from 'dataloader'
import type { Day } from '@jalur/common'
import type { Programme, Session, SessionPage } from './programme'
import type { PageRows, ProgrammeCursor, ProgrammeRepository, SessionCursor } from './programme.repository'

/** A page of programmes that lead to what a position asks for. */
export interface PositionProgrammesKey {
  positionCode: string
  first: number
  after: ProgrammeCursor | null
}

/** A page of sessions of a programme. */
export interface SessionsKey extends SessionPage {
  programmeCode: string
  cursor: SessionCursor | null
}

/** Programmes, what they develop, and their sessions: one statement (a page: two) for all that ask together. */
export interface ProgrammeLoaders {
  byCode: DataLoader<string, Programme | null>
  forPosition: DataLoader<PositionProgrammesKey, PageRows<Programme>, string>
  competencies: DataLoader<string, { competencyCode: string; reachesLevel: number }[]>
  sessions: DataLoader<SessionsKey, PageRows<Session>, string>
  nextSession: DataLoader<string, Session | null>
}

export function createProgrammeLoaders(programmes: ProgrammeRepository, today: Day): ProgrammeLoaders {
  return {
    byCode: new DataLoader(async (codes) => {
      const rows = new Map((await programmes.byCodes(codes)).map((programme) => [programme.code, programme]))
      return codes.map((code) => rows.get(code) ?? null)
    }),
    forPosition: pageLoader(
      ({ first, after }) => JSON.stringify([first, after]),
      ({ positionCode }) => positionCode,
      (codes, { first, after }) => programmes.forPositions(codes, first, after),
    ),
    competencies: new DataLoader(async (codes) => {
      const rows = await programmes.competenciesReached(codes)
      return codes.map((code) => rows.filter(({ programmeCode }) => programmeCode === code))
    }),
    sessions: pageLoader(
      ({ upcoming, first, cursor }) => JSON.stringify([upcoming, first, cursor]),
      ({ programmeCode }) => programmeCode,
      (codes, page) => programmes.sessionsOf(codes, page, page.cursor, today),
    ),
    nextSession: new DataLoader(async (codes) => {
      const rows = new Map((await programmes.nextSessions(codes, today)).map((row) => [row.programmeCode, row]))
      return codes.map((code) => rows.get(code) ?? null)
    }),
  }
}

/** Loads pages of many owners together: keys that ask for the same page (`pageOf`) share a read. */
function pageLoader<Key, T>(
  pageOf: (key: Key) => string,
  ownerOf: (key: Key) => string,
  read: (owners: string[], page: Key) => Promise<PageRows<T>[]>,
): DataLoader<Key, PageRows<T>, string> {
  const nameOf = (key: Key): string => `${pageOf(key)} ${ownerOf(key)}`
  return new DataLoader<Key, PageRows<T>, string>(
    async (keys) => {
      const found = new Map<string, PageRows<T>>()
      for (const page of new Set(keys.map(pageOf))) {
        const sharing = keys.filter((key) => pageOf(key) === page)
        const pages = await read(sharing.map(ownerOf), sharing[0]!)
        sharing.forEach((key, index) => found.set(nameOf(key), pages[index]!))
      }
      return keys.map((key) => found.get(nameOf(key))!)
    },
    { cacheKeyFn: nameOf },
  )
}
