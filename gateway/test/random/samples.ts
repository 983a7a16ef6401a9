import type { WholeGraph } from '../whole-graph'

/** Values for arguments, by what the argument is called: some that exist, and some that no one should send. */
export type Samples = Readonly<Record<string, readonly unknown[]>>

/** Text that has broken other systems. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  'x',
  '0',
  '-1',
  'null',
  'é¢\u{1F600}',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '%',
  '_',
  '\\',
  "' or 1=1 --",
  '"; drop table employee; --',
  '$1',
  '{"$ne":null}',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '\r\n\u001b[31m',
  '(((',
  '& | ! :*',
  '\u202eabc',
  'a'.repeat(101),
  'ä'.repeat(2_000),
  '00000000-0000-0000-0000-000000000000',
  'eyJ4IjoxfQ==',
  'bnVsbA==',
  'W10=',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13',
]

const DAYS = ['2026-08-03', '2024-02-29', '1900-01-01', '0001-01-01', '9999-12-31']

/** Samples from the demo world. */
export async function readSamples({ services }: WholeGraph): Promise<Samples> {
  const column = async (service: string, statement: string): Promise<string[]> => {
    const database = services.find(({ name }) => name === service)?.database
    const rows: { value: string }[] = (await database?.query(statement)) ?? []
    return rows.map(({ value }) => value)
  }
  const positions = await column(
    'personnel',
    `select code as value from personnel.position order by md5(code) limit 12`,
  )
  const employees = await column('personnel', `select id as value from personnel.employee order by nip limit 8`)
  return {
    Date: DAYS,
    from: [...positions, 'ANALIS_SDM_APARATUR.AHLI_PERTAMA'],
    to: [...positions, 'ANALIS_SDM_APARATUR.AHLI_MADYA'],
    goal: [...positions, 'ANALIS_SDM_APARATUR.AHLI_MADYA'],
    'Query.position': positions,
    'Query.employee': employees,
    'Query.agency': ['7104', '7100'],
    'Query.regulation': await column(
      'personnel',
      'select code as value from personnel.regulation order by code limit 5',
    ),
    'Query.jobFamily': await column(
      'personnel',
      'select code as value from personnel.job_family order by code limit 5',
    ),
    'Query.trainingProgramme': await column(
      'learning',
      'select code as value from learning.programme order by code limit 5',
    ),
    agency: ['7104', '7100'],
    family: await column('personnel', 'select code as value from personnel.job_family order by code limit 5'),
    text: ['analis', 'a', 'kepala seksi', 'Siti', 'guru & perawat'],
    hostile: HOSTILE_TEXTS,
  }
}
