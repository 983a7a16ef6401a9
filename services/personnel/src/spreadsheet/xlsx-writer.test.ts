import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { sent } from '../import/testing'
import { writeCsv } from './csv-writer'
import { openTableFile } from './open-table-file'
import { writeXlsx } from './xlsx-writer'

const HEADINGS = ['a', 'b', 'c']

async function readBack(content: Buffer): Promise<(readonly string[])[]> {
  const file = await openTableFile(sent(content).path, '')
  const rows: (readonly string[])[] = []
  for await (const { cells } of file.sheets[0]!.rows()) rows.push([...cells, '', '', ''].slice(0, HEADINGS.length))
  await file.close()
  return rows
}
const xlsx = (rows: string[][]): Promise<Buffer> =>
  buffer(
    writeXlsx([{ name: 'lembar', columns: HEADINGS.map((heading) => ({ heading, width: 10 })), rows }], {
      title: 'Uji',
      identifier: 'x',
    }),
  )
const csv = (rows: string[][]): Promise<Buffer> => buffer(writeCsv(HEADINGS, rows))

const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+62', '@x', '-2+3', '-', "'x", "'=1", "''-1", 'a;b', '"', 'a\nb', '007'),
  )
  // oxlint-disable-next-line no-control-regex
  .map((it) => it.replace(/[\u0000-\u001f\ufffe\uffff\ufeff]/g, '').trim())
const rows = fc.array(fc.tuple(fc.constant('x'), text, text), { minLength: 1, maxLength: 5 })

test.each<[string, (rows: string[][]) => Promise<Buffer>]>([
  ['XLSX', xlsx],
  ['CSV', csv],
])('%s gives back every text as it was written', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) =>
      expect(await readBack(await write(written))).toEqual([HEADINGS, ...written]),
    ),
    { numRuns: 40 },
  )
})

test('S-52 no cell begins like a formula', async () => {
  const dangerous = [
    ['=HYPERLINK("x")', '+1', '@SUM(1)'],
    ['-1', '\t=1', 'x'],
  ]
  const text = (await csv(dangerous)).toString('utf8')
  expect(text.split(/[;\r\n]+/).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
})

test('the same rows are the same bytes', async () =>
  expect(await xlsx([['a', 'b', 'c']])).toEqual(await xlsx([['a', 'b', 'c']])))
