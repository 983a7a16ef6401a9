import * as fc from 'fast-check'
import type { RandomOperation } from './document'
import { HOSTILE_TEXTS } from './samples'

/** A request body, good or not. */
export interface RandomBody {
  query?: unknown
  variables?: unknown
  operationName?: unknown
  extensions?: unknown
}

type Mutation = (operation: RandomOperation, draw: fc.GeneratorValue) => RandomBody

const place = ({ query }: RandomOperation, draw: fc.GeneratorValue): number =>
  draw(fc.integer, { min: 0, max: query.length - 1 })

const splice = (query: string, at: number, length: number, text: string): string =>
  query.slice(0, at) + text + query.slice(at + length)

/** The nth match of `pattern` replaced, n drawn at random; the query as it is when nothing matches. */
function replaceOne(query: string, pattern: RegExp, text: string, draw: fc.GeneratorValue): string {
  const matches = [...query.matchAll(pattern)]
  const match = matches[draw(fc.nat, Math.max(0, matches.length - 1))]
  return match ? splice(query, match.index, match[0].length, text) : query
}

const WRONG_VALUES: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  2 ** 31,
  true,
  [],
  {},
  [[null]],
  { __proto__: 1, constructor: { prototype: 1 } },
  ...HOSTILE_TEXTS,
]

/** Ways to spoil an operation. What comes out may by chance still be valid. */
const MUTATIONS: readonly Mutation[] = [
  (it, draw) => ({ ...it, query: splice(it.query, place(it, draw), 1, '') }),
  (it, draw) => ({
    ...it,
    query: splice(it.query, place(it, draw), 0, draw(fc.constantFrom, ...'{}()[]!$@:.,"\\\u0000#&|=')),
  }),
  (it, draw) => ({ ...it, query: it.query.slice(0, place(it, draw)) }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /\b[a-z][A-Za-z]+\b/g, 'noSuchName', draw) }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /\b[A-Z][A-Za-z]+\b/g, 'NoSuchType', draw) }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /on \w+/g, 'on Session', draw) }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /\.\.\.F\d+/g, '...Missing', draw) }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /\$v\d+/g, '$missing', draw) }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /\b(Int|ID|String|Boolean)!?/g, 'Float', draw) }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /\{ /g, '{ __schema { types { name } } ', draw) }),
  (it, draw) => ({
    ...it,
    query: replaceOne(it.query, /\{ /g, '{ _entities(representations: []) { __typename } ', draw),
  }),
  (it, draw) => ({ ...it, query: replaceOne(it.query, /@(include|skip)\([^)]*\)/g, '@include', draw) }),
  (it, draw) => ({
    ...it,
    query: it.query.replace(
      'query Random',
      draw(fc.constantFrom, 'mutation', 'subscription', 'query __schema', 'fragment F on Query'),
    ),
  }),
  (it, draw) => ({
    ...it,
    query: it.query.replaceAll(
      /\w+: /g,
      () => `${draw(fc.constantFrom, '__proto__', 'constructor', 'prototype', 'toString', 'a')}: `,
    ),
  }),
  (it, draw) => ({ ...it, variables: wrongVariables(it, draw) }),
  (it) => ({ ...it, variables: undefined }),
  (it, draw) => ({ ...it, variables: draw(fc.constantFrom, ...WRONG_VALUES) }),
  (it, draw) => ({ ...it, operationName: draw(fc.constantFrom, ...WRONG_VALUES) }),
  (it, draw) => ({ ...it, query: draw(fc.constantFrom, ...WRONG_VALUES) }),
  (it, draw) => ({ ...it, extensions: draw(fc.constantFrom, ...WRONG_VALUES) }),
  (it, draw) => ({
    ...it,
    query: draw(fc.constantFrom, undefined, it.query),
    extensions: {
      persistedQuery: { version: draw(fc.constantFrom, 1, 2, '1'), sha256Hash: draw(fc.constantFrom, 'abc', 1, null) },
    },
  }),
]

function wrongVariables({ variables }: RandomOperation, draw: fc.GeneratorValue): Record<string, unknown> {
  const names = [...Object.keys(variables), '__proto__', 'constructor']
  const name = draw(fc.constantFrom, ...names)
  return Object.fromEntries([...Object.entries(variables), [name, draw(fc.constantFrom, ...WRONG_VALUES)]])
}

/** The operation with one thing wrong. */
export const spoil: Mutation = (operation, draw) => draw(fc.constantFrom, ...MUTATIONS)(operation, draw)
