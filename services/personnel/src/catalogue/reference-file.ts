import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(__dirname, '..', '..', 'reference')

/** The content of a file of `reference/`, named without its ending; its shape is the caller's to know. */
export const readReference = <Content>(name: string): Content =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Content
