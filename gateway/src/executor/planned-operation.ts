import { isPlanNode, type QueryPlan } from '@apollo/query-planner'
import {
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import type { GatewayContext } from '../context'
import type { Run, Step, Surroundings } from './run'
import { type Fault, type Shape, shapeOf } from './shape'
import { stepOf } from './steps'

/** An operation with its plan. */
export interface PlannedOptions extends Omit<Surroundings, 'conditions'> {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  plan: QueryPlan
}

export interface Answer {
  data?: Record<string, unknown> | null
  errors?: GraphQLError[]
}

interface Compiled {
  fetch: Step | null
  shape: Shape
}

/** Most compiled forms of one operation that are kept. */
const CACHED_FORMS = 16

/** An operation that is planned once and compiled once for each choice that its variables make with `@skip` and `@include`. */
export class PlannedOperation {
  private readonly choices: readonly string[]
  private readonly forms = new Map<string, Compiled>()

  constructor(private readonly options: PlannedOptions) {
    this.choices = conditionNames(options)
  }

  async run(sent: Readonly<Record<string, unknown>>, context: GatewayContext): Promise<Answer> {
    const { schema, operation } = this.options
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent)
    if (!coerced) return { errors: [...errors] }
    const { fetch, shape } = this.formFor(coerced)
    const run: Run = { variables: sent, context, data: {}, errors: [] }
    await fetch?.(run)
    const faults: Fault[] = []
    const data = shape(run.data, faults)
    // Where a subgraph told of an error, nulls are explained by it.
    if (run.errors.length === 0) for (const path of faults) run.errors.push(new GraphQLError('invalid', { path }))
    return run.errors.length === 0 ? { data } : { data, errors: run.errors }
  }

  private formFor(values: Readonly<Record<string, unknown>>): Compiled {
    const name = this.choices.map((choice) => Number(values[choice])).join()
    const known = this.forms.get(name)
    if (known) return known
    if (this.forms.size >= CACHED_FORMS) this.forms.clear()
    const form = this.compile(Object.fromEntries(this.choices.map((choice) => [choice, values[choice]])))
    this.forms.set(name, form)
    return form
  }

  private compile(conditions: Readonly<Record<string, unknown>>): Compiled {
    const { plan, ...options } = this.options
    const fetch = isPlanNode(plan.node) ? stepOf(plan.node, { ...options, conditions }) : null
    return { fetch, shape: shapeOf({ ...options, conditions }) }
  }
}

/** Names of the variables that `@skip` and `@include` look at. */
function conditionNames({ operation, fragments }: PlannedOptions): string[] {
  const names = new Set<string>()
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      [Kind.DIRECTIVE](directive) {
        if (directive.name.value !== 'skip' && directive.name.value !== 'include') return
        for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
      },
    })
  }
  return [...names]
}
