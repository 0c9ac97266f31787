import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon, type IconName } from '../show/icon.tsx'
import { Button, type ButtonTone } from './button.tsx'
import './menu.css'

export interface MenuAction {
  id: string
  label: string
  icon?: IconName
  onAction: () => void
  /** Shown under the label; the action then cannot be chosen. */
  disabledReason?: string | undefined
  isChosen?: boolean
}

export interface MenuProps {
  /** The words on the button. */
  label: string
  actions: readonly MenuAction[]
  icon?: IconName
  iconOnly?: boolean
  tone?: ButtonTone
}

/** A button that opens a short list of actions. */
export function Menu(props: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      <Button
        tone={props.tone ?? 'secondary'}
        icon={props.icon ?? 'down'}
        iconOnly={props.iconOnly ?? false}
      >
        {props.label}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <AriaMenu
          className="menu"
          disabledKeys={props.actions.flatMap((action) =>
            action.disabledReason === undefined ? [] : [action.id],
          )}
        >
          {props.actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className="menu-item"
              textValue={
                action.disabledReason === undefined
                  ? action.label
                  : `${action.label}. ${action.disabledReason}`
              }
              onAction={action.onAction}
            >
              <span className="menu-icon">
                {action.icon ? (
                  <Icon name={action.icon} />
                ) : action.isChosen ? (
                  <Icon name="check" />
                ) : null}
              </span>
              <span>
                {action.label}
                {action.disabledReason !== undefined && (
                  <span className="menu-reason">{action.disabledReason}</span>
                )}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
