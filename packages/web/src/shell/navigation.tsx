import { useState, type ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Link } from '../ui/action/link.tsx'
import type { NavigationItem } from './session-view.ts'

interface NavigationProps {
  items: readonly NavigationItem[]
  /** The path in view. */
  path: string
}

function isHere(item: NavigationItem, path: string): boolean {
  return path === item.href || path.startsWith(`${item.href}/`)
}

/** The places of the application: in a row where there is room, behind one button on a phone. */
export function Navigation(props: NavigationProps): ReactNode {
  const text = useText()
  return (
    <nav className="shell-nav" aria-label={text('shell.menu')}>
      <Places {...props} />
    </nav>
  )
}

export function NavigationButton(props: NavigationProps): ReactNode {
  const text = useText()
  const [openAt, setOpenAt] = useState<string>()
  // A path that changes otherwise closes the panel too, as when somebody goes back.
  const isOpen = openAt === props.path
  const close = (): void => setOpenAt(undefined)
  return (
    <span className="shell-nav-button">
      <Button
        tone="quiet"
        icon="menu"
        iconOnly
        aria-expanded={isOpen}
        onPress={() => setOpenAt(props.path)}
      >
        {text('shell.menu')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={text('shell.menu')} place="side">
        <nav className="shell-nav-panel" aria-label={text('shell.menu')}>
          <Places {...props} onFollow={close} />
        </nav>
      </Dialog>
    </span>
  )
}

function Places(props: NavigationProps & { onFollow?: () => void }): ReactNode {
  return (
    <ul>
      {props.items.map((item) => (
        <li key={item.href} data-seldom={item.isSeldom === true || undefined}>
          <Link
            href={item.href}
            aria-current={isHere(item, props.path) ? 'page' : undefined}
            {...(props.onFollow === undefined ? {} : { onFollow: props.onFollow })}
          >
            {item.label}
            {item.count !== undefined && item.count > 0 && (
              <span className="shell-nav-count">{item.count}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
