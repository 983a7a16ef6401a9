import { badInput, checkVersion, forbiddenAct, refuse, write, type Write } from '@jalur/common'
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { findRoutes } from '../career-graph/find-routes'
import { scopeOf } from '../career-path/career-path'
import { remedyIn } from '../career-path/check-text'
import { careerOn, requires, STANDINGS, type Subject } from '../career-path/subject'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import type { Position } from '../position/position'
import type { RefusalCode } from '../refusals'
import { nextAction } from './career-goal'
import { ChooseCareerGoalInput } from './career-goal.inputs'
import { insertChoice, lockNewestChoice } from './career-goal.repository'
import { CareerGoal, ChooseCareerGoalPayload } from './career-goal.types'

@Resolver(() => Employee)
export class CareerGoalResolver {
  @Directive(requires(STANDINGS.learning, STANDINGS.performance, STANDINGS.integrity))
  @FieldResolver(() => CareerGoal, {
    nullable: true,
    description: 'The position that the person aims at; null when none is chosen. For the person and the superiors.',
  })
  async careerGoal(@Root() employee: Subject, @Ctx() context: PersonnelContext): Promise<CareerGoal | null> {
    const [choice] = await context.loaders.careerGoals.load(employee.id)
    const position = context.catalogue.positionsByCode.get(choice?.positionCode ?? '')
    if (!choice || !position) return null
    const { chosenOn, version } = choice
    return { position, chosenOn, version, ...(await nextOnTheWay(employee, position, context)) }
  }

  @Mutation(() => ChooseCareerGoalPayload, {
    description: 'Chooses the position that one aims at, or withdraws it. Earlier choices are kept.',
  })
  async chooseCareerGoal(
    @Arg('input', () => ChooseCareerGoalInput, { description: 'The goal.' }) input: ChooseCareerGoalInput,
    @Ctx() context: PersonnelContext,
  ): Promise<ChooseCareerGoalPayload> {
    const { database, loaders } = context
    const command = { mutation: 'chooseCareerGoal', input }
    const { result, refusals } = await write<string, RefusalCode>(database, context, command, (change) =>
      choose(change, input, context),
    )
    return { employee: result === null ? null : await loaders.employees.load(result), refusals }
  }
}

/** The next step on the best way to a goal, and what to do for it first. */
async function nextOnTheWay(
  employee: Subject,
  goal: Position,
  context: PersonnelContext,
): Promise<Pick<CareerGoal, 'nextAction' | 'nextStep'>> {
  const { catalogue, language } = context
  const { agencyCode, day, facts } = await careerOn(employee, null, context)
  const step = firstStep(facts.position?.code ?? null, agencyCode, goal, context)
  const action = step && nextAction(catalogue.rules, facts, step, day)
  return { nextStep: step?.to ?? null, nextAction: action && remedyIn(language, action) }
}

function firstStep(from: string | null, agencyCode: string, goal: Position, context: PersonnelContext) {
  const { catalogue, today } = context
  const position = catalogue.positionsByCode.get(from ?? '')
  if (!position || position === goal) return null
  const kind = catalogue.agenciesByCode.get(agencyCode)?.kind ?? 'REGENCY'
  const [route] = findRoutes(catalogue, position, goal, 1, today, scopeOf(kind))
  return route?.steps[0] ?? null
}

/** Keeps the choice of the person who asks, and tells the direct superior; answers the person's id. */
async function choose(
  { manager, audit, emit }: Write,
  { position = null, expectedVersion }: ChooseCareerGoalInput,
  context: PersonnelContext,
): Promise<string> {
  const { language, today } = context
  const person = await callersRecord(context)
  const goal = goalNamed(position, context)
  const newest = await lockNewestChoice(manager, person.id)
  checkVersion(expectedVersion ?? 0, newest?.positionCode ? newest.version : 0, language)
  checkChoice(goal, newest?.positionCode ?? null, person, context)
  const positionCode = goal?.code ?? null
  await insertChoice(manager, {
    ...{ employeeId: person.id, positionCode, chosenOn: today },
    version: (newest?.version ?? 0) + 1,
  })
  audit(goal ? 'CAREER_GOAL_CHOSEN' : 'CAREER_GOAL_WITHDRAWN', 'Employee', person.id)
  emit({
    ...{ aggregateType: 'Employee', aggregateId: person.id, type: 'CareerGoalChanged' },
    payload: { employeeId: person.id, positionCode, superiorId: person.supervisorId },
  })
  return person.id
}

async function callersRecord({ caller, language, loaders }: PersonnelContext): Promise<EmployeeRecord> {
  const id = caller.kind === 'PERSON' ? caller.employeeId : null
  const person = id ? await loaders.employees.load(id) : null
  if (!person) throw forbiddenAct(language)
  return person
}

function goalNamed(code: string | null | undefined, { catalogue, language }: PersonnelContext): Position | null {
  if (code === null || code === undefined) return null
  const goal = catalogue.positionsByCode.get(code)
  const reason = { id: 'jabatan tidak dikenal', en: 'unknown position' }
  if (!goal) throw badInput(language, [{ field: 'input.position', reason }])
  return goal
}

/** @throws Refused for what is the goal already, is held already, or cannot be come to */
function checkChoice(
  goal: Position | null,
  current: string | null,
  { agencyCode, positionCode }: EmployeeRecord,
  context: PersonnelContext,
): void {
  if ((goal?.code ?? null) === current) {
    refuse<RefusalCode>('NOTHING_CHANGES', 'position', {
      id: goal ? 'Jabatan ini sudah menjadi tujuan Anda.' : 'Anda belum memilih tujuan.',
      en: goal ? 'This position is your goal already.' : 'You have chosen no goal yet.',
    })
  }
  if (!goal) return
  if (goal.code === positionCode) {
    refuse<RefusalCode>('POSITION_HELD', 'position', {
      id: 'Anda sudah menduduki jabatan ini. Pilih jabatan lain.',
      en: 'You hold this position. Choose another one.',
    })
  }
  if (!firstStep(positionCode, agencyCode, goal, context)) {
    refuse<RefusalCode>('NO_WAY_THERE', 'position', {
      id: 'Belum ada langkah karier dari jabatan Anda menuju ke sana. Pilih jabatan lain.',
      en: 'No career steps lead there from your position yet. Choose another one.',
    })
  }
}
