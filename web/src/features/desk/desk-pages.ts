import type { Role } from '../../generated/types'
import type { Messages } from '../../lib/i18n'
import type { Waiting } from './use-waiting'

/** A part of the desk. Its name is a key of `desk.pages` in the texts. */
export interface DeskPage {
  /** Below `/meja-kepegawaian/`. */
  path: string
  name: keyof Messages['desk']['pages']
  /** Whoever holds one of these offices sees it. */
  offices: Role[]
}

/** The address of the desk. */
export const DESK = '/meja-kepegawaian'

/** What waits in each part of the desk, by its name. */
export const waitingIn = (waiting: Waiting | null): Partial<Record<DeskPage['name'], number>> => ({
  corrections: waiting?.corrections,
  movements: waiting?.blockedMovements,
  talent: waiting?.talentContests,
})

/** Every part of the desk, in the order of its navigation. */
export const DESK_PAGES: DeskPage[] = [
  { path: 'pegawai', name: 'employees', offices: ['HR_OFFICER', 'BKN_OFFICER'] },
  { path: 'koreksi', name: 'corrections', offices: ['HR_OFFICER'] },
  { path: 'mutasi', name: 'movements', offices: ['HR_OFFICER', 'BKN_OFFICER'] },
  { path: 'kenaikan-pangkat', name: 'promotion', offices: ['HR_OFFICER'] },
  { path: 'peta-talenta', name: 'talent', offices: ['HR_OFFICER', 'LEADER'] },
  { path: 'kinerja', name: 'performance', offices: ['HR_OFFICER'] },
  { path: 'impor', name: 'import', offices: ['HR_OFFICER'] },
]

/** The parts for someone who holds these offices. */
export const deskPagesFor = (roles: Role[]): DeskPage[] =>
  DESK_PAGES.filter(({ offices }) => offices.some((office) => roles.includes(office)))

/** The address of a person's record at the desk. */
export const recordPath = (id: string): string => `${DESK}/pegawai/${encodeURIComponent(id)}`
