import { randomInt } from 'node:crypto'

/** Without letters and digits that a reader takes for each other. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS = 3
const SIGNS_PER_GROUP = 4

/** A new code for a paper, `K7QM-2XWD-9FTR`: sixty bits, so that nobody finds one by trying. */
export function newVerificationCode(): string {
  const sign = (): string => SIGNS[randomInt(SIGNS.length)]!
  const group = (): string => Array.from({ length: SIGNS_PER_GROUP }, sign).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** A code as people type it: case, spaces and hyphens do not matter. */
export function normalizeCode(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return signs.match(/.{1,4}/g)?.join('-') ?? ''
}
