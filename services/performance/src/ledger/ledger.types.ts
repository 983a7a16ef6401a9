import { DateScalar, type Day } from '@jalur/common'
import { DateTimeScalar } from '@jalur/common'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import type { LedgerAction as Action, LedgerFault as Fault } from './ledger'

export const LedgerAction: Readonly<Record<Action, Action>> = {
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  RATED: 'RATED',
  CALIBRATED: 'CALIBRATED',
  ISSUED: 'ISSUED',
  OBJECTED: 'OBJECTED',
  CONFIRMED: 'CONFIRMED',
  CHANGED: 'CHANGED',
}
registerEnumType(LedgerAction, {
  name: 'LedgerAction',
  description: 'What was done to an evaluation.',
  valuesConfig: {
    SUBMITTED: { description: 'The person handed over the own view.' },
    RETURNED: { description: 'The superior returned it.' },
    RATED: { description: 'The superior rated, or rated anew.' },
    CALIBRATED: { description: 'The superior confirmed a change that was proposed in a calibration.' },
    ISSUED: { description: 'The result was handed to the person.' },
    OBJECTED: { description: 'The person objected.' },
    CONFIRMED: { description: 'The objection was decided, and the result stays.' },
    CHANGED: { description: 'The objection was decided, and the result is another.' },
  },
})

export const LedgerFault: Readonly<Record<Fault, Fault>> = {
  ENTRY_CHANGED: 'ENTRY_CHANGED',
  ENTRY_MISSING: 'ENTRY_MISSING',
  RECORD_DIFFERS: 'RECORD_DIFFERS',
  RECORD_WITHOUT_ENTRY: 'RECORD_WITHOUT_ENTRY',
}
registerEnumType(LedgerFault, {
  name: 'LedgerFault',
  description: 'How the ledger of ratings was broken.',
  valuesConfig: {
    ENTRY_CHANGED: { description: 'An entry does not have the digest of what it says, or hangs on another one.' },
    ENTRY_MISSING: { description: 'An entry was taken out.' },
    RECORD_DIFFERS: {
      description: 'An evaluation, yearly result or credit entry says something else than its last entry.',
    },
    RECORD_WITHOUT_ENTRY: { description: 'An evaluation has no entry.' },
  },
})

@ObjectType({
  description: 'One change of an evaluation in the ledger, which cannot be changed without a trace.',
  simpleResolvers: true,
})
export class LedgerEntry {
  @Field(() => Int, { description: 'Place in the ledger of all ratings, from 1.' }) place: number
  @Field(() => DateTimeScalar, { description: 'When it was done.' }) at: Date
  @Field(() => Employee, { nullable: true, description: 'Who did it.' }) actor: Employee
  @Field(() => LedgerAction, { description: 'What was done.' }) action: Action
  @Field(() => String, {
    description:
      'SHA-256 of the entry and of the digest before it, in hexadecimal: the same as on the day it was written.',
  })
  digest: string
}

@ObjectType({
  description: 'The end of the ledger of ratings on a day: who keeps it can prove that nothing before it was changed.',
  simpleResolvers: true,
})
export class LedgerRoot {
  @Field(() => DateScalar, { description: 'The day.' }) day: Day
  @Field(() => Int, { description: 'How many entries there were at its end.' }) entries: number
  @Field(() => String, { description: 'Digest of the last of them.' }) digest: string
}

@ObjectType({ description: 'Where the ledger is broken.', simpleResolvers: true })
export class LedgerBreak {
  @Field(() => Int, { nullable: true, description: 'Place of the entry; null for a record without any.' })
  place: number | null
  @Field(() => ID, { nullable: true, description: 'Id of the evaluation; null where the entry is gone.' })
  evaluationId: string | null
  @Field(() => LedgerFault, { description: 'What is wrong.' }) fault: Fault
}

@ObjectType({ description: 'What a walk through the ledger of ratings found.', simpleResolvers: true })
export class LedgerCheck {
  @Field(() => Int, { description: 'Entries in it.' }) entries: number
  @Field(() => Boolean, { description: 'True where nothing was changed behind its back.' }) intact: boolean
  @Field(() => LedgerBreak, { nullable: true, description: 'The first break; null where there is none.' })
  firstBreak: LedgerBreak | null
}
