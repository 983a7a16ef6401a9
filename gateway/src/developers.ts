import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ACCESS_PURPOSES, type AccessPurpose, MAXIMUM_PAGE, type Scope, type Text } from '@jalur/common'
import type { FastifyInstance } from 'fastify'
import { ERROR_CODES, type ErrorEntry } from './error-codes'
import type { BudgetLimits } from './limits/budget'
import { DOCUMENT_LIMITS, type DocumentLimit } from './limits/document-limits'

export interface DevelopersOptions {
  /** Path of the public schema (SDL); its change log lies beside it. */
  schema: string
  /** Points that callers may spend. */
  budget: BudgetLimits
  /** Most bytes that a request may have. */
  bodyLimit: number
}

/** What the page for developers shows, as `/developers.json` answers it. */
export interface DevelopersFacts {
  /** Address of the public SDL on this origin. */
  schema: string
  limits: { document: Readonly<Record<DocumentLimit, number>>; pageSize: number; bodyBytes: number }
  budgets: BudgetLimits
  errors: ({ code: string } & ErrorEntry)[]
  purposes: readonly AccessPurpose[]
  scopes: { scope: Scope; meaning: Text }[]
  /** The change log of the schema in Markdown; null before it is first generated. */
  changeLog: string | null
}

const SCOPES: Readonly<Record<Scope, Text>> = {
  'personnel:read': {
    id: 'Data kepegawaian: nama, NIP, jabatan, pangkat, unit, langkah karier.',
    en: 'Personnel data: name, number (NIP), position, rank, unit, career steps.',
  },
  'learning:read': {
    id: 'Data pembelajaran: jam pelatihan, kompetensi, uji kompetensi.',
    en: 'Learning data: hours of training, competencies, competency tests.',
  },
  'performance:read': {
    id: 'Data kinerja: predikat tahunan dan angka kredit.',
    en: 'Performance data: yearly predicates and credit points.',
  },
  'integrity:read': {
    id: 'Data integritas: pakta integritas, hukuman disiplin, laporan harta.',
    en: 'Integrity data: pledge, disciplinary sanctions, asset declarations.',
  },
}

const CACHE = 'public, max-age=300'

/** Serves `/developers.json`: limits, budgets, error codes, purposes, scopes and the change log, for everybody. */
export async function serveDevelopers(app: FastifyInstance, options: DevelopersOptions): Promise<void> {
  const { schema, budget, bodyLimit } = options
  const changeLog = path.join(path.dirname(schema), 'CHANGELOG.md')
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', CACHE))
    scope.get('/developers.json', async (): Promise<DevelopersFacts> => {
      return {
        schema: '/playground/api.graphql',
        limits: { document: DOCUMENT_LIMITS, pageSize: MAXIMUM_PAGE, bodyBytes: bodyLimit },
        budgets: budget,
        errors: Object.entries(ERROR_CODES).map(([code, entry]) => ({ code, ...entry })),
        purposes: ACCESS_PURPOSES,
        scopes: (Object.keys(SCOPES) as Scope[]).map((name) => ({ scope: name, meaning: SCOPES[name] })),
        changeLog: await readFile(changeLog, 'utf8').catch(() => null),
      }
    })
  })
}
