import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { TakeTip } from '../tip/take-form.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Page, Section } from '../ui/page/page.tsx'

/** What somebody told this organisation and is no case yet (W26): what is still to be dealt with first. */
export function TipsPage(): ReactNode {
  const text = useText()
  const { part, go } = useAddressParts()
  const listed = useDeviceAnswer('gatherings', 'tip')
  const leave = (): void => go({ agregar: undefined }, 'replace')
  if (part('agregar') === 'nuevo')
    return (
      <Page title={text('tip.take')} up={{ href: links.tips(), label: text('tip.title') }}>
        <TakeTip onSaved={leave} onLeave={leave} />
      </Page>
    )
  const lines = listed.state === 'ready' ? listed.value : []
  const open = lines.filter(({ tip }) => tip?.endedAt === undefined)
  const ended = lines.filter(({ tip }) => tip?.endedAt !== undefined)
  return (
    <Page
      title={text('tip.title')}
      intro={text('tip.intro')}
      actions={
        <Link href={links.tips('nuevo')} look="action" icon="plus">
          {text('tip.take')}
        </Link>
      }
    >
      <UnlessReady answer={listed} />
      {listed.state === 'ready' && lines.length === 0 && (
        <EmptyState title={text('tip.none')}>{text('tip.none.explained')}</EmptyState>
      )}
      {lines.length > 0 && (
        <>
          <Section title={text('tip.open')}>
            {open.length === 0 ? <p>{text('tip.open.none')}</p> : <Lines lines={open} />}
          </Section>
          {ended.length > 0 && (
            <Section title={text('tip.ended')}>
              <Lines lines={ended} />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}

function Lines({ lines }: { lines: readonly GatheringLine[] }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  return (
    <div>
      {lines.map(({ stream, tip, begunAt, updatedAt }) => {
        const urgency = choiceWord('tipUrgency', tip?.said.tipUrgency ?? '')
        const isOpen = tip?.endedAt === undefined
        return (
          <StatusLine
            key={stream}
            href={links.tip(stream)}
            tone={isOpen ? (tip?.said.tipUrgency === 'immediate' ? 'danger' : 'needs') : 'done'}
            {...(urgency === undefined ? {} : { detail: text(urgency) })}
            when={moment(begunAt ?? updatedAt)}
          >
            {tip?.said.tipPlace ??
              tip?.said.tipWhat?.slice(0, 120) ??
              text('tip.untitled', { when: moment(begunAt ?? updatedAt) })}
          </StatusLine>
        )
      })}
    </div>
  )
}
