import type { Policy } from '@jalur/common'

/** Who may read what of personnel. Laws, ranks, positions and careers are public; persons are not. */
export const policy: Policy = {
  open: [
    'Agency',
    'CareerRoute',
    'CareerTransition',
    'JobFamily',
    'LegalBasis',
    'PageInfo',
    'Position',
    'PositionConnection',
    'PositionEdge',
    'PositionHolders',
    'Rank',
    'Region',
    'Regulation',
    'RegulationConnection',
    'RegulationEdge',
    'Requirement',
  ],
  fields: {
    'Query.agencies': { to: ['ANYONE'] },
    'Query.agency': { to: ['ANYONE'] },
    'Query.careerRoutes': { to: ['ANYONE'] },
    'Query.jobFamilies': { to: ['ANYONE'] },
    'Query.jobFamily': { to: ['ANYONE'] },
    'Query.position': { to: ['ANYONE'] },
    'Query.positions': { to: ['ANYONE'] },
    'Query.ranks': { to: ['ANYONE'] },
    'Query.regulation': { to: ['ANYONE'] },
    'Query.regulations': { to: ['ANYONE'] },
  },
}
