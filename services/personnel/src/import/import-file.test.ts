import { readFileSync } from 'node:fs'
import path from 'node:path'
import { IMPORT_COLUMNS } from './import-column'
import { readImportFile } from './import-file'
import { IMPORT_MESSAGES } from './import-problem'

const docs = path.resolve(__dirname, '..', '..', '..', '..', 'docs')
const read = (text: string) => readImportFile(new TextEncoder().encode(text))
const heading = IMPORT_COLUMNS.join(';')

describe('readImportFile', () => {
  test.each([
    ['commas', heading.replaceAll(';', ',') + '\r\n1,"Satu, Dua"\r\n'],
    ['semicolons and a byte order mark', `\uFEFF${heading}\n1;Satu, Dua`],
    ['tabs', `${heading.replaceAll(';', '\t')}\n1\tSatu, Dua`],
    [
      'headings of other systems, in any order and case',
      'NAMA LENGKAP;NIP BARU;TGL. LAHIR;' + heading.split(';').slice(3).join(';') + '\nSatu, Dua;1',
    ],
  ])('reads %s', (_, text) =>
    expect(read(text)).toMatchObject({ problems: [], rows: [{ row: 2, cells: { nip: '1', nama: 'Satu, Dua' } }] }),
  )
  test('reads what Excel saves in Windows-1252', () => {
    const file = Buffer.from(`${heading}\n1;Andr\xe9`, 'latin1')
    expect(readImportFile(file).rows[0]!.cells.nama).toBe('André')
  })
  test('counts lines as an editor does, over empty ones and broken cells', () => {
    const { rows } = read(`${heading}\n\n1;"Satu\nDua"\n;;\n2;Tiga`)
    expect(rows.map(({ cells }) => cells.nip)).toEqual(['1', '2'])
    expect(rows.at(-1)!.row).toBe(6)
  })
  test('leaves out columns that are not ours, and names them', () =>
    expect(read(`${heading};agama\n1;Satu`)).toMatchObject({ ignored: ['agama'], problems: [] }))

  test.each([
    ['COLUMN_MISSING', heading.replace('nama;', '') + '\n1'],
    ['COLUMN_REPEATED', `${heading};NIP\n1`],
    ['FILE_EMPTY', heading],
    ['FILE_UNREADABLE', `${heading}\n1;"Satu`],
    ['COLUMN_MISSING', ''],
  ])('refuses with %s', (code, text) => {
    const { rows, problems } = read(text)
    expect(rows).toEqual([])
    expect(problems[0]).toMatchObject({ row: 1, code, severity: 'ERROR' })
  })
})

test('the template has every column, and the documentation every column and code', () => {
  const [template, manual] = ['import-template.csv', 'import.md'].map((name) =>
    readFileSync(path.join(docs, name), 'utf8'),
  )
  expect(template!.split('\n')[0]).toBe(heading)
  for (const name of [...IMPORT_COLUMNS, ...Object.keys(IMPORT_MESSAGES)]) expect(manual).toContain(`\`${name}\``)
})
