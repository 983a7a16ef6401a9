import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceInput } from '../../generated/types'
import { forgetDraft, type Shelf, useDraft } from '../../lib/draft'
import type { HandedIn } from '../../lib/handed-in'
import { handInHeld, type NotHandedIn } from './hand-in-held'
import { evidenceOf, isLinkInOrder, NO_PROOFS, type Proofs } from './proofs'

/** The proofs beside a draft, kept as long as it is; files wait for a line only where the draft lies in the browser. */
export function useProofs(draft: string, shelf: Shelf = 'browser') {
  const { t } = useTranslation()
  const name = `${draft}.proofs`
  const [proofs, setProofs] = useDraft<Proofs>(name, () => NO_PROOFS, shelf)
  const [problems, setProblems] = useState<{ linkProblem?: string; problem?: string }>({})
  const isTaking = useRef(false)

  function wordsFor({ name: file, failure }: NotHandedIn): string {
    if (failure.kind === 'gone') return t('evidence.gone', { name: file })
    if (failure.kind === 'refused') return `${file}: ${t('evidence.refused', { reason: failure.reason })}`
    return t(`evidence.${failure.kind}`)
  }

  async function handIn(): Promise<EvidenceInput[] | null> {
    if (!isLinkInOrder(proofs)) {
      setProblems({ linkProblem: t('kinerja.proof.notWeb') })
      return null
    }
    let files: HandedIn[] = proofs.files
    const missing = await handInHeld(files, (handedIn) => {
      files = handedIn
      setProofs((now) => ({ ...now, files }))
    })
    setProblems(missing ? { problem: wordsFor(missing) } : {})
    return missing ? null : evidenceOf({ ...proofs, files }, Date.now())
  }

  return {
    isEmpty: proofs.link === '' && proofs.files.length === 0,
    /** What `ProofFields` shows. */
    field: {
      ...{ proofs, ...problems, holds: shelf === 'browser' },
      onChange: (part: Partial<Proofs>) => setProofs((now) => ({ ...now, ...part })),
    },
    /**
     * The evidence to send, once what waited is handed in; null where something has to be mended first, which is told, or
     * is underway already.
     */
    async take(): Promise<EvidenceInput[] | null> {
      if (isTaking.current) return null
      isTaking.current = true
      try {
        return await handIn()
      } finally {
        isTaking.current = false
      }
    },
    forget: () => forgetDraft(name, shelf),
  }
}
