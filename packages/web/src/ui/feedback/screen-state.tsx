import type { ReactNode } from 'react'
import { errorSentence, lawBehind, type Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../action/button.tsx'
import { Icon } from '../show/icon.tsx'
import './screen-state.css'

/** Nothing here, said kindly: "Nada pendiente". */
export function EmptyState(props: {
  title: string
  children?: ReactNode
  action?: ReactNode
}): ReactNode {
  return (
    <div className="screen-state">
      <p className="screen-state-title">{props.title}</p>
      {props.children !== undefined && <div className="screen-state-words">{props.children}</div>}
      {props.action}
    </div>
  )
}

/** Something is on its way. Appears after a moment only, so that quick answers do not flicker. */
export function LoadingState(props: { what?: string }): ReactNode {
  const text = useText()
  return (
    <div className="screen-state screen-loading" role="status">
      <span className="screen-pulse" aria-hidden="true" />
      <p>{props.what ?? text('ui.loading')}</p>
    </div>
  )
}

/** It did not work: what, what to do, and a way to try again; the law behind it for whoever asks why. */
export function ErrorState(props: {
  fault: Fault
  /** The sentence stands beside the answer that it is about: here only that nothing was saved. */
  isSaidAtField?: boolean
  onRetry?: () => void
  children?: ReactNode
}): ReactNode {
  const text = useText()
  const sentence = errorSentence(props.fault.code)
  const law = lawBehind(props.fault)
  return (
    <div className="screen-state" role="alert">
      <span className="screen-state-fault">
        <Icon name="alert" />
      </span>
      <p className="screen-state-title">
        {text(props.isSaidAtField === true ? 'ui.not-saved' : sentence.says)}
      </p>
      <div className="screen-state-words">
        {props.isSaidAtField !== true && sentence.todo !== undefined && (
          <p>{text(sentence.todo)}</p>
        )}
        {law !== undefined && (
          <details className="screen-state-why">
            <summary>{text('ui.why')}</summary>
            <p>{text('ui.why.law', { law })}</p>
          </details>
        )}
        {props.children}
      </div>
      {props.onRetry && <Button onPress={props.onRetry}>{text('ui.retry')}</Button>}
    </div>
  )
}
