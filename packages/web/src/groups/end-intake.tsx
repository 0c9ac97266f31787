import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useDevice, useSession } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { EraseGathering } from './erase-gathering.tsx'
import { homeCountry } from '../home-country.ts'

const eraseWords = {
  title: 'group.erase',
  words: 'group.erase.words',
  done: 'group.erase.done',
} as const

/** Nobody else is expected: from a day on, what is left of those who never accepted is erased (BR-51). */
export function EndIntake(props: { gathering: StreamId; left: number }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const [isOpen, setOpen] = useState(false)
  const end = async (): Promise<void> => {
    const saved = await command.run('end-group-intake', { gathering: props.gathering })
    if (!saved) return
    void device.sync().catch(() => undefined)
    setOpen(false)
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {text('group.end')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('group.end')}
        actions={
          <>
            <Button tone="primary" isPending={command.isRunning} onPress={() => void end()}>
              {text('group.end.go')}
            </Button>
            <Button onPress={() => setOpen(false)}>{text('group.end.stay')}</Button>
          </>
        }
      >
        <p>{text('group.end.words', { count: props.left })}</p>
        {command.refusal && <ErrorState fault={command.refusal} />}
      </Dialog>
    </>
  )
}

/** Says from which day it is erased, and lets somebody who may erase it then: never by itself. */
export function EndedIntake(props: { gathering: StreamId; file: GatheringFile }): ReactNode {
  const text = useText()
  const intl = useIntl()
  const { officer } = useSession()
  const ended = props.file.groupIntake?.ended
  if (!ended) return null
  const day = intl.formatDate(`${ended.eraseFrom}T12:00:00`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const isDue = ended.eraseFrom <= dayOf(Date.now(), homeCountry.clocks)
  return (
    <Banner
      tone={isDue ? 'needs' : 'info'}
      title={text('group.ended')}
      {...(isDue && officer
        ? {
            actions: (
              <EraseGathering gathering={props.gathering} says={eraseWords} to={links.groups()} />
            ),
          }
        : {})}
    >
      {text(!isDue ? 'group.ended.until' : officer ? 'group.ended.due' : 'group.ended.ask', {
        day,
      })}
    </Banner>
  )
}
