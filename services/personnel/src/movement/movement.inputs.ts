import { ChangeInput, DateScalar, type Day } from '@jalur/common'
import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { EndReason, MovementKind, type MovementOrder } from './movement'

registerEnumType(MovementKind, {
  name: 'MovementKind',
  description: 'Kinds of movement (mutasi kepegawaian; PP 11/2017).',
  valuesConfig: {
    APPOINTMENT: { description: 'Appointment to a position, whatever was held before (pengangkatan).' },
    TRANSFER: { description: 'To a position of the same level, another unit or agency (mutasi setara).' },
    POSITION_PROMOTION: { description: 'To a higher position (promosi jabatan).' },
    RANK_PROMOTION: { description: 'Rise in rank (kenaikan pangkat).' },
    ACTING_PLT: { description: 'Acting in a vacant post (pelaksana tugas, Plt).' },
    ACTING_PLH: { description: 'Acting for somebody who is away for a while (pelaksana harian, Plh).' },
    END_OF_ACTING: { description: 'End of acting before its last day.' },
    SUPERVISION_CHANGE: { description: 'Another direct superior, and nothing else.' },
    END_OF_SERVICE: { description: 'End of service (pensiun, berhenti, meninggal).' },
  },
})

registerEnumType(EndReason, {
  name: 'EndReason',
  description: 'Why somebody leaves the service (UU 20/2023 art. 52).',
  valuesConfig: {
    RETIREMENT: { description: 'Retirement age reached (batas usia pensiun).' },
    EARLY_RETIREMENT: { description: 'Early retirement (pensiun dini).' },
    RESIGNATION: { description: 'At the own request.' },
    CONTRACT_END: { description: 'The contract is over (PPPK).' },
    DISMISSAL: { description: 'Dismissed.' },
    DEATH: { description: 'Died.' },
  },
})

/** What changes for whom, by which decree, and since when. */
@InputType({
  description: 'A movement: who, what, since when and by which decree. What a kind does not need is left out.',
})
export class MovementOrderInput {
  @Field(() => ID, { description: 'Id of the person.' }) employeeId: string
  @Field(() => MovementKind, { description: 'Kind of movement.' }) kind: MovementKind
  @Field(() => DateScalar, {
    description: 'First day on which it holds (TMT), in the zone of the agency: past, today, or up to two years ahead.',
  })
  effectiveFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day of acting; for acting only.' })
  effectiveTo?: Day | null
  @Field(() => String, { description: 'Number of the decree or letter (nomor SK), 1 to 100 characters.' })
  decreeNumber: string
  @Field(() => DateScalar, { description: 'Day of the decree or letter (tanggal SK).' }) decreeDate: Day
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the position, for appointment, transfer, promotion, acting.',
  })
  positionCode?: string | null
  @Field(() => ID, { nullable: true, description: 'Id of the unit in which the position is.' }) unitId?: string | null
  @Field(() => ID, { nullable: true, description: 'Code of the agency of the unit; the present one when left out.' })
  agencyCode?: string | null
  @Field(() => ID, { nullable: true, description: 'Code of the rank, for a rise in rank: `III/d`.' })
  rankCode?: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the direct superior from then on; left out with a position, nobody stands above the person.',
  })
  superiorId?: string | null
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of whoever leads the team that is left behind; the superior of the person when left out. A team stays behind when its head goes to another unit or leaves the service.',
  })
  leavesTeamTo?: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'Id of an official whose direct subordinates in the unit report to the person from then on.',
  })
  takesTeamOf?: string | null
  @Field(() => EndReason, { nullable: true, description: 'Why the service ends; for an end of service.' })
  endReason?: EndReason | null
  @Field(() => ID, { nullable: true, description: 'Id of the acting movement that ends; for an end of acting.' })
  actingId?: string | null
}

/** The order as the rules read it. */
export const orderOf = (input: MovementOrderInput): MovementOrder => ({
  kind: input.kind,
  effectiveFrom: input.effectiveFrom,
  effectiveTo: input.effectiveTo ?? null,
  decree: { number: input.decreeNumber.trim(), date: input.decreeDate },
  positionCode: input.positionCode ?? null,
  unitId: input.unitId ?? null,
  agencyCode: input.agencyCode ?? null,
  rankCode: input.rankCode ?? null,
  superiorId: input.superiorId ?? null,
  leavesTeamTo: input.leavesTeamTo ?? null,
  takesTeamOf: input.takesTeamOf ?? null,
  endReason: input.endReason ?? null,
  actingId: input.actingId ?? null,
})

@InputType({ description: 'Records a movement; `expectedVersion` is `Employee.recordVersion`.' })
export class RecordMovementInput extends ChangeInput {
  @Field(() => MovementOrderInput, { description: 'The movement, as it was previewed.' }) movement: MovementOrderInput
  @Field(() => String, {
    nullable: true,
    description: 'Why it is right against rules that yield to a reason, 10 to 1,000 characters; kept only then.',
  })
  overrideReason?: string | null
}

@InputType({ description: 'Takes a movement back before it takes effect; `expectedVersion` is that of the movement.' })
export class CancelMovementInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the movement.' }) id: string
  @Field(() => String, { description: 'Why, 10 to 1,000 characters.' }) reason: string
}
