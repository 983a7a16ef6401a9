import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SignInButton } from '../../components/SignInButton'
import { Path, PathItem } from '../../components/Path'
import { GROUPS } from './steps'

/** What a visitor sees before signing in: the question, and what the answer will be made of. */
export function SignInInvitation() {
  const { t } = useTranslation()
  const states = ['done', 'gap', 'gap', 'unknown'] as const
  return (
    <div className="invitation">
      <div>
        <p className="eyebrow">{t('path.page')}</p>
        <h1>{t('path.signInTitle')}</h1>
        <p className="lede">{t('path.signInLede')}</p>
        <div className="actions">
          <SignInButton />
          <Link className="btn ghost" to="/karier">
            {t('path.exploreInstead')}
          </Link>
        </div>
        <p className="fine">{t('path.signInNote')}</p>
      </div>
      <div className="card pad" aria-hidden="true">
        <Path>
          {GROUPS.map((group, index) => (
            <PathItem key={group} state={states[index]!} line={index < 2 ? 'walked' : 'ahead'}>
              <p className="stop">
                <strong>{t(`path.group.${group}`)}</strong>
              </p>
              <span className="ghost-line" />
            </PathItem>
          ))}
        </Path>
      </div>
    </div>
  )
}
