import type { PanelsOfMemberQuery } from '../../generated/input-360'

type Evaluation = NonNullable<NonNullable<PanelsOfMemberQuery['employee']>['performancePlan']>['evaluations'][number]

/** What decides whether a period can be asked about. */
type Askable = Pick<Evaluation, 'status'> & { period: { startsOn: string }; panel: object | null }

/** The periods that were begun, were not asked about and whose result is not handed over. */
export const askablePeriods = <One extends Askable>(evaluations: readonly One[], today: string): One[] =>
  evaluations.filter(
    ({ panel, status, period }) =>
      !panel && period.startsOn <= today && !['ISSUED', 'OBJECTED', 'FINAL'].includes(status),
  )

/** Who is chosen at first: all, as far as one panel takes them. */
export const firstChoice = (candidates: readonly { employee: { id: string } | null }[]): string[] =>
  candidates.flatMap(({ employee }) => employee?.id ?? []).slice(0, MOST_ASKED)

const MOST_ASKED = 50
