import type { FieldPermission, Permissions } from './permissions'
import type { RelationKey, RoleKey } from './viewers'

/** One letter for each relation, so that a role takes one column. */
const LETTERS: Record<RelationKey, string> = {
  SELF: 'P',
  SUBORDINATE: 'D',
  FURTHER_SUBORDINATE: 'B',
  FORMER_SUBORDINATE: 'F',
  OWN_SUPERIOR: 'U',
  COLLEAGUE: 'C',
  STRANGER: 'S',
  OTHER_AGENCY: 'O',
}

/** The matrix as a page of tables. */
export function permissionsPage({ roles, relations, viewers, queries, fields, types }: Permissions): string {
  const roleKeys = Object.keys(roles) as RoleKey[]
  const relationKeys = Object.keys(relations) as RelationKey[]
  const cell = (readableBy: FieldPermission['readableBy'], role: RoleKey): string =>
    readableBy[role]?.map((relation) => LETTERS[relation]).join('') ?? '–'
  const everyone = Object.keys(types).filter((type) => types[type] === 'EVERYONE')
  const gated = Object.entries(types).flatMap(([type, gates]) => (gates === 'EVERYONE' ? [] : [[type, gates.join(', ')]]))
  return [
    '# Who may read what',
    'Written by `npm run generate` from the policies of the services; every cell is tested against the running graph. The same as data: `permissions.json`.',
    '## Fields of a person or an agency',
    `Roles: ${roleKeys.map((role) => `**${role}** ${roles[role]}`).join('. ')}.`,
    `Whom they may read, a letter each: ${relationKeys.map((key) => `**${LETTERS[key]}** ${relations[key]}`).join(', ')}; **–** nobody. A superior is whoever reads D or B. ${unmixed(viewers, roleKeys)}`,
    'Of an agency, S is the own (for a partner: a granted) one and O another.',
    'A confidential field is read by a partner for a stated purpose only, and each read by somebody else is recorded for the person. What is denied is null, with FORBIDDEN (UNAUTHENTICATED for nobody, PURPOSE_REQUIRED without a purpose) at its path. A row with an argument tells who may give it: it would tell more than the field does.',
    table(
      ['Field', 'Subgraph', ...roleKeys, 'Scope', 'Confidential'],
      Object.entries(fields).flatMap(([name, field]) => {
        const row = (title: string, readableBy: FieldPermission['readableBy']): string[] => [
          title,
          field.subgraph,
          ...roleKeys.map((role) => cell(readableBy, role)),
          field.scope ?? '',
          field.confidential ? 'yes' : '',
        ]
        const title = field.public ? `\`${name}\`` : `\`${name}\` (gateway only)`
        const given = Object.entries(field.arguments ?? {})
        return [
          row(title, field.readableBy),
          ...given.map(([argument, readableBy]) => row(`\`${name}(${argument}:)\``, readableBy)),
        ]
      }),
    ),
    '## Root fields',
    'Who may ask. What a mutation changes is decided again by whose record it is. Lists show the rows of persons that the caller may list; each field of a person decides again.',
    table(
      ['Field', 'Subgraph', ...roleKeys],
      Object.entries(queries).map(([name, { subgraph, askedBy }]) => [
        `\`${name}\``,
        subgraph,
        ...roleKeys.map((role) => (askedBy.includes(role) ? 'yes' : '–')),
      ]),
    ),
    '## Types without rules of their own',
    `Open to everyone: ${everyone.map((type) => `\`${type}\``).join(', ')}.`,
    'Reached only through a field with a rule:',
    table(['Type', 'Through'], gated),
    '',
  ].join('\n\n')
}

/** Roles that stand outside every agency have fewer letters. */
const unmixed = (viewers: Permissions['viewers'], roleKeys: RoleKey[]): string =>
  `${roleKeys.filter((role) => viewers[role].length === 1).join(' and ')} belong to no agency: for them everyone is O.`

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
