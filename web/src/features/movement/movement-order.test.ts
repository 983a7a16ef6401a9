import { emptyForm, missingParts, type MovementForm, orderOf, takes } from './movement-order'

const HERE = '7104'
const form = (filled: Partial<MovementForm>): MovementForm => ({ ...emptyForm(HERE), ...filled })
const decree = { effectiveFrom: '2026-12-01', decreeNumber: ' SK 9 ', decreeDate: '2026-11-20' }
const unit = { id: 'unit', name: 'Bidang Mutasi' }

test.each([
  [{}, ['kind']],
  [{ kind: 'TRANSFER' }, ['positionCode', 'unitId', 'effectiveFrom', 'decreeNumber', 'decreeDate']],
  [{ kind: 'RANK_PROMOTION', ...decree }, ['rankCode']],
  [{ kind: 'ACTING_PLT', ...decree, positionCode: 'P', unitId: unit }, ['effectiveTo']],
  [{ kind: 'SUPERVISION_CHANGE', ...decree, superiorId: { id: 'x', name: 'X' } }, []],
] as const)('of %p is missing %p', (filled, missing) =>
  expect(missingParts(form(filled as Partial<MovementForm>))).toEqual(missing),
)

test('what was filled in for another kind is not sent', () => {
  const filled = form({ kind: 'RANK_PROMOTION', ...decree, rankCode: 'III/c', positionCode: 'P', unitId: unit })
  expect(takes(filled, 'positionCode')).toBe(false)
  expect(orderOf(filled, 'person', HERE)).toEqual({
    ...{ employeeId: 'person', kind: 'RANK_PROMOTION', rankCode: 'III/c' },
    ...{ effectiveFrom: '2026-12-01', decreeNumber: 'SK 9', decreeDate: '2026-11-20' },
  })
})

test('the agency is named only where it is another one', () => {
  const filled = form({ kind: 'TRANSFER', ...decree, positionCode: 'P', unitId: unit })
  expect(orderOf(filled, 'person', HERE)).not.toHaveProperty('agencyCode')
  expect(orderOf({ ...filled, agencyCode: '7105' }, 'person', HERE)).toMatchObject({
    agencyCode: '7105',
    unitId: 'unit',
  })
})
