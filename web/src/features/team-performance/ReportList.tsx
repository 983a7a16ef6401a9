import { useTranslation } from 'react-i18next'
import { ShowMore } from '../../components/ShowMore'
import { formatDay } from '../../lib/format'
import { AdvancedIndicator } from '../evaluation/AdvancedIndicator'
import { EvidenceList } from './EvidenceList'
import type { MemberPlan } from './MemberPage'

/** What was reported on the plan, newest first, with its evidence. */
export function ReportList({ plan }: { plan: MemberPlan }) {
  const { t, i18n } = useTranslation()
  const reports = plan.workResults
    .flatMap(({ statement, progress }) => progress.nodes.map((report) => ({ ...report, result: statement })))
    .toSorted((a, b) => b.reportedOn.localeCompare(a.reportedOn))
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('teamPerformance.member.reports')}</h2>
      {reports.length ? (
        <ShowMore items={reports} initial={5}>
          {(visible) => (
            <ol className="card rows">
              {visible.map(({ id, reportedOn, statement, result, evidence, ...report }) => (
                <li key={id} className="member-month">
                  <p>{statement}</p>
                  <p className="fine">
                    {formatDay(reportedOn, i18n.language)} · {result}
                  </p>
                  <AdvancedIndicator report={report} />
                  <EvidenceList evidence={evidence} />
                </li>
              ))}
            </ol>
          )}
        </ShowMore>
      ) : (
        <p className="muted">{t('teamPerformance.plan.noReports')}</p>
      )}
    </section>
  )
}
