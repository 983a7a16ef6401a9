/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './types';

import * as Apollo from '@apollo/client/react'
import type { OperationVariables } from '@apollo/client'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ExplanationFragment = { rule: string, inputs: Array<string>, result: string, alternatives: Array<string>, legalBasis: { article: string | null, confidence: Types.RuleConfidence, regulation: { code: string, title: string, number: string, year: number, kind: string } | null } | null };

export type PredicateMatrixQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type PredicateMatrixQuery = { predicateMatrix: Array<{ workRating: Types.PerformanceRating, behaviourRating: Types.PerformanceRating, predicate: Types.PerformancePredicate }> };

export const ExplanationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvaluationExplanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regulation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}}]}}]} as unknown as DocumentNode<ExplanationFragment, unknown>;
export const PredicateMatrixDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PredicateMatrix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predicateMatrix"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workRating"}},{"kind":"Field","name":{"kind":"Name","value":"behaviourRating"}},{"kind":"Field","name":{"kind":"Name","value":"predicate"}}]}}]}}]} as unknown as DocumentNode<PredicateMatrixQuery, PredicateMatrixQueryVariables>;
type QueryOptions<T, V extends OperationVariables> = Omit<Apollo.useQuery.Options<T, V>, 'returnPartialData'>
export function usePredicateMatrixQuery(options: QueryOptions<PredicateMatrixQuery, PredicateMatrixQueryVariables> = {}): Apollo.useQuery.Result<PredicateMatrixQuery, PredicateMatrixQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(PredicateMatrixDocument, options as QueryOptions<PredicateMatrixQuery, PredicateMatrixQueryVariables> & { variables: PredicateMatrixQueryVariables })
}
export function usePredicateMatrixLazyQuery(options?: Apollo.useLazyQuery.Options<PredicateMatrixQuery, PredicateMatrixQueryVariables>): Apollo.useLazyQuery.ResultTuple<PredicateMatrixQuery, PredicateMatrixQueryVariables> {
  return Apollo.useLazyQuery(PredicateMatrixDocument, options)
}