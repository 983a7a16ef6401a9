import {
  ACCESS_LOG_RETENTION,
  ACCESS_PURPOSES,
  badInput,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  type Language,
  pageOf,
} from '@jalur/common'
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { AccessLogRepository, type ListedRead, type ReadKey } from './access-log.repository'
import { AccessLogConnection, type AccessLogEntry, AccessPurpose, type AccessReader } from './access-log.types'
import { fieldTitle } from './accessed-field'

@Resolver(() => Employee)
export class AccessLogResolver {
  @FieldResolver(() => AccessLogConnection, {
    nullable: true,
    description:
      'Who else read confidential data of the person, newest first; for the person alone. One entry for each request, ' +
      `seconds after it; entries are deleted after ${ACCESS_LOG_RETENTION.at(-1)?.years} years.`,
  })
  async accessLog(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PersonnelContext,
  ): Promise<Connection<AccessLogEntry>> {
    checkPageSize(first, context.language)
    const log = new AccessLogRepository(context.database)
    const [reads, total] = await Promise.all([
      log.find(id, readKeyOf(after, context.language), first + 1),
      log.count(id),
    ])
    const keys = new Map<AccessLogEntry, string[]>()
    const entries = reads.map((read) => {
      const entry = entryOf(read, context)
      keys.set(entry, [read.at.toISOString(), read.requestId, read.readerId])
      return entry
    })
    return pageOf(entries, { first, after }, total, (entry) => keys.get(entry)!)
  }

  @Query(() => [AccessPurpose], {
    description: 'What a partner may state in the header `x-purpose` to read confidential data.',
  })
  accessPurposes(@Ctx() context: PersonnelContext): AccessPurpose[] {
    return ACCESS_PURPOSES.map(({ code }) => purposeOf(code, context)!)
  }
}

function entryOf(read: ListedRead, context: PersonnelContext): AccessLogEntry {
  const { at, requestId, relation, purpose, fields } = read
  return {
    at,
    requestId,
    relation,
    reader: readerOf(read, context),
    purpose: purpose === null ? null : purposeOf(purpose, context),
    fields: fields.map((code) => ({ code, title: fieldTitle(code)[context.language] })),
  }
}

/** The office or the program; never the person by name. */
function readerOf(read: ListedRead, { catalogue }: PersonnelContext): AccessReader {
  const { readerKind, readerId, readerName, readerAgency, positionCode, unitId, unitName } = read
  const isPartner = readerKind === 'PARTNER'
  return {
    kind: readerKind,
    agency: catalogue.agenciesByCode.get(readerAgency ?? '') ?? null,
    unit: unitId && unitName ? { id: unitId, name: unitName } : null,
    position: catalogue.positionsByCode.get(positionCode ?? '') ?? null,
    clientId: isPartner ? readerId : null,
    clientName: isPartner ? readerName : null,
  }
}

/** A purpose in the caller's language; null for a code of an older list. */
function purposeOf(code: string, { catalogue, language }: PersonnelContext): AccessPurpose | null {
  const purpose = ACCESS_PURPOSES.find((it) => it.code === code)
  const regulation = catalogue.regulations.get(purpose?.regulation ?? '')
  return purpose && regulation ? { code, title: purpose.title[language], regulation } : null
}

/** @throws BAD_USER_INPUT naming `after` for a cursor that is not one of ours */
function readKeyOf(cursor: string | null | undefined, language: Language): ReadKey | null {
  if (!cursor) return null
  const [at = '', requestId = '', readerId = ''] = decodeCursor(cursor, 3, language)
  if (!Number.isNaN(Date.parse(at))) return { at, requestId, readerId }
  throw badInput(language, [{ field: 'after', reason: { id: 'penanda halaman tidak dikenal', en: 'unknown cursor' } }])
}
