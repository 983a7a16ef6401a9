import { addMonths } from '@jalur/common'
import { kindTexts } from '../../career-rules/texts'
import type { Position } from '../../position/position'
import { type Finding, impossible } from '../finding'
import { isActing, isPlacement, type MovementOrder } from '../movement'
import type { MovementFacts } from '../movement-facts'
import type { RuleBench } from './rule-findings'

/** Whether the unit and the position can be those of the agency on that day, and may be given to this person. */
export function placementFindings(order: MovementOrder, facts: MovementFacts, bench: RuleBench): Finding[] {
  if (!isPlacement(order.kind) && !isActing(order.kind)) return []
  const place = [...unitFindings(order, facts), ...positionFindings(facts)]
  if (!isPlacement(order.kind)) return place
  return [
    ...place,
    ...sameFindings(order, facts),
    ...kindFindings(order, facts),
    ...contractFindings(facts, bench),
    ...heldFindings(order, facts, bench),
  ]
}

function unitFindings({ effectiveFrom }: MovementOrder, { unit, agency }: MovementFacts): Finding[] {
  if (!unit || !agency) return []
  if (unit.agencyCode !== agency.code) {
    return [
      impossible('UNIT_NOT_OF_AGENCY', 'unitId', {
        id: `Unit ini bukan bagian dari ${agency.name}.`,
        en: `The unit does not belong to ${agency.name}.`,
      }),
    ]
  }
  const isOpen = unit.validFrom <= effectiveFrom && (unit.validTo === null || unit.validTo >= effectiveFrom)
  if (isOpen) return []
  return [
    impossible('UNIT_CLOSED', 'unitId', {
      id: 'Unit ini tidak ada pada TMT.',
      en: 'The unit does not exist on that day.',
    }),
  ]
}

function positionFindings({ position, agency }: MovementFacts): Finding[] {
  if (!position || !agency) return []
  const scope = agency.kind === 'PROVINCE' ? 'PROVINCE' : 'REGENCY'
  return [
    ...(position.scope !== null && position.scope !== scope
      ? [
          impossible('POSITION_NOT_OF_AGENCY', 'positionCode', {
            id: `${agency.name} tidak mempunyai jabatan ini.`,
            en: `${agency.name} has no such position.`,
          }),
        ]
      : []),
    ...(position.legacy
      ? [
          impossible('POSITION_CLOSED', 'positionCode', {
            id: 'Jabatan ini sedang dilebur dan tidak menerima orang baru.',
            en: 'This position is being folded into another and takes nobody new.',
          }),
        ]
      : []),
  ]
}

function sameFindings({ superiorId }: MovementOrder, { person, position, unit }: MovementFacts): Finding[] {
  const isSamePost = position?.code === person.position?.code && unit?.id === person.unitId
  if (!isSamePost) return []
  const isSameSuperior = superiorId === (person.superiorIds[0] ?? null)
  return [
    isSameSuperior
      ? impossible('NOTHING_CHANGES', 'positionCode', {
          id: 'Jabatan, unit, dan atasannya sudah demikian.',
          en: 'Position, unit and superior are so already.',
        })
      : impossible('KIND_DOES_NOT_FIT', 'kind', {
          id: 'Hanya atasannya yang berubah; pilih perubahan atasan.',
          en: 'Only the superior changes; choose a change of superior.',
        }),
  ]
}

/** How a position stands to the one held: above it, below it, or beside it. */
function compare(to: Position, from: Position): 'above' | 'below' | 'beside' {
  if (to.equivalence === from.equivalence) return 'beside'
  return to.equivalence > from.equivalence ? 'above' : 'below'
}

/** True for a higher level of one ladder, which the common scale does not always tell apart (Terampil, Mahir). */
const isHigherLevel = (to: Position, from: Position): boolean =>
  to.baseCode === from.baseCode && to.sortKey > from.sortKey

function kindFindings({ kind }: MovementOrder, { person, position }: MovementFacts): Finding[] {
  const held = person.position
  if (kind === 'APPOINTMENT' || !held || !position || held.code === position.code) return []
  const isUp = compare(position, held) === 'above' || isHigherLevel(position, held)
  if (isUp === (kind === 'POSITION_PROMOTION') && compare(position, held) !== 'below') return []
  const right = isUp
    ? { id: 'promosi', en: 'a promotion' }
    : compare(position, held) === 'below'
      ? { id: 'pengangkatan', en: 'an appointment' }
      : { id: 'mutasi setara', en: 'a transfer' }
  return [
    impossible('KIND_DOES_NOT_FIT', 'kind', {
      id: `Dari ${held.name} ke ${position.name} adalah ${right.id}.`,
      en: `From ${held.name} to ${position.name} is ${right.en}.`,
    }),
  ]
}

function contractFindings({ person, agency }: MovementFacts, bench: RuleBench): Finding[] {
  const isElsewhere = agency !== null && agency.code !== person.agencyCode
  return [
    ...bench.unless(person.employmentType !== 'PPPK_PART_TIME', 'PART_TIME_BOUND', 'kind', {
      id: 'PPPK paruh waktu terikat pada jabatan dalam perjanjian kerjanya.',
      en: 'A part-time contract employee is bound to the post of the contract.',
    }),
    ...bench.unless(!(isElsewhere && person.employmentType === 'PPPK'), 'CONTRACT_BOUND', 'agencyCode', {
      id: 'Perjanjian kerja PPPK terikat pada instansinya.',
      en: 'The contract of a PPPK is bound to its agency.',
    }),
  ]
}

function heldFindings({ effectiveFrom }: MovementOrder, { person }: MovementFacts, bench: RuleBench): Finding[] {
  const rule = bench.rule('HELD_TOO_SHORT')
  const { position, positionSince } = person
  if (!rule || !position || !positionSince || !rule.parameters.positionKinds.includes(position.kind)) return []
  const kind = kindTexts[position.kind]
  return bench.unless(
    addMonths(positionSince, rule.parameters.months) <= effectiveFrom,
    'HELD_TOO_SHORT',
    'effectiveFrom',
    {
      id: `Jabatan ${kind.id} ini belum ${rule.parameters.months} bulan; perlu persetujuan Kementerian Dalam Negeri.`,
      en: `This post of ${kind.en} is held for less than ${rule.parameters.months} months; the Ministry of Home Affairs must approve.`,
    },
  )
}
