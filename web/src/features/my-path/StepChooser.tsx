import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../components/Icon'
import { ShowMore } from '../../components/ShowMore'
import type { StepFragment } from '../../generated/my-path'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { byMove } from '../career/moves'
import { StatusStrip } from './StatusStrip'
import { countsOf } from './steps'

const FILTER_FROM = 10
const SHORT = 5

/** Every step that the person can take, to compare at a glance and to choose from. */
export function StepChooser({ steps, chosen }: { steps: StepFragment[]; chosen: StepFragment }) {
  const { t } = useTranslation()
  const id = useId()
  const [filter, setFilter] = useState('')
  const visible = steps.filter(({ to }) => fullName(to).toLowerCase().includes(filter.trim().toLowerCase()))
  return (
    <details className="card chooser no-print">
      <summary>{t('path.choose', { count: steps.length - 1 })}</summary>
      <nav className="chooser-body" aria-label={t('path.chooseTitle')}>
        {steps.length > FILTER_FROM && (
          <div className="picker">
            <label htmlFor={id}>{t('path.filter')}</label>
            <input
              id={id}
              className="field"
              type="search"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          </div>
        )}
        <p className={visible.length ? 'sr' : 'muted'} role="status">
          {filter && !visible.length && t('path.filterNone')}
        </p>
        {byMove(visible).map((group) => (
          <div key={group.move} className="step-group" data-move={group.move}>
            <h2 className="step-move">
              <Icon name={group.move} size={18} />
              {t(`moveTitle.${group.move}`)}
            </h2>
            <ShowMore items={group.steps} initial={SHORT}>
              {(shown) => (
                <ul className="rows">
                  {shown.map((step) => (
                    <Choice key={step.to.code} step={step} chosen={step === chosen} />
                  ))}
                </ul>
              )}
            </ShowMore>
          </div>
        ))}
      </nav>
    </details>
  )
}

function Choice({ step, chosen }: { step: StepFragment; chosen: boolean }) {
  const { t, i18n } = useTranslation()
  const { met, total } = countsOf(step.requirements)
  const when = step.eligibleNow
    ? t('path.ready')
    : step.earliestDate
      ? t('path.from', { date: formatDay(step.earliestDate, i18n.language) })
      : t('path.needsAction')
  return (
    <li>
      <Link
        className="row choice"
        to={`?langkah=${step.to.code}`}
        preventScrollReset
        aria-current={chosen ? 'true' : undefined}
      >
        <span>
          <span className="row-title">{fullName(step.to)}</span>
          <span className="fine">
            {t('path.metOf', { met, total })} · {when}
          </span>
        </span>
        <StatusStrip checks={step.requirements} />
      </Link>
    </li>
  )
}
