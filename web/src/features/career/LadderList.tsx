import { useTranslation } from 'react-i18next'
import { Path, PathItem } from '../../components/Path'
import type { FamilyPositionFragment } from '../../generated/career'
import { fullName } from '../../lib/position-name'
import type { Ladder } from './ladder'
import { PositionLink, RankRange } from './PositionLink'
import { StepLinks } from './StepLinks'

/** The ladders as text: every rung with its ranks and the steps from it. */
export function LadderList({ ladders, here }: { ladders: Ladder[]; here: string | null }) {
  return (
    <div className="ladder-list">
      {ladders.map(({ code, name, rungs }) => (
        <section key={code} aria-labelledby={`ladder-${code}`}>
          <h2 id={`ladder-${code}`}>{name}</h2>
          <Path>
            {rungs.map((rung) => (
              <PathItem key={rung.code} state={rung.code === here ? 'next' : 'ahead'}>
                <Rung rung={rung} here={rung.code === here} />
              </PathItem>
            ))}
          </Path>
        </section>
      ))}
    </div>
  )
}

function Rung({ rung, here }: { rung: FamilyPositionFragment; here: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="rung-name">
        <PositionLink position={rung} />
        {here && <span className="tag here">{t('family.here')}</span>}
      </p>
      <p className="fine">
        <RankRange minimum={rung.minimumRank} maximum={rung.maximumRank} />
        {' · '}
        {t('family.retires', { age: rung.retirementAge })}
      </p>
      {rung.stepsFrom.length ? (
        <details className="fold">
          <summary>
            {t('family.stepCount', { count: rung.stepsFrom.length })}
            <span className="sr">{t('family.stepsOf', { name: fullName(rung) })}</span>
          </summary>
          <StepLinks steps={rung.stepsFrom.map(({ move, to }) => ({ move, position: to }))} />
        </details>
      ) : (
        <p className="fine">{t('family.noSteps')}</p>
      )}
    </>
  )
}
