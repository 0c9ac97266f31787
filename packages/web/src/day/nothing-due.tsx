import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import type { Home } from './home-acts.ts'

const words = {
  casework: 'day.nothing.casework',
  placement: 'day.nothing.house',
  shift: 'day.nothing.house',
  'child-protection': 'day.nothing.child',
  protection: 'day.nothing.protection',
  health: 'day.nothing.care',
  psychosocial: 'day.nothing.care',
  'on-call': 'day.nothing.on-call',
  statistics: 'day.nothing.figures',
  officers: 'day.nothing.officers',
  // Counsel's day says nothing of what her page is about.
  legal: 'day.nothing.apart',
  everyone: 'day.nothing.words',
} as const satisfies Readonly<Record<NonNullable<Home['foremost']>, string>>

/** Zero said kindly, and what will stand here one day. */
export function NothingDue(props: { foremost: Home['foremost'] }): ReactNode {
  const text = useText()
  return (
    <EmptyState title={text('day.nothing')}>{text(words[props.foremost ?? 'everyone'])}</EmptyState>
  )
}
