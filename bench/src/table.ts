/** A Markdown table: texts to the left in the first column, figures to the right in all others. */
export const table = (headings: readonly string[], lines: readonly (readonly string[])[]): string =>
  [headings, ['---', ...headings.slice(1).map(() => '--:')], ...lines].map(row).join('\n')

const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
