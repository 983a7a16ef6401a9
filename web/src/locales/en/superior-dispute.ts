import type { superiorDispute as indonesian } from '../id/superior-dispute'
import type { Localised } from '../localised'

/** The texts about who the direct superior is, in English. */
export const superiorDispute: Localised<typeof indonesian> = {
  superiorDispute: {
    page: 'Your superior',
    decides: '{{name}} decides on your performance',
    nobodyDecides: 'No superior decides on your performance yet',
    nobody: 'nobody',
    lede: {
      NONE: 'The direct superior on record decides on your plan, progress and evaluations.',
      OPEN: 'For the time being, until an HR officer has decided on your dispute. On record: {{name}}.',
      ACCEPTED: 'Your dispute was accepted: until the register is corrected. On record: {{name}}.',
    },
    status: {
      OPEN: 'The dispute waits for a decision',
      ACCEPTED: 'The dispute was accepted',
      REJECTED: 'The dispute was not accepted',
      SETTLED: 'The dispute is over: the register has changed',
    },
    onRecord: 'Superior on record',
    proposed: 'Superior as you say',
    filed: 'Filed',
    decided: 'Decided',
    title: 'Is this the wrong superior?',
    help: 'Say who your direct superior is. That person decides at once for the time being, so your work does not wait. An HR officer checks it.',
    who: 'Who is your direct superior',
    reason: 'Why',
    reasonHint: 'For example the number of an assignment letter, or the day you changed units.',
    send: 'File the dispute',
    sent: 'The dispute was filed.',
    register: 'Is the register wrong too?',
    correct: 'Ask to correct the superior on record',
    desk: {
      title: 'Disputes about superiors',
      help: 'People who say that their superior on record is wrong. The one they propose decides meanwhile.',
      none: 'No dispute is waiting.',
      says: 'Says that the superior is {{provisional}}. On record: {{disputed}}.',
      reason: 'Reason of the decision',
      reasonHint: 'The person reads it.',
      ACCEPTED: 'Accept',
      REJECTED: 'Do not accept',
      decided: 'The decision was saved.',
      conflict: 'This dispute has changed. Look at how it stands now.',
    },
  },
}
