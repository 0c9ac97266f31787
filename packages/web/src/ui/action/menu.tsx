import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
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
  /** Actions of one section stand together under its words. */
  section?: string
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
          {sectionsOf(props.actions).map(({ title, actions }) =>
            title === undefined ? (
              actions.map((action) => <Item key={action.id} action={action} />)
            ) : (
              <MenuSection key={title} className="menu-section" aria-label={title}>
                <Header className="menu-section-title">{title}</Header>
                {actions.map((action) => (
                  <Item key={action.id} action={action} />
                ))}
              </MenuSection>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function sectionsOf(
  actions: readonly MenuAction[],
): { title: string | undefined; actions: readonly MenuAction[] }[] {
  const titles = [...new Set(actions.map(({ section }) => section))]
  return titles.map((title) => ({
    title,
    actions: actions.filter(({ section }) => section === title),
  }))
}

function Item({ action }: { action: MenuAction }): ReactNode {
  return (
    <MenuItem
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
        {action.icon ? <Icon name={action.icon} /> : action.isChosen ? <Icon name="check" /> : null}
      </span>
      <span>
        {action.label}
        {action.disabledReason !== undefined && (
          <span className="menu-reason">{action.disabledReason}</span>
        )}
      </span>
    </MenuItem>
  )
}
