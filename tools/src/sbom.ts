import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { runCommand } from './command'
import { inherited } from './env'
import { installedPackages, licenceFaults } from './licences'
import { root } from './project'
import { StartError } from './start-error'

/**
 * `npm run -s sbom > sbom.cdx.json`: the bill of materials in CycloneDX, each package with its version, licence and the
 * digest that the lockfile holds it to. The pinned package manager writes it. Licences that nobody looked at stop it.
 */
async function sbom(): Promise<void> {
  const faults = licenceFaults(installedPackages(root))
  if (faults.length > 0) {
    throw new StartError(
      `Nobody looked at these licences yet: ${faults.join('; ')}`,
      'Look at each, then name it in tools/src/licences.ts or leave the package out',
    )
  }
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, string>
  const args = [
    '--yes',
    '--prefer-offline',
    packageManager ?? '',
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
  ]
  // Settings of the outer npm would reach the package manager: only where to fetch from is passed on.
  const env = Object.fromEntries(
    Object.entries(inherited()).filter(
      ([name]) => !/^npm_/i.test(name) || /^npm_config_(registry|userconfig|cache)$/i.test(name),
    ),
  )
  const { stdout } = await promisify(execFile)('npx', args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 })
  process.stdout.write(stdout)
}

void runCommand(sbom)
