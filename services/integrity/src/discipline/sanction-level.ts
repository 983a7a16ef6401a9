/** Levels of a disciplinary sanction (tingkat hukuman disiplin), lightest first. Source: PP 94/2021. */
export const SanctionLevel = { LIGHT: 'LIGHT', MODERATE: 'MODERATE', SEVERE: 'SEVERE' } as const
export type SanctionLevel = keyof typeof SanctionLevel
