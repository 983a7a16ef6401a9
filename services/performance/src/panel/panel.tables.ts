import { EntitySchema } from 'typeorm'

const key = (table: string, type: 'text' | 'uuid' | 'date' = 'uuid') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

const ofPanel = (table: string) => [
  { name: `${table}_panel_fk`, target: 'behaviour_panel', columnNames: ['panelId'], referencedColumnNames: ['id'] },
]

export const panelRuleTable = new EntitySchema<object>({
  name: 'panel_rule',
  columns: {
    least: { type: 'integer' },
    longestDays: { type: 'integer' },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validFrom: key('panel_rule', 'date'),
    validTo: { type: 'date', nullable: true },
  } as never,
  checks: [{ name: 'panel_rule_least_check', expression: 'least > 1 and longest_days > 0' }],
})

export const behaviourPanelTable = new EntitySchema<object>({
  name: 'behaviour_panel',
  columns: {
    id: key('behaviour_panel'),
    planId: { type: 'uuid' },
    key: { type: 'text' },
    openedOn: { type: 'date' },
    closesOn: { type: 'date' },
  } as never,
  uniques: [{ name: 'behaviour_panel_period_key', columns: ['planId', 'key'] as never }],
  foreignKeys: [
    {
      name: 'behaviour_panel_plan_fk',
      target: 'performance_plan',
      columnNames: ['planId'],
      referencedColumnNames: ['id'],
    },
  ],
})

export const panelMemberTable = new EntitySchema<object>({
  name: 'panel_member',
  columns: {
    panelId: key('panel_member'),
    employeeId: key('panel_member'),
    answered: { type: 'boolean', default: false },
  } as never,
  indices: [{ name: 'panel_member_employee_idx', columns: ['employeeId', 'answered'] as never }],
  foreignKeys: ofPanel('panel_member'),
})

/** Counts, and no answers: what one person said of the seven values is nowhere. */
export const panelCountTable = new EntitySchema<object>({
  name: 'panel_count',
  columns: {
    panelId: key('panel_count'),
    value: key('panel_count', 'text'),
    rating: key('panel_count', 'text'),
    count: { type: 'integer', default: 0 },
  } as never,
  foreignKeys: ofPanel('panel_count'),
})

export const panelNoteTable = new EntitySchema<object>({
  name: 'panel_note',
  columns: {
    id: key('panel_note'),
    panelId: { type: 'uuid' },
    value: { type: 'text' },
    observed: { type: 'text' },
    effect: { type: 'text', nullable: true },
  } as never,
  indices: [{ name: 'panel_note_panel_idx', columns: ['panelId'] as never }],
  foreignKeys: ofPanel('panel_note'),
})
