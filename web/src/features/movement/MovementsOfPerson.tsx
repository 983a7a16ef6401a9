import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { useMovementsOfQuery } from '../../generated/movement'
import { recordPath } from '../desk/desk-pages'
import './movement.css'
import { MovementItem } from './MovementItem'

/** The movements of one person at the desk, and the way to record another. */
export function MovementsOfPerson({ id }: { id: string }) {
  const { t } = useTranslation()
  const answer = useMovementsOfQuery({ variables: { id }, fetchPolicy: 'cache-and-network' })
  return (
    <section aria-labelledby="movements">
      <h2 id="movements">{t('movement.ofPerson')}</h2>
      <p className="no-print">
        <Link className="btn" to={`${recordPath(id)}/mutasi`}>
          {t('movement.record')}
        </Link>
      </p>
      <Async answer={answer} select={({ employee }) => employee?.movements} lines={2}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <p className="muted">{t('movement.noneOfPerson')}</p>
          ) : (
            <ol className="rows card" aria-label={t('movement.ofPerson')}>
              {nodes.map((movement) => (
                <li key={movement.id} className="row">
                  <MovementItem movement={movement} onChange={answer.refetch} />
                </li>
              ))}
            </ol>
          )
        }
      </Async>
    </section>
  )
}
