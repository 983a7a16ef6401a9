import type { MyPlanQuery, OwnPlanFragment } from '../../generated/my-plan'
import type { IndicatorAspect, PlanApproach, SavePerformancePlanInput, WorkResultKind } from '../../generated/types'

/** An indicator as it is written; empty texts stand for what is not filled in. */
export interface IndicatorDraft {
  /** Null for one that the graph does not know yet. */
  id: string | null
  aspect: IndicatorAspect
  statement: string
  target: string
  unit: string
}

/** A step on the way to a result as it is written; the day is empty while it is open. */
export interface ActionDraft {
  statement: string
  dueOn: string
}

/** A planned result as it is written. The key tells results apart that the graph does not know yet. */
export interface ResultDraft {
  key: string
  id: string | null
  kind: WorkResultKind
  statement: string
  /** Id of the superior's result; empty while unlinked. */
  cascadedFrom: string
  /** Target of the unit's performance agreement; empty where none is named. */
  agreement: string
  indicators: IndicatorDraft[]
  actions: ActionDraft[]
}

/** What is agreed on beside the results, as it is written; empty where nothing is said. */
export type AnnexDraft = Record<(typeof ANNEX_PARTS)[number], string>
export const ANNEX_PARTS = ['support', 'accountability', 'consequences'] as const

export const EMPTY_ANNEX: AnnexDraft = { support: '', accountability: '', consequences: '' }

/** What a plan says. */
export interface PlanContent {
  startsOn: string
  endsOn: string
  approach: PlanApproach
  results: ResultDraft[]
  annex: AnnexDraft
}

/** The plan that a draft was made from; without an id where there was none. */
export interface PlanBase {
  id: string | null
  version: number
  content: PlanContent
}

/** A plan that is being written. */
export interface PlanDraft {
  base: PlanBase
  content: PlanContent
  /** What somebody wrote elsewhere where something else stands here. */
  clashes: Clash[]
}

/** One field that was written differently in two places. */
export interface Clash {
  /** Key of the result. */
  result: string
  theirs: string
}

/** A result that the superior offers. */
export type Offer = NonNullable<NonNullable<MyPlanQuery['me']>['offeredResults']>[number]

/** What a new indicator says. */
export const emptyIndicator = (): IndicatorDraft => ({
  ...{ id: null, aspect: 'QUANTITY', statement: '', target: '', unit: '' },
})

/** What a new result says. */
export const emptyResult = (kind: WorkResultKind = 'PRIMARY'): ResultDraft => ({
  ...{ key: crypto.randomUUID(), id: null, kind, statement: '', cascadedFrom: '', agreement: '' },
  indicators: [emptyIndicator()],
  actions: [],
})

/** An offered result as one of the plan; its words come along, its link where there can be one. */
export const takenResult = ({ result, canLink }: Offer): ResultDraft => ({
  ...emptyResult(),
  ...{ statement: result.statement, cascadedFrom: canLink ? result.id : '' },
})

/** Whether a result of the plan supports what is offered, or was made of it before it could be linked. */
export const isTakenInto = ({ results }: PlanContent, { result: { id, statement } }: Offer): boolean =>
  results.some((own) => own.cascadedFrom === id || (!own.cascadedFrom && own.statement === statement))

/** The superior's result that an unlinked one has its words from; null where none has. */
export const suggestedLink = <Result extends { id: string; statement: string }>(
  { kind, cascadedFrom, statement }: ResultDraft,
  linkable: readonly Result[],
): Result | null =>
  (kind === 'PRIMARY' && !cascadedFrom && linkable.find((result) => result.statement === statement)) || null

/** A plan of a year that says nothing yet. */
export const emptyContent = (year: number): PlanContent => ({
  ...{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, approach: 'QUANTITATIVE', results: [] },
  annex: EMPTY_ANNEX,
})

/** What a plan of the graph says. */
export const contentOf = ({ period, approach, workResults, annex }: OwnPlanFragment): PlanContent => ({
  ...{ startsOn: period.startsOn, endsOn: period.endsOn, approach },
  annex: {
    support: annex.support ?? '',
    accountability: annex.accountability ?? '',
    consequences: annex.consequences ?? '',
  },
  results: workResults.map(({ id, kind, statement, cascadedFrom, agreement, indicators, actions }) => ({
    ...{ key: id, id, kind, statement, cascadedFrom: cascadedFrom?.id ?? '', agreement: agreement ?? '' },
    actions: actions.map((action) => ({ statement: action.statement, dueOn: action.dueOn ?? '' })),
    indicators: indicators.map(({ id: indicator, aspect, statement: measured, target, unit }) => ({
      ...{
        id: indicator,
        aspect,
        statement: measured,
        target: target === null ? '' : String(target),
        unit: unit ?? '',
      },
    })),
  })),
})

/** Where a plan is taken up to be changed; a new one begins with one empty result. */
export function draftOf(plan: OwnPlanFragment | null, year: number): PlanDraft {
  const content = plan ? contentOf(plan) : emptyContent(year)
  const base = { id: plan?.id ?? null, version: plan?.version ?? 0, content }
  return { base, content: plan ? content : { ...content, results: [emptyResult()] }, clashes: [] }
}

/** A result that the graph does not know, with the words of one that it knows. */
export const asNew = (result: ResultDraft): ResultDraft => ({
  ...result,
  id: null,
  indicators: result.indicators.map((indicator) => ({ ...indicator, id: null })),
})

/** Whether anything was typed into a result: one that says nothing gives way to what is added. */
export const isFilled = ({ statement, agreement, indicators, actions }: ResultDraft): boolean =>
  [
    ...[statement, agreement],
    ...indicators.flatMap((indicator) => [indicator.statement, indicator.target, indicator.unit]),
    ...actions.map((action) => action.statement),
  ].some((text) => text.trim() !== '')

/** Whether nothing was written since the plan was taken up. */
export const isUntouched = ({ base, content }: PlanDraft): boolean => textOf(base.content) === textOf(content)

const textOf = (content: PlanContent): string => JSON.stringify(withoutKeys(content))
const withoutKeys = ({ results, ...content }: PlanContent) => ({
  ...content,
  results: results.map(({ key: _key, ...result }) => result),
})

/** The plan as the graph takes it. */
export function planInputOf({ base, content }: PlanDraft): SavePerformancePlanInput {
  const { results, ...rest } = content
  return {
    ...rest,
    ...(base.id !== null && { id: base.id, expectedVersion: base.version }),
    workResults: results.map(({ id, kind, statement, cascadedFrom, agreement, indicators, actions }) => ({
      ...{ id, kind, statement: statement.trim(), cascadedFrom: cascadedFrom || null },
      agreement: agreement.trim() || null,
      actions: actions.map((action) => ({ statement: action.statement.trim(), dueOn: action.dueOn || null })),
      indicators: indicators.map(({ id: indicator, aspect, statement: measured, target, unit }) => ({
        ...{ id: indicator, aspect, statement: measured.trim(), unit: unit.trim() || null },
        target: content.approach === 'QUANTITATIVE' ? target.trim().replace(',', '.') || null : null,
      })),
    })),
  }
}

/** The draft after it was saved: results get the ids of the graph, what was typed meanwhile stays. */
export function savedDraft(now: PlanDraft, sent: PlanContent, saved: OwnPlanFragment): PlanDraft {
  const ids = new Map(sent.results.map(({ key }, place) => [key, saved.workResults[place]?.id ?? null]))
  const results = now.content.results.map((result) => ({ ...result, id: result.id ?? ids.get(result.key) ?? null }))
  const base = { id: saved.id, version: saved.version, content: contentOf(saved) }
  const content = { ...now.content, results }
  return { base, content: textOf(now.content) === textOf(sent) ? base.content : content, clashes: [] }
}

/** What is asked of a plan besides its own words: a link where there can be one, and the agreement of a unit that is led. */
export interface Asked {
  link: boolean
  agreement: boolean
}

/** The fields that a plan still needs to be submitted, in the order of the form. */
export function missingFields({ approach, results }: PlanContent, asked: Asked): string[] {
  const hasMain = results.some(({ kind }) => kind === 'PRIMARY')
  return [
    ...(hasMain ? [] : ['workResults']),
    ...results.flatMap(({ kind, statement, cascadedFrom, agreement, indicators, actions }, place) => {
      const field = `workResults.${place}`
      const isMain = kind === 'PRIMARY'
      return [
        ...(statement.trim() ? [] : [`${field}.statement`]),
        ...(isMain && asked.link && !cascadedFrom ? [`${field}.cascadedFrom`] : []),
        ...(isMain && asked.agreement && !agreement.trim() ? [`${field}.agreement`] : []),
        ...(indicators.length ? [] : [`${field}.indicators`]),
        ...actions.flatMap((action, index) => (action.statement.trim() ? [] : [`${field}.actions.${index}.statement`])),
        ...indicators.flatMap((indicator, index) => {
          const at = `${field}.indicators.${index}`
          const isMeasured = approach === 'QUANTITATIVE'
          return [
            ...(indicator.statement.trim() ? [] : [`${at}.statement`]),
            ...(isMeasured && !indicator.target.trim() ? [`${at}.target`] : []),
            ...(isMeasured && !indicator.unit.trim() ? [`${at}.unit`] : []),
          ]
        }),
      ]
    }),
  ]
}

/** The results with one in another place. */
export function moved(results: ResultDraft[], from: number, to: number): ResultDraft[] {
  const target = Math.min(Math.max(to, 0), results.length - 1)
  const rest = results.filter((_, place) => place !== from)
  return [...rest.slice(0, target), results[from]!, ...rest.slice(target)]
}
