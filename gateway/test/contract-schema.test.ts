import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { root } from '../../tools/src/project'

const folder = path.join(root, 'gateway', 'test', 'contract')

describe('operations that clients rely on', () => {
  test.each(readdirSync(folder).filter((file) => file.endsWith('.graphql')))(
    '%s is valid against the public schema',
    (file) => {
      const schema = buildSchema(readFileSync(path.join(root, 'schema', 'api.graphql'), 'utf8'))
      const operations = parse(readFileSync(path.join(folder, file), 'utf8'))
      expect(validate(schema, operations).map(({ message }) => message)).toEqual([])
    },
  )
})
