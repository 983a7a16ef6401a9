import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOfferResultMutation, useWithdrawResultOfferMutation } from '../../generated/role-matrix'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'
import { type Person, type Result, roleOf } from './role-matrix'

/** What was done last, and how it is undone. */
interface LastAct {
  text: string
  undo: () => Promise<boolean>
}

/** Offering results and taking offers back; each is said aloud and can be undone. */
export function useOffers() {
  const { t } = useTranslation()
  const [last, setLast] = useState<LastAct | null>(null)
  const [offerMutation] = useOfferResultMutation()
  const [withdrawMutation] = useWithdrawResultOfferMutation()
  const offering = useWrite(offerMutation, ({ offerResult }) => offerResult!)
  const withdrawing = useWrite(withdrawMutation, ({ withdrawResultOffer }) => withdrawResultOffer!)

  const put = async (result: Result, people: Person[], note: string | null) =>
    (await offering.run({ workResult: result.id, employees: people.map(({ id }) => id), note })) !== null

  async function takeAway(result: Result, people: Person[]): Promise<boolean> {
    for (const { id } of people) if (!(await withdrawing.run({ workResult: result.id, employee: id }))) return false
    return true
  }

  function tell(text: string, undo: LastAct['undo']): void {
    announce(text)
    setLast({ text, undo })
  }

  function clear(): void {
    offering.clear()
    withdrawing.clear()
    setLast(null)
  }

  /** Offers a result; where it was offered to the one person before, what is expected changes. */
  async function offer(result: Result, people: Person[], words: string): Promise<boolean> {
    clear()
    const before = people[0] && roleOf(result, people[0].id)
    if (!(await put(result, people, words.trim() || null))) return false
    const names = people.map(({ name }) => name ?? '–').join(', ')
    if (before) tell(t('roleMatrix.changed', { names }), () => put(result, people, before.note))
    else tell(t('roleMatrix.offered', { names, result: result.statement }), () => takeAway(result, people))
    return true
  }

  /** Takes an offer back. */
  async function withdraw(result: Result, person: Person): Promise<boolean> {
    clear()
    const note = roleOf(result, person.id)?.note ?? null
    if (!(await takeAway(result, [person]))) return false
    tell(t('roleMatrix.withdrawn', { names: person.name ?? '–' }), () => put(result, [person], note))
    return true
  }

  async function undo(): Promise<void> {
    if (!last || !(await last.undo())) return
    setLast(null)
    announce(t('roleMatrix.undone'))
  }

  return {
    ...{ offer, withdraw, undo, clear },
    told: last?.text ?? null,
    busy: offering.busy || withdrawing.busy,
    write: withdrawing.refusals.length || withdrawing.failure ? withdrawing : offering,
  }
}

export type Offers = ReturnType<typeof useOffers>
