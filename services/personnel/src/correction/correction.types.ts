import { connectionOf, DateScalar, type Day, type Refusal } from '@jalur/common'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { RecordField } from '../record/lineage'
import type { RefusalCode } from '../refusals'
import { PersonnelRefusal } from '../refusal.types'
import type * as domain from './correction'
import { CorrectionDecision, CorrectionStatus } from './correction'

registerEnumType(CorrectionStatus, {
  name: 'CorrectionStatus',
  description: 'How far a request to correct a record is.',
  valuesConfig: {
    SUBMITTED: { description: 'Handed in; nobody has taken it up.' },
    IN_REVIEW: { description: 'A personnel officer looks into it.' },
    ACCEPTED: { description: 'Accepted: the record says what was proposed.' },
    REJECTED: { description: 'Rejected, with a reason.' },
    WITHDRAWN: { description: 'Taken back by the person.' },
  },
})

registerEnumType(CorrectionDecision, {
  name: 'CorrectionDecision',
  description: 'What a personnel officer makes of a request.',
  valuesConfig: {
    ACCEPT: { description: 'The record is changed as proposed.' },
    REJECT: { description: 'The record stays; the reason is told to the person.' },
  },
})

@ObjectType({
  description: 'A request of a person to correct the own record (UU 27/2022 art. 30).',
  simpleResolvers: true,
})
export class CorrectionRequest implements Omit<domain.Correction, 'evidence' | 'decidedBy'> {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => RecordField, { description: 'The field that is wrong.' }) field: RecordField
  @Field(() => CorrectionStatus, { description: 'How far it is.' }) status: CorrectionStatus
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day (TMT) of the entry of the history that is wrong; null where one is missing.',
  })
  replaces: Day | null
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Since when the proposed value is true (TMT; of education the day of graduation); null where not given.',
  })
  effectiveFrom: Day | null
  @Field(() => String, { nullable: true, description: 'Number of the decree that proves it; null without one.' })
  decreeNumber: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Day of that decree.' }) decreeDate: Day | null
  @Field(() => String, { nullable: true, description: 'Field of study proposed; of an education only.' })
  major: string | null
  @Field(() => String, { nullable: true, description: 'School or university proposed; of an education only.' })
  institution: string | null
  @Field(() => String, { description: 'What is wrong, in the words of the person.' }) explanation: string
  @Field(() => Date, { description: 'When it was handed in.' }) submittedAt: Date
  @Field(() => Date, { description: 'By when it must be decided: 3 × 24 hours after it was handed in.' }) dueAt: Date
  @Field(() => Date, { nullable: true, description: 'When it was decided or withdrawn; null while it is open.' })
  decidedAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why it was decided so; always there for a rejection.' })
  reason: string | null
  @Field(() => Int, { description: 'Counts changes of the request; `expectedVersion` of what changes it.' })
  version: number

  /** Resolved to other fields. */
  number: number
  employeeId: string
  value: string
  valueName: string | null
  recordedValue: string | null
  recordedName: string | null
}

export const CorrectionRequestConnection = connectionOf(
  'CorrectionRequest',
  () => CorrectionRequest,
  'requests to correct a record',
)

@ObjectType({ description: 'What came of a mutation on a request to correct a record.' })
export class CorrectionPayload {
  @Field(() => CorrectionRequest, {
    nullable: true,
    description: 'The request as it is now; null where it was refused.',
  })
  correction: domain.Correction | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing was done; empty where it was.' })
  refusals: Refusal<RefusalCode>[]
}
