import type { EvidenceInput } from '../../generated/types'
import { type HandedIn, stillKept } from '../../lib/handed-in'

/** What is shown besides words, while it is being written: an empty link stands for none. */
export interface Proofs {
  link: string
  files: HandedIn[]
}

export const NO_PROOFS: Proofs = { link: '', files: [] }

/** What the documents are handed in for. */
export const EVIDENCE = 'performance/EVIDENCE'

/** True where the link is left out, or is one that the graph takes. */
export const isLinkInOrder = ({ link }: Pick<Proofs, 'link'>): boolean => {
  const address = link.trim()
  return address === '' || (URL.canParse(address) && new URL(address).protocol === 'https:')
}

/** The evidence as the graph takes it: links bear the name of their host, files their own. Files that wait are not there yet. */
export function evidenceOf({ link, files }: Proofs, now: number): EvidenceInput[] {
  const address = link.trim()
  return [
    ...(address ? [{ title: new URL(address).hostname, url: address }] : []),
    ...stillKept(files, now)
      .filter(({ held }) => !held)
      .map(({ id, name }) => ({ title: name.slice(0, 200), file: id })),
  ]
}
