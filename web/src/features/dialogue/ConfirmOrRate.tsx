import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type DialogueRecordFragment,
  useConfirmDialogueMutation,
  useRateCoachingMutation,
} from '../../generated/dialogue'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'

interface ConfirmOrRateProps {
  dialogue: DialogueRecordFragment
  reload: () => unknown
}

/** What the person does with a record: confirms it, then says how helpful the dialogue was. */
export function ConfirmOrRate(props: ConfirmOrRateProps) {
  const { t } = useTranslation()
  const { confirmedOn, ownRating } = props.dialogue
  if (confirmedOn === null) return <Confirm {...props} />
  if (ownRating === null) return <Rate {...props} />
  return <p className="fine">{t('dialogue.youRated', { rating: ownRating.rating, word: ownRating.word ?? '' })}</p>
}

function Confirm({ dialogue: { id, version }, reload }: ConfirmOrRateProps) {
  const { t } = useTranslation()
  const [mutate] = useConfirmDialogueMutation()
  const write = useWrite(mutate, ({ confirmDialogue }) => confirmDialogue!, reload)

  async function confirm(): Promise<void> {
    if (!(await write.run({ id, expectedVersion: version }))) return
    announce(t('dialogue.confirmed'))
  }

  return (
    <div className="no-print">
      <WriteNotice write={write} conflict={t('dialogue.conflict')} />
      <div className="actions">
        <button type="button" className="btn" aria-busy={write.busy} onClick={() => void confirm()}>
          {t('dialogue.confirm')}
        </button>
        <p className="fine">{t('dialogue.confirmHelp')}</p>
      </div>
    </div>
  )
}

/** The marks by their words in the texts, 1 to 5. */
const MARKS = ['one', 'two', 'three', 'four', 'five'] as const

function Rate({ dialogue: { id, version }, reload }: ConfirmOrRateProps) {
  const { t } = useTranslation()
  const name = useId()
  const [rating, setRating] = useState<number | null>(null)
  const [word, setWord] = useState('')
  const [mutate] = useRateCoachingMutation()
  const write = useWrite(mutate, ({ rateCoaching }) => rateCoaching!, reload)

  async function rate(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (rating === null) return
    if (!(await write.run({ id, expectedVersion: version, rating, word: word.trim() || null }))) return
    announce(t('dialogue.rated'))
  }

  return (
    <form className="form no-print" noValidate onSubmit={(event) => void rate(event)}>
      <fieldset>
        <legend>{t('dialogue.howHelpful')}</legend>
        <p className="fine">{t('dialogue.rateHelp')}</p>
        <div className="coaching-marks">
          {MARKS.map((mark, place) => (
            <label key={mark} data-chosen={place + 1 === rating}>
              <input type="radio" name={name} checked={place + 1 === rating} onChange={() => setRating(place + 1)} />
              {t(`dialogue.mark.${mark}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {rating !== null && (
        <>
          <FormField name={`word-${id}`} label={t('dialogue.word')}>
            {(control) => (
              <input
                {...control}
                className="field"
                maxLength={280}
                value={word}
                onChange={({ target }) => setWord(target.value)}
              />
            )}
          </FormField>
          <WriteNotice write={write} conflict={t('dialogue.conflict')} />
          <div className="actions">
            <button type="submit" className="btn" aria-busy={write.busy}>
              {t('dialogue.rate')}
            </button>
          </div>
        </>
      )}
    </form>
  )
}
