import { useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { errorSentence } from '../language/error-sentence.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Icon, type IconName } from '../ui/show/icon.tsx'
import type { SaveStates, Waiting } from './session-view.ts'
import './save-indicator.css'

type Stage = 'failed' | 'device' | 'server' | 'kept' | 'received'

function stageOf(saves: SaveStates): Stage {
  if (saves.failed !== undefined) return 'failed'
  if (saves.onThisDevice.length > 0) return 'device'
  if (notYetReceived(saves) > 0) return 'server'
  return saves.goesToOthers === false ? 'kept' : 'received'
}

function notYetReceived(saves: SaveStates): number {
  return saves.notYetReceived ?? saves.atServer.length
}

const icons: Record<Stage, IconName> = {
  failed: 'alert',
  device: 'device',
  server: 'server',
  kept: 'server',
  received: 'received',
}

/** Where what was saved is now: on this device, at the server, received. The least far stage is the one shown. */
export function SaveIndicator(props: { saves: SaveStates; path: string }): ReactNode {
  const text = useText()
  const [openAt, setOpenAt] = useState<string>()
  // Following the link changes the path, which closes the panel.
  const isOpen = openAt === props.path
  const { saves } = props
  const stage = stageOf(saves)
  const { says } = errorSentence(saves.failed ?? '')
  const words = {
    failed: text('shell.save.failed'),
    device: text('shell.save.waiting-device', { count: saves.onThisDevice.length }),
    server: text('shell.save.waiting-received', { count: notYetReceived(saves) }),
    kept: text('shell.save.server'),
    received: text('shell.save.all-received'),
  }[stage]

  return (
    <>
      <AriaButton
        className="save-indicator"
        data-stage={stage}
        aria-label={`${text('shell.save')}: ${words}`}
        onPress={() => setOpenAt(props.path)}
      >
        <Icon name={icons[stage]} />
        <span className="save-words">{words}</span>
      </AriaButton>
      <span className="visually-hidden" role="status">
        {stage === 'failed' ? words : ''}
      </span>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpenAt(undefined)}
        title={text('shell.save')}
        place="side"
      >
        {saves.failed !== undefined && (
          <Banner tone="danger" title={text('shell.save.failed')}>
            {says !== 'errors.other' && <p>{text(says)}</p>}
            <Link href={links.setAside()}>{text('saves.open')}</Link>
          </Banner>
        )}
        <Stage
          icon="device"
          title={text('shell.save.device')}
          explained={text('shell.save.device.explained')}
          none={text('shell.save.nothing-device')}
          waiting={saves.onThisDevice}
        />
        <Button
          icon="up"
          disabledReason={
            saves.onThisDevice.length === 0
              ? text('shell.save.nothing-to-send')
              : saves.isOnline
                ? undefined
                : text('shell.save.no-connection')
          }
          onPress={saves.onSendNow}
        >
          {text('shell.save.send-now')}
        </Button>
        <Stage
          icon="server"
          title={text('shell.save.server')}
          explained={text('shell.save.server.explained')}
          none={
            notYetReceived(saves) === 0
              ? text('shell.save.nothing-server')
              : text('shell.save.waiting-received', { count: notYetReceived(saves) })
          }
          waiting={saves.atServer}
        />
        <Stage
          icon="received"
          title={text('shell.save.received')}
          explained={text('shell.save.received.explained')}
          none={undefined}
          waiting={[]}
        >
          <Received at={saves.lastReceivedAt} />
        </Stage>
        {saves.onLifeboat && saves.onThisDevice.length > 0 && (
          <div className="save-lifeboat">
            <Button onPress={saves.onLifeboat}>{text('shell.save.lifeboat')}</Button>
            <p>{text('shell.save.lifeboat.explained')}</p>
          </div>
        )}
      </Dialog>
    </>
  )
}

function Stage(props: {
  icon: IconName
  title: string
  explained: string
  none: string | undefined
  waiting: readonly Waiting[]
  children?: ReactNode
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  return (
    <section className="save-stage">
      <h3>
        <Icon name={props.icon} /> {props.title}
      </h3>
      <p className="save-explained">{props.explained}</p>
      {props.waiting.length === 0 && props.none !== undefined && <p>{props.none}</p>}
      <ul>
        {props.waiting.map((each) => (
          <li key={each.id}>
            <span>
              {each.what}
              {each.receivedBy !== undefined && <> → {each.receivedBy}</>}
            </span>
            <time dateTime={each.since.toISOString()}>
              {text('shell.save.since', {
                when: moment(each.since),
              })}
            </time>
          </li>
        ))}
      </ul>
      {props.children}
    </section>
  )
}

function Received(props: { at: Date | undefined }): ReactNode {
  const text = useText()
  const moment = useMoment()
  if (props.at === undefined) return null
  return (
    <p>
      {text('shell.save.last', {
        when: moment(props.at),
      })}
    </p>
  )
}
