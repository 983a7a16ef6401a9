import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql'
import { type Day, isDay } from './days'
import { badInput } from './errors'
import type { Language } from './language'
import { isUuid } from './uuid'

export const MAXIMUM_PAGE = 100

@Directive('@shareable')
@ObjectType({ description: 'Where a page of a connection stands in the whole list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when items follow this page.' }) hasNextPage: boolean
  @Field(() => Boolean, { description: 'True when items precede this page.' }) hasPreviousPage: boolean
  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor: string | null
  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor: string | null
}

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many items, 1 to ${MAXIMUM_PAGE}.` }) first: number
  @Field(() => String, { nullable: true, description: 'Items after this cursor (`pageInfo.endCursor`).' })
  after?: string | null
}

export interface Edge<T> {
  cursor: string
  node: T
}
export interface Connection<T> {
  edges: Edge<T>[]
  nodes: T[]
  pageInfo: PageInfo
  /** A promise where counting takes a read of its own, made when somebody asks for it. */
  readonly totalCount: number | Promise<number>
}

/** The GraphQL connection and edge classes for a node type; `noun` is the plural used in descriptions. */
export function connectionOf<T extends object>(
  name: string,
  node: () => ClassType<T>,
  noun: string,
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One of the ${noun}, with its cursor.` })
  class EdgeType {
    @Field(() => String, { description: 'Where this item stands in the list; opaque.' }) cursor: string
    @Field(node, { description: 'The item.' }) node: T
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${noun}.` })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: 'The items of this page with their cursors.' }) edges: EdgeType[]
    @Field(() => [node()], { description: 'The items of this page.' }) nodes: T[]
    @Field(() => PageInfo, { description: 'Where this page stands.' }) pageInfo: PageInfo
    @Field(() => Int, { description: `How many ${noun} there are in all that the caller may see.` }) totalCount: number
  }
  return ConnectionType
}

/** Keyset values of a row as an opaque cursor. */
export const encodeCursor = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * The keyset values of a cursor made by `encodeCursor` with as many parts.
 * @throws BAD_USER_INPUT naming `after` for anything else
 */
export function decodeCursor(cursor: string, parts: number, language: Language): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string')) return key
  } catch {
    // not JSON: refused below like any other foreign text
  }
  throw badCursor(language)
}

/**
 * The place in a numbered list that a cursor of one part names; 0 without a cursor.
 * @throws BAD_USER_INPUT naming `after` for a cursor that names none
 */
export function decodePlace(cursor: string | null | undefined, language: Language): number {
  const [place = '0'] = cursor ? decodeCursor(cursor, 1, language) : []
  if (/^\d{1,9}$/.test(place)) return Number(place)
  throw badCursor(language)
}

/** A place in a list that is ordered by day and id. */
export interface DayPlace {
  day: Day
  id: string
}

/**
 * The place that a cursor of day and id names; null without one.
 * @throws BAD_USER_INPUT naming `after` for anything else
 */
export function decodeDayPlace(cursor: string | null | undefined, language: Language): DayPlace | null {
  if (!cursor) return null
  const [day = '', id = ''] = decodeCursor(cursor, 2, language)
  if (isDay(day) && isUuid(id)) return { day, id }
  throw badCursor(language)
}

/** The refusal of a cursor that is not one of ours. */
export const badCursor = (language: Language): Error =>
  badInput(language, [{ field: 'after', reason: { id: 'penanda halaman tidak dikenal', en: 'unknown cursor' } }])

/** @throws BAD_USER_INPUT naming `first` when it is not 1 to `MAXIMUM_PAGE` */
export function checkPageSize(first: number, language: Language): void {
  if (first >= 1 && first <= MAXIMUM_PAGE) return
  throw badInput(language, [
    { field: 'first', reason: { id: `harus 1 sampai ${MAXIMUM_PAGE}`, en: `must be 1 to ${MAXIMUM_PAGE}` } },
  ])
}

/**
 * A page from `first + 1` rows in keyset order; the extra row only tells that more follow. The total is a number, or
 * counted when somebody asks for it.
 */
export function pageOf<T>(
  rows: readonly T[],
  { first, after }: Pick<ConnectionArgs, 'first' | 'after'>,
  total: number | (() => number | Promise<number>),
  key: (row: T) => readonly string[],
): Connection<T> {
  const nodes = rows.slice(0, first)
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(key(node)) }))
  return {
    edges,
    nodes,
    get totalCount() {
      return typeof total === 'number' ? total : total()
    },
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
