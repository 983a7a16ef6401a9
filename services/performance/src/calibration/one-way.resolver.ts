import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { ruleOn } from '../rule'
import type { CalibrationRule, CalibrationSession as Session } from './calibration'
import type { SessionFact } from './calibration.repository'
import { CalibrationOneWay, CalibrationSession } from './calibration.types'
import { explainOneWay } from './explanation'
import { type OneWayWarning, oneWayWarnings } from './one-way'
import { mayTell } from './outcome'
import { toldFacts } from './told-facts.resolver'

@Resolver(() => CalibrationSession)
export class CalibrationOneWayResolver {
  @FieldResolver(() => CalibrationOneWay, {
    nullable: true,
    description:
      'Groups that the confirmed and waiting changes move in one direction; null where no figures are told to the caller.',
  })
  async oneWay(@Root() session: Session, @Ctx() context: PerformanceContext): Promise<CalibrationOneWay | null> {
    const [facts, rule] = await Promise.all([toldFacts(session, context), ruleOf(session, context)])
    if (facts === null || rule === null) return null
    const { warnings, traitsKnown } = await warningsOf(session, facts, rule, context)
    return {
      traitsKnown,
      warnings: warnings
        .filter((warning) => mayTellOf(warning, facts, rule))
        .map((warning) => ({
          ...warning,
          assessor: warning.dimension === 'ASSESSOR' ? { id: warning.group } : null,
          unit: warning.dimension === 'UNIT' ? { id: warning.group } : null,
          explanation: told(warning, rule, context),
        })),
    }
  }
}

/** The groups that the confirmed changes of a session move in one direction, for who closes it. */
export async function confirmedWarnings(session: Session, context: PerformanceContext): Promise<OneWayWarning[]> {
  const [facts, rule] = await Promise.all([context.loaders.calibrationFacts.load(session.id), ruleOf(session, context)])
  if (rule === null) return []
  const confirmed = facts.map((fact) => ({ ...fact, proposed: null }))
  return (await warningsOf(session, confirmed, rule, context)).warnings
}

const ruleOf = async ({ openedOn }: Session, { rules }: PerformanceContext): Promise<CalibrationRule | null> =>
  ruleOn((await rules()).calibrations, openedOn)

async function warningsOf(
  { key }: Session,
  facts: readonly SessionFact[],
  rule: CalibrationRule,
  { fairness }: PerformanceContext,
): Promise<{ warnings: OneWayWarning[]; traitsKnown: boolean }> {
  const { groups, traitsKnown } = await fairness.groupsOf(facts, Number(key.slice(1, 5)))
  const changes = facts.map(({ before, after, proposed }, place) => ({
    ...{ before, wanted: proposed ?? after ?? before, groups: groups[place]! },
  }))
  return { warnings: oneWayWarnings(changes, rule), traitsKnown }
}

/** Whether a warning tells the caller nothing of a few people whose evaluations he does not see. */
function mayTellOf(
  { dimension, group, count }: OneWayWarning,
  facts: readonly SessionFact[],
  { least }: CalibrationRule,
): boolean {
  if (facts.every(({ isSeen }) => isSeen)) return true
  if (dimension === 'ASSESSOR') return facts.every(({ isSeen, assessorId }) => isSeen || assessorId !== group)
  return mayTell({ all: facts.length, seen: count, least })
}

function told(warning: OneWayWarning, rule: CalibrationRule, { language }: PerformanceContext) {
  const { rule: words, inputs, result, alternative } = explainOneWay(warning, rule)
  return {
    ...{ rule: words[language], inputs: inputs.map((it) => it[language]), result: result[language] },
    ...{ alternative: alternative[language], legalBasis: null },
  }
}
