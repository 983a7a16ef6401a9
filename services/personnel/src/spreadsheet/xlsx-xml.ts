import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { UnreadableFile } from './sheet'

export type Attributes = Readonly<Record<string, string>>

/** What is done with the pieces of a document; names come without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML as it comes and yields after each piece, so that the reader's finds can be taken. Entities of one's own and
 * documents that refer to others are refused.
 * @throws UnreadableFile for what is no XML, and for a part that ends early
 */
export async function* readXml(stream: Readable, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', () => broken())
  parser.on('doctype', () => broken())
  if (reader.open) parser.on('opentag', ({ name, attributes }) => reader.open!(localName(name), attributes))
  if (reader.text) parser.on('text', (text) => reader.text!(text))
  if (reader.close) parser.on('closetag', ({ name }) => reader.close!(localName(name)))
  const decoder = new TextDecoder()
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }))
      yield
    }
  } catch (error) {
    throw isOfDisk(error) || error instanceof UnreadableFile ? error : new UnreadableFile('FILE_UNREADABLE', 'XLSX')
  } finally {
    stream.destroy()
  }
  parser.close()
  yield
}

/** Reads a small document to its end. */
export async function readWholeXml(stream: Readable, reader: XmlReader): Promise<void> {
  for await (const _ of readXml(stream, reader));
}

const broken = (): never => {
  throw new UnreadableFile('FILE_UNREADABLE', 'XLSX')
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Faults of the disk name the call that failed; those of packed data do not. */
const isOfDisk = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined
