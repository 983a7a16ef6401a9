import type { EndReason, MovementKind, MovementOrderInput } from '../../generated/types'

/** Somebody or something chosen by name. */
interface Chosen {
  id: string
  name: string
}

/** A movement that is being written. Empty texts stand for what is not filled in. */
export interface MovementForm {
  kind: MovementKind | ''
  effectiveFrom: string
  effectiveTo: string
  decreeNumber: string
  decreeDate: string
  positionCode: string
  agencyCode: string
  unitId: Chosen
  rankCode: string
  superiorId: Chosen
  leavesTeamTo: Chosen
  takesTeamOf: Chosen
  endReason: EndReason | ''
  actingId: string
}

/** What a movement may name beside kind, first day and decree. */
export type MovementPart = Exclude<keyof MovementForm, 'kind' | 'effectiveFrom' | 'decreeNumber' | 'decreeDate'>

export const MOVEMENT_KINDS: MovementKind[] = [
  ...(['APPOINTMENT', 'TRANSFER', 'POSITION_PROMOTION', 'RANK_PROMOTION'] as const),
  ...(['ACTING_PLT', 'ACTING_PLH', 'END_OF_ACTING', 'SUPERVISION_CHANGE', 'END_OF_SERVICE'] as const),
]

export const END_REASONS: EndReason[] = [
  ...(['RETIREMENT', 'EARLY_RETIREMENT', 'RESIGNATION', 'CONTRACT_END', 'DISMISSAL', 'DEATH'] as const),
]

interface Shape {
  needed: MovementPart[]
  optional: MovementPart[]
}

const PLACEMENT: Shape = {
  needed: ['positionCode', 'unitId'],
  optional: ['agencyCode', 'superiorId', 'leavesTeamTo', 'takesTeamOf'],
}
const ACTING: Shape = { needed: ['positionCode', 'unitId', 'effectiveTo'], optional: ['takesTeamOf'] }

const SHAPES: Record<MovementKind, Shape> = {
  APPOINTMENT: PLACEMENT,
  TRANSFER: PLACEMENT,
  POSITION_PROMOTION: PLACEMENT,
  RANK_PROMOTION: { needed: ['rankCode'], optional: [] },
  ACTING_PLT: ACTING,
  ACTING_PLH: ACTING,
  END_OF_ACTING: { needed: ['actingId'], optional: [] },
  SUPERVISION_CHANGE: { needed: ['superiorId'], optional: [] },
  END_OF_SERVICE: { needed: ['endReason'], optional: ['leavesTeamTo'] },
}

const NOBODY: Chosen = { id: '', name: '' }

/** A form with nothing filled in; the agency is the present one. */
export const emptyForm = (agencyCode: string): MovementForm => ({
  ...{ kind: '', effectiveFrom: '', effectiveTo: '', decreeNumber: '', decreeDate: '', positionCode: '', agencyCode },
  ...{ unitId: NOBODY, rankCode: '', superiorId: NOBODY, leavesTeamTo: NOBODY, takesTeamOf: NOBODY },
  ...{ endReason: '', actingId: '' },
})

/** Whether the kind chosen has a use for the part. */
export function takes({ kind }: MovementForm, part: MovementPart): boolean {
  return kind !== '' && [...SHAPES[kind].needed, ...SHAPES[kind].optional].includes(part)
}

const textOf = (form: MovementForm, part: keyof MovementForm): string => {
  const value = form[part]
  return (typeof value === 'string' ? value : value.id).trim()
}

/** What must be filled in and is not, in the order of the form. */
export function missingParts(form: MovementForm): (keyof MovementForm)[] {
  if (form.kind === '') return ['kind']
  const always: (keyof MovementForm)[] = ['effectiveFrom', 'decreeNumber', 'decreeDate']
  return [...SHAPES[form.kind].needed, ...always].filter((part) => textOf(form, part) === '')
}

/** The movement as the graph takes it: what the kind has no use for, and the present agency, is left out. */
export function orderOf(form: MovementForm, employeeId: string, presentAgency: string): MovementOrderInput {
  const { kind, effectiveFrom, decreeNumber, decreeDate } = form
  const parts = kind === '' ? [] : [...SHAPES[kind].needed, ...SHAPES[kind].optional]
  const named = parts
    .map((part) => [part, textOf(form, part)] as const)
    .filter(([part, text]) => text !== '' && !(part === 'agencyCode' && text === presentAgency))
  return {
    ...{ employeeId, kind: kind as MovementKind, effectiveFrom, decreeNumber: decreeNumber.trim(), decreeDate },
    ...Object.fromEntries(named),
  }
}
