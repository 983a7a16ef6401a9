import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { type BehaviourStandardsQuery, useBehaviourStandardsQuery } from '../../generated/behaviour'
import type { BehaviourValue } from '../../generated/types'
import { citationOf } from '../../lib/citation'
import './behaviour.css'

/** What the core values ask for in conduct, folded and asked for when opened: all seven, or the one that is chosen. */
export function BehaviourGuides({ value }: { value?: BehaviourValue }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const answer = useBehaviourStandardsQuery({ skip: !isOpen })
  return (
    <details className="why" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {value ? t('kinerja.guidesOf', { value: t(`kinerja.behaviour.${value}`) }) : t('kinerja.guides')}
      </summary>
      {isOpen && (
        <Async
          answer={answer}
          select={({ behaviourStandards }) => behaviourStandards.filter((it) => !value || it.value === value)}
        >
          {(standards) => <Standards standards={standards} named={!value} />}
        </Async>
      )}
    </details>
  )
}

function Standards({ standards, named }: { standards: BehaviourStandardsQuery['behaviourStandards']; named: boolean }) {
  const { t } = useTranslation()
  const regulation = standards[0]?.regulation
  return (
    <div className="guides">
      {standards.map(({ value, guides }) => (
        <div key={value}>
          {named && <strong>{t(`kinerja.behaviour.${value}`)}</strong>}
          <ul>
            {guides.map((guide) => (
              <li key={guide}>{guide}</li>
            ))}
          </ul>
        </div>
      ))}
      {regulation && <p className="fine">{t('law.basis', { citation: citationOf(regulation) })}</p>}
    </div>
  )
}
