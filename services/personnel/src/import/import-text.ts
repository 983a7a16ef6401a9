import type { ImportProblemCode } from './import-problem'

/** What no cell may hold: control characters, other than line ends, and those of the private use area. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\ue000-\uf8ff]/

/**
 * What UTF-8 looks like to somebody who takes it for Windows-1252 (`AndrÃ©`, `â€™`), and the sign for a letter that could
 * not be read.
 */
const GARBLED = /\ufffd|Ã[\u0080-\u00bf\u0152-\u0192\u2013-\u2122]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf\u0152-\u2122]/

const PLAIN = /^[ -~]*$/

/** What is wrong with a text whatever the column; null for nothing. */
export function checkText(text: string): ImportProblemCode | null {
  if (PLAIN.test(text)) return null
  if (GARBLED.test(text)) return 'TEXT_GARBLED'
  return FORBIDDEN.test(text) ? 'CHARACTER_FORBIDDEN' : null
}
