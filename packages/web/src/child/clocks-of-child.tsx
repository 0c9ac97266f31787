import type { CaseFile } from '@cobijo/domain/case/case-file'
import { clockStanding } from '@cobijo/domain/clock/clocks'
import type { ReactNode } from 'react'
import { deadlineWords, usePackLanguage } from '../clock/deadline-words.ts'
import { standingTones, standingWords, useDueWords } from '../clock/due-words.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** The deadlines that an event set going, each in one line; `of`: only those of these entries. */
export function ClocksOfChild(props: {
  file: CaseFile
  event: string
  of?: readonly string[]
}): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const due = useDueWords()
  const clocks = props.file.clocks.filter(
    ({ event, of }) => event === props.event && (props.of?.includes(of) ?? true),
  )
  return clocks.map((clock) => {
    const standing = clockStanding(clock, Date.now())
    return (
      <p key={`${clock.deadline}.${clock.of}`} className="row case-tags">
        <span>{deadlineWords(clock.deadline)?.labels[language] ?? text('clock.unknown')}</span>
        <Tag tone={standingTones[standing]}>{text(standingWords[standing])}</Tag>
        {clock.met === undefined && <span>{due(clock)}</span>}
      </p>
    )
  })
}
