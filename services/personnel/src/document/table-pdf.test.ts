import { buffer } from 'node:stream/consumers'
import { pdfPages } from '@jalur/common'
import { type TablePaper, writeTablePdf } from './table-pdf'

const columns = ['No.', 'Nama', 'Keterangan'].map((heading, index) => ({ heading, width: [5, 40, 55][index]! }))
const paper = (rows: string[][], change: Partial<TablePaper> = {}): TablePaper => ({
  title: 'Daftar Uji',
  lines: [['Instansi', 'Pemerintah Kabupaten Contoh']],
  columns,
  rows,
  footer: 'Contoh · K7QM-2XWD-9FTR',
  signature: ['Mengetahui,', 'Kepala BKPSDM'],
  writtenAt: new Date('2026-08-03T00:00:00Z'),
  ...change,
})
const written = async (rows: string[][], change?: Partial<TablePaper>) =>
  pdfPages(await buffer(writeTablePdf(paper(rows, change))))
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => [String(index + 1), `Orang ke-${index + 1}`, 'Memenuhi syarat'])

test('one page holds title, head, table, signature and its number', async () => {
  const [page, ...others] = await written(people(3))
  expect(others).toEqual([])
  for (const text of ['Daftar Uji', 'Pemerintah Kabupaten Contoh', 'Keterangan', 'Orang ke-3', 'Kepala BKPSDM'])
    expect(page).toContain(text)
  expect(page).toContain('K7QM-2XWD-9FTR · Halaman 1 dari 1')
})

test('a long table repeats its headings, numbers its pages, and loses nobody', async () => {
  const pages = await written(people(200))
  expect(pages.length).toBeGreaterThan(2)
  for (const [index, page] of pages.entries()) expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
  expect(pages.slice(0, -1).every((page) => page.includes('Keterangan'))).toBe(true)
  for (let number = 1; number <= 200; number++)
    expect(pages.filter((page) => page.includes(`Orang ke-${number} `))).toHaveLength(1)
})

test('a cell that needs several lines makes its row taller, and stays on one page', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    String(index),
    'x',
    `awal${index} ${'kata '.repeat(120)} akhir${index}`,
  ])
  const pages = await written(rows)
  for (let index = 0; index < 40; index++) {
    const page = pages.find((text) => text.includes(`awal${index} `))
    expect(page).toContain(`akhir${index}`)
  }
})

test('what the fonts cannot write becomes a question mark, accents stay', async () => {
  const [page] = await written([['1', 'Nuré Ōtsu', '漢字']])
  expect(page).toContain('Nuré ?tsu')
  expect(page).toContain('??')
})

test('a row that cannot be read ends the paper with its error', async () => {
  async function* broken(): AsyncGenerator<string[]> {
    yield ['1', 'a', 'b']
    throw new Error('gone')
  }
  await expect(buffer(writeTablePdf(paper([], { rows: broken() })))).rejects.toThrow('gone')
})

test('while a long paper is written, the process does other work', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  await written(people(500))
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(20)
})
