import { useTranslation } from 'react-i18next'
import { type TalentMapHeadFragment, useTalentPlacementsQuery } from '../../generated/talent'
import { formatNumber } from '../../lib/format'
import { Law } from '../law/Law'
import { PlacementList } from './PlacementList'
import { useChoice } from './use-choice'

interface ChosenBoxProps {
  agency: string
  map: TalentMapHeadFragment
}

/** What is recommended in the chosen box, and who stands in it. */
export function ChosenBox({ agency, map: { boxes, year } }: ChosenBoxProps) {
  const { t, i18n } = useTranslation()
  const [chosen] = useChoice('kotak')
  const box = boxes.find((it) => String(it.box) === chosen)
  if (!box) return <p className="muted no-print">{t('talent.chooseBox')}</p>
  return (
    <section className="stack">
      <div className="talent-title">
        <h2>{t('talent.boxTitle', { box: box.box, people: formatNumber(box.count, i18n.language) })}</h2>
        <p>{t('talent.recommended', { text: box.recommendation })}</p>
        <Law basis={box.legalBasis} />
      </div>
      {box.count > 0 ? (
        <People key={box.box} agency={agency} year={year} box={box.box} />
      ) : (
        <p className="muted">{t('talent.nobody')}</p>
      )}
    </section>
  )
}

function People(variables: { agency: string; year: number; box: number }) {
  const { t } = useTranslation()
  const answer = useTalentPlacementsQuery({ variables, fetchPolicy: 'cache-and-network' })
  return (
    <PlacementList
      answer={answer}
      select={({ agency }) => agency?.talentMap?.placements}
      label={t('talent.boxPeople', { box: variables.box })}
      onMore={(after) => answer.fetchMore({ variables: { after } })}
    />
  )
}
