import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ACCESS_PURPOSES } from '@jalur/common'
import Fastify, { type FastifyInstance } from 'fastify'
import { root } from '../../tools/src/project'
import { type DevelopersFacts, serveDevelopers } from '../src/developers'
import { ERROR_CODES, isErrorCode } from '../src/error-codes'
import { DEFAULT_BUDGET } from '../src/limits/budget'

const SOURCES = [
  'gateway',
  ...['common', 'personnel', 'learning', 'performance', 'integrity'].map((name) => `services/${name}`),
]
/** Tests, and the import of files, whose findings have codes of their own. */
const APART = /\.test\.ts$|testing|import/
/** Codes as they are written where an error is made: `code: 'X'`, `problem('X'`, `refusal('X'`, `: 'X'` of a choice. */
const WRITTEN = /(?:code:|code =.*[?:]|(?:problem|refusal)\()\s*'([A-Z][A-Z_]+)'/g

function codesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !APART.test(name))
    .flatMap((name) => [...readFileSync(path.join(root, folder, 'src', name), 'utf8').matchAll(WRITTEN)])
    .map(([, code = '']) => code)
}

describe('what developers can look up', () => {
  let app: FastifyInstance
  const facts = async (): Promise<DevelopersFacts> => (await app.inject('/developers.json')).json()

  beforeAll(async () => {
    app = Fastify()
    app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
    await serveDevelopers(app, {
      schema: path.join(root, 'schema', 'api.graphql'),
      budget: DEFAULT_BUDGET,
      bodyLimit: 1_000,
    })
  })
  afterAll(() => app.close())

  test('is public and may be kept for five minutes', async () => {
    const { statusCode, headers } = await app.inject('/developers.json')
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=300'])
  })

  test('names limits, budgets, purposes and scopes as they are in force', async () => {
    const { limits, budgets, purposes, scopes, schema } = await facts()
    expect(limits).toMatchObject({ document: { depth: 10 }, pageSize: 100, bodyBytes: 1_000 })
    expect([budgets, purposes, schema]).toEqual([DEFAULT_BUDGET, ACCESS_PURPOSES, '/playground/api.graphql'])
    expect(scopes.map(({ scope }) => scope)).toContain('integrity:read')
  })

  test('lists every code with what to do, in both languages', async () => {
    const { errors } = await facts()
    expect(errors.map(({ code }) => code)).toEqual(Object.keys(ERROR_CODES))
    for (const { meaning, remedy, statuses } of errors) {
      for (const text of [meaning.id, meaning.en, remedy.id, remedy.en]) expect(text).toMatch(/\.$/)
      expect(statuses.length).toBeGreaterThan(0)
    }
  })

  test('knows every code that the source makes an error with', () => {
    const written = new Set(SOURCES.flatMap(codesIn))
    expect(written).toContain('RATE_LIMITED')
    expect([...written].filter((code) => !isErrorCode(code))).toEqual([])
  })
})
