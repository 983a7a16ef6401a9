import { dayInZone, WITA } from '@jalur/common'
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { personnelOffice } from '../agency/agency'
import type { LegalBasis as Basis } from '../career-rules/requirement-policy'
import type { PersonnelContext } from '../context'
import { Employee } from '../employee/employee.types'
import { StoredFile } from '../file/file.types'
import { valueText } from '../record/value-text'
import { LegalBasis } from '../regulation/regulation.types'
import { type Correction, isOverdue, referenceOf } from './correction'
import { CorrectionRequest } from './correction.types'
import { termOn } from './service-term'
import { valueOnRecord } from './value-on-record'

@Resolver(() => CorrectionRequest)
export class CorrectionResolver {
  @FieldResolver(() => String, { description: 'What people name it by: `PD-000042`.' })
  reference(@Root() correction: Correction): string {
    return referenceOf(correction)
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Whose record it is about.' })
  employee(@Root() { employeeId }: Correction, @Ctx() { loaders }: PersonnelContext) {
    return loaders.employees.load(employeeId)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Version of the record as it is now; `expectedRecordVersion` of a decision.',
  })
  async recordVersion(@Root() { employeeId }: Correction, @Ctx() { loaders }: PersonnelContext) {
    return (await loaders.employees.load(employeeId))?.version ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What stood on record when it was asked, in the caller's language; null where nothing did.",
  })
  recordedValue(@Root() correction: Correction, @Ctx() { catalogue, language }: PersonnelContext): string | null {
    const { field, recordedValue: value, recordedName: name } = correction
    return valueText({ field, value, name }, catalogue, language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What stands there now, in the caller's language; null where nothing does.",
  })
  async currentValue(@Root() correction: Correction, @Ctx() context: PersonnelContext): Promise<string | null> {
    const stored = await valueOnRecord(correction, context.loaders, context.today)
    return stored && valueText(stored, context.catalogue, context.language)
  }

  @FieldResolver(() => String, { nullable: true, description: "What is proposed, in the caller's language." })
  proposedValue(
    @Root() { field, value, valueName: name }: Correction,
    @Ctx() { catalogue, language }: PersonnelContext,
  ): string | null {
    return valueText({ field, value, name }, catalogue, language)
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'For SUPERVISOR: who should be the superior; null for other fields.',
  })
  proposedSupervisor(@Root() { field, value }: Correction, @Ctx() { loaders }: PersonnelContext) {
    return field === 'SUPERVISOR' ? loaders.employees.load(value) : null
  }

  @FieldResolver(() => [StoredFile], { description: 'Documents that prove it, in the order in which they were given.' })
  evidence(@Root() { evidence }: Correction, @Ctx() { files }: PersonnelContext): StoredFile[] {
    return evidence.map((file) => ({ ...file, url: files.linkTo(file.id) }))
  }

  @FieldResolver(() => Boolean, { description: 'True where it should have been decided by now.' })
  isOverdue(@Root() correction: Correction, @Ctx() { receivedAt }: PersonnelContext): boolean {
    return isOverdue(correction, receivedAt)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The office that decided, never a name; null while it is open, and for one that was withdrawn.',
  })
  decidedBy(@Root() { decidedBy }: Correction, @Ctx() { catalogue }: PersonnelContext): string | null {
    const agency = catalogue.agenciesByCode.get(decidedBy ?? '')
    return agency ? personnelOffice(agency) : null
  }

  @FieldResolver(() => LegalBasis, { description: 'The law that sets the term.' })
  basis(@Root() { submittedAt }: Correction, @Ctx() { catalogue }: PersonnelContext): Basis {
    return termOn(catalogue.terms, 'DATA_CORRECTION', dayInZone(submittedAt, WITA))
  }
}
