import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildPages, pages } from './pages-build'

/** What a phone loads of scripts before the home page works, compressed as it is sent. */
const MOST_KB = 170
const assets = path.join(pages.web.output, 'assets')

// `npm test` has built it; alone, the test builds it first.
beforeAll(buildPages, 300_000)

test(`the scripts of the home page come to ${MOST_KB} kB at most`, () => {
  const home = readdirSync(assets).filter((name) => /^HomePage-[\w-]+\.js$/.test(name))
  expect(home).toHaveLength(1)
  const html = readFileSync(path.join(pages.web.output, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)].map(([, name]) => name!)
  expect(first).not.toHaveLength(0)

  const sizes = closureOf([...first, ...home]).map((name) => ({
    name,
    bytes: statSync(path.join(assets, `${name}.br`)).size,
  }))
  const kB = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  if (kB > MOST_KB) {
    const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 10)
    throw new Error(
      `${kB.toFixed(1)} kB in ${sizes.length} scripts, ${MOST_KB} allowed. The largest:\n` +
        largest.map(({ name, bytes }) => `  ${(bytes / 1000).toFixed(1)} kB ${name}`).join('\n'),
    )
  }
})

/** The scripts with all that they import, directly or not, but not what they load later. */
function closureOf(names: readonly string[]): string[] {
  const known = new Set(names)
  for (const name of known) for (const imported of importsOf(name)) known.add(imported)
  return [...known]
}

function importsOf(name: string): string[] {
  const script = readFileSync(path.join(assets, name), 'utf8')
  return [...script.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, imported]) => imported!)
}
