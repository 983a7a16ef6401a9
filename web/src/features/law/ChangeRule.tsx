import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { useRuleFormQuery } from '../../generated/law'
import { readDraft } from '../../lib/draft'
import { useOffices } from '../account/use-offices'
import { ChangeRuleForm } from './ChangeRuleForm'
import { draftName } from './rule-draft'

/** For an officer of BKN, the way to let a rule say something else. Draws nothing for everyone else. */
export function ChangeRule({ code, onChanged }: { code: string; onChanged: () => void }) {
  return useOffices().includes('BKN_OFFICER') ? <ForOfficer code={code} onChanged={onChanged} /> : null
}

function ForOfficer({ code, onChanged }: { code: string; onChanged: () => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(() => readDraft(draftName(code)) !== null)
  return (
    <section className="card pad no-print" aria-labelledby="change">
      <h2 id="change">{t('ruleForm.title')}</h2>
      <p className="muted">{t('ruleForm.help')}</p>
      {open ? (
        <Opened code={code} onChanged={onChanged} />
      ) : (
        <button type="button" className="btn ghost" onClick={() => setOpen(true)}>
          {t('ruleForm.open')}
        </button>
      )}
    </section>
  )
}

function Opened({ code, onChanged }: { code: string; onChanged: () => void }) {
  const answer = useRuleFormQuery({ variables: { code }, fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={(data) => data.policyRule && data}>
      {({ ranks, regulations, policyRule }) => (
        <ChangeRuleForm
          rule={policyRule!}
          ranks={ranks ?? []}
          regulations={regulations.nodes}
          reload={answer.refetch}
          onChanged={onChanged}
        />
      )}
    </Async>
  )
}
