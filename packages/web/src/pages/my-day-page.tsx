import type { DayItem } from '@cobijo/domain/views/my-day'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { DayLine } from '../day/day-line.tsx'
import { ErasedHere } from '../day/erased-here.tsx'
import { FirstSteps } from '../day/first-steps.tsx'
import { InNoGroup } from '../day/in-no-group.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnconfirmedKit } from '../forms/enrolment/unconfirmed-kit.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { useShortcuts } from '../ui/page/keyboard-shortcuts.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { printNeutrally } from '../ui/page/print-neutrally.ts'
import '../day/day.css'

const partInWords = {
  now: 'day.part.now',
  today: 'day.part.today',
  tomorrow: 'day.part.tomorrow',
  'waiting-for-me': 'day.part.waiting-for-me',
  'i-wait-for': 'day.part.i-wait-for',
  unfinished: 'day.part.unfinished',
} as const satisfies Record<DayItem['part'], string>
const parts = Object.keys(partInWords) as DayItem['part'][]

/** The home: everything that asks for this person now, in order of danger. */
export function MyDayPage(): ReactNode {
  const text = useText()
  const { formatDate } = useIntl()
  const day = useDeviceAnswer('myDay')
  useDayShortcuts()
  useAgainWhenDue(day.state === 'ready' ? day.value : undefined, day.again)
  return (
    <Page
      title={text('day.title')}
      heading={text('day.heading', {
        date: formatDate(Date.now(), { weekday: 'long', day: 'numeric', month: 'long' }),
      })}
      actions={
        <div className="row not-printed">
          <Link href={links.registerPerson()} look="primary" icon="plus">
            {text('day.register')}
          </Link>
          <Button tone="quiet" onPress={printNeutrally}>
            {text('day.print')}
          </Button>
        </div>
      }
    >
      <UnconfirmedKit />
      <InNoGroup />
      <ErasedHere />
      {day.state === 'loading' && <LoadingState />}
      {(day.state === 'fault' || day.state === 'refused') && (
        <ErrorState fault={day.fault} onRetry={day.again} />
      )}
      {day.state === 'ready' && (
        <>
          <Parts items={day.value} />
          <FirstSteps />
        </>
      )}
    </Page>
  )
}

function Parts(props: { items: readonly DayItem[] }): ReactNode {
  const text = useText()
  if (props.items.length === 0)
    return <EmptyState title={text('day.nothing')}>{text('day.nothing.words')}</EmptyState>
  const byPart = Map.groupBy(props.items, ({ part }) => part)
  return (
    <>
      {parts.map((part) => {
        const items = byPart.get(part) ?? []
        if (items.length === 0 && part !== 'now') return null
        return (
          <Section key={part} title={text(partInWords[part])}>
            {items.length === 0 ? (
              <p>{text('day.nothing-now')}</p>
            ) : (
              <div>
                {items.map((item) => (
                  <DayLine
                    key={`${item.kind} ${item.code ?? ''} ${item.stream ?? ''} ${item.label} ${item.since ?? ''}`}
                    item={item}
                  />
                ))}
              </div>
            )}
          </Section>
        )
      })}
    </>
  )
}

/** A line changes its place when its hour comes or the day ends, though nothing was written: the day is asked for again then. */
function useAgainWhenDue(items: readonly DayItem[] | undefined, again: () => void): void {
  useEffect(() => {
    if (items === undefined) return
    const now = Date.now()
    const midnight = new Date(now).setHours(24, 0, 0, 0)
    const hours = items.flatMap(({ dueAt }) => (dueAt !== undefined && dueAt > now ? [dueAt] : []))
    const timer = setTimeout(again, Math.min(midnight, ...hours) - now + 500)
    return () => clearTimeout(timer)
  }, [items, again])
}

function useDayShortcuts(): void {
  const text = useText()
  const router = useRouter()
  useShortcuts(
    useMemo(() => {
      const to = (href: string) => () => void router.navigate({ href })
      return [{ keys: 'n', words: text('day.shortcut.register'), run: to(links.registerPerson()) }]
    }, [router, text]),
  )
}
