import { type ClassType, Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Language, Text } from './language'

/** One reason for which a mutation did nothing, in both languages. `field` is the path in the input, where one is at fault. */
export interface RefusalReason<Code extends string = string> {
  code: Code
  field: string | null
  message: Text
}

/** A mutation that does nothing, for reasons the caller must expect. Thrown inside a write, it undoes all of it. */
export class Refused<Code extends string = string> extends Error {
  constructor(readonly reasons: readonly RefusalReason<Code>[]) {
    super(reasons.map(({ code }) => code).join(', '))
  }
}

/** One of several reasons to refuse. */
export const refusalReason = <Code extends string>(
  code: Code,
  field: string | null,
  message: Text,
): RefusalReason<Code> => ({ code, field, message })

/** Ends a write with a single reason. */
export function refuse<Code extends string>(code: Code, field: string | null, message: Text): never {
  throw new Refused([refusalReason(code, field, message)])
}

/** A refusal as the graph shows it. */
export interface Refusal<Code extends string = string> {
  code: Code
  field: string | null
  message: string
}

/** The reasons in the caller's language. */
export const refusalsIn = <Code extends string>(
  language: Language,
  reasons: readonly RefusalReason<Code>[],
): Refusal<Code>[] => reasons.map(({ code, field, message }) => ({ code, field, message: message[language] }))

/**
 * The GraphQL type of a service's refusals, `<Service>Refusal`, with its closed set of codes.
 * @param codes what each code means, for the schema
 */
export function refusalType<Code extends string>(
  service: string,
  codes: Readonly<Record<Code, string>>,
): ClassType<Refusal<Code>> {
  const values = Object.fromEntries(Object.keys(codes).map((code) => [code, code]))
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(codes).map(([code, description]) => [code, { description }]),
  )
  registerEnumType(values, {
    name: `${service}RefusalCode`,
    description: `Why a mutation of ${service.toLowerCase()} did nothing.`,
    valuesConfig,
  })
  @ObjectType(`${service}Refusal`, {
    description: 'A reason for which nothing was changed; the record beside it is null.',
    simpleResolvers: true,
  })
  class RefusalType implements Refusal<Code> {
    @Field(() => values, { description: 'Stable code of the reason.' }) code: Code
    @Field(() => String, { nullable: true, description: 'Path of the input at fault; null where it is not one field.' })
    field: string | null
    @Field(() => String, { description: "The reason in the caller's language, with what can be done." }) message: string
  }
  return RefusalType
}
