import type { LateEntries, LateEntry } from '@cobijo/contract/device/late/late-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { errorSentence } from '../language/error-sentence.ts'
import { useMoment } from '../language/moment.ts'
import { entryInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import { Section } from '../ui/page/page.tsx'
import './case.css'
import { EntryWords } from './entry-words.tsx'
import type { People } from './use-people.ts'

const mostWords = 500

/** What came from devices whose keys had ended, to be taken up or left aside with a reason; what was left aside stays below. */
export function LateList(props: {
  late: LateEntries
  people: People
  onDecided: () => void
}): ReactNode {
  const text = useText()
  const { open, more, leftAside, full } = props.late
  if (open.length + leftAside.length === 0) return null
  const lines = (entries: readonly LateEntry[]) =>
    entries.map((entry) => (
      <Late key={entry.hash} entry={entry} people={props.people} onDecided={props.onDecided} />
    ))
  return (
    <>
      <Section title={text('late.title')}>
        <p>{text('late.intro')}</p>
        {full.length > 0 && (
          <Banner tone="needs">
            {text('late.full', {
              names: full.map((name) => (name === '' ? text('late.unnamed') : name)).join(', '),
            })}
          </Banner>
        )}
      </Section>
      {lines(open)}
      {more > 0 && <p>{text('late.more', { count: more })}</p>}
      {leftAside.length > 0 && (
        <details>
          <summary>{text('late.aside', { count: leftAside.length })}</summary>
          {lines(leftAside)}
        </details>
      )}
    </>
  )
}

function Late(props: { entry: LateEntry; people: People; onDecided: () => void }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const announce = useToast()
  const [isAsking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const { entry } = props
  const { hash, words, decision } = entry
  const says = (code: string) => {
    const { says: sentence } = errorSentence(code)
    return sentence === 'errors.other' ? text('saves.why.other') : text(sentence)
  }
  const decide = async (acting: Promise<unknown>, done: string) => {
    setAsking(false)
    try {
      const answer = await acting
      if (isRefusal(answer))
        return announce({ words: text(errorSentence(answer.code).says), tone: 'needs' })
      announce({ words: done, tone: 'done' })
      await device.sync()
    } catch (fault) {
      announce({ words: text(errorSentence(faultOf(fault).code).says), tone: 'needs' })
    } finally {
      props.onDecided()
    }
  }
  const name = entry.memberName === '' ? text('late.unnamed') : entry.memberName
  const notMine = entry.refusal === 'officers-only' ? text('network.officers-only') : undefined
  return (
    <Section title={text(entryInWords(words?.type ?? ''))}>
      <p>
        <strong>
          {entry.deviceLabel === undefined || entry.deviceLabel === ''
            ? name
            : text('late.from', { name, device: entry.deviceLabel })}
        </strong>
      </p>
      <p>
        {text('late.came', { when: moment(new Date(entry.cameAt)) })}
        {words && ` · ${text('late.wrote', { when: moment(new Date(words.recordedAt)) })}`}
      </p>
      <p>
        {text('late.why')}: {says(entry.code)}
      </p>
      {words ? (
        <EntryWords item={words} timeline={[words]} people={props.people} />
      ) : (
        <p>{text('late.unreadable')}</p>
      )}
      {words && entry.sealedParts > 0 && <p>{text('late.sealed', { count: entry.sealedParts })}</p>}
      {decision && (
        <p>
          {text('late.aside.by', {
            name: decision.byName,
            when: moment(new Date(decision.at)),
            why: decision.why,
          })}
        </p>
      )}
      <div className="case-actions">
        {entry.isOfCase && <Link href={links.caseFile(entry.stream)}>{text('saves.file')}</Link>}
        {decision === undefined && (
          <Button tone="quiet" onPress={() => setAsking(true)} disabledReason={notMine}>
            {text('late.leave')}
          </Button>
        )}
        <Button
          tone="primary"
          disabledReason={
            entry.refusal === undefined ? undefined : (notMine ?? says(entry.refusal))
          }
          onPress={() => void decide(device.takeUpLate({ hash }), text('late.take-up.done'))}
        >
          {text('late.take-up')}
        </Button>
      </div>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text('late.leave.title')}
        actions={
          <>
            <Button tone="quiet" onPress={() => setAsking(false)}>
              {text('late.leave.no')}
            </Button>
            <Button
              tone="primary"
              disabledReason={why.trim() === '' ? text('errors.words-missing.todo') : undefined}
              onPress={() =>
                void decide(device.leaveLateAside({ hash, why }), text('late.leave.done'))
              }
            >
              {text('late.leave.yes')}
            </Button>
          </>
        }
      >
        <p>{text('late.leave.words')}</p>
        <TextArea
          label={text('late.leave.why')}
          value={why}
          onChange={setWhy}
          maxLength={mostWords}
          rows={2}
        />
      </Dialog>
    </Section>
  )
}
