import type { PlanAnnex } from './plan'
import { draftFaults, type DraftIndicator, type DraftResult, incompleteParts, type PlanDraft } from './plan-checks'

const indicator: DraftIndicator = { aspect: 'QUANTITY', statement: 'Jumlah berkas', target: '120', unit: 'berkas' }
const result: DraftResult = {
  kind: 'PRIMARY',
  statement: 'Berkas kenaikan pangkat terverifikasi',
  cascadedFrom: 'r1',
  agreement: null,
  indicators: [indicator],
  actions: [{ statement: 'Susun daftar periksa', dueOn: '2026-03-31' }],
}
const plan: PlanDraft = {
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  approach: 'QUANTITATIVE',
  workResults: [result],
  annex: null,
}
const withResult = (change: Partial<DraftResult>): PlanDraft => ({ ...plan, workResults: [{ ...result, ...change }] })
const withAnnex = (change: Partial<PlanAnnex>): PlanDraft => ({
  ...plan,
  annex: { support: null, accountability: null, consequences: null, ...change },
})
const withActions = (...actions: DraftResult['actions']) => withResult({ actions })
const withIndicator = (change: Partial<DraftIndicator>) => withResult({ indicators: [{ ...indicator, ...change }] })
const fields = (faults: readonly { field: string }[]) => faults.map(({ field }) => field)

describe('a draft', () => {
  test('may be kept while it is far from complete', () =>
    expect(draftFaults({ ...plan, workResults: [{ ...result, statement: '', indicators: [] }] })).toEqual([]))
  test.each<[string, PlanDraft, string[]]>([
    ['ends before it starts', { ...plan, endsOn: '2025-12-31' }, ['endsOn']],
    ['spans two years', { ...plan, endsOn: '2027-01-01' }, ['endsOn']],
    ['has a target of zero', withIndicator({ target: '0' }), ['workResults.0.indicators.0.target']],
    ['has a target below zero', withIndicator({ target: '-1' }), ['workResults.0.indicators.0.target']],
    ['has a target that is no number', withIndicator({ target: 'NaN' }), ['workResults.0.indicators.0.target']],
    ['needs support without end', withAnnex({ support: 'x'.repeat(2_001) }), ['annex.support']],
    ['has consequences without end', withAnnex({ consequences: 'x'.repeat(2_001) }), ['annex.consequences']],
    ['has a text without end', withResult({ statement: 'x'.repeat(2_001) }), ['workResults.0.statement']],
    ['names an agreement without end', withResult({ agreement: 'x'.repeat(2_001) }), ['workResults.0.agreement']],
    ['acts before it begins', withActions({ statement: 'x', dueOn: '2025-12-31' }), ['workResults.0.actions.0.dueOn']],
    ['acts after it ends', withActions({ statement: 'x', dueOn: '2027-01-01' }), ['workResults.0.actions.0.dueOn']],
    ['acts on no day', withActions({ statement: 'x', dueOn: '2026-02-30' }), ['workResults.0.actions.0.dueOn']],
    [
      'acts without end',
      withActions(...Array.from({ length: 13 }, () => ({ statement: 'x', dueOn: null }))),
      ['workResults.0.actions'],
    ],
    ['has results without end', { ...plan, workResults: Array.from({ length: 31 }, () => result) }, ['workResults']],
  ])('that %s is not kept', (_what, draft, expected) => expect(fields(draftFaults(draft))).toEqual(expected))
})

describe('a plan to be submitted', () => {
  test('is complete with a main result that is linked and measured', () =>
    expect(incompleteParts(plan, true)).toEqual([]))
  test('needs no link where the superior has no plan', () =>
    expect(incompleteParts(withResult({ cascadedFrom: null }), false)).toEqual([]))
  test('needs no target where expectations are told', () =>
    expect(incompleteParts({ ...withIndicator({ target: null, unit: null }), approach: 'QUALITATIVE' }, true)).toEqual(
      [],
    ))
  test.each<[string, PlanDraft, string[]]>([
    ['a main result', withResult({ kind: 'ADDITIONAL' }), ['workResults']],
    ['a link to the superior', withResult({ cascadedFrom: null }), ['workResults.0.cascadedFrom']],
    ['a text', withResult({ statement: '  ' }), ['workResults.0.statement']],
    ['words for each action', withActions({ statement: ' ', dueOn: null }), ['workResults.0.actions.0.statement']],
    ['an indicator', withResult({ indicators: [] }), ['workResults.0.indicators']],
    [
      'target and unit',
      withIndicator({ target: null, unit: ' ' }),
      ['workResults.0.indicators.0.target', 'workResults.0.indicators.0.unit'],
    ],
  ])('needs %s', (_what, draft, expected) => expect(fields(incompleteParts(draft, true))).toEqual(expected))
})
