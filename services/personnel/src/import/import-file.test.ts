import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openTableFile } from '../spreadsheet/open-table-file'
import { IMPORT_TABLES, ImportColumn } from './import-column'
import { type RawRow, readImportFile } from './import-file'
import { IMPORT_MESSAGES, type ImportProblem } from './import-problem'
import { sent } from './testing'

const docs = path.resolve(__dirname, '..', '..', '..', '..', 'docs')
const heading = IMPORT_TABLES.DATA_UTAMA.columns.join(';')

/** All that a file of text holds. */
async function read(
  content: string | Uint8Array,
): Promise<{ rows: RawRow[]; problems: ImportProblem[]; ignored: string[] }> {
  const file = sent(content)
  const { sheets, problems } = await readImportFile(await openTableFile(file.path, file.name))
  const rows: RawRow[] = []
  for (const sheet of sheets) {
    for await (const row of sheet.rows()) rows.push(row)
    problems.push(...sheet.problems())
  }
  return { rows, problems, ignored: sheets.flatMap(({ ignored }) => ignored) }
}

describe('readImportFile', () => {
  test.each([
    ['commas', heading.replaceAll(';', ',') + '\r\n1,"Satu, Dua"\r\n'],
    ['semicolons and a byte order mark', `\uFEFF${heading}\n1;Satu, Dua`],
    ['tabs', `${heading.replaceAll(';', '\t')}\n1\tSatu, Dua`],
    [
      'headings of other systems, in any order and case',
      'NAMA LENGKAP;NIP BARU;TGL. LAHIR;' + heading.split(';').slice(3).join(';') + '\nSatu, Dua;1',
    ],
    ['titles above the heading', `Daftar pegawai\n${heading}\n1;Satu, Dua`],
    ['UTF-16, as Excel saves Unicode text', Buffer.from(`\uFEFF${heading}\r\n1;Satu, Dua`, 'utf16le')],
  ])('reads %s', async (_, text) =>
    expect(await read(text)).toMatchObject({ problems: [], rows: [{ cells: { nip: '1', nama: 'Satu, Dua' } }] }),
  )
  test('reads what Excel saves in Windows-1252', async () => {
    const { rows } = await read(Buffer.from(`${heading}\n1;Andr\xe9`, 'latin1'))
    expect(rows[0]!.cells.nama).toBe('André')
  })
  test('counts lines as an editor does, over empty ones and broken cells', async () => {
    const { rows } = await read(`${heading}\n\n1;"Satu\nDua"\n;;\n2;Tiga`)
    expect(rows.map(({ cells }) => cells.nip)).toEqual(['1', '2'])
    expect(rows.at(-1)!.row).toBe(6)
  })
  test('leaves out columns that are not ours, and names them', async () =>
    expect(await read(`${heading};agama\n1;Satu`)).toMatchObject({ ignored: ['agama'], problems: [] }))

  test.each([
    ['COLUMN_MISSING', heading.replace('nama;', '') + '\n1'],
    ['COLUMN_REPEATED', `${heading};NIP\n1`],
  ])('refuses with %s', async (code, text) => {
    const { rows, problems } = await read(text)
    expect(rows).toEqual([])
    expect(problems[0]).toMatchObject({ row: 1, code, severity: 'ERROR' })
  })

  test.each<[string, string, string, string]>([
    ['RW_GOLONGAN', 'rw-golongan of SIASN', 'nipBaru;golongan;skNomor;skTanggal;tmtGolongan', 'nomor_sk_golongan'],
    [
      'RW_JABATAN',
      'rw-jabatan of SIASN',
      'nipBaru;namaJabatan;tmtJabatan;unorNama;instansiKerjaNama;nomorSk',
      'nomor_sk_jabatan',
    ],
  ])('recognises %s by headings as in %s', async (kind, _, headings, decree) => {
    const cells = headings.split(';').map((name) => (/nomor/i.test(name) ? '800/1' : 'x'))
    const { rows, problems } = await read(`${headings}\n${cells.join(';')}`)
    expect(problems).toEqual([])
    expect(rows).toMatchObject([{ kind, cells: { nip: 'x', [decree]: '800/1' } }])
  })

  test.each([
    ['rw-diklat', 'nip;nama_diklat;jumlah_jam\n1;Latsar;40'],
    ['rw-hukdis', 'nip_baru;jenis_hukuman\n1;ringan'],
    ['payroll', 'nip;gaji_pokok;tunjangan\n1;2;3'],
    ['kode, harga', 'kode;harga\n1;2'],
  ])('says that a file looks like %s', async (likeness, text) => {
    const { problems } = await read(text)
    expect(problems).toMatchObject([{ code: 'FILE_NOT_RECOGNISED', kind: null, row: 1 }])
    expect(problems[0]!.message.en).toContain(likeness)
  })
})

test('the template has every column, and the documentation every column and code', () => {
  const [template, manual] = ['import-template.csv', 'import.md'].map((name) =>
    readFileSync(path.join(docs, name), 'utf8'),
  )
  expect(template!.split('\n')[0]).toBe(heading)
  for (const name of [...Object.keys(ImportColumn), ...Object.keys(IMPORT_MESSAGES)])
    expect(manual).toContain(`\`${name}\``)
})
