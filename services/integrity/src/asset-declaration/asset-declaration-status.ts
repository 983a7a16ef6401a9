/** States of a yearly asset declaration (LHKPN, LHKASN). Only state and day are kept, never assets. */
export const AssetDeclarationStatus = {
  FILED: 'FILED',
  LATE: 'LATE',
  DUE: 'DUE',
  NOT_REQUIRED: 'NOT_REQUIRED',
} as const
export type AssetDeclarationStatus = keyof typeof AssetDeclarationStatus
