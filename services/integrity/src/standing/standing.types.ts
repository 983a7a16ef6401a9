import { DateScalar, type Day } from '@jalur/common'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AssetDeclarationStatus } from '../asset-declaration/asset-declaration-status'
import { SanctionLevel } from '../discipline/sanction-level'
import type * as domain from './standing'

registerEnumType(SanctionLevel, {
  name: 'SanctionLevel',
  description: 'Levels of a disciplinary sanction (tingkat hukuman disiplin; PP 94/2021), lightest first.',
  valuesConfig: {
    LIGHT: { description: 'Ringan: a reprimand.' },
    MODERATE: { description: 'Sedang: an allowance is cut for some months.' },
    SEVERE: { description: 'Berat: a lower position, release from it, or dismissal.' },
  },
})

registerEnumType(AssetDeclarationStatus, {
  name: 'AssetDeclarationStatus',
  description: 'States of a yearly asset declaration (LHKPN, LHKASN); the assets themselves are not kept.',
  valuesConfig: {
    FILED: { description: 'Filed in time.' },
    LATE: { description: 'Filed after the due day.' },
    DUE: { description: 'Not filed yet.' },
    NOT_REQUIRED: { description: 'Not required of this person for this year.' },
  },
})

@ObjectType({ description: 'A disciplinary sanction that is being served today.', simpleResolvers: true })
export class ActiveSanction implements domain.ActiveSanction {
  @Field(() => SanctionLevel, { description: 'How severe it is.' }) level: SanctionLevel
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the sanction; null where no end is set.' })
  until: Day | null
}

@ObjectType({ description: 'The asset declaration of one year: state and day only.', simpleResolvers: true })
export class AssetDeclaration implements domain.AssetDeclaration {
  @Field(() => Int, { description: 'Calendar year that is declared.' }) year: number
  @Field(() => AssetDeclarationStatus, { description: 'Whether it was filed.' }) status: AssetDeclarationStatus
  @Field(() => DateScalar, { description: 'Last day to file it: 31 March of the next year (PerKPK 2/2020 art. 4).' })
  dueOn: Day
}

@ObjectType({ description: 'What integrity tells about a person today.', simpleResolvers: true })
export class IntegrityStanding implements domain.IntegrityStanding {
  @Field(() => Boolean, {
    description: 'True when a signed integrity pact (pakta integritas) is valid today (PermenPANRB 49/2011).',
  })
  pledgeSigned: boolean
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the pact that is valid today; null when none is.',
  })
  pledgeValidUntil: Day | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last check of the register of sanctions; null: never checked, so sanctions are unknown.',
  })
  disciplineCheckedOn: Day | null
  @Field(() => ActiveSanction, {
    nullable: true,
    description: 'The most severe disciplinary sanction served today (PP 94/2021); null when none is recorded.',
  })
  activeSanction: ActiveSanction | null
  @Field(() => AssetDeclaration, {
    nullable: true,
    description: 'Asset declaration of the latest year; null when none is recorded.',
  })
  assetDeclaration: AssetDeclaration | null
  @Field(() => Int, { description: 'Number of integrity events attended in all years.' }) eventsAttended: number
}
