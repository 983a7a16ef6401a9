import { asUuid, type Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { FeedbackReminder } from './reminder'

const REMINDERS = `select r.superior_id as "superiorId", r.month, r.reminded_on as "remindedOn", r.officer_id as "officerId"
  from feedback_reminder r`

/** A superior and the first day of a month. */
export type ReminderQuestion = Pick<FeedbackReminder, 'superiorId' | 'month'>

export class FeedbackReminderRepository {
  constructor(private readonly source: DataSource) {}

  /** The months from a day on that each superior was reminded of, newest first. */
  async findMonths(superiorIds: readonly string[], since: Day): Promise<Day[][]> {
    const rows = await this.source.query<{ superiorId: string; month: Day }[]>(
      `select distinct superior_id as "superiorId", month from feedback_reminder
        where superior_id = any($1::uuid[]) and month >= $2 order by 1, 2 desc`,
      [superiorIds, since],
    )
    return superiorIds.map((id) => rows.flatMap(({ superiorId, month }) => (superiorId === id ? [month] : [])))
  }

  /** The last reminder of each superior of a month; null where nobody reminded. */
  async findLast(asked: readonly ReminderQuestion[]): Promise<(FeedbackReminder | null)[]> {
    const rows = await this.source.query<(FeedbackReminder & { place: number })[]>(
      `select last.*, asked.place::integer from unnest($1::uuid[], $2::date[]) with ordinality as asked (superior_id, month, place)
        cross join lateral (${REMINDERS} where r.superior_id = asked.superior_id and r.month = asked.month
                             order by r.reminded_on desc limit 1) as last`,
      [asked.map(({ superiorId }) => asUuid(superiorId)), asked.map(({ month }) => month)],
    )
    const found = new Map(rows.map(({ place, ...reminder }) => [place, reminder]))
    return asked.map((_question, index) => found.get(index + 1) ?? null)
  }
}

/** Writes down who is reminded of a month, each once a day. @returns the ids of those who were not reminded that day before */
export async function insertFeedbackReminders(
  manager: EntityManager,
  superiorIds: readonly string[],
  { month, officerId, on }: { month: Day; officerId: string | null; on: Day },
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `insert into feedback_reminder (superior_id, month, reminded_on, officer_id)
     select superior_id, $2, $3, $4 from unnest($1::uuid[]) as reminded (superior_id) order by 1
     on conflict do nothing returning superior_id as id`,
    [superiorIds, month, on, officerId],
  )
  return rows.map(({ id }) => id)
}
