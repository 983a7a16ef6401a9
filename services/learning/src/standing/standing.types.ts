import { DateScalar, type Day } from '@jalur/common'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Competency } from '../competency/competency.types'
import { Position } from '../position/position.types'
import { TrainingProgramme } from '../programme/programme.types'
import type * as readiness from './readiness'
import type * as domain from './standing'

@ObjectType({ description: 'The last assessment of one competency of a person.', simpleResolvers: true })
export class CompetencyLevel implements domain.CompetencyLevel {
  @Field(() => Competency, { description: 'The competency assessed.' }) competency: Competency
  @Field(() => Int, { description: 'Level found, 1 (in development) to 5 (expert).' }) level: number
  @Field(() => DateScalar, { description: 'Day of the assessment.' }) assessedOn: Day
  @Field(() => DateScalar, { description: 'Last day on which it counts; it may be past.' }) validUntil: Day
}

@ObjectType({ description: 'A competency test (uji kompetensi) passed for a position.', simpleResolvers: true })
export class CompetencyTestResult implements domain.CompetencyTestResult {
  @Field(() => Position, { description: 'The position tested for.' }) position: Position
  @Field(() => DateScalar, { description: 'Day on which the test was passed.' }) passedOn: Day
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it counts, which may be past; null for a result that does not lapse.',
  })
  validUntil: Day | null
}

@ObjectType({ description: 'A competency below the standard of a position.', simpleResolvers: true })
export class CompetencyShortfall implements readiness.CompetencyShortfall {
  @Field(() => Competency, { description: 'The competency that falls short.' }) competency: Competency
  @Field(() => Int, { description: 'Level that the position asks for, 1 to 5.' }) requiredLevel: number
  @Field(() => Int, {
    nullable: true,
    description: 'Level held now, 1 to 5; null when never assessed or when the assessment has lapsed.',
  })
  currentLevel: number | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last assessment, lapsed or not; null when never assessed.',
  })
  assessedOn: Day | null
  @Field(() => TrainingProgramme, {
    nullable: true,
    description: 'The shortest programme with a free seat that reaches the level; null when none does.',
  })
  programme: TrainingProgramme | null
}

@ObjectType({
  description: 'How far a person is from the competency standard of a position (PermenPANRB 38/2017).',
  simpleResolvers: true,
})
export class PositionReadiness implements readiness.PositionReadiness {
  @Field(() => Position, { description: 'The position compared with.' }) position: Position
  @Field(() => Int, { description: 'Number of competencies at or above the level asked for.' }) met: number
  @Field(() => Int, { description: 'Number of competencies of the standard.' }) total: number
  @Field(() => [CompetencyShortfall], { description: 'The competencies that fall short: `total` less `met`.' })
  shortfalls: CompetencyShortfall[]
}

@ObjectType({ description: 'What learning tells about a person today.', simpleResolvers: true })
export class LearningStanding implements domain.LearningStanding {
  @Field(() => Float, {
    description: 'Learning hours (JP, of 45 minutes) completed in this calendar year (PP 11/2017 art. 203).',
  })
  hoursThisYear: number
  @Field(() => [CompetencyLevel], { description: 'The last assessment of each competency, also of lapsed ones.' })
  competencyLevels: CompetencyLevel[]
  @Field(() => [CompetencyTestResult], { description: 'Competency tests passed, newest first.' })
  competencyTests: CompetencyTestResult[]
  @Field(() => [PositionReadiness], {
    description: 'Readiness for each position that a step can lead to and that has a competency standard.',
  })
  readiness: PositionReadiness[]
}
