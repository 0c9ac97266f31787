import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { BeginIntake } from '../groups/begin-intake.tsx'
import { BlankSheet } from '../groups/blank-sheet.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { homeCountry } from '../home-country.ts'
import '../groups/groups.css'

/** Sheets of people who arrived together: begun in one line, the newest first. */
export function GroupsPage(): ReactNode {
  const text = useText()
  const sheets = useDeviceAnswer('gatherings', 'group-intake')
  return (
    <Page title={text('group.title')} intro={text('group.intro')} actions={<BlankSheet />}>
      <Section title={text('group.new')}>
        <BeginIntake />
      </Section>
      <Section title={text('group.sheets')}>
        <UnlessReady answer={sheets} />
        {sheets.state === 'ready' && <Sheets lines={sheets.value} />}
      </Section>
    </Page>
  )
}

function Sheets(props: { lines: readonly GatheringLine[] }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  if (props.lines.length === 0)
    return <EmptyState title={text('group.none')}>{text('group.none.words')}</EmptyState>
  const today = dayOf(Date.now(), homeCountry.clocks)
  return (
    <div>
      {props.lines.map((line) => {
        const isDue = line.eraseFrom !== undefined && line.eraseFrom <= today
        return (
          <StatusLine
            key={line.stream}
            href={links.group(line.stream)}
            tone={isDue ? 'needs' : 'plain'}
            detail={text(
              isDue
                ? 'group.sheet.due'
                : line.state === 'ended'
                  ? 'group.ended'
                  : 'group.sheet.open',
            )}
            when={moment(line.updatedAt)}
          >
            {line.title ?? text('group.unnamed', { when: moment(line.begunAt ?? line.updatedAt) })}
          </StatusLine>
        )
      })}
    </div>
  )
}
