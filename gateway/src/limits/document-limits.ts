import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql'

/** What a document may hold, for every caller. */
export const DOCUMENT_LIMITS = {
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  directives: 10,
  rootFields: 10,
  breadth: 100,
} as const

export type DocumentLimit = keyof typeof DOCUMENT_LIMITS

/** The error of a limit; `answerError` puts it into the caller's words. */
const exceeded = (limit: DocumentLimit): GraphQLError =>
  new GraphQLError(limit, { extensions: { limit, maximum: DOCUMENT_LIMITS[limit] } })

const report = (limit: DocumentLimit) => ({
  n: DOCUMENT_LIMITS[limit],
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(exceeded(limit))],
})

const rootFields: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.selectionSet.selections.length > DOCUMENT_LIMITS.rootFields)
      context.reportError(exceeded('rootFields'))
  },
})

const breadth: ValidationRule = (context) => ({
  SelectionSet({ selections }) {
    if (selections.length > DOCUMENT_LIMITS.breadth) context.reportError(exceeded('breadth'))
  },
})

/** Validation rules that refuse a document that is too deep or too wide. The token limit is the parser's. */
export const documentRules: ValidationRule[] = [
  maxDepthRule({ ...report('depth'), flattenFragments: true }) as unknown as ValidationRule,
  maxAliasesRule({ ...report('aliases'), allowList: ['__typename'] }) as unknown as ValidationRule,
  maxDirectivesRule(report('directives')) as unknown as ValidationRule,
  rootFields,
  breadth,
]
