import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Text } from './language'

/** What a partner may read confidential data for, and the regulation that makes it its task. */
export interface AccessPurpose {
  code: string
  title: Text
  /** Code of the regulation. */
  regulation: string
}

/** Where a partner states its purpose. */
export const PURPOSE_HEADER = 'x-purpose'

/**
 * The purposes there are. A public body needs no consent for its tasks, but a task it must have.
 * Source: UU 27/2022 art. 20.
 */
export const ACCESS_PURPOSES = JSON.parse(
  readFileSync(path.resolve(__dirname, '..', 'reference', 'purposes.json'), 'utf8'),
) as readonly AccessPurpose[]

const codes = new Set(ACCESS_PURPOSES.map(({ code }) => code))

/** The code as sent when it is one of the list, null otherwise. */
export const knownPurpose = (sent: string | null | undefined): string | null => (sent && codes.has(sent) ? sent : null)
