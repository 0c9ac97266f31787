import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useText } from '../../language/text.tsx'
import { Button } from '../action/button.tsx'
import './progress.css'

export interface ProgressProps {
  label: string
  done: number
  /** Unknown: leave out; the bar then says only how much is done. */
  total?: number
  /** Long work can be stopped. */
  onCancel?: () => void
  isCancelling?: boolean
}

/** Long work: how far it is, and a way to stop it. */
export function Progress(props: ProgressProps): ReactNode {
  const text = useText()
  const { total } = props
  const words =
    total === undefined ? String(props.done) : text('ui.progress.of', { done: props.done, total })
  return (
    <div className="progress">
      <ProgressBar
        className="progress-body"
        isIndeterminate={total === undefined}
        valueLabel={words}
        {...(total === undefined ? {} : { value: props.done, maxValue: Math.max(total, 1) })}
      >
        <div className="progress-head">
          <Label className="field-label">{props.label}</Label>
          <span>{words}</span>
        </div>
        <svg
          className="progress-track"
          viewBox="0 0 100 2"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className="progress-rail" width="100" height="2" />
          <rect
            className="progress-fill"
            width={total === undefined ? 100 : (100 * props.done) / Math.max(total, 1)}
            height="2"
          />
        </svg>
      </ProgressBar>
      {props.onCancel && (
        <Button onPress={props.onCancel} isPending={props.isCancelling ?? false}>
          {text(props.isCancelling === true ? 'ui.progress.cancelling' : 'ui.progress.cancel')}
        </Button>
      )}
    </div>
  )
}
