import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Section } from '../ui/page/page.tsx'

/** What a new organisation does first; gone once somebody is registered, and for whoever registers nobody once there is another organisation. */
export function FirstSteps(props: { mayRegister: boolean }): ReactNode {
  const text = useText()
  const session = useSession()
  const list = useDeviceAnswer('list', { sort: 'last-update', limit: 1 })
  const network = useDeviceAnswer('network')
  const isAlone = network.state === 'ready' && network.value.organisations.length === 1
  if (list.state !== 'ready' || list.value.total > 0) return null
  if (!props.mayRegister && !isAlone) return null
  return (
    <Section title={text('day.begin')}>
      <div>
        {session.officer && session.recoveryConfirmed && (
          <StatusLine tone="done">{text('day.begin.recovery.done')}</StatusLine>
        )}
        {session.registeringHeldUp ? (
          <StatusLine
            tone="needs"
            {...(session.officer ? { href: `${links.organisation()}#recuperacion` } : {})}
            detail={text(session.officer ? 'founding.check.title' : 'recovery.first.ask')}
          >
            {text('recovery.first')}
          </StatusLine>
        ) : (
          props.mayRegister && (
            <StatusLine href={links.registerPerson()} detail={text('day.begin.register.detail')}>
              {text('day.begin.register')}
            </StatusLine>
          )
        )}
        {session.officer && (
          <StatusLine href={links.organisation()} detail={text('day.begin.invite.detail')}>
            {text('day.begin.invite')}
          </StatusLine>
        )}
        {session.officer && isAlone && (
          <StatusLine href={links.network()} detail={text('day.begin.network.detail')}>
            {text('day.begin.network')}
          </StatusLine>
        )}
        {props.mayRegister && !session.registeringHeldUp && (
          <StatusLine href={links.importPeople()} detail={text('day.begin.import.detail')}>
            {text('day.begin.import')}
          </StatusLine>
        )}
      </div>
    </Section>
  )
}
