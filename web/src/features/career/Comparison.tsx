import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelDots } from '../../components/Meter'
import type { ComparePositionQuery } from '../../generated/graphql'
import { fullName } from '../../lib/position-name'
import { compareStandards, type ComparedCompetency } from './compare'
import { usualStepOf } from './IncomingSteps'
import { HolderCount } from './PositionFactList'
import { PositionLink, RankRange } from './PositionLink'

/** A position as {@link Comparison} needs it. */
export type ComparedPosition = NonNullable<ComparePositionQuery['position']>

interface Pair {
  left: ComparedPosition
  right: ComparedPosition
}

/** Facts, competencies and requirements of two positions, row by row. Roles are spelt out: on narrow screens rows are no table rows. */
export function Comparison({ left, right }: Pair) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <Table caption={t('compare.facts')} left={left} right={right}>
        <FactRows left={left} right={right} />
      </Table>
      <Competencies left={left} right={right} />
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

function Competencies({ left, right }: Pair) {
  const { t } = useTranslation()
  const compared = compareStandards(left.competencyStandard ?? [], right.competencyStandard ?? [])
  if (!compared.length) return <p className="muted">{t('compare.summaryNone')}</p>
  const count = (wanted: string[]) => compared.filter(({ outcome }) => wanted.includes(outcome)).length
  const summary = t('compare.summary', {
    total: compared.length,
    same: count(['same']),
    different: count(['left-higher', 'right-higher']),
    only: count(['left-only', 'right-only']),
  })
  return (
    <>
      <p className="lede">{summary}</p>
      <Table caption={t('compare.competencies')} left={left} right={right}>
        {compared.map((competency) => (
          <CompetencyRow key={competency.code} competency={competency} left={left} right={right} />
        ))}
      </Table>
    </>
  )
}

function CompetencyRow({ competency, left, right }: Pair & { competency: ComparedCompetency }) {
  const { t } = useTranslation()
  const { outcome } = competency
  const name = fullName(outcome.startsWith('left') ? left : right)
  const difference = Math.abs((competency.left ?? 0) - (competency.right ?? 0))
  const notes = {
    same: t('compare.same'),
    'left-higher': t('compare.higher', { name, count: difference }),
    'right-higher': t('compare.higher', { name, count: difference }),
    'left-only': t('compare.only', { name }),
    'right-only': t('compare.only', { name }),
  }
  return (
    <Row
      term={competency.name}
      note={notes[outcome]}
      left={<Level level={competency.left} />}
      right={<Level level={competency.right} />}
    />
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
