import i18n from 'i18next'

/** The zone of Gorontalo, for who has no agency. */
export const WITA = 'Asia/Makassar'

let zone = WITA

/** IANA zone in which the pages tell instants, and know today. */
export const currentZone = (): string => zone

/** What people call the zone: `WIB`, `WITA` or `WIT`. */
export const zoneName = (): string =>
  new Intl.DateTimeFormat('id', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')!.value

/** Tells instants in another zone from now on, and draws the pages again; texts know it as `{{zone}}`. */
export function setZone(next: string): void {
  if (next === zone) return
  zone = next
  i18n.options.interpolation = { ...i18n.options.interpolation, defaultVariables: { zone: zoneName() } }
  void i18n.changeLanguage(i18n.language)
}
