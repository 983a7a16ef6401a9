import Big from 'big.js'
import type { Text } from '@jalur/common'
import { yearOf, isDay } from '@jalur/common'
import type { IndicatorAspect, PlanAnnex, PlanApproach, WorkResultKind } from './plan'

/** A plan as its owner writes it. */
export interface PlanDraft<Result extends DraftResult = DraftResult> {
  startsOn: string
  endsOn: string
  approach: PlanApproach
  workResults: readonly Result[]
  /** Null keeps what stands. */
  annex: PlanAnnex | null
}

export interface DraftResult {
  kind: WorkResultKind
  statement: string
  cascadedFrom: string | null
  agreement: string | null
  indicators: readonly DraftIndicator[]
  actions: readonly DraftAction[]
}

export interface DraftAction {
  statement: string
  dueOn: string | null
}

/** A result with the id that it keeps; null for a new one. */
export interface KeptResult extends DraftResult {
  id: string | null
  indicators: readonly KeptIndicator[]
}

/** An indicator with the id that it keeps, so that reports stay its own; null for a new one. */
export interface KeptIndicator extends DraftIndicator {
  id: string | null
}

export interface DraftIndicator {
  aspect: IndicatorAspect
  statement: string
  target: string | null
  unit: string | null
}

/** What is wrong with one field. */
export interface PlanFault {
  field: string
  reason: Text
}

const LONGEST_TEXT = 2_000
const MOST_RESULTS = 30
const MOST_INDICATORS = 10
const MOST_ACTIONS = 12

/** What cannot be stored even as a draft: impossible periods, endless texts, targets that are no numbers above zero. */
export function draftFaults({ startsOn, endsOn, workResults, annex }: PlanDraft): PlanFault[] {
  return [
    ...periodFaults(startsOn, endsOn),
    ...Object.entries(annex ?? {}).flatMap(([part, text]) => textFaults(`annex.${part}`, text ?? '')),
    ...(workResults.length > MOST_RESULTS
      ? [fault('workResults', `paling banyak ${MOST_RESULTS}`, `at most ${MOST_RESULTS}`)]
      : []),
    ...workResults.flatMap(({ statement, agreement, indicators, actions }, place) => {
      const field = `workResults.${place}`
      return [
        ...textFaults(`${field}.statement`, statement),
        ...(indicators.length > MOST_INDICATORS
          ? [fault(`${field}.indicators`, `paling banyak ${MOST_INDICATORS}`, `at most ${MOST_INDICATORS}`)]
          : []),
        ...indicators.flatMap((indicator, index) => indicatorFaults(`${field}.indicators.${index}`, indicator)),
        ...(agreement === null ? [] : textFaults(`${field}.agreement`, agreement)),
        ...(actions.length > MOST_ACTIONS
          ? [fault(`${field}.actions`, `paling banyak ${MOST_ACTIONS}`, `at most ${MOST_ACTIONS}`)]
          : []),
        ...actions.flatMap((action, index) => actionFaults(`${field}.actions.${index}`, action, { startsOn, endsOn })),
      ]
    }),
  ]
}

/**
 * What a plan still lacks to be submitted: a main result, texts, and an indicator for each result; measured plans need
 * target and unit, and every main result a link to one of the superior's where the superior has an approved plan.
 * Source: PermenPANRB 6/2022 (R-SKP-1, R-SKP-2).
 */
export function incompleteParts({ approach, workResults }: PlanDraft, superiorHasPlan: boolean): PlanFault[] {
  const hasMain = workResults.some(({ kind }) => kind === 'PRIMARY')
  return [
    ...(hasMain ? [] : [fault('workResults', 'perlu satu hasil kerja utama', 'needs a main work result')]),
    ...workResults.flatMap(({ kind, statement, cascadedFrom, indicators, actions }, place) => {
      const field = `workResults.${place}`
      return [
        ...(statement.trim() ? [] : [fault(`${field}.statement`, 'perlu diisi', 'needs a text')]),
        ...(kind === 'PRIMARY' && superiorHasPlan && cascadedFrom === null ? [unlinked(field)] : []),
        ...(indicators.length > 0 ? [] : [fault(`${field}.indicators`, 'perlu satu indikator', 'needs an indicator')]),
        ...indicators.flatMap((indicator, index) => missingIn(`${field}.indicators.${index}`, indicator, approach)),
        ...actions.flatMap((action, index) =>
          action.statement.trim() ? [] : [fault(`${field}.actions.${index}.statement`, 'perlu diisi', 'needs a text')],
        ),
      ]
    }),
  ]
}

function periodFaults(startsOn: string, endsOn: string): PlanFault[] {
  if (!isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn)
    return [fault('endsOn', 'tidak boleh sebelum awal periode', 'must not be before the start')]
  return yearOf(startsOn) === yearOf(endsOn)
    ? []
    : [fault('endsOn', 'harus di tahun yang sama dengan awal periode', 'must be in the year of the start')]
}

function indicatorFaults(field: string, { statement, target, unit }: DraftIndicator): PlanFault[] {
  return [
    ...textFaults(`${field}.statement`, statement),
    ...(unit === null ? [] : textFaults(`${field}.unit`, unit)),
    ...(target !== null && !isPositive(target)
      ? [fault(`${field}.target`, 'harus angka lebih dari nol', 'must be a number above zero')]
      : []),
  ]
}

function actionFaults(
  field: string,
  { statement, dueOn }: DraftAction,
  { startsOn, endsOn }: Pick<PlanDraft, 'startsOn' | 'endsOn'>,
): PlanFault[] {
  // A period that is none is told of once.
  const isPeriod = startsOn <= endsOn
  const isInside = dueOn === null || (isDay(dueOn) && (!isPeriod || (dueOn >= startsOn && dueOn <= endsOn)))
  return [
    ...textFaults(`${field}.statement`, statement),
    ...(isInside ? [] : [fault(`${field}.dueOn`, 'harus di dalam periode', 'must be inside the period')]),
  ]
}

function missingIn(field: string, { statement, target, unit }: DraftIndicator, approach: PlanApproach): PlanFault[] {
  const measured = approach === 'QUANTITATIVE'
  return [
    ...(statement.trim() ? [] : [fault(`${field}.statement`, 'perlu diisi', 'needs a text')]),
    ...(measured && target === null ? [fault(`${field}.target`, 'perlu diisi', 'needs a number')] : []),
    ...(measured && !unit?.trim() ? [fault(`${field}.unit`, 'perlu diisi', 'needs a unit')] : []),
  ]
}

const DECIMAL = /^\d{1,14}(\.\d{1,4})?$/
const isPositive = (text: string): boolean => DECIMAL.test(text) && new Big(text).gt(0)

const textFaults = (field: string, text: string): PlanFault[] =>
  text.length > LONGEST_TEXT
    ? [fault(field, `paling panjang ${LONGEST_TEXT} huruf`, `at most ${LONGEST_TEXT} characters`)]
    : []

const unlinked = (field: string): PlanFault =>
  fault(
    `${field}.cascadedFrom`,
    'hubungkan dengan hasil kerja atasan yang didukung',
    'link it to the result of the superior that it supports',
  )

const fault = (field: string, id: string, en: string): PlanFault => ({ field, reason: { id, en } })
