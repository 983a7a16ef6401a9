import * as fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Samples } from './samples'

/** An operation made up at random; valid against the schema by construction. */
export interface RandomOperation {
  query: string
  variables: Record<string, unknown>
  operationName: string
}

const MOST = { fields: 40, groups: 10, depth: 8, aliases: 12, directives: 8, rootFields: 4 }

/** Every number as likely as any other; on its own fast-check prefers the small ones. */
const uniform = (min: number, max: number) => fc.noBias(fc.integer({ min, max }))

/** Draws operations on `schema` with values from `samples`. With `hostile`, arguments may hold what nobody should send. */
export class OperationGenerator {
  private fields = 0
  private groups = 0
  private aliases = 0
  private directives = 0
  private readonly argumentsOf = new Map<string, string>()
  private readonly declared: string[] = []
  private readonly variables: Record<string, unknown> = {}
  private readonly fragments: string[] = []

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly samples: Samples,
    private readonly draw: fc.GeneratorValue,
    private readonly hostile: boolean,
    /** Fields that are not asked for, as `Type.field`. */
    private readonly leftOut: readonly string[] = [],
  ) {}

  operation(): RandomOperation {
    const root = this.schema.getQueryType()!
    const count = this.between(1, MOST.rootFields)
    const fields = Array.from({ length: count }, () => this.field(root, 1))
    const declaration = this.declared.length > 0 ? `(${this.declared.join(', ')})` : ''
    const operation = `query Random${declaration} { ${fields.join(' ')} }`
    return { query: [operation, ...this.fragments].join('\n'), variables: this.variables, operationName: 'Random' }
  }

  private between = (min: number, max: number): number => this.draw(uniform, min, max)
  private chance = (percent: number): boolean => this.between(0, 99) < percent
  private oneOf = <T>(values: readonly T[]): T => values[this.between(0, values.length - 1)]!

  private selections(type: GraphQLObjectType, depth: number): string {
    const parts = Array.from({ length: this.between(1, 4) }, () => this.selection(type, depth))
    return `{ ${parts.join(' ')} }`
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    if (this.groups < MOST.groups && this.chance(18)) return this.group(type, depth)
    return this.chance(5) ? '__typename' : this.field(type, depth)
  }

  /** Fields in a fragment of one kind or another. */
  private group(type: GraphQLObjectType, depth: number): string {
    this.groups++
    if (this.chance(45)) return `... on ${type.name}${this.directive()} ${this.selections(type, depth)}`
    if (this.chance(40)) return `...${this.directive(true)} ${this.selections(type, depth)}`
    return `...${this.fragment(type, depth)}${this.directive()}`
  }

  private fragment(type: GraphQLObjectType, depth: number): string {
    const name = `F${this.fragments.length}`
    const place = this.fragments.push('') - 1
    this.fragments[place] = `fragment ${name} on ${type.name} ${this.selections(type, depth)}`
    return name
  }

  private field(type: GraphQLObjectType, depth: number): string {
    this.fields++
    const all = Object.values(type.getFields()).filter(({ name }) => !this.leftOut.includes(`${type.name}.${name}`))
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)))
    const small = depth >= MOST.depth || this.fields > MOST.fields
    const candidates = small && leaves.length > 0 ? leaves : all
    const field = this.oneOf(candidates)
    const target = getNamedType(field.type)
    const inner = isCompositeType(target) ? ` ${this.inner(target, depth, small)}` : ''
    const alias = this.chance(15) && this.aliases < MOST.aliases ? `a${this.aliases++}: ` : ''
    return `${alias}${field.name}${this.argumentsFor(type, field, alias !== '')}${this.directive()}${inner}`
  }

  /** What is asked of an object, or of one kind of it. */
  private inner(target: GraphQLCompositeType, depth: number, small: boolean): string {
    if (isObjectType(target)) return small ? this.shortest(target) : this.selections(target, depth + 1)
    const member = this.oneOf(this.schema.getPossibleTypes(target))
    return `{ ${this.chance(50) ? '__typename ' : ''}... on ${member.name} ${this.inner(member, depth, small)} }`
  }

  /** A selection that ends here: any leaf, or the type's name where there is none. */
  private shortest(type: GraphQLObjectType): string {
    const leaf = Object.values(type.getFields()).find(({ type: it }) => !isCompositeType(getNamedType(it)))
    return `{ ${leaf?.name ?? '__typename'} }`
  }

  private directive(always = false): string {
    if (!always && !this.chance(6)) return ''
    if (this.directives >= MOST.directives) return ''
    this.directives++
    const condition = this.chance(50) ? String(this.chance(70)) : `$${this.variable('Boolean!', this.chance(70))}`
    return ` @${this.oneOf(['include', 'skip'])}(if: ${condition})`
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.declared.length}`
    this.declared.push(`$${name}: ${type}`)
    this.variables[name] = value
    return name
  }

  /** Fields of one name get the same arguments throughout, so that they can be merged; an alias gets its own. */
  private argumentsFor(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, own: boolean): string {
    if (field.args.length === 0) return ''
    const name = `${type.name}.${field.name}`
    const known = this.argumentsOf.get(name)
    if (!own && known !== undefined) return known
    const given = field.args.flatMap((argument) => {
      const required = isNonNullType(argument.type) && argument.defaultValue === undefined
      // Pages are mostly small: the width is tested elsewhere, and time is short.
      if (!required && !this.chance(argument.name === 'first' ? 85 : 40)) return []
      return [`${argument.name}: ${this.argument(name, argument)}`]
    })
    const text = given.length > 0 ? `(${given.join(', ')})` : ''
    if (!own) this.argumentsOf.set(name, text)
    return text
  }

  private argument(field: string, { name, type }: GraphQLArgument): string {
    const value = this.value(`${field}`, name, type)
    // Half a surrogate pair cannot stand in a document.
    const byVariable = this.chance(40) || JSON.stringify(value).includes('\\ud8')
    return byVariable ? `$${this.variable(String(type), value)}` : literal(value, type)
  }

  private value(field: string, name: string, type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && this.chance(10)) return null
    const bare = getNullableType(type)
    if (isListType(bare)) return [this.value(field, name, bare.ofType as GraphQLInputType)]
    if (isEnumType(bare)) return this.oneOf(bare.getValues()).name
    if (isInputObjectType(bare)) {
      const given = Object.values(bare.getFields()).filter((it) => isNonNullType(it.type) || this.chance(35))
      return Object.fromEntries(given.map((it) => [it.name, this.value(`${bare.name}.${it.name}`, it.name, it.type)]))
    }
    const wild = this.hostile && this.chance(25)
    if (bare.name === 'Int') return wild ? this.oneOf([0, -1, 101, 2_147_483_647, -2_147_483_648]) : this.between(1, 6)
    if (bare.name === 'Boolean') return this.chance(50)
    if (bare.name === 'Float') return wild ? this.oneOf([-0, 1e308, 1e-308]) : this.between(0, 10)
    const { samples } = this
    if (bare.name === 'Date') return this.oneOf(samples['Date']!)
    const known = samples[field] ?? samples[name]
    return wild || !known ? this.oneOf(this.hostile ? samples['hostile']! : ['x']) : this.oneOf(known)
  }
}

/** A value as it stands in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  const bare = getNullableType(type)
  if (value === null) return 'null'
  if (isListType(bare)) return `[${(value as unknown[]).map((item) => literal(item, bare.ofType)).join(', ')}]`
  if (isEnumType(bare)) return String(value)
  if (isInputObjectType(bare)) {
    const fields = bare.getFields()
    const parts = Object.entries(value as object).map(([name, it]) => `${name}: ${literal(it, fields[name]!.type)}`)
    return `{ ${parts.join(', ')} }`
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
