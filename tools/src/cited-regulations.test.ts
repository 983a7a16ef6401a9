import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { regulationText } from '@jalur/performance'
import { root } from './project'

const read = <Row>(...file: string[]): Row[] =>
  JSON.parse(readFileSync(path.join(root, 'services', ...file), 'utf8')) as Row[]

test('papers of performance write every regulation of its rules as personnel has it on record', () => {
  const rules = readdirSync(path.join(root, 'services', 'performance', 'reference')).flatMap((file) =>
    read<{ regulationCode: string }>('performance', 'reference', file),
  )
  const codes = [...new Set(rules.map(({ regulationCode }) => regulationCode))].toSorted()
  const known = new Map(
    read<{ code: string; kind: string; number: string; year: number }>(
      'personnel',
      'reference',
      'regulations.json',
    ).map(({ code, kind, number, year }) => [code, `${kind} ${number}/${year}`]),
  )
  expect(codes.map(regulationText)).toEqual(codes.map((code) => known.get(code)))
})
