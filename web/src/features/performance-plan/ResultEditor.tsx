import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { Notice } from '../../components/Notice'
import type { MyPlanQuery } from '../../generated/my-plan'
import type { PlanApproach } from '../../generated/types'
import { announce } from '../../lib/announce'
import { ActionList } from './ActionList'
import { IndicatorEditor } from './IndicatorEditor'
import { emptyIndicator, type IndicatorDraft, type ResultDraft, suggestedLink } from './plan-draft'

interface ResultEditorProps {
  result: ResultDraft
  place: number
  count: number
  approach: PlanApproach
  linkable: NonNullable<NonNullable<MyPlanQuery['me']>['linkableResults']>
  /** True where each main result has to name the performance agreement. */
  isFromAgreement: boolean
  /** What was written elsewhere where something else stands here. */
  theirs: string | null
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<ResultDraft>) => void
  onMove: (to: number) => void
  onDropFrom: (from: number) => void
  onRemove: () => void
  onSettle: (theirs: string | null) => void
}

const MOST_INDICATORS = 10

/** One planned result: what is to be achieved, what it supports, and how it is measured. Moved by buttons or by drag. */
export function ResultEditor(props: ResultEditorProps) {
  const {
    result,
    place,
    count,
    approach,
    linkable,
    isFromAgreement,
    theirs,
    problemOf,
    onChange,
    onMove,
    onRemove,
    onSettle,
  } = props
  const { t } = useTranslation()
  const [isTarget, setTarget] = useState(false)
  const field = (name: string) => `workResults.${place}.${name}`
  const number = place + 1
  const suggestion = suggestedLink(result, linkable)
  function link({ id, statement }: { id: string; statement: string }): void {
    onChange({ cascadedFrom: id })
    announce(t('performance.plan.linked', { result: statement }))
  }
  const changeIndicator = (index: number, part: Partial<IndicatorDraft>): void =>
    onChange({ indicators: result.indicators.map((it, at) => (at === index ? { ...it, ...part } : it)) })

  return (
    <li
      className="card pad result-editor"
      data-target={isTarget || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setTarget(true)
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(event) => {
        event.preventDefault()
        setTarget(false)
        props.onDropFrom(Number(event.dataTransfer.getData('text/plain')))
      }}
    >
      <div
        className="result-head"
        draggable
        onDragStart={(event) => event.dataTransfer.setData('text/plain', String(place))}
      >
        <h2>
          {t('performance.plan.resultNumber', { number })}{' '}
          <span className="tag">{t(`kinerja.workResult.${result.kind}`)}</span>{' '}
          {result.kind === 'PRIMARY' && !result.cascadedFrom && (
            <span className="tag">{t('performance.plan.notLinked')}</span>
          )}
        </h2>
        <span className="result-tools">
          {count > 1 && (
            <>
              <button type="button" className="btn quiet" aria-disabled={place === 0} onClick={() => onMove(place - 1)}>
                ↑<span className="sr"> {t('performance.plan.up', { number })}</span>
              </button>
              <button
                type="button"
                className="btn quiet"
                aria-disabled={place === count - 1}
                onClick={() => onMove(place + 1)}
              >
                ↓<span className="sr"> {t('performance.plan.down', { number })}</span>
              </button>
            </>
          )}
          <button type="button" className="btn quiet" onClick={onRemove}>
            {t('performance.plan.remove')}
            <span className="sr"> {t('performance.plan.resultNumber', { number })}</span>
          </button>
        </span>
      </div>
      <WordsField
        name={field('statement')}
        label={t('performance.plan.field.statement')}
        hint={t('performance.plan.statementHint')}
        problem={problemOf(field('statement'))}
        value={result.statement}
        onChange={(text) => onChange({ statement: text })}
        rows={2}
        longest={2000}
      />
      {theirs !== null && (
        <Notice>
          {t('performance.plan.clash', { text: theirs })}{' '}
          <button type="button" className="btn text" onClick={() => onSettle(theirs)}>
            {t('performance.plan.takeTheirs')}
          </button>{' '}
          <button type="button" className="btn text" onClick={() => onSettle(null)}>
            {t('performance.plan.keepMine')}
          </button>
        </Notice>
      )}
      {suggestion && (
        <button type="button" className="btn ghost" onClick={() => link(suggestion)}>
          {t('performance.plan.linkTo', { result: suggestion.statement })}
        </button>
      )}
      {result.kind === 'PRIMARY' && linkable.length > 0 && (
        <FormField
          name={field('cascadedFrom')}
          label={t('performance.plan.field.cascadedFrom')}
          problem={problemOf(field('cascadedFrom'))}
        >
          {(control) => (
            <select
              {...control}
              className="field"
              value={result.cascadedFrom}
              onChange={({ target }) => onChange({ cascadedFrom: target.value })}
            >
              <option value="">{t('form.choose')}</option>
              {linkable.map(({ id, statement }) => (
                <option key={id} value={id}>
                  {statement}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      {result.kind === 'PRIMARY' && (
        <FormField
          name={field('agreement')}
          label={t('performance.plan.field.agreement')}
          hint={t(isFromAgreement ? 'performance.plan.agreementNeeded' : 'performance.plan.agreementHint')}
          problem={problemOf(field('agreement'))}
        >
          {(control) => (
            <input
              {...control}
              className="field"
              maxLength={2000}
              value={result.agreement}
              onChange={({ target }) => onChange({ agreement: target.value })}
            />
          )}
        </FormField>
      )}
      <fieldset id={`field-workResults-${place}-indicators`} tabIndex={-1}>
        <legend>{t('performance.plan.field.indicators')}</legend>
        {problemOf(field('indicators')) && <p className="field-error">{problemOf(field('indicators'))}</p>}
        {result.indicators.map((indicator, index) => (
          <IndicatorEditor
            key={index}
            indicator={indicator}
            field={(name) => field(`indicators.${index}.${name}`)}
            number={index + 1}
            approach={approach}
            problemOf={problemOf}
            onChange={(part) => changeIndicator(index, part)}
            onRemove={() => onChange({ indicators: result.indicators.filter((_, at) => at !== index) })}
          />
        ))}
      </fieldset>
      {result.indicators.length < MOST_INDICATORS && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => onChange({ indicators: [...result.indicators, emptyIndicator()] })}
        >
          {t('performance.plan.addIndicator')}
          <span className="sr"> {t('performance.plan.resultNumber', { number })}</span>
        </button>
      )}
      <ActionList
        actions={result.actions}
        number={number}
        field={field}
        problemOf={problemOf}
        onChange={(actions) => onChange({ actions })}
      />
    </li>
  )
}
