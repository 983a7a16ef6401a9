import { ChangeInput, DateScalar, type Day } from '@jalur/common'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { Cadence } from '../evaluation/period'
import { EvaluationCadence } from './calendar.types'
import type { NewSetting, WindowDays } from './window-version'

@InputType({ description: 'On which days of a month a window shall be open.' })
export class WindowDaysInput {
  @Field(() => Int, { description: 'First day of the month, from 1.' }) fromDay: number
  @Field(() => Int, { description: 'Last day of the month, up to 31; a shorter month ends it earlier.' }) toDay: number
  @Field(() => Int, { description: 'Months after the month that it is about, 0 to 2.' }) monthsAfter: number
}

@InputType({ description: 'Where the windows of an agency shall lie, since when, and by which decision.' })
export class WindowChangeInput {
  @Field(() => ID, { description: 'Code of the agency (BKN), for example `7104`.' }) agency: string
  @Field(() => DateScalar, {
    description:
      'First day of the first month whose windows it sets: one whose windows have not opened, or stay open for longer.',
  })
  validFrom: Day
  @Field(() => WindowDaysInput, { description: 'When progress is entered.' }) entry: WindowDaysInput
  @Field(() => WindowDaysInput, { description: 'When superiors rate: opens after the entry does.' })
  rating: WindowDaysInput
  @Field(() => WindowDaysInput, { description: 'When what was returned is corrected: opens after the rating does.' })
  correction: WindowDaysInput
  @Field(() => EvaluationCadence, { description: 'How often plans that start from then on are evaluated.' })
  cadence: Cadence
  @Field(() => String, { description: 'Number and date of the decision of the agency, 3 to 200 characters.' })
  decision: string
}

/** The change as the rules judge it. */
export const settingOf = (input: WindowChangeInput): NewSetting => ({
  ...{ agencyCode: input.agency, validFrom: input.validFrom, cadence: input.cadence, decision: input.decision.trim() },
  windows: [daysOf('ENTRY', input.entry), daysOf('RATING', input.rating), daysOf('CORRECTION', input.correction)],
})

const daysOf = (kind: WindowDays['kind'], { fromDay, toDay, monthsAfter }: WindowDaysInput): WindowDays => ({
  ...{ kind, fromDay, toDay, monthsAfter },
})

@InputType({ description: 'Sets windows; `expectedVersion` is `PerformanceWindowPolicy.version`.' })
export class SetPerformanceWindowsInput extends ChangeInput {
  @Field(() => WindowChangeInput, { description: 'The change, as it was previewed.' }) change: WindowChangeInput
  @Field(() => String, { description: 'Why, for everybody to read, 10 to 1,000 characters.' }) reason: string
}

@InputType({
  description: 'Cancels a version before it begins; `expectedVersion` is `PerformanceWindowPolicy.version`.',
})
export class CancelPerformanceWindowsInput extends ChangeInput {
  @Field(() => ID, { description: 'Code of the agency (BKN), for example `7104`.' }) agency: string
  @Field(() => Int, { description: 'Number of the version.' }) number: number
  @Field(() => String, { description: 'Why, for everybody to read, 10 to 1,000 characters.' }) reason: string
}
