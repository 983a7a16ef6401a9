import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'
import { CareerMove } from '../career-rules/career-facts'
import { RequirementKind } from '../career-rules/requirement-policy'
import type { CareerTransition as Transition } from '../catalogue/catalogue'
import { Position } from '../position/position.types'
import { LegalBasis } from '../regulation/regulation.types'
import type * as rules from '../career-rules/requirement-policy'

registerEnumType(CareerMove, {
  name: 'CareerMove',
  description: 'Moves of a career (pola karier; PermenPANRB 22/2021).',
  valuesConfig: {
    VERTICAL: { description: 'Up within the same group of positions (vertikal).' },
    HORIZONTAL: { description: 'Across at the same level (horizontal).' },
    DIAGONAL: { description: 'Up into another group of positions (diagonal).' },
  },
})

registerEnumType(RequirementKind, {
  name: 'RequirementKind',
  description: 'Kinds of requirement, in the order of a checklist.',
  valuesConfig: {
    EMPLOYMENT_STATUS: { description: 'Employment as PNS (status kepegawaian).' },
    RANK: { description: 'Rank held (pangkat).' },
    EDUCATION: { description: 'Level of education (kualifikasi pendidikan).' },
    TIME_IN_RANK: { description: 'Years in the rank (masa kerja dalam pangkat).' },
    TIME_IN_POSITION: { description: 'Years in positions that lead there (pengalaman jabatan).' },
    FIELD_EXPERIENCE: { description: 'Years in the field of the position (pengalaman bidang).' },
    CREDIT_POINTS: { description: 'Credit points of the level (angka kredit).' },
    PERFORMANCE: { description: 'Performance predicates of the last years (predikat kinerja).' },
    COMPETENCY: { description: 'The competency standard of the position (standar kompetensi).' },
    COMPETENCY_TEST: { description: 'Competency test passed (uji kompetensi).' },
    AGE: { description: 'Highest age at appointment (batas usia pengangkatan).' },
    VACANCY: { description: 'An opening in the agency (formasi).' },
    FITNESS: { description: 'Health and fitness (sehat jasmani dan rohani).' },
    DISCIPLINE: { description: 'No moderate or severe disciplinary sanction (hukuman disiplin).' },
    PLEDGE: { description: 'Integrity pledge signed (pakta integritas).' },
  },
})

@ObjectType({ description: 'What a step asks of anyone, before personal facts (persyaratan).', simpleResolvers: true })
export class Requirement {
  @Field(() => RequirementKind, { description: 'Kind of requirement.' }) kind: RequirementKind
  @Field(() => String, { description: "The requirement in one sentence, in the caller's language." })
  description: string
  @Field(() => String, {
    nullable: true,
    description: "What exactly is asked, in few words of the caller's language, for example `S1/D-IV` or `100`.",
  })
  required: string | null
  @Field(() => LegalBasis, { description: 'Where in the law it stands.' }) legalBasis: rules.LegalBasis
}

@ObjectType({ description: 'A step of the career graph, from one position to another.', simpleResolvers: true })
export class CareerTransition {
  @Field(() => CareerMove, { description: 'The move that it is.' }) move: CareerMove
  @Field(() => Position, { description: 'The position left.' }) from: Transition['from']
  @Field(() => Position, { description: 'The position entered.' }) to: Transition['to']
}

@ObjectType({ description: 'A way from one position to another, step by step.', simpleResolvers: true })
export class CareerRoute {
  @Field(() => Float, {
    nullable: true,
    description:
      'Years that it typically takes by the rules alone: time in position and credit points at predicate GOOD, ' +
      'summed over the steps. Vacancies, tests and rank are not in it.',
  })
  typicalYears: number | null
  @Field(() => [CareerTransition], { description: 'The steps, in order.' }) steps: Transition[]
}
