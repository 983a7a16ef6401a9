import { enforcePolicy, type Policy } from '@jalur/common'
import { buildSchema } from 'graphql'
import { emptyRules, openMutations, permissionsOf } from './permissions'
import { permissionsPage } from './permissions-page'
import { generateSchema } from './schema-files'

const sdl = `
  directive @external on FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION
  type Query { me: Employee ranks: [Rank!]! }
  type Employee { id: ID! nip: String standing: Standing hours: Int @external targets: [ID!] @inaccessible steps(asOf: String): Int }
  type Standing { met: Int rank: Rank detail: Detail }
  type Detail { text: String }
  type Rank { code: ID! }`
const policy: Policy = {
  open: ['Standing', 'Detail', 'Rank'],
  fields: {
    'Query.me': { to: ['SIGNED_IN'] },
    'Query.ranks': { to: ['ANYONE'] },
    'Employee.id': { to: ['ANYONE'] },
    'Employee.nip': { to: ['SELF', 'SUPERIOR', 'PARTNER'], scope: 'personnel:read', confidential: true },
    'Employee.standing': { to: ['SELF', 'LEADER', 'PARTNER'] },
    'Employee.hours': { to: ['ANYONE'] },
    'Employee.steps': { to: ['SELF', 'SUPERIOR', 'LEADER'], arguments: { asOf: { to: ['SELF', 'SUPERIOR'] } } },
    'Employee.targets': { to: ['HR_OFFICER', 'BKN_OFFICER'] },
  },
}
const subgraph = { name: 'personnel', schema: buildSchema(sdl), policy }
const { fields, queries, types } = permissionsOf([subgraph])

describe('the authorisation matrix', () => {
  test('follows from the grants, role by role and relation by relation', () => {
    expect(fields['Employee.nip']).toMatchObject({ subgraph: 'personnel', scope: 'personnel:read', confidential: true })
    const close = ['SELF', 'SUBORDINATE', 'FURTHER_SUBORDINATE']
    expect(fields['Employee.nip']!.readableBy).toEqual({
      ASN: close,
      HR_OFFICER: close,
      LEADER: close,
      INTEGRITY_OFFICER: close,
      PARTNER: ['STRANGER'],
    })
  })
  test('a grant to partners that names no scope admits none', () => {
    expect(fields['Employee.standing']!.scope).toBeNull()
    expect(fields['Employee.standing']!.readableBy.PARTNER).toBeUndefined()
    expect(fields['Employee.standing']!.readableBy.LEADER).not.toContain('OTHER_AGENCY')
  })
  test('a field that only the gateway asks for is marked, one that it brings along is left to its owner', () => {
    expect(fields['Employee.targets']).toMatchObject({ public: false, readableBy: { BKN_OFFICER: ['OTHER_AGENCY'] } })
    expect(fields['Employee.hours']).toBeUndefined()
  })
  test('an argument that fewer may give is told beside its field', () => {
    const { readableBy, arguments: given } = fields['Employee.steps']!
    expect(readableBy.LEADER).toContain('STRANGER')
    expect(given?.['asOf']?.LEADER).toEqual(['SELF', 'SUBORDINATE', 'FURTHER_SUBORDINATE'])
    expect(permissionsPage(permissionsOf([subgraph]))).toContain(
      '| `Employee.steps(asOf:)` | personnel | – | PDB | PDB | PDB | PDB | – | – | – | – |',
    )
  })
  test('root fields are told by role', () => {
    expect(queries['Query.ranks']!.askedBy).toContain('NOBODY')
    expect(queries['Query.me']!.askedBy).toEqual(expect.not.arrayContaining(['NOBODY']))
  })
  test('a type without rules is open, or behind the fields that lead to it', () =>
    expect(types).toEqual({ Detail: ['Employee.standing'], Rank: 'EVERYONE', Standing: ['Employee.standing'] }))
  test('is written as a page that people can read', () => {
    const page = permissionsPage(permissionsOf([subgraph]))
    expect(page).toContain('| `Employee.nip` | personnel | – | PDB | PDB | PDB | PDB | – | S | – | – | personnel:read | yes |')
    expect(page).toContain('| `Employee.targets` (gateway only) | personnel | – | – | PDBFUCS |')
  })
})

describe('a schema that the policy does not fit', () => {
  test('a new field without a rule fails in one line that names the field and the file to mend', async () => {
    const buildWithNewField = async () => {
      enforcePolicy(buildSchema(sdl.replace('nip: String', 'nip: String salary: Int')), policy, {})
      throw new Error('the new field was accepted')
    }
    const { files, faults } = await generateSchema([{ name: 'personnel', buildSchema: buildWithNewField }])
    expect(faults).toEqual(['Employee.salary has no rule: say in services/personnel/src/policy.ts who may read it'])
    expect(files).toEqual({})
  })
  test('a mutation that programs could use is a fault', () => {
    const open: Policy = { ...policy, fields: { ...policy.fields, 'Mutation.raise': { to: ['SIGNED_IN'] } } }
    expect(openMutations({ ...subgraph, policy: open })).toEqual([
      'personnel: Mutation.raise is granted to programs; only persons change anything (PERSON or an office)',
    ])
    expect(openMutations(subgraph)).toEqual([])
  })
  test('a rule that names nothing is a fault', () => {
    const misspelt: Policy = {
      open: [...policy.open, 'Ranks'],
      fields: {
        ...policy.fields,
        'Employee.NIP': { to: ['SELF'] },
        'Employee.steps': { to: ['SELF'], arguments: { on: { to: ['SELF'] } } },
      },
    }
    expect(emptyRules(subgraph)).toEqual([])
    expect(emptyRules({ ...subgraph, policy: misspelt })).toEqual([
      'personnel: the policy names Employee.NIP, which is not in the schema or is open as a whole',
      'personnel: the policy names Employee.steps(on:), which is not in the schema or is open as a whole',
      'personnel: the policy names Ranks, which is not in the schema or is open as a whole',
    ])
  })
})
