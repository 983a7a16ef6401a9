/** What proves a report, or what somebody says to an objection (bukti dukung). Pure: this file imports types only. */
import type { Text } from '@jalur/common'

/** A link, or a file that was handed in. */
export interface Evidence {
  id: string
  title: string
  /** Null for a file. */
  url: string | null
  fileId: string | null
  contentType: string | null
  sizeBytes: number | null
  /** SHA-256 of the file, hexadecimal; null for a link, whose content is not ours. */
  sha256: string | null
}

/** Evidence as it is sent: what the record has already, by its id, or something new. */
export interface SentEvidence {
  id: string | null
  title: string
  url: string | null
  fileId: string | null
}

/** What sent evidence can refer to: evidence that the record has, and files of the caller by id. */
export interface KnownProofs {
  kept: readonly string[]
  files: ReadonlyMap<string, unknown>
}

const LONGEST_ADDRESS = 2_000
const LONGEST_TITLE = 200
const MOST_EVIDENCE = 10

/** What is wrong with the evidence of a record, by field. */
export function evidenceFaults(
  evidence: readonly SentEvidence[],
  { kept, files }: KnownProofs,
): { field: string; reason: Text }[] {
  const count = evidence.length <= MOST_EVIDENCE ? [] : [{ field: 'evidence', reason: TOO_MANY }]
  return [
    ...count,
    ...evidence.flatMap(({ id, title, url, fileId }, place) => {
      const wrong: [string, Text, boolean][] = [
        ['.title', TITLE, title.trim() === '' || title.length > LONGEST_TITLE],
        ['', ONE_OF, [id, url, fileId].filter((it) => it !== null).length !== 1],
        ['.url', ADDRESS, url !== null && !isWebAddress(url)],
        ['.id', UNKNOWN, id !== null && !kept.includes(id)],
        ['.file', UNKNOWN, fileId !== null && !files.has(fileId)],
      ]
      return wrong.flatMap(([at, reason, isWrong]) => (isWrong ? [{ field: `evidence.${place}${at}`, reason }] : []))
    }),
  ]
}

/** Only the web, encrypted: the address is shown to others as a link, and never fetched by us. */
function isWebAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
}

const TOO_MANY: Text = { id: `paling banyak ${MOST_EVIDENCE}`, en: `at most ${MOST_EVIDENCE}` }
const TITLE: Text = { id: `perlu 1 sampai ${LONGEST_TITLE} huruf`, en: `needs 1 to ${LONGEST_TITLE} characters` }
const ONE_OF: Text = { id: 'perlu tautan atau berkas', en: 'needs a link or a file' }
const ADDRESS: Text = { id: 'harus alamat https', en: 'must be an https address' }
const UNKNOWN: Text = { id: 'tidak dikenal', en: 'unknown' }
