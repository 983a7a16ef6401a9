/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './types';

import * as Apollo from '@apollo/client/react'
import type { OperationVariables } from '@apollo/client'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type FeedbackTopicsQueryVariables = Exact<{
  employee: string;
  year: number;
}>;


export type FeedbackTopicsQuery = { employee: { id: string, performancePlan: { id: string, status: Types.PlanStatus, workResults: Array<{ id: string, statement: string }> } | null } | null };

export type GiveFeedbackMutationVariables = Exact<{
  input: Types.GiveFeedbackInput;
}>;


export type GiveFeedbackMutation = { giveFeedback: { feedback: { id: string, givenAt: string } | null, refusals: Array<{ code: Types.PerformanceRefusalCode, field: string | null, message: string }> } | null };


export const FeedbackTopicsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeedbackTopics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"employee"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"employee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"employee"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"performancePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"workResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FeedbackTopicsQuery, FeedbackTopicsQueryVariables>;
export const GiveFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GiveFeedbackMutation, GiveFeedbackMutationVariables>;
type QueryOptions<T, V extends OperationVariables> = Omit<Apollo.useQuery.Options<T, V>, 'returnPartialData'>
export function useFeedbackTopicsQuery(options: QueryOptions<FeedbackTopicsQuery, FeedbackTopicsQueryVariables> & ({ variables: FeedbackTopicsQueryVariables; skip?: boolean } | { skip: true; variables?: FeedbackTopicsQueryVariables })): Apollo.useQuery.Result<FeedbackTopicsQuery, FeedbackTopicsQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(FeedbackTopicsDocument, options as QueryOptions<FeedbackTopicsQuery, FeedbackTopicsQueryVariables> & { variables: FeedbackTopicsQueryVariables })
}
export function useFeedbackTopicsLazyQuery(options?: Apollo.useLazyQuery.Options<FeedbackTopicsQuery, FeedbackTopicsQueryVariables>): Apollo.useLazyQuery.ResultTuple<FeedbackTopicsQuery, FeedbackTopicsQueryVariables> {
  return Apollo.useLazyQuery(FeedbackTopicsDocument, options)
}
export function useGiveFeedbackMutation() {
  return Apollo.useMutation(GiveFeedbackDocument)
}