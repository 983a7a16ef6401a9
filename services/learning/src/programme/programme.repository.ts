import { type Day, queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { OpenProgramme, Programme, Session, SessionPage } from './programme'

/** Where a page begins: after the programme of this title and code. */
export interface ProgrammeCursor {
  title: string
  code: string
}

/** Rows of a page, one more than asked for when more follow, and how many there are in all. */
export interface PageRows<T> {
  rows: T[]
  total: number
}

/** Where a page of sessions begins: after the session of this first day and id. */
export interface SessionCursor {
  startsOn: Day
  id: string
}

const PROGRAMME = `programme.code, programme.title, programme.summary, programme.skill_kind as "skillKind",
  programme.learning_hours::float8 as "learningHours", programme.delivery, programme.organiser`

const SESSION = `session.id, session.programme_code as "programmeCode", session.starts_on as "startsOn",
  session.ends_on as "endsOn", session.venue, session.delivery, session.organiser, session.seats,
  session.seats - session.seats_taken as "seatsLeft"`

/** True for a programme that develops a competency of the standard of the wanted position to the level asked for. */
const SERVES_POSITION = `exists (
  select from competency_standard join programme_competency using (competency_code)
   where position_code = wanted.code and programme_code = programme.code and reaches_level >= required_level)`

export class ProgrammeRepository {
  constructor(private readonly source: DataSource) {}

  byCodes(codes: readonly string[]): Promise<Programme[]> {
    return queryPrepared(this.source, `select ${PROGRAMME} from programme where code = any($1::text[])`, [codes])
  }

  /** Programmes that lead to what positions ask for, by title; a page for each position, in the order of the codes. */
  async forPositions(
    positionCodes: readonly string[],
    first: number,
    after: ProgrammeCursor | null,
  ): Promise<PageRows<Programme>[]> {
    const [rows, totals] = await Promise.all([
      this.source.query<(Programme & { positionCode: string })[]>(
        `select wanted.code as "positionCode", page.*
           from unnest($1::text[]) as wanted (code)
          cross join lateral (
            select ${PROGRAMME} from programme
             where ${SERVES_POSITION} and ($2::text is null or (title, code) > ($2, $3))
             order by title, code limit $4) as page`,
        [positionCodes, after?.title ?? null, after?.code ?? null, first + 1],
      ),
      this.source.query<{ positionCode: string; total: number }[]>(
        `select wanted.code as "positionCode", count(*)::integer as total
           from unnest($1::text[]) as wanted (code) join programme on ${SERVES_POSITION} group by wanted.code`,
        [positionCodes],
      ),
    ])
    return positionCodes.map((code) => ({
      rows: rows.filter(({ positionCode }) => positionCode === code),
      total: totals.find(({ positionCode }) => positionCode === code)?.total ?? 0,
    }))
  }

  competenciesReached(
    programmeCodes: readonly string[],
  ): Promise<{ programmeCode: string; competencyCode: string; reachesLevel: number }[]> {
    return this.source.query(
      `select programme_code as "programmeCode", competency_code as "competencyCode", reaches_level as "reachesLevel"
         from programme_competency where programme_code = any($1::text[]) order by competency_code`,
      [programmeCodes],
    )
  }

  /** Sessions of programmes, earliest first; a page for each programme, in the order of the codes. */
  async sessionsOf(
    programmeCodes: readonly string[],
    { upcoming, first }: SessionPage,
    after: SessionCursor | null,
    today: Day,
  ): Promise<PageRows<Session>[]> {
    const from = upcoming ? today : null
    const [rows, totals] = await Promise.all([
      this.source.query<Session[]>(
        `select page.*
           from unnest($1::text[]) as wanted (code)
          cross join lateral (
            select ${SESSION} from session
             where programme_code = wanted.code and ($2::date is null or starts_on >= $2)
               and ($3::date is null or (starts_on, id) > ($3, $4::uuid))
             order by starts_on, id limit $5) as page`,
        [programmeCodes, from, after?.startsOn ?? null, after?.id ?? null, first + 1],
      ),
      this.source.query<{ programmeCode: string; total: number }[]>(
        `select programme_code as "programmeCode", count(*)::integer as total from session
          where programme_code = any($1::text[]) and ($2::date is null or starts_on >= $2) group by programme_code`,
        [programmeCodes, from],
      ),
    ])
    return programmeCodes.map((code) => ({
      rows: rows.filter(({ programmeCode }) => programmeCode === code),
      total: totals.find(({ programmeCode }) => programmeCode === code)?.total ?? 0,
    }))
  }

  /** The first session of each programme, from today on, that still has seats. */
  nextSessions(programmeCodes: readonly string[], today: Day): Promise<Session[]> {
    return queryPrepared(
      this.source,
      `select page.*
         from unnest($1::text[]) as wanted (code)
        cross join lateral (
          select ${SESSION} from session
           where programme_code = wanted.code and starts_on >= $2 and seats_taken < seats
           order by starts_on, id limit 1) as page`,
      [programmeCodes, today],
    )
  }

  /** Programmes with a session to come that has seats, with each competency that they develop. */
  async open(today: Day): Promise<OpenProgramme[]> {
    const rows = await queryPrepared<Programme & { competencyCode: string; reachesLevel: number }>(
      this.source,
      `select competency_code as "competencyCode", reaches_level as "reachesLevel", ${PROGRAMME}
         from programme_competency join programme on code = programme_code
        where exists (
          select from session
           where session.programme_code = programme.code and starts_on >= $1 and seats_taken < seats)`,
      [today],
    )
    return rows.map(({ competencyCode, reachesLevel, ...programme }) => ({ competencyCode, reachesLevel, programme }))
  }
}
