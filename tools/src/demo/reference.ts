import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GovernmentFacts, UnitTypeFacts } from '@jalur/personnel'

export type Scope = 'PROVINCE' | 'REGENCY'
export type PositionKind =
  | 'PRINCIPAL_EXECUTIVE'
  | 'SENIOR_EXECUTIVE'
  | 'EXECUTIVE'
  | 'ADMINISTRATOR'
  | 'SUPERVISOR'
  | 'IMPLEMENTER'
  | 'FUNCTIONAL'
export type EducationLevel =
  | 'PRIMARY'
  | 'JUNIOR_HIGH'
  | 'SENIOR_HIGH'
  | 'DIPLOMA_3'
  | 'BACHELOR'
  | 'MASTER'
  | 'DOCTORATE'

export interface DemoAgency extends GovernmentFacts {
  /** IANA name. */
  timeZone: string
  seat: string
}

export interface DemoLevel {
  code: string
  name: string
  category: 'KETERAMPILAN' | 'KEAHLIAN'
  ordinal: number
  minimumRank: string
  maximumRank: string
  /** Credit points a year at predicate Baik. */
  coefficient: number
  pointsPerRank: number
  pointsToNextLevel: number | null
  nextLevel: string | null
  retirementAge: number
  competencyLevel: number
}

/** A position as the generator sees it; ranks are ordinals (1 = I/a … 17 = IV/e), `null` = no limit. */
export interface DemoPosition {
  code: string
  name: string
  kind: PositionKind
  level: DemoLevel | null
  /** Code of the functional name, or the own code. */
  base: string
  family: string | null
  eselon: string | null
  scope: Scope | null
  minimumRank: number
  maximumRank: number
  retirementAge: number
  minimumEducation: EducationLevel
  /** Level that every competency of its standard asks for, 1–5. */
  requiredLevel: number
}

export interface DemoCompetency {
  code: string
  kind: 'MANAGERIAL' | 'SOCIOCULTURAL' | 'TECHNICAL'
  nameId: string
  family: string | null
}

export interface DemoReference {
  agencies: DemoAgency[]
  unitTypes: UnitTypeFacts[]
  /** Rank codes by ordinal; index 0 is unused. */
  ranks: string[]
  positions: Map<string, DemoPosition>
  /** Level codes of each functional name, lowest first. */
  ladders: Map<string, string[]>
  competencies: DemoCompetency[]
}

interface FunctionalRow {
  code: string
  name: string
  family: string
  levels: string[]
  retirementAge: number | null
}
interface StructuralRow {
  code: string
  name: string
  kind: PositionKind
  eselon: string
  scope: Scope | null
  minimumRank: string
  maximumRank: string
}
interface ImplementerRow {
  code: string
  name: string
  minimumEducation: EducationLevel
  minimumRank: string
  maximumRank: string
}
interface RequiredLevelRow {
  kind: PositionKind
  level: string | null
  requiredLevel: number
}

/** Reads the reference lists of the services: the same files that the services load into their tables. */
export function loadReference(): DemoReference {
  const ranks = ['']
  for (const rank of read<{ code: string; ordinal: number }>('personnel', 'ranks')) ranks[rank.ordinal] = rank.code
  const levels = new Map(read<DemoLevel>('personnel', 'functional-levels').map((level) => [level.code, level]))
  const required = new Map(
    read<RequiredLevelRow>('learning', 'required-levels').map((row) => [row.level ?? row.kind, row.requiredLevel]),
  )
  const functional = read<FunctionalRow>('personnel', 'functional-positions')
  const positions = [
    ...functional.flatMap((row) => row.levels.map((code) => functionalPosition(row, levels.get(code)!, ranks))),
    ...read<StructuralRow>('personnel', 'structural-positions').map((row) => structuralPosition(row, ranks, required)),
    ...read<ImplementerRow>('personnel', 'implementer-positions').map((row) =>
      implementerPosition(row, ranks, required),
    ),
  ]
  return {
    agencies: read<DemoAgency>('personnel', 'agencies'),
    unitTypes: read<UnitTypeFacts>('personnel', 'unit-types'),
    ranks,
    positions: new Map(positions.map((position) => [position.code, position])),
    ladders: new Map(functional.map((row) => [row.code, row.levels])),
    competencies: read<DemoCompetency>('learning', 'competencies'),
  }
}

/** The position of a code. @throws when the reference lists do not have it. */
export function positionOf(reference: DemoReference, code: string): DemoPosition {
  const position = reference.positions.get(code)
  if (!position) throw new Error(`Position ${code} is not in the reference lists`)
  return position
}

function functionalPosition(row: FunctionalRow, level: DemoLevel, ranks: string[]): DemoPosition {
  return {
    code: `${row.code}.${level.code}`,
    name: `${row.name} ${level.name}`,
    kind: 'FUNCTIONAL',
    level,
    base: row.code,
    family: row.family,
    eselon: null,
    scope: null,
    minimumRank: ranks.indexOf(level.minimumRank),
    maximumRank: ranks.indexOf(level.maximumRank),
    retirementAge: row.retirementAge ?? level.retirementAge,
    minimumEducation: educationOfLevel(level),
    requiredLevel: level.competencyLevel,
  }
}

function educationOfLevel(level: DemoLevel): EducationLevel {
  if (level.category === 'KEAHLIAN') return 'BACHELOR'
  return level.code === 'PEMULA' ? 'SENIOR_HIGH' : 'DIPLOMA_3'
}

function structuralPosition(row: StructuralRow, ranks: string[], required: Map<string, number>): DemoPosition {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    level: null,
    base: row.code,
    family: null,
    eselon: row.eselon,
    scope: row.scope,
    minimumRank: ranks.indexOf(row.minimumRank),
    maximumRank: ranks.indexOf(row.maximumRank),
    retirementAge: row.kind === 'EXECUTIVE' || row.kind === 'SENIOR_EXECUTIVE' ? 60 : 58,
    minimumEducation: row.kind === 'SUPERVISOR' ? 'DIPLOMA_3' : 'BACHELOR',
    requiredLevel: required.get(row.kind)!,
  }
}

function implementerPosition(row: ImplementerRow, ranks: string[], required: Map<string, number>): DemoPosition {
  return {
    code: row.code,
    name: row.name,
    kind: 'IMPLEMENTER',
    level: null,
    base: row.code,
    family: null,
    eselon: null,
    scope: null,
    minimumRank: ranks.indexOf(row.minimumRank),
    maximumRank: ranks.indexOf(row.maximumRank),
    retirementAge: 58,
    minimumEducation: row.minimumEducation,
    requiredLevel: required.get('IMPLEMENTER')!,
  }
}

function read<Row>(service: string, name: string): Row[] {
  const path = join(__dirname, '../../../services', service, 'reference', `${name}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as Row[]
}
