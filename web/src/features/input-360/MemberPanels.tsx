import { useTranslation } from 'react-i18next'
import { PanelsOf } from './PanelsOf'

/** 360° input on a subordinate, as a help beside the rating, and the form that asks for more. */
export function MemberPanels({ employee, year }: { employee: string; year: number }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="panels">
      <h2 id="panels">{t('dialogue.panel.title')}</h2>
      <PanelsOf employee={employee} year={year} />
    </section>
  )
}
