import type { DataRead } from '@jalur/common'
import type { Catalogue } from '../catalogue/catalogue'
import type { EmployeeRepository } from '../employee/employee.repository'
import { nominativeRow } from '../promotion-list/nominative-list'
import type { Candidate, PromotionList } from '../promotion-list/promotion-list'
import type { CandidatePage, PromotionListRepository } from '../promotion-list/promotion-list.repository'

/** Who has the paper made, for the people whose data it shows. */
export type PaperReader = Omit<DataRead, 'employeeId' | 'fields'>

export interface NominativeSources {
  lists: PromotionListRepository
  employees: EmployeeRepository
  catalogue: Catalogue
  /** Takes down that these people's data go into the paper. */
  note(reads: readonly DataRead[]): Promise<void>
  /** Tells how many lines are written. */
  progress(lines: number): Promise<void>
}

/** What a paper shows of a person that is confidential. */
const SHOWN = ['birthDate', 'nip', 'performanceStanding', 'rankPromotion']
const PAGE = 200

/** The lines of a list, read as they are written; what is shown of a person is taken down before. */
export async function* nominativeRows(
  list: PromotionList,
  choice: Pick<CandidatePage, 'aim' | 'status'>,
  reader: PaperReader,
  { lists, employees, catalogue, note, progress }: NominativeSources,
): AsyncGenerator<string[]> {
  let number = 0
  for (let after = 0; ; ) {
    const found: Candidate[] = await lists.findCandidates({ listId: list.id, ...choice, after, first: PAGE - 1 })
    const last = found.at(-1)
    if (!last) return
    const people = await employees.findByIds(found.map(({ employeeId }) => employeeId))
    await note(people.map(({ id }) => ({ ...reader, employeeId: id, fields: SHOWN })))
    const byId = new Map(people.map((person) => [person.id, person]))
    for (const candidate of found) {
      const person = byId.get(candidate.employeeId)
      if (person) yield nominativeRow(++number, person, candidate, list.period, catalogue)
    }
    await progress(number)
    after = last.place
  }
}
