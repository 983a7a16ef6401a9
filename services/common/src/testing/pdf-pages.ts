import { inflateSync } from 'node:zlib'

/** The texts of a PDF that a service wrote, page by page, words as they stand. */
export function pdfPages(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/<<\n\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)]
  return streams.map((stream) => {
    const start = stream.index + stream[0].length
    const content = inflateSync(pdf.subarray(start, start + Number(stream[1]))).toString('latin1')
    return [...content.matchAll(/\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ/g)]
      .map(([, glyphs = '']) => wordOf(glyphs))
      .join(' ')
  })
}

const wordOf = (glyphs: string): string =>
  [...glyphs.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join('')
