import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MyProgressDocument, useReportProgressMutation } from '../../generated/my-progress'
import { fieldProblemsOf, writeFailureOf } from '../../lib/errors'
import { dropUnnamed } from '../../lib/held-files'
import { useOnline } from '../../lib/hooks'
import { handInHeld } from '../evidence/hand-in-held'
import { evidenceOf } from '../evidence/proofs'
import { changeEntry, changeQueue, hasArrived, isKeyForgotten, isPending, type QueuedReport, readQueue } from './queue'

const AGAIN_AFTER = 20_000

/** Why a report waits for other reasons than the line. */
const WAITS = { 'signed-out': 'write.signed-out', general: 'write.failed' } as const

/** One sender at a time among all tabs, so that the states told are those of one attempt. */
const alone = (name: string, work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(name, work) : work()

/** The reports on their way: kept in the browser, sent in order as soon as there is a line, each once. */
export function useProgressQueue(owner: string, year: number, onArrived: () => unknown) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const online = useOnline()
  const [mutate] = useReportProgressMutation()
  const [entries, setEntries] = useState(() => {
    changeQueue(owner, (now) => now.filter(({ state }) => state !== 'sent'))
    return readQueue(owner)
  })
  const pending = entries.filter(isPending).length

  function show(): void {
    setEntries(readQueue(owner))
  }

  function note(key: string, part: Partial<QueuedReport>): void {
    changeEntry(owner, key, part)
    show()
  }

  async function hasArrivedBefore(entry: QueuedReport): Promise<boolean> {
    if (!isKeyForgotten(entry, Date.now())) return false
    const { data } = await client.query({ query: MyProgressDocument, variables: { year }, fetchPolicy: 'network-only' })
    const result = data?.me?.performancePlan?.workResults.find(({ id }) => id === entry.input.workResult)
    return hasArrived(entry, result?.progress.nodes ?? [])
  }

  /** Hands in the documents that wait with a report; what became of the attempt where one cannot go out. */
  async function handIn({ key, draft, input }: QueuedReport): Promise<Partial<QueuedReport> | null> {
    const missing = await handInHeld(draft.files, (files) => {
      const handedIn = { ...draft, files }
      note(key, { draft: handedIn, input: { ...input, evidence: evidenceOf(handedIn, Date.now()) } })
    })
    if (!missing) return null
    const { name, failure } = missing
    if (failure.kind === 'refused')
      return { state: 'refused', reason: `${name}: ${t('evidence.refused', { reason: failure.reason })}` }
    if (failure.kind === 'gone') return { state: 'refused', reason: t('evidence.gone', { name }) }
    return { state: 'waiting', reason: failure.kind === 'offline' ? null : t(WAITS[failure.kind]) }
  }

  /** What became of one attempt. */
  async function attempt(entry: QueuedReport): Promise<Partial<QueuedReport>> {
    try {
      if (await hasArrivedBefore(entry)) return { state: 'sent', reason: null }
      const stopped = await handIn(entry)
      if (stopped) return stopped
      const { input } = readQueue(owner).find(({ key }) => key === entry.key) ?? entry
      const { data } = await mutate({ variables: { input: { ...input, idempotencyKey: entry.key } } })
      const [refusal] = data?.reportProgress?.refusals ?? []
      if (refusal) return { state: 'refused', reason: refusal.message }
      return { state: 'sent', reason: null }
    } catch (error) {
      const failure = writeFailureOf(error)
      const words = failure === 'general' ? 'failed' : failure
      if (['offline', 'general', 'signed-out'].includes(failure)) {
        return { state: 'waiting', reason: failure === 'offline' ? null : t(`write.${words}`) }
      }
      const problems = fieldProblemsOf(error).map(({ field, reason }) =>
        t('performance.report.at', { field: fieldName(field), reason }),
      )
      return { state: 'refused', reason: problems.join(' ') || t(`write.${words}`) }
    }
  }

  function fieldName(field: string): string {
    const [first] = field.split('.')
    const known = ['workResult', 'statement', 'indicator', 'value', 'reportedOn', 'evidence'] as const
    const name = known.find((each) => each === first)
    return name ? t(`performance.report.field.${name}`) : field
  }

  async function sendAll(): Promise<void> {
    if (!navigator.onLine) return
    await alone(`jalur.progress.${owner}`, async () => {
      for (const entry of readQueue(owner).filter(isPending)) {
        note(entry.key, { state: 'sending', triedAt: entry.triedAt ?? Date.now() })
        const outcome = await attempt(entry)
        note(entry.key, outcome)
        if (outcome.state === 'sent') await onArrived()
        if (outcome.state === 'waiting') return
      }
    })
  }

  useEffect(() => void dropUnnamed().catch(() => undefined), [])

  useEffect(() => {
    addEventListener('storage', show)
    return () => removeEventListener('storage', show)
  }, [owner])

  useEffect(() => {
    if (!online || pending === 0) return
    void sendAll()
    const again = setInterval(() => void sendAll(), AGAIN_AFTER)
    return () => clearInterval(again)
  }, [online, pending])

  return {
    entries,
    /** Keeps a report and sends it, now or when there is a line. */
    add({ input, draft, result }: Pick<QueuedReport, 'input' | 'draft' | 'result'>): void {
      const entry: QueuedReport = {
        ...{ key: crypto.randomUUID(), input, draft, result },
        ...{ state: 'waiting', reason: null, triedAt: null },
      }
      changeQueue(owner, (now) => [...now.filter(({ state }) => state !== 'sent'), entry])
      show()
    },
    /** Takes a report off this device. */
    remove(key: string): void {
      changeQueue(owner, (now) => now.filter((entry) => entry.key !== key))
      show()
    },
    sendNow: sendAll,
  }
}
