import type { Readable } from 'node:stream'

/** A file that everyone may have, without signing in. */
export interface PublicFile {
  contentType: string
  /** Another one for every other content. */
  digest: string
  /** True for a file of a version, which never changes. */
  isFinal: boolean
  body(): Readable
}

/** The files that a service gives to everyone, by path. */
export interface PublicFiles {
  find(path: string): Promise<PublicFile | null>
}

/** An answer as it goes out; no body where the caller has the file already. */
export interface PublicAnswer {
  status: 200 | 304
  headers: Record<string, string>
  body: Readable | null
}

const YEAR = 31_536_000
const FIVE_MINUTES = 300

/** Answers with a file, or says that the copy named by `If-None-Match` is still good. */
export function publicAnswer(file: PublicFile, ifNoneMatch: string | null): PublicAnswer {
  const etag = `"${file.digest}"`
  const headers = {
    etag,
    'content-type': file.contentType,
    'cache-control': file.isFinal ? `public, max-age=${YEAR}, immutable` : `public, max-age=${FIVE_MINUTES}`,
  }
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
    ? { status: 304, headers, body: null }
    : { status: 200, headers, body: file.body() }
}
