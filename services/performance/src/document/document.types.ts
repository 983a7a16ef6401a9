import { MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { DocumentKind } from './document'

registerEnumType(DocumentKind, {
  name: 'PerformanceDocumentKind',
  description: 'What papers of performance are made of.',
  valuesConfig: {
    PLAN: { description: 'An approved plan (SKP; PermenPANRB 6/2022).' },
    EVALUATION: { description: 'An issued evaluation (PermenPANRB 6/2022).' },
    OBJECTION_DECISION: { description: 'A decided objection (PP 30/2019 art. 58-59).' },
    CREDIT_STATEMENT: { description: 'The account of credit points (PAK; PermenPANRB 1/2023).' },
  },
})

@ObjectType({
  description:
    'What the system knows of a paper that was made of a record, so that anyone who holds the paper can check it.',
  simpleResolvers: true,
})
export class PerformanceDocument {
  @Field(() => ID, { description: 'The verification code that is printed on it.' }) code: string
  @Field(() => DocumentKind, { description: 'What it was made of.' }) kind: DocumentKind
  @Field(() => String, {
    description: 'Whom it is about: the name with all but first letters covered, as `S*** A*****`.',
  })
  holder: string
  @Field(() => String, { description: 'What it states in one line, in Indonesian as printed.' }) statement: string
  @Field(() => Agency, { nullable: true, description: 'The agency of the person when it was written.' }) agency: Agency
  @Field(() => Date, { description: 'When it was written.' }) writtenAt: Date
  @Field(() => Boolean, { description: 'True while the record says what the paper says.' }) isCurrent: boolean
  @Field(() => String, { description: 'SHA-256 of the file as it was written, hexadecimal.' }) sha256: string
}

@InputType({ description: 'Which record is to be written as a paper.' })
export class IssuePerformanceDocumentInput extends MutationInput {
  @Field(() => DocumentKind, { description: 'What it is made of.' }) kind: DocumentKind
  @Field(() => ID, {
    description: 'Id of the plan, evaluation or objection; of the person for a statement of credit points.',
  })
  id: string
}

@ObjectType({ description: 'The paper, or why there is none.', simpleResolvers: true })
export class PerformanceDocumentPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was written; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => PerformanceDocument, { nullable: true, description: 'The paper; null when refused.' })
  document: PerformanceDocument | null
  @Field(() => String, { nullable: true, description: 'Link to the PDF, for ten minutes; null when refused.' })
  url: string | null
}
