import type { PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner'
import { fetchStep } from './fetch'
import type { Step, Surroundings } from './run'

/** True for a plan without what only the library knows: rewrites of answers, deferred parts, subscriptions. */
export const isKnownPlan = ({ node }: QueryPlan): boolean =>
  node === undefined || (node.kind !== 'Subscription' && isKnown(node))

function isKnown(node: PlanNode): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every(isKnown)
    case 'Flatten':
      return isKnown(node.node)
    case 'Condition':
      return [node.ifClause, node.elseClause].every((branch) => branch === undefined || isKnown(branch))
    case 'Fetch':
      return !node.inputRewrites && !node.outputRewrites && !node.contextRewrites
    case 'Defer':
      return false
  }
}

/** Compiles a part of a known plan; `path` leads to the objects that it is about. */
export function stepOf(node: PlanNode, surroundings: Surroundings, path: ResponsePath = []): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((part) => stepOf(part, surroundings, path))
      return async (run) => {
        for (const step of steps) await step(run)
      }
    }
    case 'Parallel': {
      const steps = node.nodes.map((part) => stepOf(part, surroundings, path))
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)))
      }
    }
    case 'Flatten':
      return stepOf(node.node, surroundings, [...path, ...node.path])
    case 'Condition': {
      const branch = surroundings.conditions[node.condition] ? node.ifClause : node.elseClause
      return branch ? stepOf(branch, surroundings, path) : async () => undefined
    }
    case 'Fetch':
      return fetchStep(node, surroundings, path)
    case 'Defer':
      throw new Error('Not a known plan')
  }
}
