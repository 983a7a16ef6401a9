import { addYears, type Day, firstOfNextMonth } from '@jalur/common'

/**
 * First day of retirement: the first of the month after the one in which the retirement age (BUP) is reached.
 * Source: UU 20/2023 art. 55.
 */
export const retirementDateOf = (birthDate: Day, retirementAge: number): Day =>
  firstOfNextMonth(addYears(birthDate, retirementAge))
