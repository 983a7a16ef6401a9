/** Evidence in the transaction of the record that it belongs to. */
import { type Context, type FileDesk, readerId, type StoredFile, type Text, type Write } from '@jalur/common'
import { EVIDENCE } from '../uploads'
import { evidenceFaults, type SentEvidence } from './evidence'

/** What evidence is looked up with. */
export interface EvidenceParts {
  context: Context
  files: FileDesk
}

/** Evidence that was held against what there is. */
export interface CheckedEvidence {
  /** What is wrong with it, by field. */
  faults: { field: string; reason: Text }[]
  /** The files that it names, by id. */
  files: ReadonlyMap<string, StoredFile>
}

/** Holds evidence against the files of the caller, and `kept`, what the record has already. */
export async function checkEvidence(
  { context, files }: EvidenceParts,
  evidence: readonly SentEvidence[],
  kept: readonly string[] = [],
): Promise<CheckedEvidence> {
  const ids = evidence.flatMap(({ fileId }) => fileId ?? [])
  const found = await Promise.all(ids.map((id) => files.find(id, EVIDENCE, readerId(context.caller))))
  const known = new Map(found.flatMap((file) => (file ? [[file.id, file] as const] : [])))
  return { faults: evidenceFaults(evidence, { kept, files: known }), files: known }
}

/** Says that a record refers to the files from now on, so that they stay. */
export async function attachFiles(
  { manager }: Write,
  { files }: EvidenceParts,
  checked: CheckedEvidence,
): Promise<void> {
  for (const file of checked.files.keys()) await files.attach(manager, file)
}
