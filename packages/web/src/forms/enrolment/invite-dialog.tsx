import type { Instant, MemberId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import './invite-dialog.css'

/** A button that makes an invitation and shows it once: a link, until when, and a neutral message to copy (W24). */
export function Invite(props: {
  to: 'organisation' | 'member'
  /** A member who is to come back under her own id. */
  returning?: MemberId
  children: ReactNode
  disabledReason?: string | undefined
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<{ token: string; expiresAt: Instant }>()
  const [fault, setFault] = useState<Fault>()

  const make = async (): Promise<void> => {
    setMaking(true)
    setFault(undefined)
    try {
      const answer = await device.invite(props.to, props.returning)
      if (isRefusal(answer)) setFault(answer)
      else setMade(answer)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setMaking(false)
    }
  }
  const close = (): void => {
    setMade(undefined)
    setFault(undefined)
  }
  return (
    <>
      <Button
        tone={props.returning === undefined ? 'primary' : 'quiet'}
        {...(props.returning === undefined ? { icon: 'plus' as const } : {})}
        isPending={isMaking}
        disabledReason={props.disabledReason}
        onPress={() => void make()}
      >
        {props.children}
      </Button>
      <Dialog
        isOpen={made !== undefined || fault !== undefined}
        onClose={close}
        title={text(fault ? 'network.invitation.failed' : 'network.invitation.title')}
        kind="alert"
      >
        {fault && <ErrorState fault={fault} />}
        {made && <Invitation to={props.to} {...made} />}
      </Dialog>
    </>
  )
}

function Invitation(props: {
  to: 'organisation' | 'member'
  token: string
  expiresAt: Instant
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const [copied, setCopied] = useState<'yes' | 'no'>()
  // After `#`, so that no server and no log on the way ever sees it.
  const link = `${location.origin}${links.join()}#${props.token}`
  const when = moment(new Date(props.expiresAt))
  const copy = (words: string): void =>
    void navigator.clipboard.writeText(words).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <div className="invitation">
      <p>
        {text(
          props.to === 'organisation'
            ? 'network.invitation.organisation'
            : 'network.invitation.member',
        )}
      </p>
      <div>
        <p className="invitation-label">{text('network.invitation.link')}</p>
        <p className="invitation-link" translate="no">
          {link}
        </p>
      </div>
      <p>{text('network.invitation.expires', { when })}</p>
      <div className="invitation-copy">
        <Button tone="primary" onPress={() => copy(link)}>
          {text('network.invitation.copy-link')}
        </Button>
        <Button onPress={() => copy(text('network.invitation.text', { link, when }))}>
          {text('network.invitation.copy-text')}
        </Button>
      </div>
      <p role="status">
        {copied === 'yes' && text('network.invitation.copied')}
        {copied === 'no' && text('network.invitation.not-copied')}
      </p>
    </div>
  )
}
