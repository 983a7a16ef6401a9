import { twoDigits, yearOfMonth } from './calendar'
import type { Random } from './random'
import type { EmploymentType, Sex } from './tables'

const firstBirthMonth = 1950 * 12
const birthMonths = 65 * 12
const firstStartMonth = 1970 * 12
const daysPerMonth = 28
const firstSerial = 900
const serials = 100

/**
 * Gives out employee numbers of valid shape with serial 900–999, which no real number uses, and never the same twice.
 *
 * Source: NIP of a PNS: birth date, month of entry, sex, serial (Perka BKN 43/2007); NI of a PPPK: `21` in place of the
 * month.
 */
export class IdentityNumbers {
  /** Serials given out: by month of entry and sex, one byte for each birth day. */
  private readonly used = new Map<number, Uint8Array>()

  /** A number and the birth day that it states: another day of the month where one has no serial left. */
  next(
    birthMonth: number,
    startMonth: number,
    sex: Sex,
    employment: EmploymentType,
    random: Random,
  ): { nip: string; birthDate: string } {
    const contract = employment === 'PPPK' || employment === 'PPPK_PART_TIME'
    const firstDay = random.integer(1, daysPerMonth)
    for (let turn = 0; turn < daysPerMonth; turn++) {
      const day = ((firstDay - 1 + turn) % daysPerMonth) + 1
      const nip = this.take(birthMonth, day, startMonth, sex, contract)
      if (nip) return { nip, birthDate: isoDay(birthMonth, day) }
    }
    throw new Error('No employee number is left for this month of birth and start of service')
  }

  /** The number for a fixed birth date. @throws when its serials are used up. */
  forBirthDate(birthDate: string, startMonth: number, sex: Sex, employment: EmploymentType): string {
    const birthMonth = Number(birthDate.slice(0, 4)) * 12 + Number(birthDate.slice(5, 7)) - 1
    const nip = this.take(birthMonth, Number(birthDate.slice(8)), startMonth, sex, employment.startsWith('PPPK'))
    if (!nip) throw new Error('No employee number is left for this birth date')
    return nip
  }

  private take(birthMonth: number, day: number, startMonth: number, sex: Sex, contract: boolean): string | null {
    const start = contract ? yearOfMonth(startMonth) * 12 : startMonth
    const slot = ((start - firstStartMonth) * 2 + (contract ? 1 : 0)) * 2 + (sex === 'M' ? 0 : 1)
    let counts = this.used.get(slot)
    if (!counts) this.used.set(slot, (counts = new Uint8Array(birthMonths * 31)))
    const index = (birthMonth - firstBirthMonth) * 31 + day - 1
    if (counts[index] >= serials) return null
    const serial = firstSerial + counts[index]++
    const from = `${yearOfMonth(startMonth)}${contract ? '21' : twoDigits((startMonth % 12) + 1)}`
    return `${isoDay(birthMonth, day).replaceAll('-', '')}${from}${sex === 'M' ? 1 : 2}${serial}`
  }
}

function isoDay(month: number, day: number): string {
  return `${yearOfMonth(month)}-${twoDigits((month % 12) + 1)}-${twoDigits(day)}`
}
