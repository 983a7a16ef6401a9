import type { HandedIn } from '../../lib/handed-in'
import { dropFile, heldFile } from '../../lib/held-files'
import { upload, type UploadFailure } from '../../lib/upload'
import { EVIDENCE } from './proofs'

/** The first document that could not be handed in, and why; `gone` when the browser has it no more. */
export interface NotHandedIn {
  name: string
  failure: UploadFailure | { kind: 'gone' }
}

/**
 * Hands in the documents that wait, one after the other; `onTaken` hears the list after each, so that none goes out
 * twice. Null when all have gone out.
 */
export async function handInHeld(files: HandedIn[], onTaken: (files: HandedIn[]) => void): Promise<NotHandedIn | null> {
  let list = files
  for (const { id, name, sizeBytes } of files.filter(({ held }) => held)) {
    const file = await heldFile(id)
    if (!file) return { name, failure: { kind: 'gone' } }
    const result = await upload(EVIDENCE, file, () => undefined)
    if ('failure' in result) return { name, failure: result.failure }
    list = list.map((each) => (each.id === id ? { id: result.id, name, sizeBytes, at: Date.now() } : each))
    onTaken(list)
    await dropFile(id)
  }
  return null
}
