import { type Connection, ConnectionArgs, DateScalar, type Day } from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { type Ended, type PositionEntry, type RankEntry, stateOn, withLastDays } from './history'
import { pageOfHistory } from './history-page'
import {
  EducationHistory,
  type EducationHistoryEntry,
  PositionHistory,
  type PositionHistoryEntry,
  RankHistory,
  type RankHistoryEntry,
  RecordOnDay,
  SupervisionHistory,
  SupervisionHistoryEntry,
} from './history.types'

@Resolver(() => Employee)
export class HistoryResolver {
  @FieldResolver(() => RankHistory, { nullable: true, description: 'Ranks held, newest first; none for PPPK.' })
  async rankHistory(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { catalogue, language, loaders }: PersonnelContext,
  ): Promise<Connection<RankHistoryEntry>> {
    const entries = withLastDays(await loaders.record.ranks.load(id))
    const shown = entries.map((entry) => rankEntry(entry, catalogue))
    return pageOfHistory(shown, page, language, byStart)
  }

  @FieldResolver(() => PositionHistory, {
    nullable: true,
    description: 'Positions held, with unit and agency, newest first.',
  })
  async positionHistory(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { catalogue, language, loaders }: PersonnelContext,
  ): Promise<Connection<PositionHistoryEntry>> {
    const entries = withLastDays(await loaders.record.positions.load(id))
    const shown = entries.map((entry) => positionEntry(entry, catalogue))
    return pageOfHistory(shown, page, language, byStart)
  }

  @FieldResolver(() => SupervisionHistory, { nullable: true, description: 'Direct superiors, newest first.' })
  async supervisionHistory(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { language, loaders }: PersonnelContext,
  ): Promise<Connection<SupervisionHistoryEntry>> {
    return pageOfHistory(withLastDays(await loaders.record.supervisions.load(id)), page, language, byStart)
  }

  @FieldResolver(() => EducationHistory, { nullable: true, description: 'Educations finished, newest first.' })
  async educationHistory(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { language, loaders }: PersonnelContext,
  ): Promise<Connection<EducationHistoryEntry>> {
    const entries = await loaders.record.educations.load(id)
    return pageOfHistory(entries, page, language, ({ graduatedOn, level }) => `${graduatedOn} ${level}`)
  }

  @FieldResolver(() => RecordOnDay, {
    nullable: true,
    description: 'Rank, position, unit, agency, superior and education of the person on a day.',
  })
  async recordAsOf(
    @Root() { id }: EmployeeRecord,
    @Arg('date', () => DateScalar, { description: 'The day, in the past, today or ahead.' }) date: Day,
    @Ctx() { catalogue, loaders: { record } }: PersonnelContext,
  ): Promise<RecordOnDay> {
    const [ranks, positions, supervisions, educations] = await Promise.all([
      record.ranks.load(id),
      record.positions.load(id),
      record.supervisions.load(id),
      record.educations.load(id),
    ])
    const state = stateOn(
      { ranks: withLastDays(ranks), positions: withLastDays(positions), supervisions, educations },
      date,
    )
    return {
      date,
      rank: state.rank && rankEntry(state.rank, catalogue),
      position: state.position && positionEntry(state.position, catalogue),
      education: state.education,
      supervisorId: state.supervision?.supervisorId ?? null,
    }
  }
}

@Resolver(() => SupervisionHistoryEntry)
export class SupervisionHistoryEntryResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'The superior; null for nobody.' })
  supervisor(@Root() { supervisorId }: SupervisionHistoryEntry, @Ctx() { loaders }: PersonnelContext) {
    return supervisorId ? loaders.employees.load(supervisorId) : null
  }
}

@Resolver(() => RecordOnDay)
export class RecordOnDayResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'The direct superior; null without one on record.' })
  supervisor(@Root() { supervisorId }: RecordOnDay, @Ctx() { loaders }: PersonnelContext) {
    return supervisorId ? loaders.employees.load(supervisorId) : null
  }
}

const byStart = ({ effectiveFrom }: { effectiveFrom: Day }): string => effectiveFrom

const rankEntry = (entry: Ended<RankEntry>, { ranksByCode }: Catalogue): RankHistoryEntry => ({
  ...entry,
  rank: ranksByCode.get(entry.rankCode) ?? null,
})

const positionEntry = (
  entry: Ended<PositionEntry>,
  { positionsByCode, agenciesByCode }: Catalogue,
): PositionHistoryEntry => ({
  ...entry,
  position: positionsByCode.get(entry.positionCode) ?? null,
  unit: { id: entry.unitId, name: entry.unitName },
  agency: agenciesByCode.get(entry.agencyCode) ?? null,
})
