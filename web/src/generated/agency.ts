/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './types';

import * as Apollo from '@apollo/client/react'
import type { OperationVariables } from '@apollo/client'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AgencyWorkforceQueryVariables = Exact<{
  agency: string;
}>;


export type AgencyWorkforceQuery = { agency: { code: string, name: string, workforce: { total: number, byPositionKind: Array<{ kind: Types.PositionKind, count: number }>, byRank: Array<{ count: number, rank: { code: string, name: string } }>, retiringWithinYears: Array<{ year: number, count: number }> } | null } | null };


export const AgencyWorkforceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgencyWorkforce"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agency"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"workforce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"byPositionKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byRank"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retiringWithinYears"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AgencyWorkforceQuery, AgencyWorkforceQueryVariables>;
type QueryOptions<T, V extends OperationVariables> = Omit<Apollo.useQuery.Options<T, V>, 'returnPartialData'>
export function useAgencyWorkforceQuery(options: QueryOptions<AgencyWorkforceQuery, AgencyWorkforceQueryVariables> & ({ variables: AgencyWorkforceQueryVariables; skip?: boolean } | { skip: true; variables?: AgencyWorkforceQueryVariables })): Apollo.useQuery.Result<AgencyWorkforceQuery, AgencyWorkforceQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(AgencyWorkforceDocument, options as QueryOptions<AgencyWorkforceQuery, AgencyWorkforceQueryVariables> & { variables: AgencyWorkforceQueryVariables })
}
export function useAgencyWorkforceLazyQuery(options?: Apollo.useLazyQuery.Options<AgencyWorkforceQuery, AgencyWorkforceQueryVariables>): Apollo.useLazyQuery.ResultTuple<AgencyWorkforceQuery, AgencyWorkforceQueryVariables> {
  return Apollo.useLazyQuery(AgencyWorkforceDocument, options)
}