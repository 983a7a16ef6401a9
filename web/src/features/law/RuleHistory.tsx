import { useTranslation } from 'react-i18next'
import { type NodeState, Path, PathItem } from '../../components/Path'
import type { RuleDetailFragment, RuleVersionFragment } from '../../generated/law'
import type { PolicyVersionStatus } from '../../generated/types'
import { formatDay, formatInstant } from '../../lib/format'
import { useOffices } from '../account/use-offices'
import { CancelVersion } from './CancelVersion'
import { Law } from './Law'

/** How a version is drawn by where it stands. */
const NODES: Record<PolicyVersionStatus, NodeState> = {
  PAST: 'done',
  IN_FORCE: 'next',
  UPCOMING: 'ahead',
  CANCELLED: 'unknown',
}

/** What a rule said, says and will say, newest first: since when, by which law, who put it on record and why. */
export function RuleHistory({ rule, onChanged }: { rule: RuleDetailFragment; onChanged: () => void }) {
  const { t } = useTranslation()
  const isOfficer = useOffices().includes('BKN_OFFICER')
  return (
    <section className="card pad" aria-labelledby="history">
      <h2 id="history">{t('rules.history')}</h2>
      <Path label={t('rules.history')}>
        {rule.versions.map((version) => (
          <PathItem
            key={version.number}
            state={NODES[version.status]}
            line={version.status === 'UPCOMING' ? 'ahead' : 'walked'}
          >
            <Version version={version} subjectChanged={isAskedOfOthers(rule.versions, version)} />
            {isOfficer && version.status === 'UPCOMING' && version.recordedBy === 'BKN_OFFICER' && (
              <CancelVersion code={rule.code} number={version.number} version={rule.version} onCancelled={onChanged} />
            )}
          </PathItem>
        ))}
      </Path>
    </section>
  )
}

/** Is a version asked of others than the one before it? Versions come newest first. */
function isAskedOfOthers(versions: RuleVersionFragment[], version: RuleVersionFragment): boolean {
  const former = versions[versions.indexOf(version) + 1]
  return former !== undefined && former.subject !== version.subject
}

interface VersionProps {
  version: RuleVersionFragment
  subjectChanged: boolean
}

function Version({ version, subjectChanged }: VersionProps) {
  const { t, i18n } = useTranslation()
  const { cancelReason, cancelledAt, legalBasis, reason, recordedAt, recordedBy, sentence, status, validFrom } = version
  const [from, to] = [validFrom, version.validTo].map((day) => day && formatDay(day, i18n.language))
  return (
    <div className="rule-version" data-status={status}>
      <p className="stop">
        <strong>{to ? t('rules.fromTo', { from, to }) : t('rules.from', { from })}</strong>
      </p>
      <p>
        <span className={status === 'IN_FORCE' ? 'tag here' : 'tag'}>{t(`rules.status.${status}`)}</span>
      </p>
      <p>{sentence}</p>
      {subjectChanged && <p>{t('rules.askedOn', { subject: version.subject })}</p>}
      {reason && <p className="muted">{t('rules.because', { reason })}</p>}
      <Law basis={legalBasis} />
      <p className="fine">
        {recordedAt
          ? t('rules.recordedByOfficer', { instant: formatInstant(recordedAt, i18n.language) })
          : t(`rules.recordedBy.${recordedBy}`)}
      </p>
      {cancelledAt && (
        <p className="fine">
          {t('rules.cancelled', { instant: formatInstant(cancelledAt, i18n.language), reason: cancelReason })}
        </p>
      )}
    </div>
  )
}
