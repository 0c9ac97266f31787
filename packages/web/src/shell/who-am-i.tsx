import { useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useText } from '../language/text.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Icon } from '../ui/show/icon.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import type { SessionView } from './session-view.ts'
import { useSealedCount } from './shell-data.tsx'
import './who-am-i.css'

/** Who am I here: organisation, function, and what I cannot see, said plainly. */
export function WhoAmI(props: { session: SessionView }): ReactNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const sealed = useSealedCount()
  const { session } = props
  return (
    <>
      <AriaButton className="who" onPress={() => setOpen(true)}>
        <span className="visually-hidden">{text('shell.who')}: </span>
        <span className="who-words">
          <span className="who-organisation">{session.organisation}</span>
          <span className="visually-hidden">, </span>
          <span className="who-role">{session.role}</span>
        </span>
        {sealed !== undefined && sealed > 0 && (
          <span className="who-sealed">
            <Icon name="seal" size="small" />
            {sealed}
            <span className="visually-hidden"> ({text('ui.sealed')})</span>
          </span>
        )}
      </AriaButton>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={text('shell.who')} place="side">
        <p>{text('shell.who.organisation', { organisation: session.organisation })}</p>
        <p>
          {text('shell.who.role', { role: session.role })}
          {session.memberCode !== undefined && ` · ${session.memberCode}`}
        </p>
        {session.device !== undefined && (
          <p>{text('shell.who.device', { device: session.device })}</p>
        )}
        <h3>{text('shell.who.cannot')}</h3>
        {sealed !== undefined && (
          <p>
            {sealed === 0
              ? text('shell.who.sees-all')
              : text('shell.who.sealed', { count: sealed })}
          </p>
        )}
        {sealed === undefined && session.cannotSee.length === 0 && (
          <p>{text('shell.who.sees-every-part')}</p>
        )}
        <ul className="who-cannot">
          {session.cannotSee.map((sentence) => (
            <li key={sentence}>
              <SealedMark name={sentence} look="inline" />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
