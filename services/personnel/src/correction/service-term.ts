/** Terms within which an office must act, as versioned rows. Pure. */
import type { Day } from '@jalur/common'
import { isInForce } from '../career-rules/promotion-periods'
import type { LegalBasis, Validity } from '../career-rules/requirement-policy'

/** What an office must do in time. */
export const ServiceTermCode = { DATA_CORRECTION: 'DATA_CORRECTION', TALENT_CONTEST: 'TALENT_CONTEST' } as const
export type ServiceTermCode = keyof typeof ServiceTermCode

/** How long an office may take, in hours that run day and night, counted from when it was asked. */
export interface ServiceTerm extends LegalBasis, Validity {
  code: ServiceTermCode
  hours: number
}

/** The term in force on a day. Throws an Error where there is none: the reference data must cover today. */
export function termOn(terms: readonly ServiceTerm[], code: ServiceTermCode, day: Day): ServiceTerm {
  const term = terms.find((it) => it.code === code && isInForce(it, day))
  if (!term) throw new Error(`No term for ${code} is in force on ${day}`)
  return term
}

const MILLISECONDS_PER_HOUR = 3_600_000

/** The instant by which the office must have acted. */
export const dueAt = (askedAt: Date, { hours }: ServiceTerm): Date =>
  new Date(askedAt.getTime() + hours * MILLISECONDS_PER_HOUR)
