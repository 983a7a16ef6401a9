import { type Finding, impossible } from '../finding'
import { isPlacement, type MovementOrder } from '../movement'
import type { MovementFacts, Official } from '../movement-facts'
import { makesCircle, chainsOf, supervisionShifts } from '../supervision-plan'
import type { RuleBench } from './rule-findings'

/** Whether the superiors after the movement can be: in service, of the agency, and nobody above the own superior. */
export function supervisionFindings(order: MovementOrder, facts: MovementFacts, bench: RuleBench): Finding[] {
  const { person, superior, successor, agency } = facts
  const target = agency?.code ?? person.agencyCode
  return [
    ...officialFindings(superior, 'superiorId', target),
    ...officialFindings(successor, 'leavesTeamTo', person.agencyCode),
    ...sameSuperior(order, facts),
    ...bench.unless(!isPlacement(order.kind) || superior !== null, 'NO_SUPERIOR', 'superiorId', {
      id: 'Pegawai ini tidak akan mempunyai atasan langsung.',
      en: 'Nobody would stand above this person.',
    }),
    ...treeFindings(order, facts),
  ]
}

function officialFindings(official: Official | null, field: string, agencyCode: string): Finding[] {
  if (!official) return []
  if (official.status === 'RETIRED' || official.status === 'LEFT') {
    return [
      impossible('SUPERIOR_NOT_IN_SERVICE', field, {
        id: `${official.name} sudah tidak bertugas.`,
        en: `${official.name} serves no more.`,
      }),
    ]
  }
  if (official.agencyCode === agencyCode) return []
  return [
    impossible('SUPERIOR_OF_OTHER_AGENCY', field, {
      id: `${official.name} bekerja di instansi lain.`,
      en: `${official.name} works for another agency.`,
    }),
  ]
}

function sameSuperior({ kind, superiorId }: MovementOrder, { person }: MovementFacts): Finding[] {
  if (kind !== 'SUPERVISION_CHANGE' || superiorId !== (person.superiorIds[0] ?? null)) return []
  return [
    impossible('NOTHING_CHANGES', 'superiorId', {
      id: 'Atasannya sudah demikian.',
      en: 'This is the superior already.',
    }),
  ]
}

function treeFindings(order: MovementOrder, facts: MovementFacts): Finding[] {
  const shifts = supervisionShifts(order, facts)
  const orphans = shifts.some(({ employeeId, to }) => to === null && employeeId !== facts.person.id)
  if (orphans) {
    return [
      impossible('TEAM_WITHOUT_SUPERIOR', 'leavesTeamTo', {
        id: 'Tim yang ditinggalkan belum mempunyai atasan; pilih penggantinya.',
        en: 'The team left behind would have no superior; choose who takes over.',
      }),
    ]
  }
  if (!makesCircle(shifts, chainsOf(facts))) return []
  return [
    impossible('SUPERIOR_CIRCLE', order.superiorId ? 'superiorId' : 'leavesTeamTo', {
      id: 'Rantai atasan akan berputar: atasan baru berada di bawah pegawai ini.',
      en: 'The chain of superiors would go in a circle: the new superior stands below this person.',
    }),
  ]
}
