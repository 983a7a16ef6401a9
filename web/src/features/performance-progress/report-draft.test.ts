import type { ReportedResultFragment } from '../../generated/my-progress'
import {
  EMPTY_REPORT,
  lastUsedFirst,
  namedIndicator,
  problemsOf,
  type ReportDraft,
  reportInputOf,
  wholeDraft,
} from './report-draft'

const TODAY = '2026-08-03'
const draft = (part: Partial<ReportDraft>): ReportDraft => ({
  ...EMPTY_REPORT,
  ...{ workResult: 'r', statement: 'Memeriksa berkas' },
  ...part,
})

test.each<[string, Partial<ReportDraft>, string[]]>([
  ['a sentence is enough', {}, []],
  ['no sentence', { statement: ' ' }, ['statement']],
  ['no result', { workResult: '' }, ['workResult']],
  ['a decimal comma', { value: '97,5' }, []],
  ['a value that is no number', { value: 'banyak' }, ['value']],
  ['a day to come', { reportedOn: '2026-08-04' }, ['reportedOn']],
  ['a link that is not encrypted', { link: 'http://example.go.id/a' }, ['link']],
  ['a link', { link: 'https://example.go.id/a' }, []],
])('%s', (_name, part, fields) => expect(problemsOf(draft(part), TODAY).map(({ field }) => field)).toEqual(fields))

test('a report is sent for today, with a point in its value and the host as the name of a link', () =>
  expect(
    reportInputOf(draft({ value: '97,5', indicator: 'i', link: ' https://example.go.id/a ' }), TODAY, 0),
  ).toMatchObject({
    reportedOn: TODAY,
    value: '97.5',
    indicator: 'i',
    evidence: [{ title: 'example.go.id', url: 'https://example.go.id/a' }],
  }))

test('the result last reported on comes first', () => {
  const result = (id: string, day?: string) =>
    ({ id, progress: { nodes: day ? [{ reportedOn: day }] : [] } }) as unknown as ReportedResultFragment
  const results = [result('never'), result('may', '2026-05-02'), result('july', '2026-07-02')]
  expect(lastUsedFirst(results).map(({ id }) => id)).toEqual(['july', 'may', 'never'])
})

describe('the indicator that a report advances', () => {
  const indicator = (id: string, unit: string | null) => ({ id, unit }) as ReportedResultFragment['indicators'][number]
  const [files, told] = [indicator('files', 'berkas'), indicator('told', null)]
  test.each<[string, { id: string }[], string, string | null]>([
    ['is the one that was chosen', [files, told], 'told', 'told'],
    ['is the only one', [files], '', 'files'],
    ['need not be named where there are several', [files, told], '', null],
    ['of another result is none', [files, told], 'gone', null],
    ['is none where there is none', [], 'files', null],
  ])('%s', (_what, indicators, chosen, named) => expect(namedIndicator(indicators, chosen)?.id ?? null).toBe(named))

  test.each<[string, string, string, string | null, string | null]>([
    ['goes with its value', 'files', '12', 'files', '12'],
    ['goes without a value', 'files', '', 'files', null],
    ['that is told goes without the value that was typed before', 'told', '12', 'told', null],
    ['that is not named takes no value along', '', '12', null, null],
  ])('%s', (_what, chosen, value, named, sent) =>
    expect(reportInputOf(wholeDraft(draft({ indicator: chosen, value }), [files, told]), TODAY, 0)).toMatchObject({
      indicator: named,
      value: sent,
    }),
  )
})
