/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './types';

import * as Apollo from '@apollo/client/react'
import type { OperationVariables } from '@apollo/client'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type RemindedFeedbackQueryVariables = Exact<{ [key: string]: never; }>;


export type RemindedFeedbackQuery = { me: { id: string, remindedFeedbackDuties: Array<{ from: string, until: string, subordinates: number, unreached: Array<{ id: string, name: string | null }>, lastReminder: { remindedOn: string, officer: { id: string, name: string | null } | null } | null }> | null } | null };

export type TeamTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamTasksQuery = { me: { id: string, teamTasks: Array<{ kind: Types.TeamTaskKind, dueOn: string | null, link: string, employee: { id: string, name: string | null } | null }> | null } | null };

export type TeamPlanIdsQueryVariables = Exact<{
  year: number;
}>;


export type TeamPlanIdsQuery = { me: { id: string, team: { edges: Array<{ node: { id: string, performancePlan: { id: string } | null } }> } | null } | null };


export const RemindedFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RemindedFeedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"remindedFeedbackDuties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"subordinates"}},{"kind":"Field","name":{"kind":"Name","value":"unreached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastReminder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remindedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemindedFeedbackQuery, RemindedFeedbackQueryVariables>;
export const TeamTasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"teamTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"employee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TeamTasksQuery, TeamTasksQueryVariables>;
export const TeamPlanIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamPlanIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"performancePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TeamPlanIdsQuery, TeamPlanIdsQueryVariables>;
type QueryOptions<T, V extends OperationVariables> = Omit<Apollo.useQuery.Options<T, V>, 'returnPartialData'>
export function useRemindedFeedbackQuery(options: QueryOptions<RemindedFeedbackQuery, RemindedFeedbackQueryVariables> = {}): Apollo.useQuery.Result<RemindedFeedbackQuery, RemindedFeedbackQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(RemindedFeedbackDocument, options as QueryOptions<RemindedFeedbackQuery, RemindedFeedbackQueryVariables> & { variables: RemindedFeedbackQueryVariables })
}
export function useRemindedFeedbackLazyQuery(options?: Apollo.useLazyQuery.Options<RemindedFeedbackQuery, RemindedFeedbackQueryVariables>): Apollo.useLazyQuery.ResultTuple<RemindedFeedbackQuery, RemindedFeedbackQueryVariables> {
  return Apollo.useLazyQuery(RemindedFeedbackDocument, options)
}
export function useTeamTasksQuery(options: QueryOptions<TeamTasksQuery, TeamTasksQueryVariables> = {}): Apollo.useQuery.Result<TeamTasksQuery, TeamTasksQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(TeamTasksDocument, options as QueryOptions<TeamTasksQuery, TeamTasksQueryVariables> & { variables: TeamTasksQueryVariables })
}
export function useTeamTasksLazyQuery(options?: Apollo.useLazyQuery.Options<TeamTasksQuery, TeamTasksQueryVariables>): Apollo.useLazyQuery.ResultTuple<TeamTasksQuery, TeamTasksQueryVariables> {
  return Apollo.useLazyQuery(TeamTasksDocument, options)
}
export function useTeamPlanIdsQuery(options: QueryOptions<TeamPlanIdsQuery, TeamPlanIdsQueryVariables> & ({ variables: TeamPlanIdsQueryVariables; skip?: boolean } | { skip: true; variables?: TeamPlanIdsQueryVariables })): Apollo.useQuery.Result<TeamPlanIdsQuery, TeamPlanIdsQueryVariables, 'empty' | 'complete' | 'streaming'> {
  return Apollo.useQuery(TeamPlanIdsDocument, options as QueryOptions<TeamPlanIdsQuery, TeamPlanIdsQueryVariables> & { variables: TeamPlanIdsQueryVariables })
}
export function useTeamPlanIdsLazyQuery(options?: Apollo.useLazyQuery.Options<TeamPlanIdsQuery, TeamPlanIdsQueryVariables>): Apollo.useLazyQuery.ResultTuple<TeamPlanIdsQuery, TeamPlanIdsQueryVariables> {
  return Apollo.useLazyQuery(TeamPlanIdsDocument, options)
}