import type { CaseFile } from '@cobijo/domain/case/case-file'
import { storyOrder } from '@cobijo/domain/case/story-order'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import { useMemo, useState, type ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { usePackLanguage } from '../clock/deadline-words.ts'
import { clockTitle } from '../clock/story-of-clocks.tsx'
import { useText } from '../language/text.tsx'
import { ChipFilter } from '../ui/show/chip-filter.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import type { TagTone } from '../ui/show/tag.tsx'
import { Timeline } from '../ui/show/timeline.tsx'
import { useDateContradictions } from './case-dates.tsx'
import { EntryWords } from './entry-words.tsx'
import { kindOf, titleOf, type StoryKind } from './story-titles.ts'
import type { People } from './use-people.ts'

const kinds: readonly StoryKind[] = ['services', 'notes', 'consents', 'facts', 'case']
const shownAtFirst = 60

/** The story of what was done for her, by time, the newest first: what, who, when, on what basis, and how safe it is by now. */
export function CaseStory(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const { file, people } = props
  const [kind, setKind] = useState<StoryKind>()
  const [most, setMost] = useState(shownAtFirst)
  const moment = usePlainMoment()
  const states = useDeviceAnswer('saveStates')
  const entries = useMemo(() => storyOrder(file, (item) => whenOf(item).getTime()), [file])
  const current = useMemo(() => currentAnswers(file), [file])
  const waiting = new Set<string>(
    states.state === 'ready' ? states.value.onThisDevice.map(({ hash }) => hash) : [],
  )
  const failed = new Set<string>(
    states.state === 'ready' ? states.value.needsAttention.map(({ hash }) => hash) : [],
  )
  const odd = new Set(
    useDateContradictions(file).flatMap(({ first, second }) => [first.by, second.by]),
  )
  const stateOf = (item: TimelineEntry): { words: string; tone: TagTone } | undefined => {
    if (failed.has(item.hash)) return { words: text('case.state.not-accepted'), tone: 'danger' }
    if (waiting.has(item.hash)) return { words: text('shell.save.device'), tone: 'needs' }
    if (item.standing === 'not-entitled')
      return { words: text('case.author-not-entitled'), tone: 'danger' }
    if (item.standing === 'not-confirmed')
      return { words: text('case.author-not-confirmed'), tone: 'needs' }
    if (odd.has(item.id)) return { words: text('case.dates.mark'), tone: 'needs' }
    return item.isLoose ? { words: text('case.state.loose'), tone: 'plain' } : undefined
  }
  const chosen = entries.filter(({ item }) => kind === undefined || kindOf(item) === kind)
  if (entries.length === 0) return <p>{text('case.story.nothing')}</p>
  return (
    <div className="stack stack-tight">
      <ChipFilter
        label={text('case.story.filter')}
        chosen={kind}
        onChoose={setKind}
        options={kinds.flatMap((value) => {
          const count = entries.filter(({ item }) => kindOf(item) === value).length
          return count === 0 ? [] : [{ value, label: text(wordsOfKind[value]), count }]
        })}
      />
      <p className="field-description">{text('case.story.whose-clock')}</p>
      <Timeline
        level={2}
        label={text('case.part.story')}
        entries={chosen.slice(0, most).map(({ item, at, isClockBehind }) => {
          const state = stateOf(item)
          const basis = basisOf(item)
          return {
            id: item.hash,
            title: clockTitle(item, text, language) ?? titleOf(item, text, file.services),
            at: new Date(at),
            who: people.who(item.organisation, item.member),
            ...(isClockBehind
              ? { clock: text('case.story.clock', { when: moment(whenOf(item).getTime()) }) }
              : {}),
            isCorrected: isCorrected(item, current),
            ...(state === undefined ? {} : { state }),
            ...(basis === undefined ? {} : { basis: text(basis) }),
            children: (
              <>
                <EntryWords item={item} timeline={file.timeline} file={file} people={people} />
                {item.sealedParts > 0 && (
                  <SealedMark
                    look="inline"
                    name={text('case.sealed', { count: item.sealedParts })}
                  />
                )}
              </>
            ),
          }
        })}
      />
      {chosen.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + shownAtFirst)}>
          {text('ui.table.more')}
        </button>
      )}
    </div>
  )
}

const wordsOfKind = {
  services: 'case.story.services',
  notes: 'case.story.notes',
  consents: 'case.story.consents',
  facts: 'case.story.facts',
  case: 'case.story.case',
} as const

/** When it happened as told, else when it was written down. A day alone has no hour to order by: it keeps that of the writing. */
function whenOf({ occurredAt, recordedAt }: TimelineEntry): Date {
  const told = occurredAt?.includes('T') === true ? new Date(occurredAt) : undefined
  return told === undefined || Number.isNaN(told.getTime()) ? new Date(recordedAt) : told
}

function basisOf({ fields }: TimelineEntry): ReturnType<typeof choiceWord> {
  const how = fields['howGiven']
  if (typeof how === 'string') return choiceWord('howGiven', how)
  const asked = fields['requestedBy']
  return typeof asked === 'string' ? choiceWord('requestedBy', asked) : undefined
}

function currentAnswers(file: CaseFile): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(file.registers).map(([name, register]) => [
      name,
      new Set<string>((register?.current ?? []).map(({ entry }) => entry)),
    ]),
  )
}

/** Everything that it answered was answered better later. */
function isCorrected(
  { hash, fields, type }: TimelineEntry,
  current: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (type !== 'identity-recorded' && type !== 'essential-recorded') return false
  const answered = Object.keys(fields).flatMap((name) => current.get(name) ?? [])
  return answered.length > 0 && answered.every((entries) => !entries.has(hash))
}
