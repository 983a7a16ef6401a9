import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Caller } from '@jalur/common'
import * as fc from 'fast-check'
import { buildSchema, parse } from 'graphql'
import { root } from '../../tools/src/project'
import { requestedCost } from '../src/limits/cost'
import { post } from './ask'
import { everyCaller, purposeHeader } from './random/callers'
import { OperationGenerator } from './random/document'
import { OneSchema } from './random/one-schema'
import { readSamples, type Samples } from './random/samples'
import { UNLIMITED } from './random/unlimited'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 120)
/** The same operations at each run, so that a failure is the change's; other seeds search on. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123)
/** Dearer operations are left out: their answers differ in size only. */
const DEAREST = 2_000

/** What only the gateway knows, and what is another at each moment. */
const NOT_COMPARED = ['Viewer.rateLimit', 'ChangeConnection.latestCursor']

const schema = buildSchema(readFileSync(path.join(root, 'schema', 'api.graphql'), 'utf8'))
let graph: WholeGraph
let oneSchema: OneSchema
let samples: Samples
let callers: Readonly<Record<string, Caller>>
beforeAll(async () => {
  graph = await openWholeGraph({ budget: UNLIMITED })
  oneSchema = new OneSchema(graph.services)
  samples = await readSamples(graph)
  callers = await everyCaller(graph)
}, 60_000)
afterAll(() => graph.close())

interface Fault {
  path?: readonly (string | number)[]
  extensions?: Readonly<Record<string, unknown>>
}

interface Answer {
  data?: unknown
  errors?: readonly Fault[]
}

/**
 * Where something is wrong, and what: texts aside. Below a null that stands for more than itself an executor may tell
 * errors or leave them out, so only that there are some counts there.
 */
const placesOf = ({ data, errors = [] }: Answer): string[] => {
  const stands = (path: Fault['path'] = []): boolean => {
    let place = data
    for (const key of path.slice(0, -1)) place = (place as Record<string, unknown> | null)?.[key] ?? null
    return place !== null && place !== undefined
  }
  const places = errors.map(({ path, extensions }) =>
    stands(path) ? `${path?.join('.')} ${String(extensions?.['code'])}` : 'above',
  )
  return [...new Set(places)].sort()
}

test(
  `the gateway answers as one schema over the same services would (FUZZ_SEED=${seed} FUZZ_RUNS=${RUNS})`,
  async () => {
    const property = fc.asyncProperty(fc.gen(), fc.constantFrom(...Object.keys(callers)), async (draw, role) => {
      const operation = new OperationGenerator(schema, samples, draw, false, NOT_COMPARED).operation()
      fc.pre(requestedCost(schema, parse(operation.query), operation.variables, undefined) <= DEAREST)
      const caller = callers[role]!
      const [federated, single] = await Promise.all([
        post(graph.url, { ...operation, caller, headers: purposeHeader(caller) }),
        oneSchema.ask({ ...operation, caller, language: 'en' }),
      ])
      const plain: unknown = JSON.parse(JSON.stringify(single.data))
      expect(federated.data).toEqual(plain)
      expect(placesOf(federated)).toEqual(placesOf({ data: plain, errors: single.errors }))
    })
    await fc.assert(property, { seed, numRuns: RUNS, endOnFailure: true })
  },
  60_000 + RUNS * 400,
)
