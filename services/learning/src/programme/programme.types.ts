import { type Connection, ConnectionArgs, connectionOf, DateScalar, type Day } from '@jalur/common'
import { ArgsType, Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Competency } from '../competency/competency.types'
import * as domain from './programme'

registerEnumType(domain.SkillKind, {
  name: 'SkillKind',
  description: 'Whether a programme teaches a craft or ways of working with others.',
  valuesConfig: {
    HARD: { description: 'A craft that can be measured by doing it.' },
    SOFT: { description: 'Ways of working with others.' },
  },
})

registerEnumType(domain.Delivery, {
  name: 'Delivery',
  description: 'Ways of learning in a programme (klasikal, nonklasikal; PP 11/2017).',
  valuesConfig: {
    CLASSROOM: { description: 'In a room (klasikal).' },
    ONLINE: { description: 'Over the network (e-learning).' },
    BLENDED: { description: 'Partly in a room, partly over the network (campuran).' },
  },
})

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A training programme (pelatihan).', simpleResolvers: true })
export class TrainingProgramme implements domain.Programme {
  @Field(() => ID, { description: 'Code of the programme.' }) code: string
  @Field(() => String, { description: 'Title, in Indonesian.' }) title: string
  @Field(() => String, { description: 'What it teaches, in a sentence or two, in Indonesian.' }) summary: string
  @Field(() => domain.SkillKind, { description: 'Whether it teaches a craft or ways of working with others.' })
  skillKind: domain.SkillKind
  @Field(() => Float, {
    description: 'Learning hours (jam pelajaran, JP) of 45 minutes that it counts for (PerLAN 10/2018).',
  })
  learningHours: number
  @Field(() => domain.Delivery, { description: 'How it is mostly taught; a session may differ.' })
  delivery: domain.Delivery
  @Field(() => String, { description: 'Name of the institution that offers it.' }) organiser: string
}

@ObjectType({ description: 'A competency that a training programme develops.', simpleResolvers: true })
export class ProgrammeCompetency {
  @Field(() => Competency, { description: 'The competency developed.' }) competency: Competency
  @Field(() => Int, { description: 'Level that one who completes the programme reaches, 1 to 5.' })
  reachesLevel: number
}

@ObjectType({ description: 'One run of a training programme.', simpleResolvers: true })
export class Session {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => DateScalar, { description: 'First day.' }) startsOn: Day
  @Field(() => DateScalar, { description: 'Last day, included.' }) endsOn: Day
  @Field(() => String, { description: 'Where it is held; the platform for one that is online.' }) venue: string
  @Field(() => domain.Delivery, { description: 'How this session is taught.' }) delivery: domain.Delivery
  @Field(() => String, { description: 'Name of the institution that holds it.' }) organiser: string
  @Field(() => Int, { description: 'Number of seats in all.' }) seats: number
  @Field(() => Int, { description: 'Number of seats still free.' }) seatsLeft: number
}

@ArgsType()
export class SessionArgs extends ConnectionArgs implements domain.SessionPage {
  @Field(() => Boolean, { defaultValue: false, description: 'True for sessions that have not begun before today.' })
  upcoming: boolean
}

export const TrainingProgrammeConnection = connectionOf(
  'TrainingProgramme',
  () => TrainingProgramme,
  'training programmes',
)
export type TrainingProgrammeConnection = Connection<TrainingProgramme>

export const SessionConnection = connectionOf('Session', () => Session, 'sessions')
export type SessionConnection = Connection<Session>
