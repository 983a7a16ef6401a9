/**
 * The tables that demo data fills, with their columns as in the database. Inside one schema a table stands after the
 * tables that it refers to.
 */
export interface DemoTables {
  'personnel.unit': {
    id: string
    agency_code: string
    parent_id: string | null
    type_code: string
    name: string
    valid_from: string
    valid_to: string | null
    successor_id: string | null
  }
  'personnel.employee': {
    id: string
    nip: string
    name: string
    birth_date: string
    sex: Sex
    employment_type: EmploymentType
    status: 'ACTIVE'
    agency_code: string
    unit_id: string
    supervisor_id: string | null
    superior_ids: string[]
    version: number
    created_at: string
    updated_at: string
  }
  'personnel.rank_history': {
    employee_id: string
    effective_from: string
    rank_code: string
    decree_number: string | null
    decree_date: string | null
    source: 'DEMO'
  }
  'personnel.position_history': {
    employee_id: string
    effective_from: string
    position_code: string
    unit_id: string
    agency_code: string
    decree_number: string | null
    decree_date: string | null
    exception_reason: string | null
    source: 'DEMO'
  }
  'personnel.education_history': {
    employee_id: string
    graduated_on: string
    level: string
    major: string | null
    institution: string | null
    source: 'DEMO'
  }
  'personnel.supervision_history': {
    employee_id: string
    effective_from: string
    supervisor_id: string | null
    source: 'DEMO'
  }
  'personnel.field_lineage': {
    employee_id: string
    fields: string[]
    source: 'DEMO'
    as_of: string
    agency_code: string
  }
  'personnel.fitness_statement': { employee_id: string; valid_until: string }
  'personnel.vacancy': { agency_code: string; position_code: string; openings: number; updated_on: string }
  'personnel.outbox': {
    aggregatetype: string
    aggregateid: string
    type: string
    /** JSON. */
    payload: string
    created_at: string
  }
  'learning.directory': DirectoryRow
  'learning.assessment': {
    employee_id: string
    competency_code: string
    level: number
    assessed_on: string
    valid_until: string
  }
  'learning.earlier_assessment': {
    employee_id: string
    competency_code: string
    level: number
    assessed_on: string
    valid_until: string
  }
  'learning.potential_assessment': { employee_id: string; assessed_on: string; valid_until: string; score: string }
  'learning.competency_test': { employee_id: string; position_code: string; passed_on: string; valid_until: string }
  'learning.programme': {
    code: string
    title: string
    summary: string
    skill_kind: 'HARD' | 'SOFT'
    learning_hours: number
    delivery: Delivery
    organiser: string
  }
  'learning.programme_competency': { programme_code: string; competency_code: string; reaches_level: number }
  'learning.session': {
    id: string
    programme_code: string
    starts_on: string
    ends_on: string
    venue: string
    delivery: Delivery
    organiser: string
    seats: number
    seats_taken: number
  }
  'learning.learning_record': {
    id: number
    employee_id: string
    year: number
    form: string
    title: string
    programme_code: string | null
    hours: number
    completed_on: string
  }
  'performance.directory': DirectoryRow
  'performance.evaluation': {
    employee_id: string
    year: number
    work_rating: Rating
    behaviour_rating: Rating
    predicate: Predicate
    decided_on: string
  }
  'performance.credit_entry': {
    employee_id: string
    level: string
    period_start: string
    kind: 'CONVERSION' | 'INTEGRATION' | 'BASE'
    period_end: string
    year: number
    predicate: Predicate | null
    coefficient: number | null
    multiplier: number | null
    months: number | null
    points: string
  }
  'performance.performance_plan': {
    id: string
    employee_id: string
    starts_on: string
    ends_on: string
    approach: 'QUANTITATIVE'
    status: 'SUBMITTED' | 'APPROVED'
    appraiser_id: string
    version: number
  }
  'performance.work_result': {
    id: string
    plan_id: string
    place: number
    kind: 'PRIMARY' | 'ADDITIONAL'
    statement: string
    cascaded_from: string | null
  }
  'performance.indicator': {
    id: string
    work_result_id: string
    place: number
    aspect: 'QUANTITY' | 'QUALITY' | 'TIME'
    statement: string
    target: number
    unit: string
  }
  'performance.plan_behaviour': { plan_id: string; value: string; expectation: string | null }
  'performance.progress': {
    id: string
    work_result_id: string
    indicator_id: string
    reported_on: string
    statement: string
    value: number
    status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED'
    version: number
    return_reason: string | null
    decider_id: string | null
    decided_at: string | null
  }
  'performance.progress_reminder': { employee_id: string; month: string; reminded_on: string; superior_id: string }
  'performance.feedback': {
    id: string
    plan_id: string
    work_result_id: string | null
    behaviour: string | null
    author_id: string
    relation: 'SUPERIOR'
    kind: 'APPRECIATION' | 'IMPROVEMENT' | 'DIRECTION'
    observed: string
    effect: string
    next_step: string
    given_at: string
    given_on: string
    reply: string | null
    acknowledged_at: string | null
  }
  'performance.plan_evaluation': {
    plan_id: string
    key: string
    starts_on: string
    ends_on: string
    status: 'SUBMITTED' | 'ISSUED' | 'OBJECTED'
    version: number
    self_work_rating: Rating
    self_behaviour_rating: Rating
    work_rating: Rating | null
    behaviour_rating: Rating | null
    predicate: Predicate | null
    assessor_id: string | null
    issued_on: string | null
  }
  'performance.evaluation_reference': {
    plan_id: string
    key: string
    part: 'WORK' | 'BEHAVIOUR'
    kind: 'PROGRESS' | 'FEEDBACK'
    reference_id: string
  }
  'performance.objection': {
    id: string
    plan_id: string
    key: string
    status: 'FILED'
    reason: string
    filed_on: string
    due_on: string
  }
  'performance.result_offer': { work_result_id: string; employee_id: string; offered_on: string; note: string | null }
  'performance.superior_dispute': {
    id: string
    employee_id: string
    disputed_id: string
    provisional_id: string
    reason: string
    filed_on: string
    status: 'OPEN'
  }
  'performance.behaviour_panel': { id: string; plan_id: string; key: string; opened_on: string; closes_on: string }
  'performance.panel_member': { panel_id: string; employee_id: string; answered: boolean }
  'performance.panel_count': { panel_id: string; value: string; rating: Rating; count: number }
  'performance.panel_note': { id: string; panel_id: string; value: string; observed: string; effect: string | null }
  'performance.performance_dialogue': {
    id: string
    plan_id: string
    superior_id: string
    recorded_at: string
    version: number
  }
  'performance.dialogue_version': {
    dialogue_id: string
    number: number
    kind: 'DIALOGUE' | 'COACHING'
    held_on: string
    behaviour: string
    points: string
    /** JSON. */
    steps: string
    reason: string | null
    written_on: string
    confirmed_on: string | null
  }
  'performance.coaching_rating': { dialogue_id: string; rating: number; word: string | null; rated_on: string }
  'performance.improvement_plan': {
    id: string
    employee_id: string
    superior_id: string
    status: 'RUNNING'
    version: number
    reason: string
    goal: string
    /** JSON. */
    review_dates: string
    opened_on: string
    proposed_on: string
    agreed_on: string
    ends_on: string
  }
  'performance.improvement_reference': { improvement_id: string; place: number; work_result_id: string }
  'performance.improvement_step': {
    id: string
    improvement_id: string
    place: number
    text: string
    due_on: string
    support: string
    evidence: string
    status: 'OPEN' | 'CONFIRMED'
    report: string | null
    reported_on: string | null
    confirmed_on: string | null
  }
  'performance.rating_ledger': {
    place: number
    evaluation_id: string
    at: string
    actor_id: string
    action: string
    /** JSON. */
    content: string
    previous: string
    digest: string
  }
  'integrity.directory': DirectoryRow
  'integrity.pledge': {
    id: string
    employee_id: string
    signed_at: string
    valid_until: string
    text_version: string
    digest: string
  }
  'integrity.discipline_check': { employee_id: string; checked_on: string }
  'integrity.discipline_sanction': {
    id: string
    employee_id: string
    level: SanctionLevel
    sanction_code: string
    starts_on: string
    ends_on: string | null
    decree_number: string
  }
  'integrity.asset_declaration': {
    employee_id: string
    year: number
    status: 'FILED' | 'LATE' | 'DUE' | 'NOT_REQUIRED'
    due_on: string
    filed_on: string | null
  }
  'integrity.event': {
    id: string
    title: string
    kind: string
    topic: string
    starts_at: string
    ends_at: string
    venue: string
    agency_code: string
  }
  'integrity.event_attendance': { event_id: string; employee_id: string }
  'identity.account': {
    id: string
    employee_id: string | null
    name: string
    title: string
    roles: string[]
    agency_code: string | null
    demo: boolean
    demo_key: string | null
  }
}

export interface DirectoryRow {
  employee_id: string
  agency_code: string
  unit_id: string
  superior_ids: string[]
  position_code: string | null
  employment_type: EmploymentType
  active: boolean
}

export type Sex = 'M' | 'F'
export type EmploymentType = 'CPNS' | 'PNS' | 'PPPK' | 'PPPK_PART_TIME'
export type Delivery = 'CLASSROOM' | 'ONLINE' | 'BLENDED'
export type Rating = 'ABOVE' | 'MEETS' | 'BELOW'
export type Predicate = 'VERY_GOOD' | 'GOOD' | 'NEEDS_IMPROVEMENT' | 'POOR' | 'VERY_POOR'
export type SanctionLevel = 'LIGHT' | 'MODERATE' | 'SEVERE'
export type TableName = keyof DemoTables
export type Schema = 'personnel' | 'learning' | 'performance' | 'integrity' | 'identity'
export type DemoRow = { [Table in TableName]: { table: Table; row: DemoTables[Table] } }[TableName]

/** One row for one table; the pair is checked by the compiler. */
export function row<Table extends TableName>(table: Table, values: DemoTables[Table]): DemoRow {
  return { table, row: values } as DemoRow
}
