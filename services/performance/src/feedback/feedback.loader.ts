import { addMonths, type Day } from '@jalur/common'
import DataLoader from 'dataloader'
import { firstOf } from '../progress/month'
import type { GivenFeedback } from './duty'
import type { Feedback, FeedbackRequest } from './feedback'
import type { DutyQuestion, FeedbackPage, FeedbackRepository } from './feedback.repository'
import type { FeedbackReminder } from './reminder'
import type { FeedbackReminderRepository, ReminderQuestion } from './reminder.repository'

/** Rating windows end in the month after their own; one more is read, should a window last longer. */
const MONTHS = 2

/** What a request reads of feedback in batches. */
export interface FeedbackLoaders {
  feedbackPages: DataLoader<FeedbackPage, Feedback[]>
  feedbackCounts: DataLoader<string, number>
  authoredPages: DataLoader<FeedbackPage, Feedback[]>
  authoredCounts: DataLoader<string, number>
  feedbackRequests: DataLoader<string, FeedbackRequest[]>
  unreadFeedback: DataLoader<string, number>
  givenFeedback: DataLoader<DutyQuestion, { subordinates: number; given: GivenFeedback[] }>
  /** Months whose feedback may still count that a superior was reminded of. */
  remindedMonths: DataLoader<string, Day[]>
  lastFeedbackReminders: DataLoader<ReminderQuestion, FeedbackReminder | null>
}

/** Loaders for one request: a page of plans costs one statement each for feedback and counts. */
export const createFeedbackLoaders = (
  feedback: FeedbackRepository,
  reminders: FeedbackReminderRepository,
  today: Day,
): FeedbackLoaders => ({
  feedbackPages: new DataLoader((pages) => feedback.findPages('plan_id', pages), { cache: false }),
  feedbackCounts: new DataLoader((ids) => feedback.count('plan_id', ids)),
  authoredPages: new DataLoader((pages) => feedback.findPages('author_id', pages), { cache: false }),
  authoredCounts: new DataLoader((ids) => feedback.count('author_id', ids)),
  feedbackRequests: new DataLoader((ids) => feedback.findOpenRequests(ids)),
  unreadFeedback: new DataLoader((ids) => feedback.countUnread(ids)),
  givenFeedback: new DataLoader((questions) => feedback.findGiven(questions), { cache: false }),
  remindedMonths: new DataLoader((ids) => reminders.findMonths(ids, addMonths(firstOf(today), -MONTHS))),
  lastFeedbackReminders: new DataLoader((asked) => reminders.findLast(asked), { cache: false }),
})
