import type { Day } from '@jalur/common'
import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { StaffMovement } from './movement'
import { StaffMovementRepository } from './staff-movement.repository'

export type MovementLoader = DataLoader<string, StaffMovement[]>

/** All movements by employee id, the latest first; one statement for all that a request asks for together. */
export const createMovementLoader = (source: DataSource): MovementLoader =>
  byEmployee((ids) => new StaffMovementRepository(source).ofEmployees(ids))

/** The acting posts of a day by employee id, one statement for all that a request asks for together. */
export const createActingLoader = (source: DataSource, day: Day): MovementLoader =>
  byEmployee((ids) => new StaffMovementRepository(source).actingOn(ids, day))

const byEmployee = (find: (ids: readonly string[]) => Promise<StaffMovement[]>): MovementLoader =>
  new DataLoader(async (ids) => {
    const found = new Map<string, StaffMovement[]>(ids.map((id) => [id, []]))
    for (const movement of await find(ids)) found.get(movement.employeeId)?.push(movement)
    return ids.map((id) => found.get(id) ?? [])
  })
