import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { referenceRows } from '../catalogue/testing'
import { openTableFile } from '../spreadsheet/open-table-file'
import { IMPORT_KINDS, IMPORT_TABLES } from './import-column'
import { readImportFile } from './import-file'
import { importTemplates } from './import-template'
import { sent } from './testing'
import * as values from './import-values'

const contents = async () =>
  new Map(await Promise.all(importTemplates().map(async ({ name, body }) => [name, await buffer(body)] as const)))

test('each template is taken by the import as the tables that it is for, and holds nobody', async () => {
  const kindsOf = new Map<string, string[]>()
  for (const [name, content] of await contents()) {
    const file = await openTableFile(sent(content, name).path, name)
    const { sheets, problems } = await readImportFile(file)
    expect(problems).toEqual([])
    kindsOf.set(
      name,
      sheets.map(({ kind }) => kind),
    )
    for (const sheet of sheets) {
      for await (const row of sheet.rows()) expect(row).toBeUndefined()
    }
    await file.close()
  }
  expect(kindsOf).toEqual(
    new Map<string, string[]>([
      ['templat-impor.xlsx', IMPORT_KINDS],
      ...IMPORT_KINDS.map((kind) => [`templat-${IMPORT_TABLES[kind].sheet}.csv`, [kind]] as [string, string[]]),
    ]),
  )
})

test('every value that the workbook offers is one that the import reads', async () => {
  const content = (await contents()).get('templat-impor.xlsx')!
  const file = await openTableFile(sent(content, 'a.xlsx').path, 'a.xlsx')
  const offered = new Map<string, string[]>()
  let headings: readonly string[] = []
  for await (const { cells } of file.sheets.find(({ name }) => name === 'nilai')!.rows()) {
    if (headings.length === 0) headings = cells
    else {
      headings.forEach((heading, index) => {
        if (cells[index]) offered.set(heading, [...(offered.get(heading) ?? []), cells[index]])
      })
    }
  }
  await file.close()
  const { positions, ranks, agencies } = referenceRows()
  const codes = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code)
  expect(offered.get('kode_jabatan')).toEqual(codes(positions))
  expect(offered.get('golongan')).toEqual(codes(ranks))
  expect(offered.get('kode_instansi')).toEqual(codes(agencies))
  const readers = {
    ...{ jenis_kelamin: values.sexOf, jenis_pegawai: values.employmentTypeOf },
    ...{ status: values.statusOf, pendidikan: values.educationLevelOf },
  }
  for (const [column, read] of Object.entries(readers)) {
    const meant = offered.get(column)!.map(read)
    expect(meant).not.toContain(null)
    expect(new Set(meant).size).toBe(meant.length)
  }
})

test('the pages offer the templates as they are now', async () => {
  const folder = path.resolve(__dirname, '..', '..', '..', '..', 'web', 'public')
  for (const [name, content] of await contents()) {
    expect({ name, isFresh: readFileSync(path.join(folder, name)).equals(content) }).toEqual({ name, isFresh: true })
  }
})
