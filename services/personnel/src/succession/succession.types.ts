import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { RequirementCheck } from '../career-path/career-path.types'
import { RequirementKind } from '../career-rules/requirement-policy'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import type * as positions from '../position/position'
import { Position } from '../position/position.types'
import { SuccessionReadiness, SuccessionRiskLevel } from './succession'

registerEnumType(SuccessionReadiness, {
  name: 'SuccessionReadiness',
  description: 'How soon somebody of the succession pool can take a post.',
  valuesConfig: {
    NOW: {
      description: 'All that the post asks is met; an opening, fitness and what a selection has to judge aside.',
    },
    WITHIN_TWO_YEARS: { description: 'Waiting, training or a test is enough within two years.' },
  },
})

registerEnumType(SuccessionRiskLevel, {
  name: 'SuccessionRiskLevel',
  description: 'How much a post is at risk of standing empty, most first.',
  valuesConfig: {
    HIGH: { description: 'It is or comes free within two years, and nobody is ready.' },
    MEDIUM: { description: 'It is or comes free with somebody ready, or nobody at all is in sight.' },
    LOW: { description: 'It stays held, and somebody is in sight.' },
  },
})

@ObjectType({
  description: 'Somebody of the succession pool (kelompok rencana suksesi) who could follow in a position.',
  simpleResolvers: true,
})
export class SuccessionCandidate {
  @Field(() => Employee, { description: 'The person, as on record today.' }) employee: EmployeeRecord
  @Field(() => Int, { description: 'Box in which the person stands, 7 to 9.' }) box: number
  @Field(() => SuccessionReadiness, { description: 'How soon.' }) readiness: SuccessionReadiness
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which waiting is enough; null where training or a test comes first.',
  })
  readyOn: Day | null
  @Field(() => [RequirementKind], {
    description: 'Kinds of requirement that are met, or are settled when the post is filled.',
  })
  met: RequirementKind[]
  @Field(() => [RequirementCheck], {
    description: 'What is still asked, or is for a selection to judge, each with its law.',
  })
  open: RequirementCheck[]
}

export const SuccessionCandidateConnection = connectionOf(
  'SuccessionCandidate',
  () => SuccessionCandidate,
  'candidates',
)

@ObjectType({
  description:
    'A structural post (JPT, administrator, pengawas) with its holder, or the openings of one; and who could follow.',
  simpleResolvers: true,
})
export class SuccessionRisk {
  @Field(() => Position, { description: 'The position.' }) position: positions.Position
  @Field(() => SuccessionRiskLevel, { description: 'How much it is at risk.' }) risk: SuccessionRiskLevel
  @Field(() => String, { description: "Why, in the caller's language." }) explanation: string
  @Field(() => Int, { description: 'Vacant posts of this position; 0 for a post that is held.' }) openings: number
  @Field(() => Employee, { nullable: true, description: 'Who holds it; null for openings.' })
  incumbent: EmployeeRecord | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of retirement of the holder (UU 20/2023 art. 55); null for openings.',
  })
  incumbentRetiresOn: Day | null
  @Field(() => Int, { description: 'Number of candidates who are ready now.' }) readyNow: number
  @Field(() => Int, { description: 'Number of candidates who are ready within two years.' })
  readyWithinTwoYears: number

  /** Resolved to `unit` and `candidates`. */
  unitId: string | null
  mapId: string
}

export const SuccessionRiskConnection = connectionOf('SuccessionRisk', () => SuccessionRisk, 'posts')
