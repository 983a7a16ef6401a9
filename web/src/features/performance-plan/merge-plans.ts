import {
  type AnnexDraft,
  asNew,
  type Clash,
  type IndicatorDraft,
  type PlanBase,
  type PlanDraft,
  type ResultDraft,
} from './plan-draft'

/**
 * A draft on top of what was saved elsewhere meanwhile. What only one side changed is taken; where both wrote something
 * else, the own words stand and those of the other side are told beside them. Nothing that anybody wrote is lost.
 */
export function mergeDraft({ base, content: mine, clashes }: PlanDraft, theirs: PlanBase): PlanDraft {
  const before = new Map(base.content.results.map((result) => [result.key, result]))
  const other = new Map(theirs.content.results.map((result) => [result.key, result]))
  const own = new Set(mine.results.map(({ key }) => key))
  const merged = mine.results.flatMap((result) => mergeResult(result, before.get(result.key), other.get(result.key)))
  const added = theirs.content.results.filter(
    (result) => !own.has(result.key) && isNews(result, before.get(result.key)),
  )
  return {
    base: theirs,
    content: {
      startsOn: chosen(base.content.startsOn, mine.startsOn, theirs.content.startsOn),
      endsOn: chosen(base.content.endsOn, mine.endsOn, theirs.content.endsOn),
      approach: chosen(base.content.approach, mine.approach, theirs.content.approach),
      annex: mergeAnnex(base.content.annex, mine.annex, theirs.content.annex),
      results: [...merged.map(({ result }) => result), ...added],
    },
    clashes: [...clashes, ...merged.flatMap(({ clash }) => clash ?? [])],
  }
}

/** What one side changed; the own words where both did. */
const chosen = <T>(before: T | undefined, mine: T, theirs: T): T => (same(mine, before) ? theirs : mine)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A result that the other side added, or changed after it was removed here. */
const isNews = (theirs: ResultDraft, before: ResultDraft | undefined): boolean => !before || !same(before, theirs)

/** Each part as one side changed it; where both did, one below the other. */
function mergeAnnex(before: AnnexDraft, mine: AnnexDraft, theirs: AnnexDraft): AnnexDraft {
  const both = (part: keyof AnnexDraft): string => {
    const [was, own, other] = [before[part], mine[part], theirs[part]]
    return own === was || own === other ? other : other === was ? own : `${own}\n${other}`
  }
  return { support: both('support'), accountability: both('accountability'), consequences: both('consequences') }
}

function mergeResult(
  mine: ResultDraft,
  before: ResultDraft | undefined,
  theirs: ResultDraft | undefined,
): { result: ResultDraft; clash?: Clash }[] {
  if (!theirs) {
    // Removed elsewhere: what was changed here comes back as a new result.
    return before && same(before, mine) ? [] : [{ result: asNew(mine) }]
  }
  const isClash =
    !same(mine.statement, theirs.statement) && ![mine, theirs].some((it) => it.statement === before?.statement)
  return [
    {
      result: {
        ...mine,
        kind: chosen(before?.kind, mine.kind, theirs.kind),
        statement: chosen(before?.statement, mine.statement, theirs.statement),
        cascadedFrom: chosen(before?.cascadedFrom, mine.cascadedFrom, theirs.cascadedFrom),
        agreement: chosen(before?.agreement, mine.agreement, theirs.agreement),
        indicators: onceById(mergeParts(before?.indicators ?? [], mine.indicators, theirs.indicators)),
        actions: mergeParts(before?.actions ?? [], mine.actions, theirs.actions),
      },
      ...(isClash && { clash: { result: mine.key, theirs: theirs.statement } }),
    },
  ]
}

/** Indicators and steps have no name to be known by: where both sides changed them, those of both are kept. */
function mergeParts<T>(before: T[], mine: T[], theirs: T[]): T[] {
  if (same(mine, before)) return theirs
  if (same(theirs, before)) return mine
  const known = [...before, ...mine]
  return [...mine, ...theirs.filter((part) => !known.some((it) => same(it, part)))]
}

/** One that both sides wrote differently is known by the own words; the other one becomes new. */
const onceById = (indicators: IndicatorDraft[]): IndicatorDraft[] =>
  indicators.map((indicator, place) =>
    indicators.findIndex(({ id }) => id === indicator.id) < place ? { ...indicator, id: null } : indicator,
  )
