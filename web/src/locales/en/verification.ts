import type { verification as indonesian } from '../id/verification'
import type { Localised } from '../localised'

/** The texts of the page where anyone checks a paper, in English. */
export const verification: Localised<typeof indonesian> = {
  verification: {
    page: 'Check a paper',
    title: 'Is this paper real?',
    lede: 'Type the code that is printed on the paper, or scan its QR code. Anyone may check, without signing in.',
    code: 'Verification code',
    check: 'Check',
    known: 'This paper is on record and still holds',
    knownHelp: 'Compare the following with the paper in your hand. If it differs, that paper is not real.',
    outdated: 'This paper is real, but the record has changed',
    outdatedHelp: 'The record changed after the paper was made. Ask its holder for a new one.',
    unknown: 'This code is not known',
    unknownHelp:
      'There is no paper with the code {{code}}. Check the letters; the letter O and the digit 0 are not used.',
    kindLabel: 'Kind of paper',
    kind: {
      PLAN: 'Performance plan (SKP)',
      EVALUATION: 'Performance evaluation',
      OBJECTION_DECISION: 'Decision on an objection',
      CREDIT_STATEMENT: 'Statement of credit points (PAK)',
    },
    nominative_one: 'List of proposed promotions, {{count}} person',
    nominative_other: 'List of proposed promotions, {{count}} people',
    period: 'Period from',
    holder: 'About',
    states: 'It states',
    agency: 'Agency',
    writtenAt: 'Made',
    compare: 'Compare the file',
    compareHelp: 'The file is checked on your device and sent nowhere.',
    same: 'This file is exactly the one that was made.',
    different: 'This file differs from the one that was made.',
  },
}
