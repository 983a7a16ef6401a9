import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Confidence } from '../career-rules/requirement-policy'
import type * as rules from '../career-rules/requirement-policy'
import type * as domain from './regulation'

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How far a statement was checked against the text of the law.',
  valuesConfig: {
    VERIFIED: { description: 'Seen in a source.' },
    PARTLY_VERIFIED: { description: 'The main point was seen; the detail was not.' },
    UNVERIFIED: { description: 'From general knowledge: check the official text before relying on it.' },
  },
})

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A law or rule that is cited as a legal basis (peraturan).', simpleResolvers: true })
export class Regulation implements domain.Regulation {
  @Field(() => ID, { description: 'Code, for example `PP_11_2017`.' }) code: string
  @Field(() => String, { description: 'Kind as abbreviated in citations, for example `PP`, `Peraturan BKN`.' })
  kind: string
  @Field(() => String, { description: 'Number within the year; text, for some carry letters.' }) number: string
  @Field(() => Int, { description: 'Year of issue.' }) year: number
  @Field(() => String, { description: 'What it is about (tentang), in Indonesian.' }) title: string
  @Field(() => Confidence, { description: 'How far number, year and title were checked.' }) confidence: Confidence
}

export const RegulationConnection = connectionOf('Regulation', () => Regulation, 'regulations')

@ObjectType({ description: 'Where in the law a requirement stands (dasar hukum).', simpleResolvers: true })
export class LegalBasis implements rules.LegalBasis {
  /** Resolved to `regulation`. */
  regulationCode: string
  @Field(() => String, { nullable: true, description: 'Article (pasal); null where only the regulation is known.' })
  article: string | null
  @Field(() => Confidence, { description: 'How far the requirement was checked against the text.' })
  confidence: Confidence
  @Field(() => DateScalar, { description: 'First day on which the requirement holds.' }) validFrom: Day
}
