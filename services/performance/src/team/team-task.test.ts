import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ObjectionTerm } from '../cycle/terms'
import type { WindowRule } from '../cycle/window'
import { type OpenMatter, teamTasks } from './team-task'

const read = <Row>(file: string): Row[] =>
  JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', file), 'utf8')) as Row[]
const windows = read<WindowRule>('cycle-windows.json').map((rule) => ({ ...rule, agencyCode: rule.agencyCode || null }))
const rules = { windows, terms: read<ObjectionTerm>('objection-terms.json') }
const matter = (change: Partial<OpenMatter>): OpenMatter => ({
  ...{ kind: 'PLAN_TO_DECIDE', employeeId: 'e', agencyCode: '7104', subjectId: 's', periodEndsOn: null },
  ...{ wasReturned: false, filedOn: null, recordDueOn: null },
  ...change,
})

test.each<[Partial<OpenMatter>, string | null]>([
  [{ kind: 'PLAN_TO_DECIDE' }, null],
  [{ kind: 'EVALUATION_TO_RATE', periodEndsOn: '2026-07-31' }, '2026-08-15'],
  [{ kind: 'EVALUATION_TO_RATE', periodEndsOn: '2026-07-31', wasReturned: true }, '2026-08-25'],
  [{ kind: 'OBJECTION_TO_ANSWER', filedOn: '2026-08-10' }, '2026-08-17'],
  [{ kind: 'OBJECTION_TO_DECIDE', recordDueOn: '2026-08-24' }, '2026-08-24'],
  [{ kind: 'IMPROVEMENT_REVIEW_DUE', recordDueOn: '2026-08-14' }, '2026-08-14'],
  [{ kind: 'IMPROVEMENT_COMMENTED' }, null],
])('%j is due on %s', (change, dueOn) => expect(teamTasks([matter(change)], rules)[0]?.dueOn).toBe(dueOn))

test('what is due first comes first, what has no day last', () =>
  expect(
    teamTasks(
      [
        matter({ subjectId: 'a' }),
        matter({ kind: 'OBJECTION_TO_DECIDE', recordDueOn: '2026-08-24' }),
        matter({ kind: 'EVALUATION_TO_RATE', periodEndsOn: '2026-07-31', subjectId: 'p.M2026-07' }),
      ],
      rules,
    ).map(({ link }) => link),
  ).toEqual(['/kinerja/tim/penilaian/p.M2026-07', '/kinerja/keberatan/s', '/kinerja/tim/e']))
