import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { installedPackages, isAllowed, licenceFaults } from './licences'
import { root } from './project'

/** A package as CycloneDX tells it. */
interface Component {
  group?: string
  name: string
  version: string
  externalReferences?: { hashes?: { content: string }[] }[]
}

const identityOf = ({ group, name, version }: Component): string => `${group ? `${group}/` : ''}${name}@${version}`

describe('S-58 what Jalur is built from', () => {
  test('every installed package has a licence that lets it be passed on, or one that was looked at', () => {
    const packages = installedPackages(root)
    expect(packages.length).toBeGreaterThan(300)
    expect(licenceFaults(packages)).toEqual([])
  })

  test.each(['Elastic-2.0', 'EPL-2.0', 'GPL-3.0', 'AGPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', 'MIT AND GPL-2.0', ''])(
    '%s is flagged',
    (licence) => {
      const found = { name: 'x', version: '1.0.0', licence: licence || null }
      expect(licenceFaults([found])).toEqual([`x@1.0.0: ${licence || 'no licence told'}`])
    },
  )
  test.each(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND BSD-3-Clause'])('%s is not', (licence) =>
    expect(isAllowed(licence)).toBe(true),
  )
  test('one that was accepted stays so only under the same licence', () => {
    const accepted = { x: { licence: 'Elastic-2.0', reason: 'looked at' } }
    expect(licenceFaults([{ name: 'x', version: '1.0.0', licence: 'Elastic-2.0' }], accepted)).toEqual([])
    expect(licenceFaults([{ name: 'x', version: '2.0.0', licence: 'SSPL-1.0' }], accepted)).toHaveLength(1)
  })

  test('one command writes the bill of materials: every installed package, its licence, and the digest of the lockfile', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'tools', 'dist', 'sbom.js')], {
      maxBuffer: 64 * 1024 * 1024,
    })
    const bill = JSON.parse(stdout) as { bomFormat: string; components: Component[] }
    expect(bill.bomFormat).toBe('CycloneDX')
    const foreign = bill.components.filter(({ group }) => group !== '@jalur')
    expect(foreign.map(identityOf).sort()).toEqual(installedPackages(root).map(identityOf).sort())
    const lockfile = readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8')
    const unlike = foreign.filter(({ externalReferences = [] }) => {
      const digest = externalReferences.flatMap(({ hashes = [] }) => hashes)[0]?.content ?? ''
      return !digest || !lockfile.includes(`sha512-${Buffer.from(digest, 'hex').toString('base64')}`)
    })
    expect(unlike).toEqual([])
  }, 120_000)

  test('versions are pinned, the lockfile is kept frozen, and build scripts run by name only', () => {
    expect(existsSync(path.join(root, 'pnpm-lock.yaml'))).toBe(true)
    expect(readFileSync(path.join(root, 'tools', 'run.mjs'), 'utf8')).toContain('--frozen-lockfile')
    expect(readFileSync(path.join(root, 'pnpm-workspace.yaml'), 'utf8')).toMatch(
      /^allowBuilds:\n( {2}\S+: (true|false)\n)+/m,
    )
    for (const folder of [
      '.',
      'gateway',
      'tools',
      'web',
      'services/common',
      'services/personnel',
      'services/identity',
    ]) {
      const file = readFileSync(path.join(root, folder, 'package.json'), 'utf8')
      const { dependencies = {}, devDependencies = {} } = JSON.parse(file) as Record<string, Record<string, string>>
      const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$|^workspace:\*$/.test(version),
      )
      expect(loose).toEqual([])
    }
  })
})
