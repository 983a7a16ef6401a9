/** The addresses of the own e-Kinerja. */
export const PERFORMANCE = '/kinerja'
export const PLAN = `${PERFORMANCE}/rencana`
export const PROGRESS = `${PERFORMANCE}/progres`
export const FEEDBACK = `${PERFORMANCE}/umpan-balik`
export const DIALOGUE = `${PERFORMANCE}/dialog`
export const EVALUATIONS = `${PERFORMANCE}/penilaian`

/** The address of one evaluation. */
export const evaluationPath = (id: string): string => `${EVALUATIONS}/${encodeURIComponent(id)}`

/** The address of an objection: by its id, or that of the evaluation, which is known before it is filed. */
export const objectionPath = (id: string): string => `${PERFORMANCE}/keberatan/${encodeURIComponent(id)}`
