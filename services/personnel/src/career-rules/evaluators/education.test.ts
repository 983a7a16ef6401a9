import type { EducationLevel } from '../career-facts'
import { administrator, factsWith, functional, stepPolicy, supervisor } from '../testing'
import { describeEducation, evaluateEducation } from './education'

const bachelor = stepPolicy('EDUCATION', 'administrator-education')
const diploma = stepPolicy('EDUCATION', 'supervisor-education')

test.each<{ held: EducationLevel | null; status: string }>([
  { held: 'DIPLOMA_2', status: 'NOT_MET' },
  { held: 'DIPLOMA_3', status: 'MET' },
  { held: 'DOCTORATE', status: 'MET' },
  { held: null, status: 'UNKNOWN' },
])('a supervisor needs D-III: $held is $status', ({ held, status }) =>
  expect(evaluateEducation(diploma, factsWith({ education: held }), supervisor).status).toBe(status),
)

test.each<{ own: EducationLevel | null; held: EducationLevel; status: string; rule: string }>([
  { own: 'MASTER', held: 'BACHELOR', status: 'NOT_MET', rule: 'a stricter standard of the position holds' },
  { own: 'MASTER', held: 'MASTER', status: 'MET', rule: 'the standard itself suffices' },
  { own: 'SENIOR_HIGH', held: 'DIPLOMA_3', status: 'NOT_MET', rule: 'a weaker standard does not undercut the law' },
  { own: null, held: 'BACHELOR', status: 'MET', rule: 'without a standard the law holds' },
])('$rule', ({ own, held, status }) =>
  expect(
    evaluateEducation(bachelor, factsWith({ education: held }), { ...administrator, minimumEducation: own }).status,
  ).toBe(status),
)

test('a gap is closed by study', () =>
  expect(evaluateEducation(bachelor, factsWith({ education: 'DIPLOMA_3' }), administrator)).toMatchObject({
    earliestDate: null,
    explanation: { id: 'Jabatan ini memerlukan S-1/D-IV; pendidikan Anda tercatat D-III.' },
    remedies: [{ kind: 'STUDY' }],
    measure: { required: 'BACHELOR', actual: 'DIPLOMA_3' },
  }))

test('the public text names the stricter of law and standard', () =>
  expect(describeEducation(diploma, functional('AHLI_UTAMA', { minimumEducation: 'MASTER' })).description.en).toBe(
    'At least a master’s degree.',
  ))
