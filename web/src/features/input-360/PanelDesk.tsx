import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { today } from '../../lib/format'
import { EmployeePicker } from '../people/EmployeePicker'
import { PanelsOf } from './PanelsOf'

/** Where HR asks peers and subordinates of somebody of the agency, and sees whom was asked; what was said is not for HR. */
export function PanelDesk() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState({ id: '', name: '' })
  return (
    <section className="stack" aria-labelledby="panel-desk">
      <div>
        <h2 id="panel-desk">{t('dialogue.panel.title')}</h2>
        <p className="muted">{t('dialogue.panel.deskHelp')}</p>
      </div>
      <FormField name="panelPerson" label={t('dialogue.panel.person')} labelled={false}>
        {(control) => (
          <EmployeePicker
            label={t('dialogue.panel.person')}
            chosen={chosen.name}
            onChoose={(id, name) => setChosen({ id, name })}
            control={control}
          />
        )}
      </FormField>
      {chosen.id && <PanelsOf key={chosen.id} employee={chosen.id} year={Number(today().slice(0, 4))} />}
    </section>
  )
}
