/** The addresses of e-Kinerja for superiors and leaders. */
export const TEAM = '/kinerja/tim'
export const UNIT = '/kinerja/unit'

/** How the own results are split among the team. */
export const MATRIX = `${TEAM}/matriks`

/** One subordinate. */
export const memberPath = (employee: string): string => `${TEAM}/${encodeURIComponent(employee)}`

/** One evaluation; whose it is stands beside its id, so that it is found again when nothing waits there any more. */
export const ratingPath = (evaluation: string, employee: string): string =>
  `${TEAM}/penilaian/${encodeURIComponent(evaluation)}?pegawai=${encodeURIComponent(employee)}`
