import { useEffect, useState } from 'react'
import { type WatchJobQuery, useWatchJobQuery } from '../../generated/job'

const LOOK_AGAIN = 1_000

export type WatchedJob = NonNullable<WatchJobQuery['job']>

export const isOver = ({ status }: Pick<WatchedJob, 'status'>): boolean => status === 'DONE' || status === 'FAILED'

/** A job, looked at every second until it is over; `onOver` is called once then. */
export function useJob(id: string | null, onOver: (job: WatchedJob) => void): WatchedJob | null {
  const [told, setTold] = useState<string | null>(null)
  const waiting = id !== null && told !== id
  const { data } = useWatchJobQuery({
    variables: { id: id ?? '' },
    skip: id === null,
    fetchPolicy: 'network-only',
    pollInterval: waiting ? LOOK_AGAIN : 0,
  })
  const job = data?.job?.id === id ? data?.job : null
  useEffect(() => {
    if (!job || !isOver(job) || told === job.id) return
    setTold(job.id)
    onOver(job)
  }, [job, told, onOver])
  return job ?? null
}
