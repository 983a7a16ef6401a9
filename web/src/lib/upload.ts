import type { FieldProblem } from './errors'
import { loadConfig } from './config'
import { currentLanguage } from './i18n'
import { accessToken } from './session'

/** Why a file was not taken: the graph's own words, or what happened on the way. */
export type UploadFailure = { kind: 'refused'; reason: string } | { kind: 'offline' | 'signed-out' | 'general' }

export type UploadResult = { id: string } | { failure: UploadFailure }

interface Answer {
  id?: string
  errors?: { extensions?: { fields?: FieldProblem[] } }[]
}

/**
 * Hands in a file for a purpose (`personnel/EVIDENCE`); `onProgress` hears the share that is gone, 0 to 1.
 * By XMLHttpRequest, because fetch does not tell how far an upload is.
 */
export async function upload(purpose: string, file: File, onProgress: (share: number) => void): Promise<UploadResult> {
  const { graphqlUrl } = await loadConfig()
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', new URL(`/files/${purpose}`, graphqlUrl))
    request.setRequestHeader('authorization', `Bearer ${accessToken() ?? ''}`)
    request.setRequestHeader('accept-language', currentLanguage())
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(resultOf(request.status, request.response as Answer | null)))
    request.addEventListener('error', () => resolve({ failure: { kind: navigator.onLine ? 'general' : 'offline' } }))
    request.send(file)
  })
}

function resultOf(status: number, answer: Answer | null): UploadResult {
  if (answer?.id) return { id: answer.id }
  if (status === 401) return { failure: { kind: 'signed-out' } }
  const reason = answer?.errors?.[0]?.extensions?.fields?.[0]?.reason
  return { failure: reason ? { kind: 'refused', reason } : { kind: 'general' } }
}
