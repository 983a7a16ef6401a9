import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How a text file is written and how many line ends it has, from reading it once. */
export interface TextFacts {
  encoding: Encoding
  lines: number
}

/** UTF-16 says so in its first bytes; text that is not UTF-8 throughout is what Excel saves, Windows-1252. */
export async function readTextFacts(file: string, head: Uint8Array): Promise<TextFacts> {
  const marked = markedEncoding(head)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  let lines = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) lines++
    if (isUtf8 && !marked) isUtf8 = decodes(decoder, chunk)
  }
  if (isUtf8 && !marked) isUtf8 = decodes(decoder, null)
  return { encoding: marked ?? (isUtf8 ? 'utf-8' : 'windows-1252'), lines }
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* readText(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function markedEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

function decodes(decoder: TextDecoder, chunk: Uint8Array | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true })
    else decoder.decode()
    return true
  } catch {
    return false
  }
}
