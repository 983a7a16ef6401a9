import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { RequirementCheck } from '../career-path/career-path.types'
import { RequirementKind } from '../career-rules/requirement-policy'
import { PersonnelRefusal } from '../refusal.types'
import { LegalBasis } from '../regulation/regulation.types'
import { ChangedAspect } from './consequences'
import { type FindingCode, REGISTER_CODES, RULE_CODES } from './finding'
import { EndReason, MovementKind, MovementStatus, type StaffMovement as Stored } from './movement'
import { RuleEffect } from './movement-rule'

registerEnumType(MovementStatus, {
  name: 'MovementStatus',
  description: 'What became of a movement.',
  valuesConfig: {
    SCHEDULED: {
      description: 'Its day has not come; it takes effect by itself at midnight in the zone of the agency.',
    },
    IN_FORCE: { description: 'It has taken effect.' },
    ENDED: { description: 'Acting that is over.' },
    BLOCKED: { description: 'Its day has come, but a rule forbids it as things are now; it is tried again every day.' },
    CANCELLED: { description: 'Taken back before it took effect.' },
  },
})

registerEnumType(RuleEffect, {
  name: 'RuleEffect',
  description: 'What follows from a rule that is not kept.',
  valuesConfig: {
    REFUSE: { description: 'The movement cannot be recorded.' },
    REASON: { description: 'It is recorded only with a written reason.' },
    NOTE: { description: 'It is worth knowing; nothing follows.' },
  },
})

registerEnumType(ChangedAspect, {
  name: 'ChangedAspect',
  description: 'What of a person changes by a movement.',
  valuesConfig: {
    POSITION: { description: 'Position (jabatan).' },
    RANK: { description: 'Rank (pangkat).' },
    UNIT: { description: 'Unit.' },
    AGENCY: { description: 'Agency.' },
    SUPERVISOR: { description: 'Direct superior (atasan langsung).' },
    TEAM: { description: 'Number of direct subordinates.' },
    ACTING: { description: 'Post acted in (Plt, Plh).' },
    STATUS: { description: 'Whether the person serves.' },
    RETIREMENT_DATE: { description: 'First day of retirement, which follows from the position.' },
  },
})

const CODES: Readonly<Record<FindingCode, string>> = { ...REGISTER_CODES, ...RULE_CODES }
const FindingCodes = Object.fromEntries(Object.keys(CODES).map((code) => [code, code])) as {
  readonly [code in FindingCode]: code
}

registerEnumType(FindingCodes, {
  name: 'MovementFindingCode',
  description: 'What the rules have to say of a movement.',
  valuesConfig: Object.fromEntries(Object.entries(CODES).map(([code, description]) => [code, { description }])),
})

@ObjectType({ description: 'Something that the rules have to say of a movement.', simpleResolvers: true })
export class MovementFinding {
  @Field(() => FindingCodes, { description: 'Stable code.' }) code: FindingCode
  @Field(() => RuleEffect, { description: 'What follows from it.' }) effect: RuleEffect
  @Field(() => String, { nullable: true, description: 'Field of the input at fault; null where it is not one.' })
  field: string | null
  @Field(() => String, { description: "One sentence for the officer, in the caller's language." }) message: string
  @Field(() => LegalBasis, {
    nullable: true,
    description: 'The law; null for what follows from the register itself.',
  })
  legalBasis: LegalBasis | null
  @Field(() => RequirementKind, {
    nullable: true,
    description: 'The requirement that is not met; null where it is about none.',
  })
  requirement: RequirementKind | null
}

@ObjectType({ description: 'Something of a person that is another after a movement.', simpleResolvers: true })
export class MovementChange {
  @Field(() => ChangedAspect, { description: 'What changes.' }) aspect: ChangedAspect
  @Field(() => String, { nullable: true, description: "As it is, in the caller's language; null for nothing." })
  before: string | null
  @Field(() => String, { nullable: true, description: "As it will be, in the caller's language; null for nothing." })
  after: string | null
}

@ObjectType({ description: 'Somebody else whose direct superior changes by a movement.' })
export class SupervisionShift {
  /** Resolved to `employee`, `before` and `after`. */
  employeeId: string
  from: string | null
  to: string | null
}

export const SupervisionShiftConnection = connectionOf(
  'SupervisionShift',
  () => SupervisionShift,
  'people whose superior changes',
)

@ObjectType({ description: 'What a movement would change, and what the rules have to say of it. Nothing is written.' })
export class MovementPreview {
  @Field(() => Int, { description: 'Version of the record that it was made from; give it as `expectedVersion`.' })
  recordVersion: number
  @Field(() => Boolean, { description: 'True where it takes effect as soon as it is recorded; false for a later day.' })
  takesEffectNow: boolean
  @Field(() => [MovementChange], { description: 'What of the person changes, before and after.' })
  changes: MovementChange[]
  @Field(() => [MovementFinding], { description: 'What the rules have to say; what refuses comes first.' })
  findings: MovementFinding[]
  @Field(() => [RequirementCheck], {
    description:
      'Every requirement of the position or the rank, judged on the first day as on the own path; empty where none is given.',
  })
  checks: RequirementCheck[]
  @Field(() => Boolean, { description: 'True where nothing refuses.' }) canBeRecorded: boolean
  @Field(() => Boolean, { description: 'True where a written reason is needed.' }) needsReason: boolean
  /** Resolved to `supervisionShifts`. */
  shifts: SupervisionShift[]
}

@ObjectType({ description: 'A change for a person by a decree, from a day (mutasi kepegawaian).' })
export class StaffMovement {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => MovementKind, { description: 'Kind of movement.' }) kind: MovementKind
  @Field(() => MovementStatus, { description: 'What became of it.' }) status: MovementStatus
  @Field(() => DateScalar, { description: 'First day on which it holds (TMT), in the zone of the agency.' })
  effectiveFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day of acting; null for everything else.' })
  effectiveTo: Day | null
  @Field(() => EndReason, { nullable: true, description: 'Why the service ends; null unless it does.' })
  endReason: EndReason | null
  @Field(() => String, {
    nullable: true,
    description: 'Why it was recorded against rules that yield to a reason; null where there were none.',
  })
  overrideReason: string | null
  @Field(() => [String], { description: 'Codes of those rules, and of requirements that were not met.' })
  overridden: readonly string[]
  @Field(() => FindingCodes, { nullable: true, description: 'Why it could not take effect; null unless blocked.' })
  blockedBy: string | null
  @Field(() => String, { nullable: true, description: 'Why it was taken back; null unless cancelled.' })
  cancelReason: string | null
  @Field(() => Int, { description: 'Counts changes of this movement; `expectedVersion` of a cancellation.' })
  version: number
  @Field(() => Date, { description: 'When it was recorded.' }) recordedAt: Date
  @Field(() => Date, { nullable: true, description: 'When it took effect here; null before.' }) appliedAt: Date | null
  /** Resolved to the fields of other types. */
  decree: Stored['decree']
  number: number
  employeeId: string
  positionCode: string | null
  unitId: string | null
  agencyCode: string | null
  rankCode: string | null
  superiorId: string | null
}

export const StaffMovementConnection = connectionOf('StaffMovement', () => StaffMovement, 'movements')

@ObjectType({ description: 'A post in which a person acts (Plt or Plh) on a day between its first and its last.' })
export class ActingPost {
  @Field(() => ID, { description: 'Id of the movement by which it is so.' }) id: string
  @Field(() => MovementKind, { description: '`ACTING_PLT` in a vacant post, `ACTING_PLH` for somebody who is away.' })
  kind: MovementKind
  @Field(() => DateScalar, { description: 'First day.' }) effectiveFrom: Day
  @Field(() => DateScalar, { description: 'Last day; from the next midnight it is over.' }) effectiveTo: Day | null
  @Field(() => Boolean, {
    description:
      'Always false: an acting official assesses performance, but takes no decisions that change organisation, staff or budget (UU 30/2014 art. 14).',
  })
  takesStrategicDecisions: boolean
  /** Resolved to `position` and `unit`. */
  positionCode: string | null
  unitId: string | null
}

@ObjectType({ description: 'The movement, or the reasons for which nothing was written.' })
export class StaffMovementPayload {
  @Field(() => StaffMovement, { nullable: true, description: 'The movement; null where it was refused.' })
  movement: Stored | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing was written; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}
