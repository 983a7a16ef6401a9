import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { importTemplates } from '@jalur/personnel'
import { root } from './project'

/** Where the web client offers them. */
const folder = path.join(root, 'web', 'public')

/** The templates of imports as the reference data of this release make them, by name. */
export async function generateTemplates(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const { name, body } of importTemplates()) files.set(name, await buffer(body))
  return files
}

/** Those that are not as they were written. */
export const staleTemplates = (files: ReadonlyMap<string, Buffer>): string[] =>
  [...files].filter(([name, content]) => !isWritten(name, content)).map(([name]) => `web/public/${name}`)

export function writeTemplates(files: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of files) if (!isWritten(name, content)) writeFileSync(path.join(folder, name), content)
}

function isWritten(name: string, content: Buffer): boolean {
  const place = path.join(folder, name)
  return existsSync(place) && readFileSync(place).equals(content)
}
