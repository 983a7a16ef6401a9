import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon, type IconName } from '../../components/Icon'
import { PageTitle } from '../../components/PageTitle'
import { Skeleton } from '../../components/Skeleton'
import { SignInButton } from '../../components/SignInButton'
import { useSessionState } from '../../lib/session'
import { ExampleRoute } from './ExampleRoute'
import { HeroPath } from './HeroPath'
import './home.css'

/** For those who are signed in alone: it is no part of the first load. */
const NextStepTeaser = lazy(() => import('./NextStepTeaser'))

/** What Jalur is, the three ways in, and one path as an example. */
export default function HomePage() {
  const { t } = useTranslation()
  const signedIn = useSessionState() === 'active'
  return (
    <>
      <PageTitle text={t('home.page')} />
      <section className="hero">
        <div>
          <p className="eyebrow">{t('app.tagline')}</p>
          <h1>{t('home.title')}</h1>
          <p className="lede">{t('home.lede')}</p>
          <div className="actions">
            {signedIn ? (
              <Link className="btn" to="/jalur-saya">
                {t('home.seeMine')}
              </Link>
            ) : (
              <SignInButton label={t('home.seeMine')} returnTo="/jalur-saya" />
            )}
            {signedIn && (
              <Link className="btn ghost" to="/kinerja">
                {t('nav.performance')}
              </Link>
            )}
            <Link className="btn ghost" to="/karier">
              {t('home.seeMap')}
            </Link>
          </div>
        </div>
        <HeroPath />
      </section>
      {signedIn && (
        <Suspense fallback={<Skeleton />}>
          <NextStepTeaser />
        </Suspense>
      )}
      <section className="section" aria-labelledby="doors">
        <h2 id="doors">{t('home.doors')}</h2>
        <div className="doors">
          <Door icon="search" to="/karier" title={t('home.searchTitle')} text={t('home.searchText')} />
          <Door icon="ladder" to="/karier#families" title={t('home.browseTitle')} text={t('home.browseText')} />
          <Door icon="person" to="/jalur-saya" title={t('home.mineTitle')} text={t('home.mineText')} />
        </div>
      </section>
      <ExampleRoute />
      <section className="section" aria-labelledby="answers">
        <h2 id="answers">{t('home.answersTitle')}</h2>
        <ul className="answers">
          <Answer icon="tick" title={t('home.answerWhat')} text={t('home.answerWhatText')} />
          <Answer icon="plus" title={t('home.answerGap')} text={t('home.answerGapText')} />
          <Answer icon="calendar" title={t('home.answerWhen')} text={t('home.answerWhenText')} />
        </ul>
      </section>
    </>
  )
}

interface Teaser {
  icon: IconName
  title: string
  text: string
}

function Door({ icon, to, title, text }: Teaser & { to: string }) {
  return (
    <Link className="card door" to={to}>
      <h3>
        <Icon name={icon} />
        {title}
      </h3>
      <p>{text}</p>
    </Link>
  )
}

function Answer({ icon, title, text }: Teaser) {
  return (
    <li>
      <span className="answer-sign">
        <Icon name={icon} size={18} />
      </span>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
    </li>
  )
}
