import type { CareerHistoryFragment } from '../../generated/record'
import { timelineOf } from './timeline'

const words = { education: (level: string) => `level ${level}`, unknown: 'unknown' }
const none: CareerHistoryFragment = {
  rankHistory: null,
  positionHistory: null,
  educationHistory: null,
  supervisionHistory: null,
}
const rank = (effectiveFrom: string, effectiveTo: string | null, code: string | null) => ({
  ...{ effectiveFrom, effectiveTo, decreeNumber: 'SK 1', decreeDate: null, source: null },
  rank: code === null ? null : { code, name: 'Penata' },
})

test('the latest day comes first, whatever it belongs to', () => {
  const entries = timelineOf(
    {
      ...none,
      rankHistory: { nodes: [rank('2023-04-01', null, 'III/b'), rank('2019-03-01', '2023-03-31', 'III/a')] },
      educationHistory: {
        nodes: [{ graduatedOn: '2020-06-10', level: 'MASTER', major: 'Hukum', institution: null, source: null }],
      },
    },
    words,
  )
  expect(entries.map(({ field, day, title, place }) => [field, day, title, place])).toEqual([
    ['RANK', '2023-04-01', 'III/b Penata', ''],
    ['EDUCATION', '2020-06-10', 'level MASTER', 'Hukum'],
    ['RANK', '2019-03-01', 'III/a Penata', ''],
  ])
})

test('what a list no longer knows is called unknown, and parts that did not come are left out', () => {
  const entries = timelineOf({ ...none, rankHistory: { nodes: [rank('2023-04-01', null, null)] } }, words)
  expect(entries.map(({ title }) => title)).toEqual(['unknown'])
})
