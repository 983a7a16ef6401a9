import type { DataRead } from '@jalur/common'
import type { FileReader } from '../access-log/file-reader'
import type { Catalogue } from '../catalogue/catalogue'
import type { EmployeeRecord } from '../employee/employee'
import { nominativeRow } from '../promotion-list/nominative-list'
import type { Candidate, PromotionList } from '../promotion-list/promotion-list'

export interface NominativeSources {
  /** Candidates by place, after one; fewer than asked for at the end. */
  candidates(after: number): Promise<Candidate[]>
  people(ids: readonly string[]): Promise<EmployeeRecord[]>
  catalogue: Catalogue
  /** Takes down that these people's data go into the paper. */
  note(reads: readonly DataRead[]): Promise<void>
  /** Tells how many lines are written. */
  progress(lines: number): Promise<void>
}

/** What a paper shows of a person that is confidential. */
const SHOWN = ['birthDate', 'nip', 'performanceStanding', 'rankPromotion']

/** The lines of a list, read as they are written; what is shown of a person is taken down before. */
export async function* nominativeRows(
  { period }: Pick<PromotionList, 'period'>,
  reader: FileReader,
  { candidates, people, catalogue, note, progress }: NominativeSources,
): AsyncGenerator<string[]> {
  let number = 0
  for (let after = 0; ; ) {
    const found: Candidate[] = await candidates(after)
    const last = found.at(-1)
    if (!last) return
    const persons = await people(found.map(({ employeeId }) => employeeId))
    await note(persons.map(({ id }) => ({ ...reader, employeeId: id, fields: SHOWN })))
    const byId = new Map(persons.map((person) => [person.id, person]))
    for (const candidate of found) {
      const person = byId.get(candidate.employeeId)
      if (person) yield nominativeRow(++number, person, candidate, period, catalogue)
    }
    await progress(number)
    after = last.place
  }
}
