import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../action/button.tsx'
import './stepper.css'

export interface Step {
  id: string
  /** Normally one field with look="question". */
  content: ReactNode
  /** Why one cannot go on from here; rare, since nothing is needed to begin. */
  blockedBy?: string | undefined
  /** Says "Dejar para después" instead of "Siguiente" while it has no answer. */
  isAnswered: boolean
}

export interface StepperProps {
  steps: readonly Step[]
  /** The id of the step on screen; keep it in the address so that the back button is right. */
  current: string
  onGo: (id: string) => void
  onFinish: () => void
  /** Where not every screen asks something. Default: each is a question. */
  counts?: 'questions' | 'steps'
  /** The last button: what happens. Default: "Revisar y terminar". */
  finishLabel?: string
}

const linesToWrite =
  ':is(input[type="text"], input[type="password"], input:not([type])):not([role="combobox"])'

/** One question a screen. Each answer is saved by its page as it is given; going back loses nothing. */
export function Stepper(props: StepperProps): ReactNode {
  const text = useText()
  const screen = useRef<HTMLElement>(null)
  const isFirstSight = useRef(true)
  const index = Math.max(
    0,
    props.steps.findIndex((step) => step.id === props.current),
  )
  const step = props.steps[index]
  const before = props.steps[index - 1]
  const after = props.steps[index + 1]

  useEffect(() => {
    if (isFirstSight.current) isFirstSight.current = false
    else screen.current?.focus()
  }, [props.current])

  if (step === undefined) return null
  /** As on a phone's keyboard: Enter goes to the next line to be written, after the last one on; it never finishes by itself. */
  const enter = (event: KeyboardEvent<HTMLElement>): void => {
    const line = event.target
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (!(line instanceof HTMLElement) || !line.matches(linesToWrite)) return
    if (line.closest('form') !== null) return
    event.preventDefault()
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(linesToWrite)]
    const next = lines[lines.indexOf(line) + 1]
    if (next) next.focus()
    else if (after && step.blockedBy === undefined) props.onGo(after.id)
    else screen.current?.querySelector<HTMLElement>('.stepper-next button')?.focus()
  }
  const place = text(props.counts === 'steps' ? 'ui.step.part' : 'ui.step', {
    current: index + 1,
    total: props.steps.length,
  })
  return (
    <section className="stepper" ref={screen} tabIndex={-1} aria-label={place}>
      <div className="stepper-head">
        <span className="stepper-back">
          {before && (
            <Button tone="quiet" icon="back" onPress={() => props.onGo(before.id)}>
              {text('ui.back')}
            </Button>
          )}
        </span>
        <span className="stepper-place">{place}</span>
      </div>
      <svg
        className="stepper-track"
        viewBox={`0 0 ${props.steps.length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="stepper-rail" width={props.steps.length} height="1" />
        <rect className="stepper-done" width={index + 1} height="1" />
      </svg>
      <div className="stepper-question" key={step.id} onKeyDown={enter}>
        {step.content}
      </div>
      <div className="stepper-next">
        {after ? (
          <Button
            tone={step.isAnswered ? 'primary' : 'secondary'}
            wide
            disabledReason={step.blockedBy}
            onPress={() => props.onGo(after.id)}
          >
            {text(step.isAnswered ? 'ui.step.next' : 'ui.step.skip')}
          </Button>
        ) : (
          <Button tone="primary" wide disabledReason={step.blockedBy} onPress={props.onFinish}>
            {props.finishLabel ?? text('ui.step.finish')}
          </Button>
        )}
      </div>
    </section>
  )
}
