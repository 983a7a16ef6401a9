import { type Ref, useId, useState } from 'react'
import { useTexts } from './language'
import { keepPastedToken } from './session'

/** Takes a token that the visitor brought along, for example a partner's. */
export function TokenDialog({ ref }: { ref: Ref<HTMLDialogElement> }) {
  const texts = useTexts()
  const id = useId()
  const [token, setToken] = useState('')
  const [invalid, setInvalid] = useState(false)
  const reset = () => {
    setToken('')
    setInvalid(false)
  }
  const use = (dialog: HTMLDialogElement | null) => {
    if (keepPastedToken(token)) dialog?.close()
    else setInvalid(true)
  }
  return (
    <dialog ref={ref} onClose={reset} aria-labelledby={id}>
      <label id={id}>
        {texts.tokenLabel}
        <textarea
          rows={6}
          value={token}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={invalid}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <p className={invalid ? 'alert' : 'quiet'}>{invalid ? texts.tokenInvalid : texts.tokenHint}</p>
      <p className="actions">
        <button type="button" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
          {texts.cancel}
        </button>
        <button type="button" className="main" onClick={(event) => use(event.currentTarget.closest('dialog'))}>
          {texts.useToken}
        </button>
      </p>
    </dialog>
  )
}
