import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Caller } from '@jalur/common'
import * as fc from 'fast-check'
import { buildSchema, parse } from 'graphql'
import { root } from '../../tools/src/project'
import { requestedCost } from '../src/limits/cost'
import { post } from './ask'
import { everyCaller } from './random/callers'
import { OperationGenerator } from './random/document'
import { OneSchema } from './random/one-schema'
import { readSamples, type Samples } from './random/samples'
import { UNLIMITED } from './random/unlimited'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150)
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
/** Dearer operations are left out: their answers differ in size only. */
const DEAREST = 2_000

const schema = buildSchema(readFileSync(path.join(root, 'schema', 'api.graphql'), 'utf8'))
let graph: WholeGraph
let oneSchema: OneSchema
let samples: Samples
let callers: Readonly<Record<string, Caller>>
beforeAll(async () => {
  graph = await openWholeGraph({ budget: UNLIMITED, deadline: 30_000 })
  oneSchema = new OneSchema(graph.services)
  samples = await readSamples(graph)
  callers = await everyCaller(graph)
}, 60_000)
afterAll(() => graph.close())

interface Fault {
  path?: readonly (string | number)[]
  extensions?: Readonly<Record<string, unknown>>
}

/** Where something is wrong, and what: texts aside. */
const placesOf = (errors: readonly Fault[] = []): string[] =>
  [...new Set(errors.map(({ path, extensions }) => `${path?.join('.')} ${String(extensions?.['code'])}`))].sort()

test(
  `the gateway answers as one schema over the same services would (FUZZ_SEED=${seed} FUZZ_RUNS=${RUNS})`,
  async () => {
    const property = fc.asyncProperty(fc.gen(), fc.constantFrom(...Object.keys(callers)), async (draw, role) => {
      const operation = new OperationGenerator(schema, samples, draw, false).operation()
      fc.pre(requestedCost(schema, parse(operation.query), operation.variables, undefined) <= DEAREST)
      const caller = callers[role]!
      const [federated, single] = await Promise.all([
        post(graph.url, { ...operation, caller }),
        oneSchema.ask({ ...operation, caller, language: 'en' }),
      ])
      const plain: unknown = JSON.parse(JSON.stringify(single.data))
      expect(federated.data).toEqual(plain)
      expect(placesOf(federated.errors)).toEqual(placesOf(single.errors))
    })
    await fc.assert(property, { seed, numRuns: RUNS, endOnFailure: true })
  },
  60_000 + RUNS * 400,
)
