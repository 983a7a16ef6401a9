import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Caller } from '@jalur/common'
import * as fc from 'fast-check'
import {
  buildSchema,
  type DocumentNode,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { fetch } from 'undici'
import { root } from '../../tools/src/project'
import { isErrorCode } from '../src/error-codes'
import { requestedCost } from '../src/limits/cost'
import type { GraphQLAnswer } from './ask'
import { faultsOf } from './random/answer'
import { everyCaller, purposeHeader } from './random/callers'
import { OperationGenerator, type RandomOperation } from './random/document'
import { readSamples, type Samples } from './random/samples'
import { type RandomBody, spoil } from './random/wrong-document'
import { UNLIMITED } from './random/unlimited'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200)
/** The same operations at each run, so that a failure is the change's; other seeds search on. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123)
/** Dearer operations are left out: their answers differ in size only. */
const DEAREST = 2_000

const schema = buildSchema(readFileSync(path.join(root, 'schema', 'api.graphql'), 'utf8'))
let graph: WholeGraph
let samples: Samples
let callers: Readonly<Record<string, Caller>>
beforeAll(async () => {
  graph = await openWholeGraph({ budget: UNLIMITED })
  samples = await readSamples(graph)
  callers = await everyCaller(graph)
}, 60_000)
afterAll(() => graph.close())

async function send(body: RandomBody, caller: Caller): Promise<GraphQLAnswer> {
  const token = caller.kind === 'PUBLIC' ? {} : { authorization: `Bearer ${JSON.stringify(caller)}` }
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...purposeHeader(caller), ...token },
    body: JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, ...((await response.json()) as object) }
}

/** Whatever is sent: an answer in GraphQL's shape, its own faults none, every error with a code of the list. */
function expectGoodManners({ status, data, errors }: GraphQLAnswer): void {
  expect(status).toBeLessThan(500)
  expect(data !== undefined || (errors?.length ?? 0) > 0).toBe(true)
  const codes = (errors ?? []).map(({ extensions }) => extensions?.['code'])
  expect(codes.filter((code) => !isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR')).toEqual([])
  expect(codes).not.toContain('SUBGRAPH_UNAVAILABLE')
}

const assertRuns = async (
  check: (draw: fc.GeneratorValue, operation: RandomOperation, caller: Caller) => Promise<void>,
): Promise<void> => {
  const property = fc.asyncProperty(fc.gen(), fc.constantFrom(...Object.keys(callers)), async (draw, role) => {
    const operation = new OperationGenerator(schema, samples, draw, true).operation()
    fc.pre(requestedCost(schema, parse(operation.query), operation.variables, undefined) <= DEAREST)
    await check(draw, operation, callers[role]!)
  })
  await fc.assert(property, { seed, numRuns: RUNS, endOnFailure: true })
}

describe(`operations made up from the schema (FUZZ_SEED=${seed} FUZZ_RUNS=${RUNS})`, () => {
  const time = 60_000 + RUNS * 200
  test(
    'valid ones are answered with the keys asked for, nulls as the schema promises, and known error codes',
    () =>
      assertRuns(async (_draw, { query, variables, operationName }, caller) => {
        const document = parse(query)
        expect(validate(schema, document)).toEqual([])
        const answer = await send({ query, variables, operationName }, caller)
        expectGoodManners(answer)
        expect(answer.data).toBeDefined()
        expect(faultsOf(schema, document, coerced(document, variables), answer.data)).toEqual([])
      }),
    time,
  )

  test(
    'spoilt ones are refused with known error codes, and the gateway lives on',
    () =>
      assertRuns(async (draw, operation, caller) => {
        expectGoodManners(await send(spoil(operation, draw), caller))
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      }),
    time,
  )
})

/** Variables as the server sees them, with defaults. */
function coerced(document: DocumentNode, variables: Record<string, unknown>): Record<string, unknown> {
  const operation = document.definitions[0] as OperationDefinitionNode
  const { coerced: values } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  return values ?? {}
}
