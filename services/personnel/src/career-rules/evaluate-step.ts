import type { Day } from '@jalur/common'
import type { CareerFacts } from './career-facts'
import type { StepEvaluation, StepGoal } from './requirement-check'
import type { RuleBook } from './requirement-policy'

/**
 * May a person with these facts take this step on the day `onDate`?
 *
 * Every requirement is checked, also after one fails: the person is owed the whole list. The step's earliest date is
 * null unless every requirement is met or can be met by waiting, before an age limit and before retirement. Never throws.
 */
export declare function evaluateStep(rules: RuleBook, facts: CareerFacts, goal: StepGoal, onDate: Day): StepEvaluation
