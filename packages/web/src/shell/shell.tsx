import { useEffect, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { NoticesToRead } from '../ui/feedback/toast.tsx'
import { Brand } from './brand.tsx'
import { Navigation, NavigationButton } from './navigation.tsx'
import { leaveAtOnce, listenForTwoEscapes } from './quick-exit.ts'
import { SaveNotices } from './save-notices.tsx'
import { SaveIndicator } from './save-indicator.tsx'
import type { ShellData } from './session-view.ts'
import { Settings } from './settings.tsx'
import { WhoAmI } from './who-am-i.tsx'
import './shell.css'

export interface ShellProps {
  data: ShellData
  /** The path in view, for the navigation. */
  path: string
  /** Notices over the page, such as a new version. */
  notices?: ReactNode
  children: ReactNode
}

/** The frame of every page: who am I here, what is saved where, language, lock and quick exit, always in sight. */
export function Shell(props: ShellProps): ReactNode {
  const text = useText()
  const { session, saves, navigation, onLock, onQuickExit } = props.data
  useEffect(() => listenForTwoEscapes(() => leaveAtOnce(onQuickExit)), [onQuickExit])

  return (
    <div className="shell">
      <a className="shell-skip" href="#contenido">
        {text('shell.skip')}
      </a>
      <QuickExit onQuickExit={onQuickExit} />
      <header className="shell-header office">
        <div className="shell-bar">
          {navigation.length > 0 && <NavigationButton items={navigation} path={props.path} />}
          <Link href={links.firstPage()}>
            <Brand label={text('shell.home')} />
          </Link>
          {navigation.length > 0 && <Navigation items={navigation} path={props.path} />}
          <span className="shell-space" />
          {session && <WhoAmI session={session} />}
          {saves && <SaveIndicator saves={saves} path={props.path} />}
          <Settings />
          {onLock && (
            <Button tone="quiet" icon="lock" iconOnly onPress={onLock}>
              {text('shell.lock')}
            </Button>
          )}
          <span className="shell-exit-room" />
        </div>
        {props.data.isSample === true && (
          <p className="shell-ribbon">{text('shell.ribbon.sample')}</p>
        )}
      </header>
      <main id="contenido" className="shell-main" tabIndex={-1}>
        <div className="shell-notices">
          <Offline saves={saves} />
          <SaveNotices saves={saves} />
          {props.notices}
          <NoticesToRead path={props.path} />
        </div>
        {props.children}
      </main>
    </div>
  )
}

/** In its corner whatever else is open: marked so that React Aria leaves it reachable over every dialog. */
function QuickExit(props: { onQuickExit: () => void }): ReactNode {
  const text = useText()
  // A plain button that acts on the way down: the person behind may already be at the door.
  return (
    <aside
      className="shell-exit-corner office"
      aria-label={text('shell.exit')}
      data-react-aria-top-layer="true"
    >
      <button
        type="button"
        className="shell-exit"
        title={text('shell.exit.explained')}
        onPointerDown={() => leaveAtOnce(props.onQuickExit)}
        onClick={() => leaveAtOnce(props.onQuickExit)}
      >
        {text('shell.exit')}
      </button>
    </aside>
  )
}

function Offline(props: { saves: ShellData['saves'] }): ReactNode {
  const text = useText()
  const intl = useIntl()
  const [isBrowserOnline, setBrowserOnline] = useState(() => navigator.onLine)
  useEffect(() => {
    const look = (): void => setBrowserOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  const isOnline = props.saves?.isOnline ?? isBrowserOnline
  const since = props.saves?.offlineSince
  return (
    <div role="status">
      {!isOnline && (
        <Banner tone="needs" icon="offline">
          {since === undefined
            ? text('shell.offline')
            : text('shell.offline.since', { when: intl.formatTime(since, { hourCycle: 'h23' }) })}
        </Banner>
      )}
    </div>
  )
}
