import { connectionOf } from '@jalur/common'
import { ArgsType, createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import { Employee } from '../employee/employee.types'
import { ChangeKind } from './change'

/** Most changes told at once. */
export const MOST_CHANGES = 500

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What a change is to the agency that it concerns.',
  valuesConfig: {
    EMPLOYEE_CHANGED: {
      description: 'The employee is new in the agency, or something of the record changed: read it again.',
    },
    EMPLOYEE_LEFT: {
      description:
        'The employee left for another agency. Of one that is not granted, only the id is told from now on: forget the rest.',
    },
  },
})

export const ChangedEntity = createUnionType({
  name: 'ChangedEntity',
  description: 'What a change is about, as it is now and as far as the caller may read it now.',
  types: () => [Employee] as const,
  resolveType: () => Employee,
})

@ArgsType()
export class ChangeArgs {
  @Field(() => Int, { defaultValue: 100, description: `How many changes, 1 to ${MOST_CHANGES}.` }) first: number
  @Field(() => String, {
    nullable: true,
    description: 'Changes after this cursor; from the beginning of the log when left out.',
  })
  after?: string | null
}

@ObjectType({ description: 'One change. It tells that something changed, not what: the entity tells how it is now.' })
export class Change {
  @Field(() => String, { description: 'Where to go on reading after this change; opaque, and never too old.' })
  cursor: string
  @Field(() => Date, {
    description: 'When the change began to be written. Changes come in the order of the log, not of this.',
  })
  at: Date
  @Field(() => ChangeKind, { description: 'What it is to the agency.' }) kind: ChangeKind
  @Field(() => Agency, { description: 'The agency that it concerns. A move is told to both, one change each.' })
  agency: Agency
  @Field(() => ChangedEntity, { nullable: true, description: 'What it is about; null when it is no longer kept.' })
  entity: typeof ChangedEntity | null
}

@ObjectType({
  description:
    'Changes in the order of the log. `pageInfo.endCursor` is where to go on, also after a page without changes.',
})
export class ChangeConnection extends connectionOf('Change', () => Change, 'changes') {
  @Field(() => String, {
    description: 'The end of the log. Ask for it before a first full load, and go on reading from it afterwards.',
  })
  latestCursor: string | Promise<string>
}
