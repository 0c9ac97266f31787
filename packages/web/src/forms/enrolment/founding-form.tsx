import type { Enrolled, FoundingInput } from '@cobijo/contract/device/enrolment/enrolment-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { Progress } from '../../ui/feedback/progress.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { Stepper, type Step } from '../../ui/page/stepper.tsx'
import {
  foundingInput,
  isPassphraseReady,
  noAnswers,
  type FoundingAnswers,
  type RecoverySplit,
} from './founding-answers.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { DutyFields, KindField, SizeField } from './profile-fields.tsx'
import { useStep } from '../fields/use-step.ts'
import './founding-form.css'

export interface FoundingFormProps {
  /** The network's founder is asked for the set-up token too. */
  founds: 'network' | 'organisation'
  carryOut: (input: FoundingInput & { setupToken: string }) => Promise<Enrolled | Refusal>
  /** What came of it, with the passphrase that opens it. */
  onEnrolled: (enrolled: Enrolled, answers: { passphrase: string; threshold: number }) => void
}

/** Which question a refusal of the device or the server belongs to. */
const stepOfField: Readonly<Record<string, string>> = {
  token: 'clave',
  organisationName: 'organizacion',
  personName: 'usted',
  passphrase: 'frase',
  recovery: 'hojas',
}

/** Founds a network or an organisation, one question a screen. */
export function FoundingForm(props: FoundingFormProps): ReactNode {
  const text = useText()
  const [answers, setAnswers] = useState<FoundingAnswers>(noAnswers)
  const [isMaking, setMaking] = useState(false)
  const [fault, setFault] = useState<Fault & { field?: string }>()
  const change = (next: Partial<FoundingAnswers>): void => {
    setFault(undefined)
    setAnswers((before) => ({ ...before, ...next }))
  }
  const errorAt = (field: string) => (fault?.field === field ? fault : undefined)
  const steps = useFoundingSteps(props.founds, answers, change, errorAt)
  const [current, go] = useStep(steps)

  const found = async (): Promise<void> => {
    const input = foundingInput(answers)
    if (!input) return
    setMaking(true)
    setFault(undefined)
    try {
      const made = await props.carryOut({ ...input, setupToken: answers.setupToken.trim() })
      if (!isRefusal(made))
        return props.onEnrolled(made, {
          passphrase: input.passphrase,
          threshold: input.recovery.threshold,
        })
      setFault(made)
      const step = made.field === undefined ? undefined : stepOfField[made.field]
      if (step !== undefined && steps.some(({ id }) => id === step)) go(step)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setMaking(false)
    }
  }

  if (isMaking) return <MakingKeys />
  const isShownAtField = fault?.field !== undefined && stepOfField[fault.field] !== undefined
  return (
    <>
      {fault && !isShownAtField && <ErrorState fault={fault} />}
      <Stepper
        steps={steps}
        current={current}
        onGo={go}
        onFinish={() => void found()}
        finishLabel={text(
          props.founds === 'network' ? 'founding.go.network' : 'founding.go.organisation',
        )}
      />
    </>
  )
}

/** Making keys is slow on purpose; the page says so. */
export function MakingKeys(): ReactNode {
  const text = useText()
  return (
    <div className="founding-making" role="status">
      <Progress label={text('founding.making')} done={0} />
      <p>{text('founding.making.why')}</p>
    </div>
  )
}

function useFoundingSteps(
  founds: FoundingFormProps['founds'],
  answers: FoundingAnswers,
  change: (next: Partial<FoundingAnswers>) => void,
  errorAt: (field: string) => Fault | undefined,
): readonly Step[] {
  const text = useText()
  const blocked = (isAnswered: boolean) => (isAnswered ? undefined : text('founding.blocked'))
  const step = (
    id: string,
    isAnswered: boolean,
    content: ReactNode,
    why = blocked(isAnswered),
  ): Step => ({
    id,
    // The button always says "Siguiente": nothing here can be left for later.
    isAnswered: true,
    blockedBy: isAnswered ? undefined : why,
    content: <div className="founding-step">{content}</div>,
  })
  const token = step(
    'clave',
    answers.setupToken.trim() !== '',
    <TextField
      look="question"
      label={text('founding.token')}
      description={text('founding.token.help')}
      value={answers.setupToken}
      error={errorAt('token')}
      onChange={(setupToken) => change({ setupToken })}
    />,
  )
  return [
    ...(founds === 'network' ? [token] : []),
    step(
      'organizacion',
      answers.organisationName.trim() !== '' && answers.size !== undefined,
      <>
        <TextField
          look="question"
          label={text('founding.name')}
          description={text('founding.name.help')}
          value={answers.organisationName}
          error={errorAt('organisationName')}
          maxLength={120}
          onChange={(organisationName) => change({ organisationName })}
        />
        <SizeField of={answers} change={change} />
      </>,
    ),
    step('clase', answers.kind !== undefined, <KindField of={answers} change={change} />),
    step(
      'obligaciones',
      answers.dutyToReport !== undefined && answers.enforcesMigrationLaw !== undefined,
      <DutyFields of={answers} change={change} />,
    ),
    step(
      'usted',
      answers.personName.trim() !== '',
      <PersonFields answers={answers} change={change} errorAt={errorAt} />,
    ),
    step(
      'frase',
      isPassphraseReady(answers),
      <NewPassphraseFields answers={answers} change={change} errorAt={errorAt} />,
      text('founding.blocked.phrase'),
    ),
    step(
      'hojas',
      true,
      <Choice<RecoverySplit>
        look="question"
        label={text('founding.recovery')}
        description={text('founding.recovery.why')}
        error={errorAt('recovery')}
        allow={[]}
        answer={known(answers.recovery)}
        onAnswer={(answer) => answer.kind === 'known' && change({ recovery: answer.value })}
        options={[
          {
            value: '3-2',
            label: text('founding.recovery.3-2'),
            detail: text('founding.recovery.3-2.detail'),
          },
          {
            value: '5-3',
            label: text('founding.recovery.5-3'),
            detail: text('founding.recovery.5-3.detail'),
          },
          {
            value: '2-2',
            label: text('founding.recovery.2-2'),
            detail: text('founding.recovery.2-2.detail'),
          },
        ]}
      />,
    ),
  ]
}

function known<V>(value: V | undefined): { kind: 'known'; value: V } | undefined {
  return value === undefined ? undefined : { kind: 'known', value }
}

interface OwnFields<Answers> {
  answers: Answers
  change: (next: Partial<Answers>) => void
  errorAt: (field: string) => Fault | undefined
}

/** Whoever founds or joins: her name, and a neutral word for her account on this device. */
export function PersonFields(
  props: OwnFields<{ personName: string; deviceLabel: string }>,
): ReactNode {
  const text = useText()
  return (
    <>
      <TextField
        look="question"
        label={text('founding.person')}
        description={text('founding.person.help')}
        value={props.answers.personName}
        error={props.errorAt('personName')}
        maxLength={120}
        onChange={(personName) => props.change({ personName })}
      />
      <TextField
        isOptional
        label={text('founding.label')}
        description={text('founding.label.help')}
        value={props.answers.deviceLabel}
        maxLength={40}
        onChange={(deviceLabel) => props.change({ deviceLabel })}
      />
    </>
  )
}

/** A passphrase, typed twice since nobody can give it back, with honest help and no rules about its letters. */
export function NewPassphraseFields(
  props: OwnFields<{ passphrase: string; passphraseAgain: string }>,
): ReactNode {
  const text = useText()
  return (
    <>
      <PassphraseField
        look="question"
        label={text('founding.phrase')}
        description={text('founding.phrase.help')}
        value={props.answers.passphrase}
        error={props.errorAt('passphrase')}
        onChange={(passphrase) => props.change({ passphrase })}
      />
      <PassphraseField
        label={text('founding.phrase.again')}
        value={props.answers.passphraseAgain}
        onChange={(passphraseAgain) => props.change({ passphraseAgain })}
      />
      <p className="founding-honest">{text('founding.phrase.honest')}</p>
    </>
  )
}
