/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './types';

import * as Apollo from '@apollo/client/react'
import type { OperationVariables } from '@apollo/client'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type RankChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RankChoicesQuery = { ranks: Array<{ code: string, name: string }> };

export type FindUnitsQueryVariables = Exact<{
  agency: string;
  text: string;
}>;


export type FindUnitsQuery = { units: { nodes: Array<{ id: string, name: string, parent: { id: string, name: string } | null }> } };

export type FindColleaguesQueryVariables = Exact<{
  text: string;
}>;


export type FindColleaguesQuery = { colleagues: Array<{ id: string, name: string | null, unit: { id: string, name: string } | null, position: { code: string, name: string, kind: Types.PositionKind, level: Types.PositionLevel | null } | null }> };


export const RankChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RankChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ranks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RankChoicesQuery, RankChoicesQueryVariables>;
export const FindUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agency"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agency"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindUnitsQuery, FindUnitsQueryVariables>;
export const FindColleaguesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindColleagues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"colleagues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EmployeeName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Position"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EmployeeName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Employee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PositionName"}}]}}]}}]} as unknown as DocumentNode<FindColleaguesQuery, FindColleaguesQueryVariables>;
type QueryOptions<T, V extends OperationVariables> = Omit<Apollo.useQuery.Options<T, V>, 'returnPartialData'>
export function useRankChoicesQuery(options: QueryOptions<RankChoicesQuery, RankChoicesQueryVariables> = {}): Apollo.useQuery.Result<RankChoicesQuery, RankChoicesQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(RankChoicesDocument, options as QueryOptions<RankChoicesQuery, RankChoicesQueryVariables> & { variables: RankChoicesQueryVariables })
}
export function useRankChoicesLazyQuery(options?: Apollo.useLazyQuery.Options<RankChoicesQuery, RankChoicesQueryVariables>): Apollo.useLazyQuery.ResultTuple<RankChoicesQuery, RankChoicesQueryVariables> {
  return Apollo.useLazyQuery(RankChoicesDocument, options)
}
export function useFindUnitsQuery(options: QueryOptions<FindUnitsQuery, FindUnitsQueryVariables> & ({ variables: FindUnitsQueryVariables; skip?: boolean } | { skip: true; variables?: FindUnitsQueryVariables })): Apollo.useQuery.Result<FindUnitsQuery, FindUnitsQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(FindUnitsDocument, options as QueryOptions<FindUnitsQuery, FindUnitsQueryVariables> & { variables: FindUnitsQueryVariables })
}
export function useFindUnitsLazyQuery(options?: Apollo.useLazyQuery.Options<FindUnitsQuery, FindUnitsQueryVariables>): Apollo.useLazyQuery.ResultTuple<FindUnitsQuery, FindUnitsQueryVariables> {
  return Apollo.useLazyQuery(FindUnitsDocument, options)
}
export function useFindColleaguesQuery(options: QueryOptions<FindColleaguesQuery, FindColleaguesQueryVariables> & ({ variables: FindColleaguesQueryVariables; skip?: boolean } | { skip: true; variables?: FindColleaguesQueryVariables })): Apollo.useQuery.Result<FindColleaguesQuery, FindColleaguesQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(FindColleaguesDocument, options as QueryOptions<FindColleaguesQuery, FindColleaguesQueryVariables> & { variables: FindColleaguesQueryVariables })
}
export function useFindColleaguesLazyQuery(options?: Apollo.useLazyQuery.Options<FindColleaguesQuery, FindColleaguesQueryVariables>): Apollo.useLazyQuery.ResultTuple<FindColleaguesQuery, FindColleaguesQueryVariables> {
  return Apollo.useLazyQuery(FindColleaguesDocument, options)
}