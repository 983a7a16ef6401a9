import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { Icon } from '../../components/Icon'
import { PageTitle } from '../../components/PageTitle'
import { useCheckPaperQuery } from '../../generated/verification'
import { CheckedNominativePaper, CheckedPerformancePaper } from './CheckedPaper'
import './verification.css'

/** Where anyone checks a paper by the code that is printed on it. */
export default function VerificationPage() {
  const { t } = useTranslation()
  const { code } = useParams()
  return (
    <>
      <PageTitle text={t('verification.page')} />
      <header className="page-head">
        <h1>{t('verification.title')}</h1>
        <p className="lede">{t('verification.lede')}</p>
      </header>
      <CodeForm key={code} code={code ?? ''} />
      {code && <Result code={code} />}
    </>
  )
}

function CodeForm({ code }: { code: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(code)

  function check(event: FormEvent): void {
    event.preventDefault()
    const wanted = typed.trim()
    if (wanted) void navigate(`/verifikasi/${encodeURIComponent(wanted)}`)
  }

  return (
    <form className="verification-form" onSubmit={check}>
      <div className="form-field">
        <label htmlFor="verification-code">{t('verification.code')}</label>
        <input
          id="verification-code"
          className="field"
          value={typed}
          placeholder="K7QM-2XWD-9FTR"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <button type="submit" className="btn">
        {t('verification.check')}
      </button>
    </form>
  )
}

function Result({ code }: { code: string }) {
  const answer = useCheckPaperQuery({ variables: { code }, fetchPolicy: 'network-only' })
  return (
    <section aria-live="polite" className="verification-result">
      <Async answer={answer} select={(data) => data}>
        {({ performanceDocument, promotionDocument }) => {
          if (performanceDocument) return <CheckedPerformancePaper paper={performanceDocument} />
          if (promotionDocument) return <CheckedNominativePaper paper={promotionDocument} />
          // Where a part of the answer is missing, the notice says so: the code may still be known.
          return answer.error ? null : <UnknownPaper code={code} />
        }}
      </Async>
    </section>
  )
}

function UnknownPaper({ code }: { code: string }) {
  const { t } = useTranslation()
  return (
    <div className="card pad">
      <h2>
        <Icon name="question" size={22} /> {t('verification.unknown')}
      </h2>
      <p>{t('verification.unknownHelp', { code })}</p>
    </div>
  )
}
