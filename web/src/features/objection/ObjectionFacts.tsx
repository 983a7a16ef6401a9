import { useTranslation } from 'react-i18next'
import { Path, PathItem } from '../../components/Path'
import type { HeardObjectionFragment } from '../../generated/objection'
import { formatDay } from '../../lib/format'
import { ProofList } from '../evidence/ProofList'
import '../evaluation/evaluation.css'
import './objection.css'

/** The course of an objection: what the person said, what the assessor said, and what was decided. */
export function ObjectionFacts({ objection }: { objection: HeardObjectionFragment }) {
  const { t, i18n } = useTranslation()
  const { status, reason, evidence, filedOn, statement, statementEvidence, statedOn } = objection
  const { decision, decisionReason, decidedOn, decider } = objection
  const day = (on: string) => formatDay(on, i18n.language)
  const isDecided = status === 'DECIDED'
  return (
    <Path label={t('objection.process')}>
      <PathItem state="done" line="walked">
        <h3 className="stop">{t('objection.filed')}</h3>
        <p className="fine">{t('objection.filedOn', { date: day(filedOn) })}</p>
        <blockquote className="words">{reason}</blockquote>
        <ProofList label={t('objection.evidence')} proofs={evidence} />
      </PathItem>
      <PathItem state={statement ? 'done' : isDecided ? 'ahead' : 'next'} line={isDecided ? 'walked' : 'ahead'}>
        <h3 className="stop">{t('objection.statement')}</h3>
        {statement ? (
          <>
            <p className="fine">{statedOn && t('objection.statedOn', { date: day(statedOn) })}</p>
            <blockquote className="words">{statement}</blockquote>
            <ProofList label={t('objection.statementEvidence')} proofs={statementEvidence} />
          </>
        ) : (
          <p className="muted">{t(isDecided ? 'objection.noStatementMade' : 'objection.noStatement')}</p>
        )}
      </PathItem>
      <PathItem state={isDecided ? 'done' : statement ? 'next' : 'ahead'}>
        <h3 className="stop">{decision ? t(`objection.${decision}`) : t('objection.decision')}</h3>
        {decision && decidedOn ? (
          <>
            <p className="fine">{t('objection.decidedOn', { name: decider?.name ?? '–', date: day(decidedOn) })}</p>
            <blockquote className="words">{decisionReason}</blockquote>
          </>
        ) : (
          <p className="muted">{t('objection.notDecided')}</p>
        )}
      </PathItem>
    </Path>
  )
}
