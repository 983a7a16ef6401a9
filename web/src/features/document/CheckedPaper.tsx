import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import type { CheckPaperQuery } from '../../generated/verification'
import { formatDay, formatInstant } from '../../lib/format'
import { CompareFile } from './CompareFile'

type PerformancePaper = NonNullable<CheckPaperQuery['performanceDocument']>
type NominativePaper = NonNullable<CheckPaperQuery['promotionDocument']>

/** What a paper about one person must say. */
export function CheckedPerformancePaper({ paper }: { paper: PerformancePaper }) {
  const { t } = useTranslation()
  return (
    <Checked paper={paper} isCurrent={paper.isCurrent}>
      <Fact label={t('verification.kindLabel')}>{t(`verification.kind.${paper.kind}`)}</Fact>
      <Fact label={t('verification.holder')}>{paper.holder}</Fact>
      <Fact label={t('verification.states')}>{paper.statement}</Fact>
    </Checked>
  )
}

/** What a list of proposed promotions must say. */
export function CheckedNominativePaper({ paper }: { paper: NominativePaper }) {
  const { t, i18n } = useTranslation()
  return (
    <Checked paper={paper} isCurrent>
      <Fact label={t('verification.kindLabel')}>{t('verification.nominative', { count: paper.people })}</Fact>
      <Fact label={t('verification.period')}>{formatDay(paper.period, i18n.language)}</Fact>
    </Checked>
  )
}

interface CheckedProps {
  paper: { code: string; writtenAt: string; sha256: string; agency: { name: string } | null }
  isCurrent: boolean
  children: ReactNode
}

function Checked({ paper: { code, writtenAt, sha256, agency }, isCurrent, children }: CheckedProps) {
  const { t, i18n } = useTranslation()
  return (
    <div className="card pad">
      <h2>
        <Icon name={isCurrent ? 'tick' : 'question'} size={22} />{' '}
        {t(isCurrent ? 'verification.known' : 'verification.outdated')}
      </h2>
      <p>{t(isCurrent ? 'verification.knownHelp' : 'verification.outdatedHelp')}</p>
      <dl className="facts">
        {children}
        {agency && <Fact label={t('verification.agency')}>{agency.name}</Fact>}
        <Fact label={t('verification.writtenAt')}>{formatInstant(writtenAt, i18n.language)}</Fact>
        <Fact label={t('verification.code')}>{code}</Fact>
      </dl>
      <CompareFile sha256={sha256} />
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
