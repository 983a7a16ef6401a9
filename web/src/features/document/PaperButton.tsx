import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import { WriteNotice } from '../../components/WriteNotice'
import { useIssuePaperMutation } from '../../generated/document'
import type { PerformanceDocumentKind } from '../../generated/types'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'
import { useState } from 'react'

interface PaperButtonProps {
  kind: PerformanceDocumentKind
  /** Id of the plan, evaluation or objection; of the person for credit points. */
  id: string
}

/** Has a record written as a PDF, and saves it. */
export function PaperButton({ kind, id }: PaperButtonProps) {
  const { t } = useTranslation()
  const [mutate] = useIssuePaperMutation()
  const write = useWrite(mutate, ({ issuePerformanceDocument }) => issuePerformanceDocument!)
  const [paper, setPaper] = useState<{ code: string; url: string } | null>(null)

  async function make(): Promise<void> {
    const done = await write.run({ kind, id })
    if (!done?.document || !done.url) return
    setPaper({ code: done.document.code, url: done.url })
    announce(t('paper.made'))
    // The answer comes as an attachment: the page stays.
    location.assign(done.url)
  }

  return (
    <div className="paper-button no-print">
      <button type="button" className="btn quiet" aria-busy={write.busy} onClick={make}>
        <Icon name="print" size={18} />
        {t('paper.make')}
      </button>
      {paper && (
        <span className="fine">
          {t('paper.code', { code: paper.code })} <a href={paper.url}>{t('paper.again')}</a>
        </span>
      )}
      <WriteNotice write={write} />
    </div>
  )
}
