import { type Connection, ConnectionArgs } from '@jalur/common'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { personnelOffice } from '../agency/agency'
import type { PersonnelContext } from '../context'
import { isCorrectable, isOpen } from '../correction/correction'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { loadCurrentValues } from './current-values'
import { pageOfHistory } from './history-page'
import type { FieldLineage } from './recorded-field'
import { RecordedField, type ReplacedValue, ReplacedValues } from './recorded-field.types'
import { valueText } from './value-text'

@Resolver(() => Employee)
export class RecordedFieldResolver {
  @FieldResolver(() => [RecordedField], {
    nullable: true,
    description: 'Every field of the record with its value, where that comes from, and who mends it.',
  })
  async recordFields(@Root() employee: EmployeeRecord, @Ctx() context: PersonnelContext): Promise<RecordedField[]> {
    const { catalogue, language, loaders, today } = context
    const [values, lineage, corrections] = await Promise.all([
      loadCurrentValues(employee, loaders, today),
      loaders.record.lineage.load(employee.id),
      loaders.corrections.load(employee.id),
    ])
    const keeper = officeOf(employee.agencyCode, context) ?? ''
    return values.map((current) => ({
      field: current.field,
      value: valueText(current, catalogue, language),
      code: current.value,
      since: current.since,
      ...originOf(
        lineage.find(({ field }) => field === current.field),
        context,
      ),
      keeper,
      correctable: isCorrectable(current.field),
      disputedBy: corrections.find((it) => it.field === current.field && isOpen(it))?.id ?? null,
    }))
  }

  @FieldResolver(() => ReplacedValues, {
    nullable: true,
    description: 'What stood on record before, most lately replaced first.',
  })
  async replacedValues(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { catalogue, language, loaders }: PersonnelContext,
  ): Promise<Connection<ReplacedValue>> {
    const values = await loaders.record.replacedValues.load(id)
    const shown = values.map((replaced) => ({ ...replaced, value: valueText(replaced, catalogue, language) }))
    return pageOfHistory(shown, page, language, ({ id: number }) => String(number).padStart(19, '0'))
  }
}

function originOf(
  lineage: FieldLineage | undefined,
  context: PersonnelContext,
): Pick<RecordedField, 'source' | 'asOf' | 'reference' | 'changedBy' | 'recordedAt'> {
  if (!lineage) return { source: null, asOf: null, reference: null, changedBy: null, recordedAt: null }
  const { source, asOf, reference, agencyCode, recordedAt } = lineage
  return { source, asOf, reference, recordedAt, changedBy: officeOf(agencyCode, context) }
}

function officeOf(agencyCode: string, { catalogue }: PersonnelContext): string | null {
  const agency = catalogue.agenciesByCode.get(agencyCode)
  return agency ? personnelOffice(agency) : null
}
