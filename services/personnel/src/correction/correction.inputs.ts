import { ChangeInput, DateScalar, type Day, MutationInput } from '@jalur/common'
import { Field, ID, InputType, Int } from 'type-graphql'
import { RecordField } from '../record/lineage'
import { CorrectionDecision, CorrectionStatus } from './correction'

@InputType({ description: 'What a person asks to have corrected in the own record.' })
export class RequestCorrectionInput extends MutationInput {
  @Field(() => RecordField, { description: 'The field that is wrong; the agency changes by decree only.' })
  field: RecordField
  @Field(() => String, {
    description:
      'What should stand there: a name, an employee number, a day (`1990-01-31`), the code of a rank, position or enum, or the id of a unit or of the superior.',
  })
  value: string
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Since when it is true (TMT; of education the day of graduation). Needed for RANK, POSITION and EDUCATION, of use for SUPERVISOR.',
  })
  effectiveFrom?: Day | null
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'For RANK, POSITION and EDUCATION: first day of the entry that is wrong; left out where an entry is missing.',
  })
  replaces?: Day | null
  @Field(() => String, { nullable: true, description: 'For RANK and POSITION: number of the decree (nomor SK).' })
  decreeNumber?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'For RANK and POSITION: day of the decree (tanggal SK).' })
  decreeDate?: Day | null
  @Field(() => String, { nullable: true, description: 'For EDUCATION: field of study (jurusan).' })
  major?: string | null
  @Field(() => String, { nullable: true, description: 'For EDUCATION: school or university.' })
  institution?: string | null
  @Field(() => String, { description: 'What is wrong, in own words; at most 2000 characters.' }) explanation: string
  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Ids of up to five documents, handed in by `POST /files/personnel/EVIDENCE`. Needed but for EMPLOYMENT_TYPE, STATUS, UNIT and SUPERVISOR.',
  })
  evidence: string[]
}

@InputType({ description: 'Names a request as the person or the officer saw it.' })
export class CorrectionInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the request.' }) id: string
}

@InputType({ description: 'How a personnel officer decides a request.' })
export class DecideCorrectionInput extends CorrectionInput {
  @Field(() => Int, {
    description: 'Version of the record that the officer compared with (`recordVersion`); CONFLICT when it is another.',
  })
  expectedRecordVersion: number
  @Field(() => CorrectionDecision, { description: 'Accept or reject.' }) decision: CorrectionDecision
  @Field(() => String, {
    nullable: true,
    description:
      'Why; needed to reject, and to accept a position outside whose range the rank lies. At most 2000 characters.',
  })
  reason?: string | null
}

@InputType({ description: 'Narrows the list of requests; what is left out does not narrow.' })
export class CorrectionFilter {
  @Field(() => [CorrectionStatus], { nullable: true, description: 'How far they are; the open ones when left out.' })
  statuses?: CorrectionStatus[] | null
  @Field(() => Boolean, { nullable: true, description: 'True: only open ones whose time is over.' })
  overdue?: boolean | null
}
