import type { DayItem } from '@cobijo/domain/views/day/day-item'
import { watchMs } from '@cobijo/domain/views/day/part-of-day'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { FirstActs, OtherActs } from '../day/act-links.tsx'
import { DayParts, ownParts, waitingParts } from '../day/day-parts.tsx'
import { ErasedHere } from '../day/erased-here.tsx'
import { FirstSteps } from '../day/first-steps.tsx'
import { homeOf } from '../day/home-acts.ts'
import { HousesTonight } from '../day/houses-tonight.tsx'
import { InNoGroup } from '../day/in-no-group.tsx'
import { NothingDue } from '../day/nothing-due.tsx'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { UnconfirmedKit } from '../forms/enrolment/unconfirmed-kit.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { useShortcuts } from '../ui/page/keyboard-shortcuts.tsx'
import { Page } from '../ui/page/page.tsx'
import { printNeutrally } from '../ui/page/print-neutrally.ts'
import '../day/day.css'

/** The home: what asks for this person now, in order of danger; what she does most; what she waits for. */
export function MyDayPage(): ReactNode {
  const text = useText()
  const { formatDate } = useIntl()
  const session = useSession()
  const day = useDeviceAnswer('myDay')
  const gatherings = useDeviceAnswer('gatherings', 'house')
  useAgainWhenDue(day.state === 'ready' ? day.value : undefined, day.again)
  return (
    <Page
      title={text('day.title')}
      heading={text('day.heading', {
        date: formatDate(Date.now(), { weekday: 'long', day: 'numeric', month: 'long' }),
      })}
      actions={
        <div className="day-print">
          <Button tone="quiet" onPress={printNeutrally}>
            {text('day.print')}
          </Button>
        </div>
      }
    >
      {/* Known before anything of the day is. */}
      {mayRegister(homeOf({ ...session, hasHouse: false })) && <RegisterShortcut />}
      <UnconfirmedKit />
      <InNoGroup />
      <ErasedHere />
      <UnlessReady answer={day} />
      {day.state === 'ready' && gatherings.state !== 'loading' && (
        <Home
          items={day.value}
          // Houses that could not be read keep nobody from the rest.
          houses={
            gatherings.state === 'ready'
              ? gatherings.value.filter(({ asks }) => asks !== undefined)
              : []
          }
        />
      )}
    </Page>
  )
}

function mayRegister({ acts, others }: ReturnType<typeof homeOf>): boolean {
  return [...acts, ...others].includes('register')
}

type Houses = Parameters<typeof HousesTonight>[0]['houses']

/** One page made of parts: whoever is in several groups has each of them once. */
function Home(props: { items: readonly DayItem[]; houses: Houses }): ReactNode {
  const session = useSession()
  const { items, houses } = props
  const home = homeOf({ ...session, hasHouse: houses.length > 0 })
  const streams = houses.map(({ stream }) => stream)
  const isNothingDue = !items.some(({ part }) => ownParts.some((own) => own === part))
  return (
    <div className="home">
      <div className="home-due">
        {isNothingDue && home.foremost !== undefined && <NothingDue foremost={home.foremost} />}
        <DayParts items={items} parts={ownParts} />
      </div>
      <div className="home-beside">
        <FirstActs acts={home.acts} houses={streams} />
        {home.seesHouses && <HousesTonight houses={houses} />}
        <DayParts items={items} parts={waitingParts} />
        <OtherActs acts={home.others} houses={streams} />
        {(mayRegister(home) || session.officer) && <FirstSteps mayRegister={mayRegister(home)} />}
      </div>
    </div>
  )
}

/** A line changes its place when its hour comes near, or comes, or the day ends, though nothing was written: the day is asked for again then. */
function useAgainWhenDue(items: readonly DayItem[] | undefined, again: () => void): void {
  useEffect(() => {
    if (items === undefined) return
    const now = Date.now()
    const midnight = new Date(now).setHours(24, 0, 0, 0)
    const hours = items
      .flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt - watchMs, dueAt]))
      .filter((hour) => hour > now)
    const timer = setTimeout(again, Math.min(midnight, ...hours) - now + 500)
    return () => clearTimeout(timer)
  }, [items, again])
}

function RegisterShortcut(): ReactNode {
  const text = useText()
  const router = useRouter()
  useShortcuts(
    useMemo(() => {
      const run = () => void router.navigate({ href: links.registerPerson() })
      return [{ keys: 'n', words: text('day.shortcut.register'), run }]
    }, [router, text]),
  )
  return null
}
