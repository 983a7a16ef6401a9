import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'What waits for the personnel officers of an agency, in numbers and without names.' })
export class DeskWaiting {
  @Field(() => Int, { description: 'Requests to correct a record that are not decided (`correctionRequests`).' })
  corrections: number
  @Field(() => Int, { description: 'Those of them that should have been decided by now (UU 27/2022 art. 30).' })
  overdueCorrections: number
  @Field(() => Int, { description: 'Movements whose day has come, but which a rule holds up (`staffMovements`).' })
  blockedMovements: number
  @Field(() => Int, { description: 'Objections to the talent map that are not decided (`Agency.talentContests`).' })
  talentContests: number
}
