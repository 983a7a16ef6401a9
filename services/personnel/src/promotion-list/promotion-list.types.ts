import { DateScalar, type Day, MutationInput, PageInfo } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { RequirementCheck } from '../career-path/career-path.types'
import { RankPromotionKind, RequirementKind } from '../career-rules/requirement-policy'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import type * as jobs from '../job/job'
import { Job } from '../job/job.types'
import type * as positions from '../position/position'
import { Position } from '../position/position.types'
import { Rank } from '../rank/rank.types'
import { PersonnelRefusal } from '../refusal.types'
import { LegalBasis } from '../regulation/regulation.types'
import { CandidateStatus, PromotionAim } from './candidacy'
import { NEXT_PERIOD } from './promotion-period'

registerEnumType(PromotionAim, {
  name: 'PromotionAim',
  description: 'What somebody is proposed for.',
  valuesConfig: {
    RANK: { description: 'The next rank (kenaikan pangkat).' },
    LEVEL: { description: 'The next level of the functional position held (kenaikan jenjang).' },
  },
})

registerEnumType(CandidateStatus, {
  name: 'CandidateStatus',
  description: 'Where somebody stands in a list of candidates.',
  valuesConfig: {
    ELIGIBLE: { description: 'Every requirement is met on the first day of the period.' },
    UNKNOWN: { description: 'Nothing is known to fail, but a fact is missing: to be checked.' },
    NOT_YET: { description: 'A requirement is not met.' },
  },
})

export const PERIOD = `First day of the period, \`2026-12-01\`, or \`${NEXT_PERIOD}\` for the next one after today.`

@ObjectType({ description: 'How many persons of a list stand somewhere.', simpleResolvers: true })
export class CandidateCount {
  @Field(() => PromotionAim, { description: 'What they are proposed for.' }) aim: PromotionAim
  @Field(() => CandidateStatus, { description: 'Where they stand.' }) status: CandidateStatus
  @Field(() => Int, { description: 'Number of persons.' }) count: number
}

@ObjectType({
  description: 'The active staff of an agency, judged for one promotion period. It stays as it was made.',
  simpleResolvers: true,
})
export class PromotionList {
  @Field(() => Date, { description: 'When its facts were read.' }) factsAsOf: Date
  @Field(() => Boolean, {
    description: 'True when the rules on record have changed since: it should be prepared again.',
  })
  isOutdated: boolean
  @Field(() => [String], {
    description: 'Services whose facts could not be had; what rests on them is UNKNOWN. Empty for a complete list.',
  })
  silentSources: string[]
  @Field(() => Int, { description: 'Number of persons judged.' }) staff: number
  @Field(() => Int, { description: 'Those among them who have no rank to rise from (PPPK).' }) withoutRank: number
  @Field(() => [CandidateCount], { description: 'Counts by aim and status, all six.' }) counts: CandidateCount[]
}

@ObjectType({ description: 'A period in which promotions take effect, for one agency.', simpleResolvers: true })
export class PromotionPeriod {
  @Field(() => DateScalar, { description: 'First day of the period.' }) firstDay: Day
  @Field(() => LegalBasis, { description: 'The law that sets the periods.' }) legalBasis: LegalBasis
  @Field(() => PromotionList, { nullable: true, description: 'The list that serves; null while none was prepared.' })
  list: PromotionList | null
  @Field(() => Job, { nullable: true, description: 'The job that prepares a list right now; null when none does.' })
  openJob: jobs.Job | null
}

@ObjectType({ description: 'One person of a list of candidates, with the whole answer.', simpleResolvers: true })
export class PromotionCandidateEdge {
  @Field(() => String, { description: 'Where this item stands in the list; opaque.' }) cursor: string
  @Field(() => Employee, { description: 'The person, as on record today.' }) node: EmployeeRecord
  @Field(() => CandidateStatus, { description: 'Where the person stands on the first day of the period.' })
  status: CandidateStatus
  @Field(() => RankPromotionKind, {
    nullable: true,
    description: 'How the rise in rank comes about; null for a level.',
  })
  kind: RankPromotionKind | null
  @Field(() => Rank, { nullable: true, description: 'The rank proposed; null for a level.' }) toRank: Rank | null
  @Field(() => Position, { nullable: true, description: 'The position proposed; null for a rank.' })
  toPosition: positions.Position | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day by which waiting alone meets everything; null where time is not enough.',
  })
  earliestDate: Day | null
  @Field(() => [RequirementKind], { description: 'Kinds of requirement that are not met or unknown, each once.' })
  blockedBy: RequirementKind[]
  @Field(() => [RequirementCheck], { description: 'Every requirement with its finding and its law.' })
  requirements: RequirementCheck[]
  @Field(() => String, {
    description: 'SHA-256 over the facts, the rules and the answer: the same where nothing has changed.',
  })
  digest: string
}

@ObjectType({ description: 'A page of candidates, by name.' })
export class PromotionCandidateConnection {
  @Field(() => [PromotionCandidateEdge], { description: 'The candidates of this page, each with the whole answer.' })
  edges: PromotionCandidateEdge[]
  @Field(() => [Employee], { description: 'The persons of this page.' }) nodes: EmployeeRecord[]
  @Field(() => PageInfo, { description: 'Where this page stands.' }) pageInfo: PageInfo
  @Field(() => Int, { description: 'How many candidates there are in all.' }) totalCount: number
}

@InputType({ description: 'Which list is to be prepared.' })
export class PreparePromotionListInput extends MutationInput {
  @Field(() => ID, { description: 'Code of the agency.' }) agency: string
  @Field(() => String, { defaultValue: NEXT_PERIOD, description: PERIOD }) period: string
}

@ObjectType({ description: 'The job that prepares a list, or the reasons for which there is none.' })
export class PreparePromotionListPayload {
  @Field(() => Job, {
    nullable: true,
    description: 'The job; that of somebody else when the same list is being prepared already.',
  })
  job: jobs.Job | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing is prepared; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}
