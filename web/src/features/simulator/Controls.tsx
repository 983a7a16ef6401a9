import { useTranslation } from 'react-i18next'
import type { EducationLevel, PerformancePredicate } from '../../generated/types'
import type { Assumptions } from './assumptions'
import { PredicateSlider } from './PredicateSlider'
import type { SimulatorPerson } from './Simulator'

interface ControlsProps {
  me: SimulatorPerson
  assumptions: Assumptions
  onAssume: (assumptions: Assumptions) => void
  today: string
}

/** Single years that have a slider of their own. */
const YEARS = 4
const DEGREES: EducationLevel[] = ['BACHELOR', 'MASTER', 'DOCTORATE']
const EDUCATION: EducationLevel[] = [
  'PRIMARY',
  'JUNIOR_HIGH',
  'SENIOR_HIGH',
  'DIPLOMA_1',
  'DIPLOMA_2',
  'DIPLOMA_3',
  ...DEGREES,
]

/** What is assumed: ratings first, then training and degree, then what the office decides. */
export function Controls({ me, assumptions, onAssume, today }: ControlsProps) {
  const { t } = useTranslation()
  const usual = assumptions.predicate ?? 'GOOD'
  const firstYear = Number(today.slice(0, 4))

  function rate(year: number, predicate: PerformancePredicate): void {
    const { [year]: _replaced, ...years } = assumptions.years
    onAssume({ ...assumptions, years: predicate === usual ? years : { ...years, [year]: predicate } })
  }

  return (
    <>
      <fieldset className="stack">
        <legend>{t('simulator.ratings')}</legend>
        <PredicateSlider
          label={t('simulator.everyYear')}
          value={usual}
          onChange={(predicate) => onAssume({ ...assumptions, predicate })}
        />
        {Array.from({ length: YEARS }, (_, index) => firstYear + index).map((year) => (
          <PredicateSlider
            key={year}
            label={String(year)}
            value={assumptions.years[year] ?? usual}
            onChange={(predicate) => rate(year, predicate)}
          />
        ))}
      </fieldset>
      <fieldset className="stack">
        <legend>{t('simulator.plans')}</legend>
        {programmesOf(me).map(({ code, title }) => (
          <DayField
            key={code}
            label={title}
            hint={t('simulator.trainingHint')}
            min={today}
            value={assumptions.trainings[code] ?? ''}
            onChange={(day) => {
              const { [code]: _replaced, ...trainings } = assumptions.trainings
              onAssume({ ...assumptions, trainings: day ? { ...trainings, [code]: day } : trainings })
            }}
          />
        ))}
        <Degree me={me} assumptions={assumptions} onAssume={onAssume} today={today} />
      </fieldset>
      <fieldset className="stack">
        <legend>{t('simulator.office')}</legend>
        <Toggle
          label={t('simulator.periodic')}
          checked={assumptions.conversion !== 'ANNUAL'}
          onChange={(on) => onAssume({ ...assumptions, conversion: on ? undefined : 'ANNUAL' })}
        />
        <Toggle
          label={t('simulator.vacancies')}
          checked={assumptions.vacancies !== false}
          onChange={(on) => onAssume({ ...assumptions, vacancies: on ? undefined : false })}
        />
        <Toggle
          label={t('simulator.inTime')}
          checked={assumptions.preparation !== 'PLANNED_ONLY'}
          onChange={(on) => onAssume({ ...assumptions, preparation: on ? undefined : 'PLANNED_ONLY' })}
        />
      </fieldset>
      <button type="button" className="btn quiet" onClick={() => onAssume({ years: {}, trainings: {}, tests: {} })}>
        {t('simulator.reset')}
      </button>
    </>
  )
}

/** Trainings that close a gap of a next step, each once. */
function programmesOf({ careerSteps }: SimulatorPerson): { code: string; title: string }[] {
  const remedies = (careerSteps ?? [])
    .slice(0, 3)
    .flatMap(({ requirements }) => requirements.flatMap((each) => each.remedies))
  const programmes = remedies.flatMap(({ programme }) => (programme ? [programme] : []))
  return [...new Map(programmes.map((programme) => [programme.code, programme])).values()].slice(0, 4)
}

function Degree({ me, assumptions, onAssume, today }: ControlsProps) {
  const { t } = useTranslation()
  const { degree } = assumptions
  const held = EDUCATION.indexOf(me.education ?? 'PRIMARY')
  const open = DEGREES.filter((level) => EDUCATION.indexOf(level) > held)
  if (open.length === 0) return null
  const inTwoYears = `${Number(today.slice(0, 4)) + 2}-07-01`
  return (
    <>
      <label className="choice">
        <span>{t('simulator.degree')}</span>
        <select
          className="field"
          value={degree?.level ?? ''}
          onChange={({ target }) => {
            const level = open.find((each) => each === target.value)
            onAssume({ ...assumptions, degree: level && { level, finishedOn: degree?.finishedOn ?? inTwoYears } })
          }}
        >
          <option value="">{t('simulator.noDegree')}</option>
          {open.map((level) => (
            <option key={level} value={level}>
              {t(`simulator.education.${level as 'MASTER'}`)}
            </option>
          ))}
        </select>
      </label>
      {degree && (
        <DayField
          label={t('simulator.degreeDay')}
          min={today}
          value={degree.finishedOn}
          onChange={(day) => day && onAssume({ ...assumptions, degree: { ...degree, finishedOn: day } })}
        />
      )}
    </>
  )
}

interface DayFieldProps {
  label: string
  hint?: string
  min: string
  value: string
  onChange: (day: string) => void
}

function DayField({ label, hint, min, value, onChange }: DayFieldProps) {
  return (
    <label className="choice">
      <span>
        {label}
        {hint && !value && <span className="fine"> {hint}</span>}
      </span>
      <input className="field" type="date" min={min} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  )
}

function Toggle({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="toggle">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  )
}
