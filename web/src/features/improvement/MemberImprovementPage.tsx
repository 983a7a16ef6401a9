import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { ErrorMessage } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type ImprovementsOfMemberQuery, useImprovementsOfMemberQuery } from '../../generated/improvement'
import { today } from '../../lib/format'
import { memberPath } from '../team-performance/paths'
import { deciderOf } from '../superior-dispute/decider'
import './improvement.css'
import { ImprovementForm } from './ImprovementForm'
import { ImprovementView } from './ImprovementView'

export type Member = NonNullable<ImprovementsOfMemberQuery['employee']>

/** The improvement plans of a subordinate, and the form for the next. */
export default function MemberImprovementPage() {
  const { t } = useTranslation()
  const { employeeId = '' } = useParams()
  return (
    <>
      <PageTitle text={t('improvement.page')} />
      <ForSignedIn>
        <p className="eyebrow no-print">
          <Link to={memberPath(employeeId)}>{t('improvement.toMember')}</Link>
        </p>
        <Loaded key={employeeId} employee={employeeId} />
      </ForSignedIn>
    </>
  )
}

function Loaded({ employee }: { employee: string }) {
  const year = Number(today().slice(0, 4))
  const answer = useImprovementsOfMemberQuery({ variables: { employee, year }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  if (data?.employee && !data.employee.improvementPlans && error) return <ErrorMessage error={error} level={1} />
  return (
    <Async answer={answer} select={({ employee: member }) => member} level={1} lines={8}>
      {(member) => <Content member={member} me={data?.me?.id} reload={() => answer.refetch()} />}
    </Async>
  )
}

function Content({ member, me, reload }: { member: Member; me: string | undefined; reload: () => unknown }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const evaluation = search.get('penilaian')
  const [open, setOpen] = useState<string | null>(evaluation === null ? null : 'new')
  const plans = member.improvementPlans?.nodes ?? []
  const canOpen =
    me !== undefined &&
    deciderOf(member) === me &&
    plans.every(({ status }) => status === 'COMPLETED' || status === 'CANCELLED')
  const done = (): void => {
    setOpen(null)
    reload()
  }
  return (
    <>
      <header className="page-head">
        <h1>{t('improvement.of', { name: member.name ?? '–' })}</h1>
        <p className="lede">{t('improvement.lede')}</p>
        <div className="page-acts">
          <PageActions title={t('improvement.page')} />
        </div>
      </header>
      {canOpen && (
        <p className="no-print improvement-open">
          <button
            type="button"
            className="btn"
            aria-expanded={open === 'new'}
            onClick={() => setOpen(open === 'new' ? null : 'new')}
          >
            {t('improvement.openNew')}
          </button>
        </p>
      )}
      {canOpen && open === 'new' && <ImprovementForm member={member} evaluation={evaluation} onDone={done} />}
      {plans.length === 0 && open === null && <p className="muted">{t('improvement.noneYet')}</p>}
      <div className="stack">
        {plans.map((plan) => (
          <div key={plan.id} className="stack">
            <ImprovementView plan={plan} part="SUPERIOR" reload={reload} />
            {plan.acts.includes('SAVE') && (
              <p className="no-print">
                <button
                  type="button"
                  className="btn ghost"
                  aria-expanded={open === plan.id}
                  onClick={() => setOpen(open === plan.id ? null : plan.id)}
                >
                  {t('improvement.rewrite')}
                </button>
              </p>
            )}
            {plan.acts.includes('SAVE') && open === plan.id && (
              <ImprovementForm member={member} evaluation={null} plan={plan} onDone={done} />
            )}
          </div>
        ))}
      </div>
    </>
  )
}
