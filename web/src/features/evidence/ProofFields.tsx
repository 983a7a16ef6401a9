import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidenceField } from '../../components/form/EvidenceField'
import { FormField } from '../../components/form/FormField'
import { Notice } from '../../components/Notice'
import { stillKept } from '../../lib/handed-in'
import { EVIDENCE, type Proofs } from './proofs'

interface ProofFieldsProps {
  proofs: Proofs
  /** True where files that cannot go out now wait in the browser. */
  holds?: boolean
  /** Why the link cannot be accepted. */
  linkProblem?: string
  /** Why the files cannot be accepted. */
  problem?: string
  onChange: (part: Partial<Proofs>) => void
}

/** A link and files that show something. */
export function ProofFields({ proofs: { link, files }, holds, linkProblem, problem, onChange }: ProofFieldsProps) {
  const { t } = useTranslation()
  const [now] = useState(Date.now)
  const kept = stillKept(files, now)
  const lost = files.length - kept.length
  return (
    <>
      <FormField name="link" label={t('kinerja.proof.link')} hint={t('kinerja.proof.linkHint')} problem={linkProblem}>
        {(control) => (
          <input
            {...control}
            className="field"
            type="url"
            placeholder="https://"
            value={link}
            onChange={({ target }) => onChange({ link: target.value })}
          />
        )}
      </FormField>
      {lost > 0 && <Notice>{t('correctionForm.filesLost', { count: lost })}</Notice>}
      <EvidenceField
        purpose={EVIDENCE}
        label={t('kinerja.proof.files')}
        files={kept}
        needed={false}
        holds={holds}
        problem={problem}
        onChange={(taken) => onChange({ files: taken })}
      />
    </>
  )
}
