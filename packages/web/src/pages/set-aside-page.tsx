import type { SetAsideEntry } from '@cobijo/contract/device/synchronisation/synchronisation-api'
import { useState, type ReactNode } from 'react'
import { EntryWords } from '../case/entry-words.tsx'
import { LateList } from '../case/late-entries.tsx'
import { usePeople } from '../case/use-people.ts'
import type { People } from '../case/use-people.ts'
import { useDevice, useSession } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { errorSentence } from '../language/error-sentence.ts'
import { useMoment } from '../language/moment.ts'
import { entryInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Page, Section } from '../ui/page/page.tsx'

/** What the server refused, to be read, sent again or put away, and what came to it late from others: nothing of it is dropped without a person. */
export function SetAsidePage(): ReactNode {
  const text = useText()
  const people = usePeople()
  const { officer } = useSession()
  const found = useDeviceAnswer('setAside')
  const late = useDeviceAnswer('lateEntries')
  const hasNone = found.state === 'ready' && found.value.length === 0
  const hasLate = late.state === 'ready' && late.value.open.length + late.value.leftAside.length > 0
  return (
    <Page
      title={text(hasLate ? 'late.page' : 'saves.title')}
      intro={hasLate && hasNone ? undefined : text('saves.intro')}
    >
      <UnlessReady answer={found} />
      {hasNone && !hasLate && (
        <EmptyState title={text('saves.none')}>{text('saves.none.words')}</EmptyState>
      )}
      {found.state === 'ready' &&
        found.value.map((entry) => (
          <SetAside key={entry.hash} entry={entry} people={people} onDecided={found.again} />
        ))}
      {late.state === 'ready' && (
        <LateList late={late.value} people={people} onDecided={late.again} />
      )}
      {officer && (late.state === 'fault' || late.state === 'refused') && (
        <Section title={text('late.title')}>
          <ErrorState fault={late.fault} onRetry={late.again} />
        </Section>
      )}
    </Page>
  )
}

function SetAside(props: {
  entry: SetAsideEntry
  people: People
  onDecided: () => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const announce = useToast()
  const [isAsking, setAsking] = useState(false)
  const { hash, stream, type, savedAt, code, words, isOfCase, isArrival = false } = props.entry
  const { says, todo } = errorSentence(code)
  const decide = (how: 'sendAgain' | 'putAway', done: string) => {
    setAsking(false)
    device[how]({ hash }).then(
      (refusal) => {
        if (refusal) announce({ words: text(errorSentence(refusal.code).says), tone: 'needs' })
        else announce({ words: done, tone: 'done' })
        props.onDecided()
      },
      (fault: unknown) =>
        announce({ words: text(errorSentence(faultOf(fault).code).says), tone: 'needs' }),
    )
  }
  return (
    <Section
      title={text(entryInWords(type))}
      actions={
        <>
          {isOfCase && <Link href={links.caseFile(stream)}>{text('saves.file')}</Link>}
          <Button tone="quiet" onPress={() => setAsking(true)}>
            {text('saves.put-away')}
          </Button>
          {(!isArrival || words !== undefined) && (
            <Button tone="primary" onPress={() => decide('sendAgain', text('saves.again.done'))}>
              {text(isArrival ? 'saves.arrival.send' : 'saves.again')}
            </Button>
          )}
        </>
      }
    >
      <p>{text('saves.saved', { when: moment(new Date(savedAt)) })}</p>
      <p>
        <strong>{text('saves.why')}</strong>:{' '}
        {says === 'errors.other' ? text('saves.why.other') : text(says)}
        {says !== 'errors.other' && todo !== undefined && !isArrival && ` ${text(todo)}`}
      </p>
      {isArrival && <p>{text('saves.arrival')}</p>}
      {words === undefined ? (
        <p>{text(isArrival ? 'saves.arrival.not-readable' : 'saves.not-readable')}</p>
      ) : (
        <EntryWords item={words} timeline={[]} people={props.people} />
      )}
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text('saves.put-away.title')}
        kind="alert"
        actions={
          <>
            <Button onPress={() => decide('putAway', text('saves.put-away.done'))}>
              {text('saves.put-away.yes')}
            </Button>
            <Button tone="primary" onPress={() => setAsking(false)}>
              {text('saves.put-away.no')}
            </Button>
          </>
        }
      >
        <p>{text('saves.put-away.words')}</p>
      </Dialog>
    </Section>
  )
}
