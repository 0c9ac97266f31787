import type { ComplaintPlace } from '@cobijo/contract/device/complaints/complaints-api'
import { useEffect, useState, type ReactNode } from 'react'
import { AskByCode } from '../complaint/ask-by-code.tsx'
import { WriteHere } from '../complaint/write-here.tsx'
import { accountsInWords } from '../device/account-in-words.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { Page } from '../ui/page/page.tsx'
import { Tabs } from '../ui/show/tabs.tsx'

/** For who lives in the house, on a locked device: no account, no name, and nothing that stays (W20, ADR 35). */
export function WritePage(): ReactNode {
  const text = useText()
  const places = useDeviceAnswer('complaintPlaces')
  const [round, setRound] = useState(0)
  const again = (): void => setRound((before) => before + 1)
  useNextRoundAfterAbsence(setRound)
  return (
    <Page
      title={text('complaint.write.title')}
      up={{ href: links.signIn(), label: text('welcome.entry.title') }}
      intro={text('complaint.write.intro')}
    >
      <UnlessReady answer={places} />
      {places.state === 'ready' && <Place key={round} places={places.value} onEnd={again} />}
    </Page>
  )
}

function Place(props: { places: readonly ComplaintPlace[]; onEnd: () => void }): ReactNode {
  const text = useText()
  const [chosen, setChosen] = useState<string>()
  const [tab, setTab] = useState('write')
  const place = props.places.find(({ account }) => account === chosen) ?? props.places[0]
  if (!place)
    return <EmptyState title={text('complaint.none')}>{text('complaint.none.todo')}</EmptyState>
  return (
    <div className="stack">
      {props.places.length > 1 && (
        <Choice
          label={text('complaint.where')}
          allow={[]}
          answer={{ kind: 'known', value: place.account }}
          onAnswer={(answer) => answer.kind === 'known' && setChosen(answer.value)}
          options={accountsInWords(props.places, text)}
        />
      )}
      <Tabs
        label={text('complaint.write.title')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'write',
            label: text('complaint.tab.write'),
            content: <WriteHere key={place.account} place={place} onEnd={props.onEnd} />,
          },
          {
            id: 'ask',
            label: text('complaint.tab.ask'),
            content: <AskByCode account={place.account} onEnd={props.onEnd} />,
          },
        ]}
      />
    </div>
  )
}

const absenceMs = 3 * 60_000

/** Whoever goes away in the middle leaves no words on the screen. */
function useNextRoundAfterAbsence(setRound: (next: (before: number) => number) => void): void {
  useEffect(() => {
    const empty = (): void => setRound((before) => before + 1)
    let timer = setTimeout(empty, absenceMs)
    const hear = (): void => {
      clearTimeout(timer)
      timer = setTimeout(empty, absenceMs)
    }
    const hide = (): void => {
      if (document.hidden) empty()
    }
    const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
    for (const sign of signs) addEventListener(sign, hear, { passive: true })
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, hear)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [setRound])
}
