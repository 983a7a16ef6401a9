import type { Role } from '../../generated/types'

/** The address of the page about the own agency. */
export const AGENCY_PAGE = '/instansi'

/** Whether someone who holds these offices sees the own agency as a whole. */
export const leadsAgency = (roles: Role[]): boolean => roles.includes('HR_OFFICER') || roles.includes('LEADER')
