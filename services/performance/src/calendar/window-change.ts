/** Whether an agency may set other windows as asked, and what that would change. Pure. */
import { addMonths, type Day, isDay, type RefusalReason, refusalReason, type Text } from '@jalur/common'
import { WindowKind, type Window, type WindowRule, windowsFor } from '../cycle/window'
import type { CadenceRule } from '../cycle/terms'
import { monthText } from '../evaluation/words'
import type { RefusalCode } from '../refusals'
import { windowName } from './explain-window'
import {
  type NewSetting,
  lastVersion,
  rulesOf,
  settingFor,
  type StoredWindowVersion,
  type WindowDays,
} from './window-version'

/** What a change is held against. */
export interface KnownRules {
  /** All rules as they are now, the agency's own first. */
  windows: readonly WindowRule[]
  cadences: readonly CadenceRule[]
  /** The versions of the agency. */
  stored: readonly StoredWindowVersion[]
}

/** A window of one month before and after a change; null where there is none. */
export interface WindowShift {
  kind: WindowKind
  month: Day
  before: Window | null
  after: Window | null
}

const LONGEST = { decision: 200, reason: 1_000 }
const SHORTEST = { decision: 3, reason: 10 }
const MOST_MONTHS_AFTER = 2
const MONTHS_BACK = 3
const MONTHS_AHEAD = 24
/** Months for which a preview tells what changes. */
const MONTHS_SHOWN = 12
const KINDS = Object.keys(WindowKind) as WindowKind[]

/** What cannot be understood in a change, by field. */
export function changeFaults({ validFrom, windows, decision }: NewSetting, today: Day) {
  const thisMonth = `${today.slice(0, 7)}-01`
  const [first, last] = [addMonths(thisMonth, -MONTHS_BACK), addMonths(thisMonth, MONTHS_AHEAD)]
  const isMonth = isDay(validFrom) && validFrom.endsWith('-01') && first <= validFrom && validFrom <= last
  return [
    ...(isMonth ? [] : [{ field: 'validFrom', reason: monthWanted(first, last) }]),
    ...windows.flatMap(daysFaults),
    ...orderFaults(windows),
    ...lengthFaults('decision', decision),
  ]
}

/** What is wrong with a reason. */
export const lengthFaults = (field: 'decision' | 'reason', text: string) => {
  const { length } = text.trim()
  return SHORTEST[field] <= length && length <= LONGEST[field]
    ? []
    : [{ field, reason: lengthWanted(SHORTEST[field], LONGEST[field]) }]
}

const fieldOf = ({ kind }: WindowDays): string => kind.toLowerCase()

function daysFaults(days: WindowDays) {
  const { fromDay, toDay, monthsAfter } = days
  const isSpan = 1 <= fromDay && fromDay <= toDay && toDay <= 31
  return [
    ...(isSpan ? [] : [{ field: fieldOf(days), reason: NO_SPAN }]),
    ...(0 <= monthsAfter && monthsAfter <= MOST_MONTHS_AFTER
      ? []
      : [{ field: `${fieldOf(days)}.monthsAfter`, reason: TOO_LATE }]),
  ]
}

/** What is entered is rated, and what was returned is corrected: each begins after the one before, and ends no earlier. */
function orderFaults(windows: readonly WindowDays[]) {
  const placeOf = (kind: WindowKind, day: 'fromDay' | 'toDay'): number => {
    const days = windows.find((each) => each.kind === kind)!
    return days.monthsAfter * 100 + days[day]
  }
  return KINDS.slice(1).flatMap((kind, index) => {
    const before = KINDS[index]!
    const follows =
      placeOf(kind, 'fromDay') > placeOf(before, 'fromDay') && placeOf(kind, 'toDay') >= placeOf(before, 'toDay')
    return follows ? [] : [{ field: kind.toLowerCase(), reason: WRONG_ORDER }]
  })
}

/** Why a change is refused; nothing where it may be made. */
export function changeRefusals(change: NewSetting, known: KnownRules, today: Day): RefusalReason<RefusalCode>[] {
  const last = lastVersion(known.stored)
  if (last && last.validFrom >= change.validFrom) return [overlaps(last.validFrom)]
  const now = settingFor(known, change.agencyCode, change.validFrom)
  if (now && change.cadence !== now.cadence && change.validFrom <= today) return [CADENCE_IN_PAST]
  const shifts = shiftsOf(change, known.windows, monthsUntil(change.validFrom, today))
  const touched = shifts.flatMap((shift) => pastRefusal(shift, today) ?? [])
  if (touched.length > 0) return touched.slice(0, 1)
  const isSame = now?.cadence === change.cadence && shiftsOf(change, known.windows, [change.validFrom]).length === 0
  return isSame ? [NOTHING_NEW] : []
}

/** Which windows of the first twelve months would lie elsewhere, month by month. */
export const previewShifts = (change: NewSetting, windows: readonly WindowRule[]): WindowShift[] =>
  shiftsOf(
    change,
    windows,
    Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(change.validFrom, index)),
  )

function shiftsOf(change: NewSetting, windows: readonly WindowRule[], months: readonly Day[]): WindowShift[] {
  const changed = [...rulesOf(change), ...windows]
  const windowIn = (rules: readonly WindowRule[], month: Day, kind: WindowKind): Window | null =>
    windowsFor(rules, change.agencyCode, month).find((window) => window.kind === kind) ?? null
  return months.flatMap((month) =>
    KINDS.map((kind) => ({
      ...{ kind, month },
      before: windowIn(windows, month, kind),
      after: windowIn(changed, month, kind),
    })).filter(({ before, after }) => before?.opensOn !== after?.opensOn || before?.closesOn !== after?.closesOn),
  )
}

/** The months from the first to this one: windows of later months have not opened. */
function monthsUntil(first: Day, today: Day): Day[] {
  const months: Day[] = []
  for (let month = first; month <= today; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The past is not edited, and an open window is not closed: at most it stays open for longer. */
function pastRefusal({ kind, month, before, after }: WindowShift, today: Day): RefusalReason<RefusalCode> | null {
  if (before && before.closesOn < today) return inPast({ kind, month })
  if (before && before.opensOn <= today) {
    const staysOpen = after !== null && after.opensOn === before.opensOn && after.closesOn >= before.closesOn
    return staysOpen ? null : wouldClose({ kind, month })
  }
  return after && after.opensOn <= today ? inPast({ kind, month }) : null
}

const NO_SPAN: Text = {
  id: 'hari pertama dan terakhir harus 1 sampai 31, berurutan',
  en: 'first and last day must be 1 to 31, in order',
}
const TOO_LATE: Text = {
  id: `paling banyak ${MOST_MONTHS_AFTER} bulan sesudahnya`,
  en: `at most ${MOST_MONTHS_AFTER} months later`,
}
const WRONG_ORDER: Text = {
  id: 'harus dibuka sesudah jendela sebelumnya dibuka, dan tidak ditutup lebih awal',
  en: 'must open after the window before it, and close no earlier',
}
const monthWanted = (first: Day, last: Day): Text => ({
  id: `harus hari pertama satu bulan, ${monthText(first).id} sampai ${monthText(last).id}`,
  en: `must be the first day of a month, ${monthText(first).en} to ${monthText(last).en}`,
})
const lengthWanted = (least: number, most: number): Text => ({
  id: `harus ${least} sampai ${most} huruf`,
  en: `must have ${least} to ${most} characters`,
})

const FROM = 'input.change.validFrom'
const NOTHING_NEW = refusalReason<RefusalCode>('NOTHING_CHANGES', null, {
  id: 'Jendela instansi sudah demikian.',
  en: 'The windows of the agency are so already.',
})
const CADENCE_IN_PAST = refusalReason<RefusalCode>('POLICY_IN_PAST', 'input.change.cadence', {
  id: 'Irama evaluasi hanya dapat diganti mulai bulan yang akan datang: SKP yang berjalan tidak berubah.',
  en: 'The cadence can change from a coming month on only: plans that have begun stay as they are.',
})
const inPast = (window: Pick<Window, 'kind' | 'month'>): RefusalReason<RefusalCode> =>
  refusalReason('POLICY_IN_PAST', FROM, {
    id: `${windowName(window).id} akan berubah di hari yang sudah lewat. Pilih bulan sesudahnya.`,
    en: `${windowName(window).en} would change on days that are over. Choose a later month.`,
  })
const wouldClose = (window: Pick<Window, 'kind' | 'month'>): RefusalReason<RefusalCode> =>
  refusalReason('WINDOW_OPEN', FROM, {
    id: `${windowName(window).id} sedang terbuka: dapat diperpanjang, tetapi tidak ditutup atau dipindahkan.`,
    en: `${windowName(window).en} is open: it can be made longer, but neither closed nor moved.`,
  })
const overlaps = (validFrom: Day): RefusalReason<RefusalCode> =>
  refusalReason('POLICY_OVERLAPS', FROM, {
    id: `Versi mulai ${monthText(validFrom).id} sudah ada. Batalkan dahulu bila belum berlaku, atau pilih bulan sesudahnya.`,
    en: `A version from ${monthText(validFrom).en} on is on record. Cancel it first where it has not begun, or choose a later month.`,
  })
