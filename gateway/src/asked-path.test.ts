import { type OperationDefinitionNode, parse } from 'graphql'
import { askedPath, type Path } from './asked-path'

const document = parse(`
  query { me { name steps: careerSteps { to { code } } ...more team { nodes { ... on Employee { id } } } } }
  fragment more on Employee { standing { hours } }
`)
const [operation] = document.definitions as [OperationDefinitionNode]

test.each<[string, Path, Path]>([
  ['a field', ['me', 'name'], ['me', 'name']],
  ['a field by its alias', ['me', 'steps', 2, 'to'], ['me', 'steps', 2, 'to']],
  ['a field of a fragment', ['me', 'standing', 'hours'], ['me', 'standing', 'hours']],
  ['a field of a list, below an inline fragment', ['me', 'team', 'nodes', 7, 'id'], ['me', 'team', 'nodes', 7, 'id']],
  ['an item of a list', ['me', 'team', 'nodes', 7], ['me', 'team', 'nodes', 7]],
  ['a field by its name, where its alias was asked for', ['me', 'careerSteps', 0], ['me']],
  ['a fact that another field needs', ['me', 'team', 'nodes', 7, 'standing', 'hours'], ['me', 'team', 'nodes', 7]],
  ['a field of a leaf', ['me', 'name', 'length'], ['me', 'name']],
  ['a root field that nobody asked for', ['viewer'], []],
])('%s', (_, path, asked) => expect(askedPath(path, operation, document)).toEqual(asked))
