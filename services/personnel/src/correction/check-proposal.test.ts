import fc from 'fast-check'
import { referenceRows } from '../catalogue/testing'
import { buildCatalogue } from '../catalogue/build-catalogue'
import { RecordField } from '../record/lineage'
import { checkProposal, type ProposalSubject } from './check-proposal'
import { isOverdue, type Proposal } from './correction'
import { dueAt, termOn } from './service-term'

const TODAY = '2026-11-27'
const ID = '00000000-0000-4000-8000-000000000003'
const OTHER = '00000000-0000-4000-8000-000000000004'
const catalogue = buildCatalogue(referenceRows())
const subject: ProposalSubject = { id: ID, birthDate: '1990-01-01', employmentType: 'PNS', agencyKind: 'REGENCY' }
const proposal = (change: Partial<Proposal>): Proposal => ({
  ...{ field: 'NAME', value: 'Siti Rahmawati', replaces: null, effectiveFrom: null },
  ...{ decreeNumber: null, decreeDate: null, major: null, institution: null },
  ...change,
})
const given = { explanation: 'Nama saya salah tulis.', evidence: ['file'] }
const faults = (change: Partial<Proposal>, more: Partial<typeof given> = {}, of = subject): string[] =>
  checkProposal(proposal(change), { ...given, ...more }, of, catalogue, TODAY).map(({ field }) => field)

const rank = { field: 'RANK', value: 'III/c', effectiveFrom: '2026-04-01' } as const
const degree = { field: 'EDUCATION', value: 'MASTER', effectiveFrom: '2024-08-01' } as const

describe('a proposal', () => {
  test.each<[string, Partial<Proposal>]>([
    ['a name', {}],
    ['a number with its birth date', { field: 'NIP', value: '199001012015032001' }],
    ['a birth date', { field: 'BIRTH_DATE', value: '1990-10-01' }],
    ['an employment type', { field: 'EMPLOYMENT_TYPE', value: 'CPNS' }],
    ['a rank since a day', { ...rank, replaces: '2022-04-01', decreeDate: '2026-03-20' }],
    ['a position of a regency', { ...rank, field: 'POSITION', value: 'KEPALA_DINAS_KABUPATEN_KOTA' }],
    ['a degree', degree],
    ['a degree finished before service', { ...degree, value: 'PRIMARY', effectiveFrom: '2002-06-30' }],
    ['a unit', { field: 'UNIT', value: OTHER }],
    ['a superior', { field: 'SUPERVISOR', value: OTHER }],
  ])('%s can be asked for', (_, change) => expect(faults(change)).toEqual([]))

  test.each<[string, Partial<Proposal>, string[]]>([
    ['without text', { value: '  ' }, ['value']],
    ['of an endless name', { value: 'x'.repeat(201) }, ['value']],
    ['of a number that is none', { field: 'NIP', value: '19900101201503200' }, ['value']],
    ['of a day that is none', { field: 'BIRTH_DATE', value: '1990-02-30' }, ['value']],
    ['of a birth a year ago', { field: 'BIRTH_DATE', value: '2025-01-01' }, ['value']],
    ['of a status that is none', { field: 'STATUS', value: 'toString' }, ['value']],
    ['of a rank that is none', { ...rank, value: 'V/a' }, ['value']],
    ['of a rank without its day', { ...rank, effectiveFrom: null }, ['effectiveFrom']],
    ['of a rank from tomorrow on', { ...rank, effectiveFrom: '2026-11-28' }, ['effectiveFrom']],
    ['of a rank in childhood', { ...rank, effectiveFrom: '2004-12-31' }, ['effectiveFrom']],
    ['of a decree of tomorrow', { ...rank, decreeDate: '2026-11-28' }, ['decreeDate']],
    ['of a position of the province', { ...rank, field: 'POSITION', value: 'SEKRETARIS_DAERAH_PROVINSI' }, ['value']],
    ['of a degree before birth', { ...degree, effectiveFrom: '1989-06-30' }, ['effectiveFrom']],
    ['of a unit without an id', { field: 'UNIT', value: 'Dinas' }, ['value']],
    ['of oneself as superior', { field: 'SUPERVISOR', value: ID }, ['value']],
    ['of another agency', { field: 'AGENCY', value: OTHER }, ['field']],
    ['that replaces an entry where there are none', { replaces: '2020-01-01' }, ['replaces']],
    ['with everything wrong', { ...rank, value: '', effectiveFrom: null }, ['value', 'effectiveFrom']],
  ])('%s is told by its field', (_, change, expected) => expect(faults(change)).toEqual(expected))

  test('needs a document for what an office cannot know, and an explanation', () => {
    expect(faults({}, { evidence: [] })).toEqual(['evidence'])
    expect(faults({ field: 'SUPERVISOR', value: OTHER }, { evidence: [] })).toEqual([])
    expect(faults({}, { evidence: Array<string>(6).fill('file') })).toEqual(['evidence'])
    expect(faults({}, { explanation: ' ' })).toEqual(['explanation'])
  })
  test('of a rank is nothing for contract staff', () =>
    expect(faults(rank, {}, { ...subject, employmentType: 'PPPK' })).toEqual(['value']))

  test('of any text is judged and never fails', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(RecordField)), fc.string(), (field, value) => {
        expect(Array.isArray(faults({ field, value }))).toBe(true)
      }),
    ))
})

describe('the term', () => {
  const term = termOn(catalogue.terms, 'DATA_CORRECTION', TODAY)
  const asked = new Date('2026-11-27T16:30:00Z')

  test('is three times 24 hours by UU 27/2022, also over a weekend', () => {
    expect(term).toMatchObject({ hours: 72, regulationCode: 'UU_27_2022', article: 'ps. 30 ayat (1)' })
    expect(dueAt(asked, term)).toEqual(new Date('2026-11-30T16:30:00Z'))
  })
  test('is none before the law', () =>
    expect(() => termOn(catalogue.terms, 'DATA_CORRECTION', '2022-10-16')).toThrow('DATA_CORRECTION'))
  test.each([
    ['SUBMITTED', '2026-11-30T16:30:00Z', false],
    ['SUBMITTED', '2026-11-30T16:30:01Z', true],
    ['IN_REVIEW', '2026-12-01T00:00:00Z', true],
    ['ACCEPTED', '2026-12-01T00:00:00Z', false],
    ['WITHDRAWN', '2026-12-01T00:00:00Z', false],
  ] as const)('of a request that is %s at %s has passed: %s', (status, now, overdue) =>
    expect(isOverdue({ status, dueAt: dueAt(asked, term) }, new Date(now))).toBe(overdue),
  )
})
