/** What a stored value is called. Pure. */
import type { Language, Text } from '@jalur/common'
import type { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import { dayText, educationTexts } from '../career-rules/texts'
import type { Catalogue } from '../catalogue/catalogue'
import type { EmploymentStatus } from '../employee/employee'
import type { StoredValue } from './recorded-field'

const employmentTexts: Record<EmploymentType, Text> = {
  CPNS: { id: 'CPNS (calon PNS)', en: 'CPNS (candidate for permanent service)' },
  PNS: { id: 'PNS', en: 'PNS (permanent)' },
  PPPK: { id: 'PPPK', en: 'PPPK (on contract)' },
  PPPK_PART_TIME: { id: 'PPPK paruh waktu', en: 'PPPK (on contract, part-time)' },
}

const statusTexts: Record<EmploymentStatus, Text> = {
  ACTIVE: { id: 'Aktif', en: 'In service' },
  ON_LEAVE: { id: 'Cuti di luar tanggungan negara', en: 'On leave outside the state’s account' },
  RETIRED: { id: 'Pensiun', en: 'Retired' },
  LEFT: { id: 'Berhenti', en: 'Left the service' },
}

/** A value as people read it; null where none is on record, the value itself where its list no longer knows it. */
export function valueText(
  { field, value, name }: StoredValue,
  {
    ranksByCode,
    positionsByCode,
    agenciesByCode,
  }: Pick<Catalogue, 'ranksByCode' | 'positionsByCode' | 'agenciesByCode'>,
  language: Language,
): string | null {
  if (value === null) return null
  switch (field) {
    case 'NAME':
    case 'NIP':
      return value
    case 'BIRTH_DATE':
      return dayText(value)[language]
    case 'EMPLOYMENT_TYPE':
      return employmentTexts[value as EmploymentType][language]
    case 'STATUS':
      return statusTexts[value as EmploymentStatus][language]
    case 'EDUCATION':
      return capitalised(educationTexts[value as EducationLevel][language])
    case 'AGENCY':
      return agenciesByCode.get(value)?.name ?? value
    case 'RANK':
      return `${value} ${ranksByCode.get(value)?.name ?? ''}`.trim()
    case 'POSITION':
      return [positionsByCode.get(value)?.name ?? value, name].filter(Boolean).join(', ')
    case 'UNIT':
    case 'SUPERVISOR':
      return name
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
