import os from 'node:os'
import path from 'node:path'
import type { FilesConfig } from '@jalur/common'

/** The bench hands in no files. */
export const NO_FILES: FilesConfig = {
  folder: path.join(os.tmpdir(), 'jalur-bench-files'),
  secret: 'bench',
  publicUrl: 'http://localhost/files',
}
