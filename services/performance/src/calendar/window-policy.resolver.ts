import { type Outcome, refusalsIn, write } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { windowIn } from '../cycle/rules.types'
import { cadenceOf } from '../cycle/terms'
import type { Window } from '../cycle/window'
import type { RefusalCode } from '../refusals'
import {
  CancelPerformanceWindowsInput,
  SetPerformanceWindowsInput,
  settingOf,
  WindowChangeInput,
} from './calendar.inputs'
import { PerformanceWindowPayload, PerformanceWindowPolicy, PerformanceWindowPreview } from './calendar.types'
import { cancelWindows, checkChange, demandSetter, rulesNow, setWindows } from './calendar.writes'
import { changeRefusals, previewShifts } from './window-change'
import { beginsOn, policyVersion, settingFor, windowVersions } from './window-version'

@Resolver(() => Agency)
export class WindowPolicyResolver {
  @FieldResolver(() => PerformanceWindowPolicy, {
    nullable: true,
    description: 'What holds for its windows, and what it set itself, with reasons.',
  })
  windowPolicy(@Root() { code }: Agency, @Ctx() context: PerformanceContext): Promise<PerformanceWindowPolicy> {
    return policyOf(code, context)
  }

  @Query(() => PerformanceWindowPreview, {
    nullable: true,
    description: 'What a change of windows would do, and whether it would be refused; for HR officers of the agency.',
  })
  async performanceWindowPreview(
    @Arg('change', () => WindowChangeInput, { description: 'The change.' }) input: WindowChangeInput,
    @Ctx() context: PerformanceContext,
  ): Promise<PerformanceWindowPreview> {
    const { language, loaders, todayIn, zoneOf } = context
    const change = settingOf(input)
    checkChange(context, change, 'change')
    demandSetter(context, change.agencyCode)
    const [stored, rules] = await Promise.all([loaders.windowVersions.load(change.agencyCode), rulesNow(context)])
    const known = { ...rules, stored }
    const on = todayIn(change.agencyCode)
    const reasons = changeRefusals(change, known, on)
    const shown = (window: Window | null) =>
      window && windowIn(window, { timeZone: zoneOf(change.agencyCode), on, language })
    return {
      shifts: previewShifts(change, known.windows).map(({ before, after, ...shift }) => ({
        ...{ ...shift, before: shown(before), after: shown(after) },
      })),
      cadenceBefore: settingFor(known, change.agencyCode, change.validFrom)?.cadence ?? null,
      cadence: change.cadence,
      version: policyVersion(stored),
      ...{ canBeMade: reasons.length === 0, refusals: refusalsIn(language, reasons) },
    }
  }

  @Mutation(() => PerformanceWindowPayload, {
    nullable: true,
    description:
      'Lets the windows of the own agency lie elsewhere from a month on, by a decision of the agency; for its HR officers. What is over stays, and an open window is not closed.',
  })
  async setPerformanceWindows(
    @Arg('input', () => SetPerformanceWindowsInput, { description: 'The change.' }) input: SetPerformanceWindowsInput,
    @Ctx() context: PerformanceContext,
  ): Promise<PerformanceWindowPayload> {
    const outcome: Outcome<string, RefusalCode> = await write(
      context.database,
      context,
      { mutation: 'setPerformanceWindows', input },
      (tx) => setWindows(tx, context, settingOf(input.change), input),
    )
    return payloadOf(outcome, context)
  }

  @Mutation(() => PerformanceWindowPayload, {
    nullable: true,
    description:
      'Cancels windows that have not begun; for HR officers of the agency. What they would have ended goes on.',
  })
  async cancelPerformanceWindows(
    @Arg('input', () => CancelPerformanceWindowsInput, { description: 'Which version, and why.' })
    input: CancelPerformanceWindowsInput,
    @Ctx() context: PerformanceContext,
  ): Promise<PerformanceWindowPayload> {
    const { agency: agencyCode, number } = input
    const outcome: Outcome<string, RefusalCode> = await write(
      context.database,
      context,
      { mutation: 'cancelPerformanceWindows', input },
      (tx) => cancelWindows(tx, context, { agencyCode, number }, input),
    )
    return payloadOf(outcome, context)
  }
}

async function payloadOf(
  { result, refusals }: Outcome<string, RefusalCode>,
  context: PerformanceContext,
): Promise<PerformanceWindowPayload> {
  if (result === null) return { policy: null, refusals }
  context.forgetRules()
  return { policy: await policyOf(result, context), refusals }
}

async function policyOf(agencyCode: string, context: PerformanceContext): Promise<PerformanceWindowPolicy> {
  const today = context.todayIn(agencyCode)
  const month = `${today.slice(0, 7)}-01`
  const [stored, known] = await Promise.all([context.loaders.windowVersions.load(agencyCode), context.rules()])
  return {
    version: policyVersion(stored),
    windows: settingFor(known, agencyCode, month)?.windows ?? [],
    cadence: cadenceOf(known.cadences, agencyCode, month),
    versions: windowVersions(stored, today)
      .map((version) => ({ ...version, recordedAt: version.changedAt, beginsOn: beginsOn(version) }))
      .toReversed(),
  }
}
