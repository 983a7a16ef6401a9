import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { type OwnPlanFragment, useCopyPlanMutation } from '../../generated/my-plan'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'

interface CopyBeforeProps {
  /** The plan of the year before. */
  from: string
  year: number
  /** For which period a new plan is made. */
  period: { startsOn: string; endsOn: string }
  /** Keeps what was typed and answers the draft; undefined where nothing was typed yet, null where it was refused. */
  keep: () => Promise<OwnPlanFragment | null | undefined>
  onCopied: () => void
  reload: () => Promise<unknown>
}

/** Takes the results of the year before into the plan, after those that it has. */
export function CopyBefore({ from, year, period, keep, onCopied, reload }: CopyBeforeProps) {
  const { t } = useTranslation()
  const [mutate] = useCopyPlanMutation()
  const write = useWrite(mutate, ({ copyPerformancePlan }) => copyPerformancePlan!, reload)

  async function copy(): Promise<void> {
    const draft = await keep()
    if (draft === null) return
    const { startsOn, endsOn } = draft?.period ?? period
    const into = draft && { into: draft.id, expectedVersion: draft.version }
    if (!(await write.run({ from, startsOn, endsOn, ...into }))) return
    onCopied()
    announce(t('performance.plan.copied', { year }))
    await reload()
  }

  return (
    <>
      <button type="button" className="btn ghost" aria-busy={write.busy} onClick={() => void copy()}>
        {t('performance.plan.copy', { year })}
      </button>
      <WriteNotice write={write} conflict={t('performance.plan.conflict')} />
    </>
  )
}
