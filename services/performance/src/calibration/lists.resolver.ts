import { checkPageSize, type Connection, ConnectionArgs, decodeDayPlace, pageOf } from '@jalur/common'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { EvaluationPeriod } from '../evaluation/evaluation.types'
import { labelledPeriod } from '../evaluation/period'
import type * as domain from './calibration'
import type { OpenPeriod } from './calibration.repository'
import { CalibratablePeriod, CalibrationSessionConnection } from './calibration.types'

@Resolver(() => Employee)
export class EmployeeCalibrationResolver {
  @FieldResolver(() => [CalibratablePeriod], {
    nullable: true,
    description: 'Periods in which the person could open a calibration session, newest first.',
  })
  async calibratablePeriods(
    @Root() { id }: Employee,
    @Ctx() { calibration, directory }: PerformanceContext,
  ): Promise<OpenPeriod[]> {
    const chair = await directory.load(id)
    return chair ? calibration.findOpenPeriods(id, chair.agencyCode) : []
  }

  @FieldResolver(() => CalibrationSessionConnection, {
    nullable: true,
    description: 'Calibration sessions that the person opened or rated in, newest first.',
  })
  async calibrationSessions(
    @Root() { id }: Employee,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { calibration, language }: PerformanceContext,
  ): Promise<Connection<domain.CalibrationSession>> {
    checkPageSize(first, language)
    const rows = await calibration.findOfPerson(id, first, decodeDayPlace(after, language))
    return pageOfSessions(rows, { first, after }, () => calibration.countOfPerson(id))
  }
}

@Resolver(() => Agency)
export class AgencyCalibrationResolver {
  @FieldResolver(() => CalibrationSessionConnection, {
    nullable: true,
    description: 'Calibration sessions of the agency, newest first, for its HR officers.',
  })
  async calibrationSessions(
    @Root() { code }: Agency,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { calibration, language }: PerformanceContext,
  ): Promise<Connection<domain.CalibrationSession>> {
    checkPageSize(first, language)
    const rows = await calibration.findOfAgency(code, first, decodeDayPlace(after, language))
    return pageOfSessions(rows, { first, after }, () => calibration.countOfAgency(code))
  }
}

@Resolver(() => CalibratablePeriod)
export class CalibratablePeriodResolver {
  @FieldResolver(() => EvaluationPeriod, { nullable: true, description: 'The period.' })
  period(@Root() { key }: OpenPeriod, @Ctx() { language }: PerformanceContext): EvaluationPeriod | null {
    return labelledPeriod(key, language)
  }
}

function pageOfSessions(
  rows: readonly domain.CalibrationSession[],
  args: Pick<ConnectionArgs, 'first' | 'after'>,
  count: () => Promise<number>,
): Connection<domain.CalibrationSession> {
  return pageOf(rows, args, count, ({ openedOn, id }) => [openedOn, id])
}
