/** What a spreadsheet would compute. A lone dash stands for nothing in many tables. */
const FORMULA = /^[=+@\t\r]|^-[^\s-]/

/** True for a text that a spreadsheet would take for a formula. */
export const isFormula = (text: string): boolean => FORMULA.test(text)

/** The text as it may stand in a file that a spreadsheet opens: with an apostrophe in front where it would be computed. */
export const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text)

/** The text without the apostrophe that `harmless` put in front. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text
