/** What a spreadsheet would compute. A lone dash stands for nothing in many tables. */
const FORMULA = /^[=+@\t\r]|^-[^\s-]/

/** True for a text that a spreadsheet would take for a formula. */
export const isFormula = (text: string): boolean => FORMULA.test(text)

/** A formula, or one that `harmless` made harmless before. */
const GUARDED = /^'*([=+@\t\r]|-[^\s-])/

/** The text as it may stand in a file that a spreadsheet opens: with an apostrophe in front where it would be computed. */
export const harmless = (text: string): string => (GUARDED.test(text) ? `'${text}` : text)

/** The text without the apostrophe that `harmless` put in front. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text
