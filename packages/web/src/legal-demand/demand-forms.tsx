import { answersThatHandOver } from '@cobijo/domain/legal-demand/legal-demand-codes'
import type { LegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import { legalDemandAnswered } from '@cobijo/domain/legal-demand/legal-demand-answered'
import { legalDemandDecided } from '@cobijo/domain/legal-demand/legal-demand-decided'
import { legalDemandNoted } from '@cobijo/domain/legal-demand/legal-demand-noted'
import { legalDemandNoticeRecorded } from '@cobijo/domain/legal-demand/legal-demand-notice-recorded'
import type { ReactNode } from 'react'
import { CaseForm, type CaseFormProps } from '../forms/case-form.tsx'
import { changedFrom, knownIn } from '../forms/change-form.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'

/** The forms of one demand, with the title of each. */
export const demandForms = {
  said: 'legal-demand.said.change',
  decide: 'legal-demand.decide',
  answer: 'legal-demand.answer',
  notice: 'legal-demand.notice',
} as const

export type DemandFormName = keyof typeof demandForms

const atTheDoor: readonly FormGroup[] = [
  {
    id: 'noted',
    title: 'legal-demand.said',
    intro: 'legal-demand.note.intro',
    fields: [
      { name: 'demandWay' },
      { name: 'demandAuthority' },
      { name: 'demandFrom', rows: 2 },
      { name: 'demandPaper' },
      { name: 'demandWhat', rows: 3 },
      { name: 'demandDue', expected: 'either' },
      { name: 'demandTaken', rows: 2 },
    ],
  },
]

const whatItSays: readonly FormGroup[] = [
  {
    id: 'said',
    title: 'legal-demand.said',
    intro: 'legal-demand.said.intro',
    fields: [
      ...(atTheDoor[0]?.fields ?? []),
      { name: 'demandCameOn' },
      { name: 'demandAbout' },
      { name: 'demandedParts' },
      { name: 'demandIsSecret' },
    ],
  },
]

const handsOver = ({ demandAnswer }: Values): boolean =>
  answersThatHandOver.includes(demandAnswer as string)

const answers: readonly FormGroup[] = [
  {
    id: 'decide',
    title: 'legal-demand.decided',
    intro: 'legal-demand.decide.intro',
    fields: [
      { name: 'demandAnswer' },
      { name: 'demandCounsel' },
      { name: 'demandBasis', rows: 2 },
      { name: 'decidedParts', isAsked: handsOver },
      { name: 'decidedThings', isAsked: handsOver },
      {
        name: 'demandReason',
        rows: 3,
        isAsked: (values) => values['demandAnswer'] !== 'hand-over',
      },
    ],
  },
]

const left = ({ demandOutcome }: Values): boolean =>
  ['handed-over', 'taken', 'given-unasked'].includes(demandOutcome as string)

const outcomes: readonly FormGroup[] = [
  {
    id: 'answer',
    title: 'legal-demand.answered',
    intro: 'legal-demand.answer.intro',
    fields: [
      { name: 'demandOutcome' },
      { name: 'handedParts', isAsked: left },
      { name: 'handedThings', isAsked: left },
      { name: 'handedTo', isAsked: left },
      { name: 'demandReceipt' },
      { name: 'answeredOn' },
      { name: 'outcomeWords', rows: 3 },
    ],
  },
]

const notices: readonly FormGroup[] = [
  {
    id: 'notice',
    title: 'legal-demand.notices',
    intro: 'legal-demand.notice.intro',
    fields: [
      { name: 'noticeTo' },
      { name: 'noticeOf' },
      { name: 'noticeState' },
      { name: 'noticeWay', isAsked: ({ noticeState }) => noticeState === 'told' },
      { name: 'noticeOn' },
      { name: 'noticeWords', rows: 3 },
    ],
  },
]

const written = {
  said: { command: 'complete-legal-demand', groups: whatItSays, declared: legalDemandNoted.fields },
  decide: { command: 'decide-legal-demand', groups: answers, declared: legalDemandDecided.fields },
  answer: {
    command: 'answer-legal-demand',
    groups: outcomes,
    declared: legalDemandAnswered.fields,
  },
  notice: {
    command: 'record-legal-demand-notice',
    groups: notices,
    declared: legalDemandNoticeRecorded.fields,
  },
} as const

/** It leaves no draft on the device: that there is a demand may tell of an accusation. */
type Leaving = Pick<CaseFormProps, 'onSaved'> & { readonly onLeave: () => void }

/** Whoever answers the door writes one sentence or all of it. */
export function NoteDemand(props: Leaving): ReactNode {
  return (
    <CaseForm
      stream=""
      form={undefined}
      command="note-legal-demand"
      groups={() => atTheDoor}
      declared={legalDemandNoted.fields}
      {...props}
    />
  )
}

export function DemandForm(
  props: Leaving & { readonly form: DemandFormName; readonly demand: LegalDemand },
): ReactNode {
  const { form, demand, onSaved, onLeave } = props
  const { command, groups, declared } = written[form]
  const known = form === 'said' ? knownIn(groups, demand.said) : {}
  const shown = (values: Values): readonly string[] =>
    groups.flatMap(({ fields }) =>
      fields.flatMap(({ name, isAsked }) => ((isAsked?.(values) ?? true) ? [name] : [])),
    )
  return (
    <CaseForm
      key={form}
      stream=""
      form={undefined}
      command={command}
      groups={() => groups}
      declared={declared}
      initial={known}
      inputFrom={(values) => {
        const asked = shown(values)
        return {
          ...changedFrom(
            known,
            Object.fromEntries(Object.entries(values).filter(([name]) => asked.includes(name))),
          ),
          demand: demand.stream,
        }
      }}
      onSaved={onSaved}
      onLeave={onLeave}
    />
  )
}
