import { EntitySchema } from 'typeorm'

/** A way that people really went; only those that so many went that they may be told of. */
interface TakenRouteRow {
  codes: string[]
  people: number
}

export const takenRouteTable = new EntitySchema<TakenRouteRow>({
  name: 'taken_route',
  columns: {
    codes: { type: 'text', array: true, primary: true, primaryKeyConstraintName: 'taken_route_pk' },
    people: { type: 'integer' },
  },
  // Over the first position, made by the migration; TypeORM knows only its name.
  indices: [{ name: 'taken_route_start_idx', columns: ['codes'], synchronize: false }],
})

/** How many people of an agency serve where a step leads to the position, with its rank and education. */
interface StepCandidatesRow {
  agencyCode: string
  positionCode: string
  people: number
}

export const stepCandidatesTable = new EntitySchema<StepCandidatesRow>({
  name: 'step_candidates',
  columns: {
    agencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'step_candidates_pk' },
    positionCode: { type: 'text', primary: true, primaryKeyConstraintName: 'step_candidates_pk' },
    people: { type: 'integer' },
  },
})

/** When the statistics were last counted. One row. */
interface StatisticsCountRow {
  name: string
  countedOn: string
}

export const statisticsCountTable = new EntitySchema<StatisticsCountRow>({
  name: 'statistics_count',
  columns: {
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'statistics_count_pk' },
    countedOn: { type: 'date' },
  },
})
