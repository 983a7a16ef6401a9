import { type ReactNode, useState } from 'react'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { announce } from '../../lib/announce'
import type { Write } from '../../lib/use-write'

interface Person {
  id: string
  name: string
}

/** An act that reminds people; who could not be reminded is named with the reason. */
export interface Reminder extends Pick<Write<object, object>, 'busy' | 'failure' | 'refusals'> {
  run: (people: readonly Person[]) => Promise<{ count: number; left: string[] } | null>
}

interface RemindBarProps {
  people: readonly Person[]
  reminder: Reminder
  /** What the button says. */
  act: string
  help: string
  /** What is said of so many who were reminded. */
  done: (count: number) => string
  onDone: () => Promise<void>
  /** Stands before the button. */
  children?: ReactNode
}

/** Reminds people. Who was reminded today already, or cannot be reminded any more, is named. */
export function RemindBar({ people, reminder, act, help, done, onDone, children }: RemindBarProps) {
  const [told, setTold] = useState<string[]>([])

  async function remind(): Promise<void> {
    const answer = await reminder.run(people)
    if (!answer) return setTold([])
    const words = answer.count > 0 ? [done(answer.count)] : []
    setTold([...words, ...answer.left])
    announce(words.join(' '))
    await onDone()
  }

  return (
    <div className="no-print stack">
      <div className="actions">
        {children}
        <button
          type="button"
          className="btn"
          disabled={!people.length}
          aria-busy={reminder.busy}
          onClick={() => void remind()}
        >
          {act}
        </button>
        <p className="fine">{help}</p>
      </div>
      {told.length > 0 && (
        <Notice icon="tick">
          {told.map((line) => (
            <span key={line} className="warning-line">
              {line}
            </span>
          ))}
        </Notice>
      )}
      <WriteNotice write={reminder} />
    </div>
  )
}
