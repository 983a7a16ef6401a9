import DataLoader from 'dataloader'
import type { GivenFeedback } from './duty'
import type { Feedback, FeedbackRequest } from './feedback'
import type { DutyQuestion, FeedbackPage, FeedbackRepository } from './feedback.repository'

/** What a request reads of feedback in batches. */
export interface FeedbackLoaders {
  feedbackPages: DataLoader<FeedbackPage, Feedback[]>
  feedbackCounts: DataLoader<string, number>
  authoredPages: DataLoader<FeedbackPage, Feedback[]>
  authoredCounts: DataLoader<string, number>
  feedbackRequests: DataLoader<string, FeedbackRequest[]>
  unreadFeedback: DataLoader<string, number>
  givenFeedback: DataLoader<DutyQuestion, { subordinates: number; given: GivenFeedback[] }>
}

/** Loaders for one request: a page of plans costs one statement each for feedback and counts. */
export const createFeedbackLoaders = (feedback: FeedbackRepository): FeedbackLoaders => ({
  feedbackPages: new DataLoader((pages) => feedback.findPages('plan_id', pages), { cache: false }),
  feedbackCounts: new DataLoader((ids) => feedback.count('plan_id', ids)),
  authoredPages: new DataLoader((pages) => feedback.findPages('author_id', pages), { cache: false }),
  authoredCounts: new DataLoader((ids) => feedback.count('author_id', ids)),
  feedbackRequests: new DataLoader((ids) => feedback.findOpenRequests(ids)),
  unreadFeedback: new DataLoader((ids) => feedback.countUnread(ids)),
  givenFeedback: new DataLoader((questions) => feedback.findGiven(questions), { cache: false }),
})
