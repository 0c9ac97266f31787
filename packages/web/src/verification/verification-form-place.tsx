import type { Saved } from '@cobijo/contract/device/saved'
import type { Verification } from '@cobijo/domain/verification/verification'
import { verificationChildStepRecorded } from '@cobijo/domain/verification/verification-child-step-recorded'
import { verificationEnded } from '@cobijo/domain/verification/verification-ended'
import { verificationRecorded } from '@cobijo/domain/verification/verification-recorded'
import type { ReactNode } from 'react'
import { ChangeForm } from '../forms/change-form.tsx'
import { GatheringForm } from '../forms/gathering-form.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import type { MessageId } from '../language/es.ts'
import {
  childStepGroups,
  endGroups,
  formatGroups,
  happenedGroups,
  numberGroups,
  orderGroups,
  peopleGroups,
} from './verification-groups.ts'

/** Every form of a visit, by the neutral word that stands in the address. */
export const verificationFormTitles = {
  orden: 'verification.change-order',
  hecho: 'verification.change-happened',
  personas: 'verification.change-people',
  formato: 'verification.change-format',
  aviso: 'verification.notice',
  entrega: 'verification.hand-over',
  folio: 'verification.number',
  resultado: 'verification.end',
} as const satisfies Readonly<Record<string, MessageId>>

export type VerificationFormName = keyof typeof verificationFormTitles

export function BeginVerificationForm(props: {
  onSaved: (saved: Saved) => void
  onLeave: () => void
}): ReactNode {
  return (
    <GatheringForm
      gathering={undefined}
      form={undefined}
      command="begin-verification"
      groups={({ verificationKind }) => orderGroups(verificationKind as string | undefined, true)}
      declared={verificationRecorded.fields}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}

/** The form that the address names. `about`: the notice or the hand-over whose number came. */
export function VerificationForm(props: {
  form: VerificationFormName
  verification: Verification
  /** The institution's own format, as another visit of the kind used it last. */
  formerFormat: Values
  about: string | undefined
  onDone: () => void
}): ReactNode {
  const { form, verification, onDone } = props
  const kind = verification.said.verificationKind.value
  const steps = verification.childSteps
  const said = {
    gathering: verification.stream,
    form: `visita-${form}`,
    command: 'record-verification',
    declared: verificationRecorded.fields,
    said: verification.said,
    onDone,
  }
  switch (form) {
    case 'orden':
      return <ChangeForm {...said} groups={orderGroups(kind, false)} />
    case 'hecho':
      return <ChangeForm {...said} groups={happenedGroups(kind)} />
    case 'personas':
      return <ChangeForm {...said} groups={peopleGroups} />
    case 'formato':
      return <ChangeForm {...said} groups={formatGroups} proposed={props.formerFormat} />
    case 'resultado':
      return (
        <GatheringForm
          gathering={verification.stream}
          form="visita-resultado"
          command="end-verification"
          groups={() => endGroups}
          declared={verificationEnded.fields}
          initial={{ verificationResults: verification.results }}
          inputFrom={({ verificationResults = [] }) => ({ verificationResults })}
          onSaved={onDone}
          onLeave={onDone}
        />
      )
    case 'aviso':
      return <ChildStepForm {...props} step="notice" />
    case 'entrega':
      return <ChildStepForm {...props} step="hand-over" />
    case 'folio':
      return <ChildStepForm {...props} step={steps.find(({ id }) => id === props.about)?.step} />
  }
}

function ChildStepForm(props: {
  verification: Verification
  about: string | undefined
  step: 'notice' | 'hand-over' | undefined
  onDone: () => void
}): ReactNode {
  const { verification, about, step = 'notice', onDone } = props
  return (
    <GatheringForm
      gathering={verification.stream}
      form={about === undefined ? `visita-${step}` : 'visita-folio'}
      command="record-verification-child-step"
      groups={() => (about === undefined ? childStepGroups(step) : numberGroups)}
      declared={verificationChildStepRecorded.fields}
      initial={about === undefined ? { childStepAt: Date.now() } : {}}
      inputFrom={(values) => ({
        ...values,
        verificationChildStep: step,
        ...(about === undefined ? {} : { continues: about }),
      })}
      onSaved={onDone}
      onLeave={onDone}
    />
  )
}
