import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './project'

/** One line of a table: the attacks or faults it is about, and the files whose tests prove the answer. */
interface Line {
  ids: string[]
  files: string[]
}

const ALL = Array.from({ length: 58 }, (_, index) => idOf('S', index + 1))

function idOf(letter: string, number: number): string {
  return `${letter}-${String(number).padStart(2, '0')}`
}

/** `S-01`, and every id of `S-25 … S-28`. */
const idsIn = (text: string): string[] =>
  [...text.matchAll(/\b([SR])-(\d\d)(?: … [SR]-(\d\d))?/g)].flatMap(([, letter = '', first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => idOf(letter, Number(first) + index)),
  )

const rows = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [SR]-\d\d/.test(line))
  .map((line) => line.split('|').slice(1, -1))
const answered: Line[] = rows.flatMap(([attack = '', , tests]) =>
  tests ? [{ ids: idsIn(attack), files: [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file) }] : [],
)
const open = rows.filter(({ length }) => length === 2).flatMap(([attack = '']) => idsIn(attack))

/** The titles of the tests and groups of a file. */
const titlesOf = (file: string): string =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/['`]((?:[SR]-\d\d(?:, )?)+ [^'`\n]*)/g)]
    .map(([, title]) => title)
    .join('\n')

describe('docs/security.md', () => {
  test('has a line for every attack, which is answered or says why it need not be yet', () => {
    const told = [...answered.flatMap(({ ids }) => ids), ...open]
    expect(ALL.filter((id) => !told.includes(id))).toEqual([])
    expect(open.filter((id) => answered.some(({ ids }) => ids.includes(id)))).toEqual([])
  })

  test.each(answered.flatMap(({ ids, files }) => ids.map((id) => [id, files] as const)))(
    '%s is proven by a test of that name in a file that it names',
    (id, files) => {
      expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
      expect(files.filter((file) => titlesOf(file).includes(id))).not.toEqual([])
    },
  )
})
