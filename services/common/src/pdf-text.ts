// Windows-1252: Latin-1 and the marks that texts of ours use.
const UNWRITABLE = /[^\n\u0020-\u007e\u00a0-\u00ff–—‘’“”•…€]/g

/** A text as the standard fonts of PDF readers write it: what they cannot write becomes a question mark. */
export const writable = (text: string): string => text.normalize('NFC').replace(UNWRITABLE, '?')
