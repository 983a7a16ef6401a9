/** Days as agencies reckon them. Pure. */
import { type Day, WITA } from '@jalur/common'

/** IANA zones by code of the agency. */
export type AgencyZones = ReadonlyMap<string, string>

export interface AgencyDays {
  /** IANA zone of an agency; WITA for none, and for one that personnel has not told of. */
  zoneOf(agencyCode: string | null): string
  /** The day that it is in an agency. */
  todayIn(agencyCode: string | null): Day
}

/** The days of one request: each zone is asked for its day once, so that a request at midnight does not see two. */
export function agencyDays(zones: AgencyZones, today: (timeZone: string) => Day): AgencyDays {
  const days = new Map<string, Day>()
  const zoneOf = (agencyCode: string | null): string => zones.get(agencyCode ?? '') ?? WITA
  return {
    zoneOf,
    todayIn(agencyCode) {
      const zone = zoneOf(agencyCode)
      const day = days.get(zone) ?? today(zone)
      days.set(zone, day)
      return day
    },
  }
}
