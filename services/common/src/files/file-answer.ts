import type { OpenFile } from './file-desk'

/** Headers under which a file is given out: to be saved, not shown, and kept by nobody. */
export const fileHeaders = ({ file }: OpenFile): Record<string, string> => ({
  'content-type': file.contentType,
  'content-length': String(file.sizeBytes),
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})

/** Header that carries the name of an upload, percent-encoded. */
export const FILE_NAME_HEADER = 'x-file-name'

/** The name that an upload was sent with; text that cannot be decoded is no name. */
export function fileNameOf(sent: string | null): string {
  try {
    return decodeURIComponent(sent ?? '')
  } catch {
    return ''
  }
}
