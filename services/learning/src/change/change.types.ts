import { DateScalar, type Day } from '@jalur/common'
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Competency } from '../competency/competency.types'
import { CompetencyLevel } from '../standing/standing.types'
import * as domain from './change'

registerEnumType(domain.ChangeKind, {
  name: 'CompetencyChangeKind',
  description: 'What became of a competency in a time.',
  valuesConfig: {
    FIRST: { description: 'Assessed for the first time.' },
    RISEN: { description: 'Found at a higher level than before.' },
    FALLEN: { description: 'Found at a lower level than before.' },
    KEPT: { description: 'Assessed again, at the same level.' },
    NOT_ASSESSED: { description: 'Not assessed in the time; what was found before stands.' },
  },
})

@ObjectType({ description: 'A training programme that a person completed.', simpleResolvers: true })
export class CompletedTraining {
  @Field(() => String, { description: 'Title of the programme.' }) title: string
  @Field(() => Float, { description: 'Learning hours (JP, of 45 minutes).' }) hours: number
  @Field(() => DateScalar, { description: 'Day of completion.' }) completedOn: Day
}

@ObjectType({ description: 'The change of one competency of a person in a time.', simpleResolvers: true })
export class CompetencyChange {
  @Field(() => Competency, { description: 'The competency.' }) competency: Competency
  @Field(() => domain.ChangeKind, { description: 'What became of it.' }) kind: domain.ChangeKind
  @Field(() => CompetencyLevel, {
    nullable: true,
    description: 'What stood on the day before the time began; null where nothing had been found.',
  })
  before: CompetencyLevel | null
  @Field(() => CompetencyLevel, {
    nullable: true,
    description: 'What stands at the end of the time; null where the competency was trained only.',
  })
  after: CompetencyLevel | null
  @Field(() => Int, {
    nullable: true,
    description: 'Level that the position held asks for, 1 to 5; null where its standard does not name the competency.',
  })
  requiredLevel: number | null
  @Field(() => Boolean, { description: 'True where `after` counts no more at the end of the time.' }) isLapsed: boolean
  @Field(() => [CompletedTraining], {
    description:
      'Programmes completed in the time that train the competency, oldest first: what may explain the change.',
  })
  trainings: CompletedTraining[]
  @Field(() => String, { description: "What it comes to, in the caller's language." }) explanation: string
}

@ObjectType({
  description: 'How the competencies of a person changed in a time (PermenPANRB 38/2017), also in one that still runs.',
  simpleResolvers: true,
})
export class CompetencyChanges {
  @Field(() => DateScalar, { description: 'First day.' }) from: Day
  @Field(() => DateScalar, { description: 'Last day; today where the time still runs.' }) until: Day
  @Field(() => Boolean, { description: 'True where the time asked for is not over.' }) isRunning: boolean
  @Field(() => [CompetencyChange], {
    description: 'Each competency that was ever assessed, or trained in the time, in the order of the catalogue.',
  })
  changes: CompetencyChange[]
}
