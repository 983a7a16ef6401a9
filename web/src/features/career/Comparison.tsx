import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelDots } from '../../components/Meter'
import type {
  ComparePositionsQuery,
  ComparedCompetencyFragment,
  ComparedPositionFragment as ComparedPosition,
} from '../../generated/career'
import { fullName } from '../../lib/position-name'
import { usualStepOf } from './IncomingSteps'
import { HolderCount } from './PositionFactList'
import { PositionLink, RankRange } from './PositionLink'

/** Two positions as {@link Comparison} shows them. */
export type ComparedPositions = NonNullable<ComparePositionsQuery['comparePositions']>

interface Pair {
  left: ComparedPosition
  right: ComparedPosition
}

/** Facts, competencies and requirements of two positions, row by row. Roles are spelt out: on narrow screens rows are no table rows. */
export function Comparison({ compared }: { compared: ComparedPositions }) {
  const { t } = useTranslation()
  const { from: left, to: right, competencies, step } = compared
  return (
    <div className="stack">
      <p className="lede">{step ? t(`compare.step.${stepName(step)}`) : t('compare.step.NONE')}</p>
      <Table caption={t('compare.facts')} left={left} right={right}>
        <FactRows left={left} right={right} />
      </Table>
      <Competencies left={left} right={right} competencies={competencies} />
      <Table caption={t('compare.requirements')} left={left} right={right}>
        <RequirementRows left={left} right={right} />
      </Table>
    </div>
  )
}

function Table({ caption, left, right, children }: Pair & { caption: string; children: ReactNode }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section className="compared" aria-labelledby={id}>
      <h3 id={id}>{caption}</h3>
      <table className="compare card" role="table" aria-labelledby={id}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span className="sr">{t('compare.aspect')}</span>
            </th>
            {[left, right].map((position, index) => (
              <th key={index} scope="col" role="columnheader">
                <PositionLink position={position} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </section>
  )
}

function Row({ term, left, right, note }: { term: string; left: ReactNode; right: ReactNode; note?: string }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {term}
        {note && <span className="note">{note}</span>}
      </th>
      <td role="cell">{left}</td>
      <td role="cell">{right}</td>
    </tr>
  )
}

function FactRows({ left, right }: Pair) {
  const { t } = useTranslation()
  const row = (term: string, value: (position: ComparedPosition) => ReactNode) => (
    <Row term={term} left={value(left) ?? t('position.none')} right={value(right) ?? t('position.none')} />
  )
  return (
    <>
      {row(t('position.kind'), ({ kind }) => t(`kind.${kind}`))}
      {row(t('position.family'), ({ family }) => family?.name ?? t('map.familyOfNothing'))}
      {row(t('position.ranks'), (position) => (
        <RankRange minimum={position.minimumRank} maximum={position.maximumRank} />
      ))}
      {row(t('position.education'), ({ minimumEducation }) => minimumEducation && t(`education.${minimumEducation}`))}
      {row(
        t('position.retirement'),
        ({ retirementAge }) => retirementAge && t('position.years', { count: retirementAge }),
      )}
      {row(t('position.holders'), ({ holders }) => (
        <HolderCount holders={holders} />
      ))}
    </>
  )
}

const stepName = ({ move, crossesFamily }: NonNullable<ComparedPositions['step']>) =>
  crossesFamily ? ('ACROSS_FAMILIES' as const) : move

function Competencies({ left, right, competencies }: Pair & Pick<ComparedPositions, 'competencies'>) {
  const { t } = useTranslation()
  if (!competencies) return <p className="muted">{t('compare.summaryNone')}</p>
  const { missing, extra, shared } = competencies
  const rows = [
    ...missing.map((compared) => ({ compared, note: missingNote(compared) })),
    ...extra.map((compared) => ({ compared, note: t('compare.only', { name: fullName(left) }) })),
    ...shared.map((compared) => ({ compared, note: t('compare.enough') })),
  ]
  function missingNote({ fromLevel, toLevel }: ComparedCompetencyFragment): string {
    return fromLevel === null ? t('compare.new') : t('compare.rise', { count: (toLevel ?? 0) - fromLevel })
  }
  const counts = { shared: shared.length, missing: missing.length, extra: extra.length }
  return (
    <>
      <p className="lede">{t('compare.summary', { a: fullName(left), b: fullName(right), ...counts })}</p>
      <Table caption={t('compare.competencies')} left={left} right={right}>
        {rows.map(({ compared: { competency, fromLevel, toLevel }, note }) => (
          <Row
            key={competency.code}
            term={competency.name}
            note={note}
            left={<Level level={fromLevel} />}
            right={<Level level={toLevel} />}
          />
        ))}
      </Table>
    </>
  )
}

function Level({ level }: { level: number | null }) {
  const { t } = useTranslation()
  if (level === null) return <span className="fine">{t('compare.notRequired')}</span>
  return (
    <span className="level">
      <LevelDots level={level} />
      <span>{t('position.level', { level })}</span>
    </span>
  )
}

function RequirementRows({ left, right }: Pair) {
  const { t } = useTranslation()
  const sides = [usualStepOf(left.stepsTo), usualStepOf(right.stepsTo)]
  const kinds = new Set(sides.flatMap((step) => step?.requirements.map(({ kind }) => kind) ?? []))
  return [...kinds].map((kind) => {
    const [first, second] = sides.map(
      (step) =>
        step?.requirements
          .filter((requirement) => requirement.kind === kind)
          .map(({ required, description }) => required ?? description)
          .join('; ') || t('compare.notRequired'),
    )
    return <Row key={kind} term={t(`requirement.${kind}`)} left={first} right={second} />
  })
}
