import DataLoader from 'dataloader'
import type { CoachingRating, Dialogue, DialogueVersion } from './dialogue'
import type { DialoguePage, DialogueRepository } from './dialogue.repository'

/** What a request reads of dialogues in batches. */
export interface DialogueLoaders {
  dialoguePages: DataLoader<DialoguePage, Dialogue[]>
  dialogueCounts: DataLoader<string, number>
  dialogueVersions: DataLoader<string, DialogueVersion[]>
  coachingRatings: DataLoader<string, CoachingRating | null>
  unconfirmedDialogues: DataLoader<string, number>
}

/** Loaders for one request: a page of plans costs one statement each for dialogues, counts, versions and ratings. */
export const createDialogueLoaders = (dialogues: DialogueRepository): DialogueLoaders => ({
  dialoguePages: new DataLoader((pages) => dialogues.findPages(pages), { cache: false }),
  dialogueCounts: new DataLoader((ids) => dialogues.count(ids)),
  dialogueVersions: new DataLoader((ids) => dialogues.findVersions(ids), { cache: false }),
  coachingRatings: new DataLoader((ids) => dialogues.findRatings(ids), { cache: false }),
  unconfirmedDialogues: new DataLoader((ids) => dialogues.countUnconfirmed(ids)),
})
