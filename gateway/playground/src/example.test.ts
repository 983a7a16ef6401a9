import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findExamples, readExample } from './example'
import { TEXTS } from './texts'

const folder = path.resolve(__dirname, '..', 'examples')
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readExample(file.replace(/\.graphql$/, ''), readFileSync(path.join(folder, file), 'utf8')))

describe('saved examples', () => {
  test.each(examples)(
    '$name has a title in both languages, a known role and a known group',
    ({ title, role, group }) => {
      expect(title).toEqual({ id: expect.any(String), en: expect.any(String) })
      expect(Object.keys(TEXTS.id.roles)).toContain(role)
      expect(Object.keys(TEXTS.id.groups)).toContain(group)
    },
  )

  test('every kind of caller has one', () =>
    expect(new Set(examples.map(({ role }) => role))).toEqual(new Set(Object.keys(TEXTS.id.roles))))

  test('the editor gets the query without the lines about it', () =>
    expect(readExample('x', '# id: Satu\n# en: One\n# role: hr\n# group: me\n\n# why\n{ me { id } }\n')).toEqual({
      name: 'x',
      title: { id: 'Satu', en: 'One' },
      role: 'hr',
      group: 'me',
      query: '# why\n{ me { id } }\n',
      variables: '',
    }))

  test('search wants every word, in either language or in the query', () => {
    expect(findExamples(examples, '')).toHaveLength(examples.length)
    expect(findExamples(examples, 'Promotion NEXT').map(({ name }) => name)).toContain('my-rank-promotion')
    expect(findExamples(examples, 'kenaikan pangkat').map(({ name }) => name)).toContain('my-rank-promotion')
    expect(findExamples(examples, 'careerRoutes zebra')).toEqual([])
  })
})
