import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { announce } from '../../lib/announce'
import type { Write } from '../../lib/use-write'

interface ActButtonProps<Input> {
  button: string
  help?: string
  done: string
  write: Write<Input, unknown>
  input: Input
}

/** An act that needs no words. */
export function ActButton<Input>({ button, help, done, write, input }: ActButtonProps<Input>) {
  const { t } = useTranslation()
  async function act(): Promise<void> {
    if (await write.run(input)) announce(done)
  }
  return (
    <div className="no-print">
      <WriteNotice write={write} conflict={t('improvement.conflict')} />
      <div className="actions">
        <button type="button" className="btn" aria-busy={write.busy} onClick={() => void act()}>
          {button}
        </button>
        {help && <p className="fine">{help}</p>}
      </div>
    </div>
  )
}
