import type { teamPerformance as indonesian } from '../id/team-performance'
import type { Localised } from '../localised'

/** The texts of e-Kinerja for superiors, HR officers and leaders in English. */
export const teamPerformance: Localised<typeof indonesian> = {
  teamPerformance: {
    page: 'Team performance',
  },
}
