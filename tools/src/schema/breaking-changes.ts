import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

/**
 * Changes of the public schema that would break a client of the released one.
 * Removing what the released schema already called deprecated is allowed.
 */
export async function breakingChanges(released: string, next: string): Promise<string[]> {
  const changes = await diff(buildSchema(released), buildSchema(next), [DiffRule.suppressRemovalOfDeprecatedField])
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
}
