import type { WaitingReportFragment } from '../../generated/team-inbox'

/** What proves a report: links that open beside the page. */
export function EvidenceList({ evidence }: Pick<WaitingReportFragment, 'evidence'>) {
  return evidence.map(({ id, title, url }) => (
    <p key={id} className="report-evidence">
      <a href={url} target="_blank" rel="noreferrer">
        {title}
      </a>
    </p>
  ))
}
