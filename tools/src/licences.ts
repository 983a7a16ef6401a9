import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Licences under which a package may be part of Jalur: all let it be used, changed and passed on. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
])

/**
 * Packages with another licence, or none in their manifest, that were looked at one by one, by name; any other licence
 * of theirs is flagged.
 */
type Accepted = Readonly<Record<string, { licence: string | null; reason: string }>>

const APOLLO = {
  licence: 'Elastic-2.0',
  reason: 'Free to use, change and pass on; it forbids to offer the gateway library itself as a managed service.',
}

const ACCEPTED: Accepted = {
  '@apollo/composition': APOLLO,
  '@apollo/federation-internals': APOLLO,
  '@apollo/gateway': APOLLO,
  '@apollo/query-graphs': APOLLO,
  '@apollo/query-planner': APOLLO,
  'png-js': { licence: null, reason: 'Its file LICENSE holds the MIT licence.' },
}

export interface InstalledPackage {
  name: string
  version: string
  /** As the package says it; null when it says nothing. */
  licence: string | null
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
})

/** Every package in the store of `node_modules`, once for each version. */
export function installedPackages(root: string): InstalledPackage[] {
  const store = path.join(root, 'node_modules', '.pnpm')
  const found = new Map<string, InstalledPackage>()
  for (const entry of readdirSync(store, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'node_modules') continue
    const { name, folder } = ownPackage(store, entry.name)
    const read = readManifest(path.join(folder, 'package.json'))
    if (read) found.set(`${name}@${read.version}`, read)
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** `@apollo+server@5.5.1_peers` holds the package `@apollo/server`. */
function ownPackage(store: string, entry: string): { name: string; folder: string } {
  const name = entry.slice(0, entry.indexOf('@', 1)).replace('+', '/')
  return { name, folder: path.join(store, entry, 'node_modules', name) }
}

function readManifest(file: string): InstalledPackage | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const { name, version, license, licenses } = manifest.parse(JSON.parse(text))
  const own = typeof license === 'string' ? license : license?.type
  const licence = own ?? licenses?.map(({ type }) => type).join(' OR ') ?? null
  return { name, version, licence: licence || null }
}

/** True when one of the licences to choose from, or all that hold together, are allowed. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ')
  return plain.split(/\s+OR\s+/i).some((choice) => choice.split(/\s+AND\s+/i).every((it) => ALLOWED.has(it.trim())))
}

/** One line for each package whose licence is unknown, forbidden, or no longer the one that was accepted. */
export function licenceFaults(packages: readonly InstalledPackage[], accepted: Accepted = ACCEPTED): string[] {
  return packages.flatMap(({ name, version, licence }) => {
    if (licence && isAllowed(licence)) return []
    if (accepted[name]?.licence === licence) return []
    return [`${name}@${version}: ${licence ?? 'no licence told'}`]
  })
}
