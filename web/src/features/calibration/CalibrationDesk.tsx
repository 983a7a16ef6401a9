import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { useAgencyCalibrationsQuery } from '../../generated/calibration'
import { SessionList } from './SessionList'

/** The calibration sessions of an agency, for its HR officers to follow. */
export function CalibrationDesk({ agency }: { agency: string }) {
  const { t } = useTranslation()
  const answer = useAgencyCalibrationsQuery({ variables: { agency }, fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={(data) => data.agency?.calibrationSessions} lines={3}>
      {(page) => (
        <SessionList
          title={t('calibration.page')}
          none={t('calibration.noneInAgency')}
          page={page}
          onMore={(after) => void answer.fetchMore({ variables: { after } })}
        />
      )}
    </Async>
  )
}
