import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * Secrets of partners: `jalur_sk_`, 43 random letters and digits (256 bits), and 6 of a checksum. Whoever scans a
 * repository for leaked secrets knows one by its form and, without asking us, by its checksum.
 */
export const SECRET_FORM = /^jalur_sk_[0-9A-Za-z]{49}$/

const PREFIX = 'jalur_sk_'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const RANDOM_LENGTH = 43
const CHECKSUM_LENGTH = 6

export function newSecret(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${PREFIX}${random}${checksum(random)}`
}

/** True for text in the form of a secret whose checksum is right. */
export function isSecret(text: string): boolean {
  const body = text.slice(PREFIX.length)
  return SECRET_FORM.test(text) && checksum(body.slice(0, RANDOM_LENGTH)) === body.slice(RANDOM_LENGTH)
}

/** CRC-32 of the random part in base 62. */
function checksum(random: string): string {
  let rest = crc32(random)
  let digits = ''
  for (let index = 0; index < CHECKSUM_LENGTH; index++) {
    digits = `${ALPHABET[rest % ALPHABET.length]}${digits}`
    rest = Math.floor(rest / ALPHABET.length)
  }
  return digits
}

/** SHA-256 in hexadecimal. Enough, because secrets are 256 random bits and not passwords. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The last characters, by which people tell secrets apart. */
export const hintOf = (secret: string): string => secret.slice(-4)

/** Compares in constant time. */
export function secretMatches(secret: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(digest.padEnd(64).slice(0, 64)))
}
