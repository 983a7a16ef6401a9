import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import * as domain from './competency'

registerEnumType(domain.CompetencyKind, {
  name: 'CompetencyKind',
  description: 'Kinds of competency (PermenPANRB 38/2017).',
  valuesConfig: {
    MANAGERIAL: { description: 'Leading and working with others (manajerial).' },
    SOCIOCULTURAL: { description: 'Serving a plural society (sosial kultural).' },
    TECHNICAL: { description: 'The craft of a family of positions (teknis).' },
  },
})

registerEnumType(domain.Confidence, {
  name: 'Confidence',
  description: 'How far a statement was checked against the text of the law.',
  valuesConfig: {
    VERIFIED: { description: 'Seen in a source.' },
    PARTLY_VERIFIED: { description: 'The main point was seen; the detail was not.' },
    UNVERIFIED: { description: 'From general knowledge: check the official text before relying on it.' },
  },
})

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A competency (kompetensi) that positions ask for.', simpleResolvers: true })
export class Competency implements domain.Competency {
  @Field(() => ID, { description: 'Code of the competency, for example `INTEGRITAS`.' }) code: string
  @Field(() => String, { description: "Name in the caller's language." }) name: string
  @Field(() => domain.CompetencyKind, { description: 'Managerial, socio-cultural or technical.' })
  kind: domain.CompetencyKind
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'A law or rule that is cited as a legal basis (peraturan).', simpleResolvers: true })
export class Regulation {
  @Field(() => ID, { description: 'Code, for example `PP_11_2017`.' }) code: string
}

@ObjectType({
  description: 'One line of the competency standard of a position (standar kompetensi jabatan).',
  simpleResolvers: true,
})
export class CompetencyRequirement implements domain.CompetencyRequirement {
  @Field(() => Competency, { description: 'The competency asked for.' }) competency: Competency
  @Field(() => Int, { description: 'Lowest level that suffices, 1 to 5 (PermenPANRB 38/2017).' }) requiredLevel: number
  @Field(() => Regulation, { nullable: true, description: 'Regulation that the standard rests on; null if unknown.' })
  regulation: Regulation | null
  @Field(() => domain.Confidence, { description: 'How far the required level was checked against the law.' })
  confidence: domain.Confidence
}
