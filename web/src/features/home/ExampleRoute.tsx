import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCareerRoutesQuery } from '../../generated/career'
import { formatNumber } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { RouteSteps } from '../career/RouteSteps'

const FROM = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA'
const TO = 'ANALIS_SDM_APARATUR.AHLI_MADYA'

/** One public route as a foretaste; draws nothing while it is not there. */
export function ExampleRoute() {
  const { t, i18n } = useTranslation()
  const { data } = useCareerRoutesQuery({ variables: { from: FROM, to: TO } })
  const route = data?.careerRoutes?.[0]
  const [start, goal] = [route?.steps[0]?.from, route?.steps.at(-1)?.to]
  if (!route || !start || !goal) return null
  const count = route.steps.length
  return (
    <section className="section example" aria-labelledby="example">
      <div>
        <h2 id="example">{t('home.exampleTitle', { from: fullName(start), to: fullName(goal) })}</h2>
        <p className="lede">
          {route.typicalYears === null
            ? t('home.exampleShort', { count })
            : t('home.exampleText', { count, years: formatNumber(route.typicalYears, i18n.language) })}
        </p>
        <Link className="btn ghost" to={`/rute?dari=${FROM}&ke=${TO}`}>
          {t('home.exampleLink')}
        </Link>
      </div>
      <div className="card pad">
        <RouteSteps route={route} brief />
      </div>
    </section>
  )
}
