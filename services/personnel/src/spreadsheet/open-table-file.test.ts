import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { sent } from '../import/testing'
import { openTableFile } from './open-table-file'
import { type SheetRow, UnreadableFile } from './sheet'
import { cellError, day, formula, number, type TestWorkbook, workbookOf, zipOf } from './testing'

async function read(content: string | Uint8Array, name = 'a.xlsx') {
  const file = await openTableFile(sent(content).path, name)
  const sheets: { name: string; rows: SheetRow[]; isHidden: boolean; merged: unknown; expectedRows: unknown }[] = []
  for (const sheet of file.sheets) {
    const rows: SheetRow[] = []
    for await (const row of sheet.rows()) rows.push(row)
    sheets.push({ ...sheet, rows, merged: sheet.merged })
  }
  await file.close()
  return { ...file, sheets }
}
const faultOf = (content: string | Uint8Array): Promise<unknown> =>
  read(content).then(
    () => null,
    (error: unknown) => (error instanceof UnreadableFile ? `${error.fault} ${error.hint}`.trim() : error),
  )
/** Texts that stand in the sheet itself. */
const inlined = (rows: readonly string[][]) =>
  rows.map((cells) => cells.map((text) => ({ xml: `<c t="inlineStr"><is><t>${text}</t></is></c>` })))
const one: TestWorkbook = { sheets: [{ name: 'a', rows: [['x']] }] }

describe('a workbook', () => {
  test('gives texts, whole numbers and days as people see them, and marks what is no text', async () => {
    const row = [
      'Satu & <Dua>',
      number('7104'),
      number('1.98001012005121E+17'),
      day(32_874),
      formula('A1', '5'),
      cellError('#N/A'),
    ]
    const { sheets } = await read(await workbookOf({ sheets: [{ name: 'a', rows: [row] }] }))
    const [{ cells, marks }] = sheets[0]!.rows as [SheetRow]
    expect(cells).toEqual(['Satu & <Dua>', '7104', '1.98001012005121E+17', '1990-01-01', '5', '#N/A'])
    expect([...marks]).toEqual([
      [1, 'NUMBER'],
      [2, 'NUMBER'],
      [4, 'FORMULA'],
      [5, 'ERROR_VALUE'],
    ])
  })

  test('of several large sheets is read to its end, and so again', async () => {
    const rows = Array.from({ length: 4_000 }, () => [randomBytes(60).toString('base64')])
    const content = await workbookOf({ sheets: ['a', 'b', 'c'].map((name) => ({ name, rows: inlined(rows) })) })
    for (let time = 0; time < 5; time++) {
      const { sheets } = await read(content)
      expect(sheets.map((sheet) => sheet.rows.length)).toEqual([4_000, 4_000, 4_000])
    }
  })

  test('counts days from 1904 where it says so', async () => {
    const { countsFrom1904, sheets } = await read(
      await workbookOf({ sheets: [{ name: 'a', rows: [[day(31_412)]] }], date1904: true }),
    )
    expect(countsFrom1904).toBe(true)
    expect(sheets[0]!.rows[0]!.cells).toEqual(['1990-01-01'])
  })

  test('tells what is hidden or merged, how large it is, and rows as Excel numbers them', async () => {
    const { sheets } = await read(
      await workbookOf({
        sheets: [
          { name: 'satu', rows: [['a'], [''], ['b']], hidden: [3], merged: ['B3:D4'] },
          { name: 'dua', rows: [], isHidden: true },
        ],
      }),
    )
    expect(sheets).toMatchObject([
      {
        ...{ name: 'satu', isHidden: false, expectedRows: 3, merged: [{ row: 3, column: 1, range: 'B3:D4' }] },
        rows: [
          { row: 1, isHidden: false },
          { row: 3, isHidden: true },
        ],
      },
      { name: 'dua', isHidden: true, rows: [] },
    ])
  })

  test('reads texts with pieces of several styles, and leaves out how they are pronounced', async () => {
    const text = '<si><r><t>Con</t></r><r><t>toh</t></r><rPh><t>x</t></rPh></si>'
    const { sheets } = await read(await workbookOf({ ...one, parts: { 'xl/sharedStrings.xml': `<sst>${text}</sst>` } }))
    expect(sheets[0]!.rows[0]!.cells).toEqual(['Contoh'])
  })
})

/** The start of a compound file whose directory, in the first sector, holds a name. */
function compoundFile(name: string): Buffer {
  const file = Buffer.alloc(4_096)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(2, 48)
  file.write(name, 512 * 3, 'utf16le')
  return file
}

describe('S-51 a file that is no table', () => {
  test.each<[string, () => string | Uint8Array | Promise<Uint8Array>]>([
    ['FILE_EMPTY', () => ''],
    ['FILE_WRONG_TYPE PDF', () => '%PDF-1.7\n'],
    ['FILE_WRONG_TYPE JPEG', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['FILE_WRONG_TYPE HTML', () => '<html><table><tr><td>nip</td></tr></table></html>'],
    ['FILE_WRONG_TYPE XML', () => '<?xml version="1.0"?><Workbook/>'],
    ['FILE_WRONG_TYPE Word', () => zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['FILE_WRONG_TYPE OpenDocument', () => zipOf({ mimetype: '', 'content.xml': '' })],
    ['FILE_WRONG_TYPE XLSB', () => zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
    ['FILE_WRONG_TYPE ZIP', () => zipOf({ 'a.csv': 'nip' })],
    ['FILE_OLD_EXCEL', () => compoundFile('Workbook')],
    ['FILE_ENCRYPTED', () => compoundFile('EncryptedPackage')],
    ['FILE_HAS_MACROS', () => workbookOf({ ...one, parts: { 'xl/vbaProject.bin': 'x' } })],
    ['FILE_UNREADABLE XLSX', async () => (await workbookOf(one)).subarray(0, -40)],
    ['FILE_UNREADABLE XLSX', () => workbookOf({ ...one, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><row>' } })],
    ['FILE_UNREADABLE CSV', () => 'nip;nama\n1;"Satu\n2;Dua'],
  ])('is refused: %s', async (fault, content) => expect(await faultOf(await content())).toBe(fault))

  test('is refused when it refers to other files', async () => {
    const sheet =
      '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]><worksheet><row><c t="str"><v>&file;</v></c></row></worksheet>'
    expect(await faultOf(await workbookOf({ ...one, parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toBe(
      'FILE_UNREADABLE XLSX',
    )
  })

  test('is refused when it unpacks to far more than it holds, before it is unpacked', async () => {
    const bomb = Buffer.alloc(50_000_000)
    expect(deflateRawSync(bomb).length).toBeLessThan(100_000)
    expect(await faultOf(await workbookOf({ ...one, parts: { 'xl/worksheets/sheet1.xml': bomb } }))).toBe(
      'FILE_UNPACKS_TOO_LARGE',
    )
  })

  test('is refused when a part is larger than the archive says', async () => {
    const file = await workbookOf({
      ...one,
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(5_000)}</worksheet>` },
    })
    const size = Buffer.alloc(4)
    size.writeUInt32LE(5_023)
    for (let at = file.indexOf(size); at !== -1; at = file.indexOf(size, at + 4)) file.writeUInt32LE(50, at)
    expect(await faultOf(file)).toBe('FILE_UNREADABLE XLSX')
  })
})
