/** Kinds of local government. */
export const AgencyKind = { PROVINCE: 'PROVINCE', REGENCY: 'REGENCY', CITY: 'CITY' } as const
export type AgencyKind = keyof typeof AgencyKind

/** The region that an agency governs. */
export interface Region {
  /** Code of the Ministry of Home Affairs: `75.03`. */
  code: string
  name: string
}

/** A local government as employer. */
export interface Agency {
  /** Code of BKN: `7104`. */
  code: string
  name: string
  kind: AgencyKind
  region: Region
  seat: string
  hrAgency: string
  /** IANA zone in which its days are reckoned. */
  timeZone: string
}

/** What people call its office for personnel matters: `BKPSDM Kabupaten Bone Bolango`. */
export const personnelOffice = ({ hrAgency, region }: Pick<Agency, 'hrAgency' | 'region'>): string =>
  `${hrAgency} ${region.name}`

/** A local government as stored. */
export interface AgencyRow {
  /** Code of BKN. */
  code: string
  name: string
  kind: AgencyKind
  /** Code of the Ministry of Home Affairs. */
  regionCode: string
  /** Code of the statistics office; the three systems number the regencies differently. */
  bpsCode: string
  seat: string
  hrAgency: string
  timeZone: string
}
