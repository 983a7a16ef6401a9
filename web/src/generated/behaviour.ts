/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './types';

import * as Apollo from '@apollo/client/react'
import type { OperationVariables } from '@apollo/client'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type BehaviourStandardsQueryVariables = Exact<{ [key: string]: never; }>;


export type BehaviourStandardsQuery = { behaviourStandards: Array<{ value: Types.BehaviourValue, guides: Array<string>, regulation: { code: string, title: string, number: string, year: number, kind: string } | null }> };


export const BehaviourStandardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BehaviourStandards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"behaviourStandards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"guides"}},{"kind":"Field","name":{"kind":"Name","value":"regulation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<BehaviourStandardsQuery, BehaviourStandardsQueryVariables>;
type QueryOptions<T, V extends OperationVariables> = Omit<Apollo.useQuery.Options<T, V>, 'returnPartialData'>
export function useBehaviourStandardsQuery(options: QueryOptions<BehaviourStandardsQuery, BehaviourStandardsQueryVariables> = {}): Apollo.useQuery.Result<BehaviourStandardsQuery, BehaviourStandardsQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(BehaviourStandardsDocument, options as QueryOptions<BehaviourStandardsQuery, BehaviourStandardsQueryVariables> & { variables: BehaviourStandardsQueryVariables })
}
export function useBehaviourStandardsLazyQuery(options?: Apollo.useLazyQuery.Options<BehaviourStandardsQuery, BehaviourStandardsQueryVariables>): Apollo.useLazyQuery.ResultTuple<BehaviourStandardsQuery, BehaviourStandardsQueryVariables> {
  return Apollo.useLazyQuery(BehaviourStandardsDocument, options)
}