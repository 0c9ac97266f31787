import { useId, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon, type IconName } from '../show/icon.tsx'
import './button.css'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps {
  /** A verb that says what happens: "Guardar en este dispositivo". */
  children: ReactNode
  onPress?: (() => void) | undefined
  /** primary: the one bright thing on the page. danger: danger to a person, not mere deletion. */
  tone?: ButtonTone
  icon?: IconName
  /** Shows only the icon; the children are then its spoken name and its hint. */
  iconOnly?: boolean
  type?: 'button' | 'submit'
  /** Why it cannot be pressed now. Shown under the button and read out; the button stays reachable by keyboard. */
  disabledReason?: string | undefined
  /** The work that it began is under way. */
  isPending?: boolean
  /** As wide as its column: field screens. */
  wide?: boolean
  autoFocus?: boolean
  'aria-expanded'?: boolean
  'aria-describedby'?: string
  /** Where the words on it do not say enough by themselves. */
  'aria-label'?: string
}

/** A button. There is no silent "disabled": what cannot be pressed says why. */
export function Button(props: ButtonProps): ReactNode {
  const reasonId = useId()
  const { disabledReason } = props
  const isBlocked = disabledReason !== undefined
  const describedBy = [props['aria-describedby'], isBlocked ? reasonId : undefined]
    .filter(Boolean)
    .join(' ')
  const button = (
    <AriaButton
      className="button"
      data-tone={props.tone ?? 'secondary'}
      data-wide={props.wide === true || undefined}
      data-icon-only={props.iconOnly === true || undefined}
      type={isBlocked ? 'button' : (props.type ?? 'button')}
      isPending={props.isPending ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(isBlocked ? { 'aria-disabled': true } : {})}
      {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })}
      {...(props['aria-label'] === undefined ? {} : { 'aria-label': props['aria-label'] })}
      {...(props['aria-expanded'] === undefined ? {} : { 'aria-expanded': props['aria-expanded'] })}
      {...(isBlocked || props.onPress === undefined ? {} : { onPress: props.onPress })}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.iconOnly ? (
        <span className="visually-hidden">{props.children}</span>
      ) : (
        <span>{props.children}</span>
      )}
    </AriaButton>
  )
  if (!isBlocked) return button
  return (
    <span className="button-with-reason" data-wide={props.wide === true || undefined}>
      {button}
      <span id={reasonId} className="button-reason">
        {disabledReason}
      </span>
    </span>
  )
}
