import { buildSubgraph, type Subgraph } from '@jalur/common'
import { AgencyResolver } from './agency/agency.resolver'
import {
  CareerRouteResolver,
  CareerTransitionResolver,
  PositionStepsResolver,
} from './career-graph/career-graph.resolver'
import type { PersonnelContext } from './context'
import { policy } from './policy'
import { JobFamilyResolver, PositionResolver } from './position/position.resolver'
import { RankResolver } from './rank/rank.resolver'
import { LegalBasisResolver, RegulationResolver } from './regulation/regulation.resolver'

interface CodeReference {
  code: string
}

/** The federation subgraph of personnel; needs no database. */
export const buildPersonnelSubgraph = (): Promise<Subgraph> =>
  buildSubgraph({
    resolvers: [
      AgencyResolver,
      CareerRouteResolver,
      CareerTransitionResolver,
      JobFamilyResolver,
      LegalBasisResolver,
      PositionResolver,
      PositionStepsResolver,
      RankResolver,
      RegulationResolver,
    ],
    policy,
    subjects: {},
    references: {
      Agency: ({ code }: CodeReference, { catalogue }: PersonnelContext) => catalogue.agenciesByCode.get(code) ?? null,
      Position: ({ code }: CodeReference, { catalogue }: PersonnelContext) =>
        catalogue.positionsByCode.get(code) ?? null,
      Regulation: ({ code }: CodeReference, { catalogue }: PersonnelContext) => catalogue.regulations.get(code) ?? null,
    },
  })
