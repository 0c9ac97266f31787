import type { ReactNode } from 'react'
import { Heading } from 'react-aria-components/Heading'
import { useIntl } from 'react-intl'
import { daysBefore } from '../../language/plain-moment.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../action/button.tsx'
import { Tag, type TagTone } from './tag.tsx'
import './timeline.css'

export interface TimelineEntry {
  id: string
  /** What happened, in past words. */
  title: string
  /** When it happened, as told. */
  at: Date
  /** Who recorded it; staff by code where the screen may be seen by others. */
  who: string
  /** What its author's clock said, where it stands elsewhere than that. */
  clock?: string
  /** On what basis: consent, a legal ground, an emergency. */
  basis?: string
  state?: { words: string; tone: TagTone }
  children?: ReactNode
  /** It was corrected by a later entry: it stays, struck through, and says so. */
  isCorrected?: boolean
  /** It corrects an earlier one, which is one tap away. */
  onShowEarlier?: () => void
}

/** The story of what was done, newest first, under the day on which it happened. */
export function Timeline(props: {
  /** The level of the days' headings: one below that of the part they stand in. */
  level?: 2 | 3 | 4
  label: string
  entries: readonly TimelineEntry[]
}): ReactNode {
  const text = useText()
  const intl = useIntl()
  const dayOf = (at: Date): string => {
    const day = intl.formatDate(at, { weekday: 'long', day: 'numeric', month: 'long' })
    const before = daysBefore(at, new Date())
    if (before === 0) return text('ui.timeline.today', { day })
    if (before === 1) return text('ui.timeline.yesterday', { day })
    const isThisYear = at.getFullYear() === new Date().getFullYear()
    return isThisYear ? day : intl.formatDate(at, { dateStyle: 'full' })
  }
  return (
    <ol className="timeline" aria-label={props.label}>
      {props.entries.map((entry, index) => {
        const before = props.entries[index - 1]
        const opensDay = before === undefined || dayOf(before.at) !== dayOf(entry.at)
        return (
          <li key={entry.id} className="timeline-entry" data-opens-day={opensDay || undefined}>
            {opensDay && (
              <Heading level={props.level ?? 2} className="timeline-day">
                {dayOf(entry.at)}
              </Heading>
            )}
            <div className="timeline-line" data-corrected={entry.isCorrected === true || undefined}>
              <time className="timeline-time" dateTime={entry.at.toISOString()}>
                {intl.formatTime(entry.at, {
                  hour: '2-digit',
                  minute: '2-digit',
                  hourCycle: 'h23',
                })}
              </time>
              <div className="timeline-body">
                <div className="timeline-title">
                  <strong>{entry.title}</strong>
                  {entry.state && <Tag tone={entry.state.tone}>{entry.state.words}</Tag>}
                  {entry.isCorrected === true && <Tag>{text('ui.timeline.corrected')}</Tag>}
                </div>
                {entry.children}
                <p className="timeline-source">
                  {text('ui.timeline.by', { who: entry.who })}
                  {entry.basis !== undefined && <> · {entry.basis}</>}
                  {entry.clock !== undefined && <> · {entry.clock}</>}
                </p>
                {entry.onShowEarlier && (
                  <Button tone="quiet" onPress={entry.onShowEarlier}>
                    {text('ui.timeline.earlier')}
                  </Button>
                )}
              </div>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
