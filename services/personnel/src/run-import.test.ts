import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createTestDatabase, migrate, type TestDatabase } from '@jalur/common'
import { loadReference } from './catalogue/reference.repository'
import { personnelDatabase } from './database'
import { fileOf } from './import/testing'
import { runImport } from './run-import'

const folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-import-'))
let database: TestDatabase
let printed = ''

beforeAll(async () => {
  database = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'personnel')
  await migrate(personnelDatabase(database.url))
  await loadReference(database.url)
})
beforeEach(() => {
  printed = ''
  const print = (text: unknown): boolean => {
    printed += String(text)
    return true
  }
  jest.spyOn(process.stdout, 'write').mockImplementation(print)
  jest.spyOn(process.stderr, 'write').mockImplementation(print)
})
afterEach(() => jest.restoreAllMocks())
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

function save(content: Uint8Array): string {
  const file = path.join(folder, 'pegawai.csv')
  writeFileSync(file, content)
  return file
}

describe('npm run import', () => {
  test('prints a summary and ends well for a good file', async () => {
    expect(await runImport([save(fileOf({})), '--dry-run', '--language=en'], database.url)).toBe(0)
    expect(printed).toMatch(/New +1\n/)
    expect(printed).toContain('Dry run: nothing is stored.')
    expect(await runImport([save(fileOf({})), '--agency=7104'], database.url)).toBe(0)
    expect(printed).toContain('Semua baris disimpan.')
  })
  test('lists errors by row and column without naming anybody', async () => {
    const file = save(fileOf({}, { nip: '19900101201503299', nama: 'Rahasia Sekali', golongan: '' }))
    expect(await runImport([file, '--language=en'], database.url)).toBe(1)
    expect(printed).toMatch(/3 +nip +1990\*+9 +NIP_LENGTH +A NIP has 18 digits \(17\)\./)
    expect(printed).toMatch(/3 +golongan +RANK_MISSING/)
    expect(printed).toContain('There are errors: nothing is stored.')
    expect(printed).not.toMatch(/Rahasia|19900101/)
  })
  test.each([
    ['no file is named', []],
    ['an option is unknown', ['file.csv', '--force']],
    ['the file does not exist', [path.join(folder, 'none.csv')]],
  ])('ends with 2 and one line when %s', async (_, argv) => {
    expect(await runImport(argv, database.url)).toBe(2)
    expect(printed.trim().split('\n')).toHaveLength(1)
  })
})
