/** The same keys with any text; English has a singular beside every plural. */
export type Localised<T> = { [K in keyof T]: T[K] extends string ? string : Localised<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string
}
