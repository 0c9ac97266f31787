import type { CaseFile } from '@cobijo/domain/case/case-file'
import { pictureFields } from '@cobijo/domain/attachment/attachment-added'
import { correctionFields } from '@cobijo/domain/attachment/attachment-corrected'
import { historyOfField } from '@cobijo/domain/case/field-history'
import { registerFields, type RegisterName } from '@cobijo/domain/case/case-registers'
import { comparable } from '@cobijo/domain/case/register'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { ReactNode } from 'react'
import { PictureInStory } from '../attachment/picture-in-story.tsx'
import { ClockStory, clockParts } from '../clock/story-of-clocks.tsx'
import { declaredField, fieldLabel } from '../forms/fields/field-words.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { AnswerHistory } from './answer-history.tsx'
import type { People } from './use-people.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

const resolutions = [
  'identityResolution',
  'contactResolution',
  'placementResolution',
  'essentialResolution',
] as const
/** Fields that stand in the line itself, or that only programs read. */
const saidElsewhere = new Set([
  'service',
  'protectedService',
  'status',
  'continues',
  'after',
  'sitting',
  'openedBy',
  'envelope',
  'question',
  'protectedQuestion',
  'consents',
  'protectedConsents',
  'entries',
  'takenUp',
  'original',
  'registeredOn',
  'settles',
  'followsFrom',
  'task',
  'replaces',
  'nextReminder',
  'howGiven',
  'requestedBy',
  'source',
  'manner',
  'textVersion',
  'firstNightBy',
  'urgencyIsAssumed',
  'urgencyRaised',
  'referral',
  'ownFile',
  'earlierFile',
  'house',
  'stay',
  'apartFrom',
  'notInHouse',
  'noticeEntry',
  'search',
  'asylumCorrects',
  'consularRequest',
  'consularRefusal',
  'restsOn',
  'ofPayment',
  'interpreter',
  'certificateTraining',
  ...resolutions,
  ...clockParts,
  ...Object.values(pictureFields),
  ...Object.values(correctionFields),
])
/** Words that are read in full; everything else is one tap away. */
const inFull = new Set([
  'summary',
  'care',
  'account',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child',
  'words',
  'protectedSummary',
  'wishes',
  'taskWords',
  'protectedTaskWords',
  'taskReason',
  'protectedWishes',
  'why',
  'soughtWords',
  'tracingWords',
])
/** A member's id. */
const peopleIn = new Set(['taskFor', 'responsible', 'reviewedBy', 'wroteBy'])
/** So few that hiding them would cost more than showing them. */
const fewFields = 3

/** What an entry says, as far as this reader may open it. */
export function EntryWords(props: {
  item: TimelineEntry
  /** What else is in her file, to name what the entry only points at. */
  timeline: CaseFile['timeline']
  /** Her file, for what was written before and after; of an entry that is not in it yet, none. */
  file?: CaseFile
  people: People
}): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const { item, file, timeline, people } = props
  const shown = Object.entries(item.fields).filter(([name]) => !saidElsewhere.has(name))
  const plain = shown.filter(([name]) => inFull.has(name))
  const listed = shown.filter(([name]) => !inFull.has(name))
  const withHistory = (name: string, said: string): ReactNode => {
    const kind = declaredField(item.type, name)?.kind
    const history = file === undefined ? [] : historyOfField(file, item, name)
    if (kind === undefined || file === undefined || history.length < 2 || peopleIn.has(name))
      return said
    return (
      <span className="fact">
        {said}{' '}
        <AnswerHistory name={name} kind={kind} history={history} file={file} people={people} />
      </span>
    )
  }
  const facts = listed.map(([name, value]) => {
    const id = fieldLabel(name)
    const kind = declaredField(item.type, name)?.kind
    return {
      term: id === undefined ? name : text(id),
      value: withHistory(
        name,
        peopleIn.has(name)
          ? (people.members.find((member) => member.id === value)?.name ?? '')
          : kind === undefined
            ? ''
            : name === 'urgency' && item.fields['urgencyIsAssumed'] === true
              ? text('case.urgency-assumed', { as: words(name, kind, value) })
              : words(name, kind, value),
      ),
    }
  })
  const list = <DefinitionList columns={2} items={facts} />
  return (
    <>
      <Question item={item} people={people} />
      <ClockStory item={item} />
      <PictureInStory item={item} stream={file?.stream} />
      <Settlement item={item} timeline={timeline} />
      {plain.map(([name, value]) => (
        <p className="story-words" key={name}>
          {String(value)}
        </p>
      ))}
      {facts.length > 0 &&
        (facts.length <= fewFields ? (
          list
        ) : (
          <details className="story-more">
            <summary>{text('case.story.more', { count: facts.length })}</summary>
            {list}
          </details>
        ))}
      {item.malformed.length > 0 && (
        <p className="field-description">
          {text('case.malformed', { count: item.malformed.length })}
        </p>
      )}
    </>
  )
}

/** Of a consent: who would know what. */
function Question(props: { item: TimelineEntry; people: People }): ReactNode {
  const text = useText()
  const question = (props.item.fields['question'] ?? props.item.fields['protectedQuestion']) as
    | { recipientOrganisation?: string; compartments?: readonly string[] }
    | undefined
  if (question?.compartments === undefined || question.compartments.length === 0) return null
  return (
    <p>
      {text('consent.who-what', {
        who: props.people.organisation(question.recipientOrganisation ?? props.item.organisation),
        what: question.compartments
          .flatMap((part) =>
            part in partInWords ? [partInWords[part as keyof typeof partInWords]] : [],
          )
          .map((id) => text(id))
          .join(', '),
      })}
    </p>
  )
}

/** Of a difference that was settled: about what, which answers there were, and why it was settled so. */
function Settlement(props: { item: TimelineEntry; timeline: CaseFile['timeline'] }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const { item, timeline } = props
  const settled = resolutions.flatMap((name) => item.fields[name] ?? [])[0] as
    | {
        field?: RegisterName
        between?: readonly string[]
        keepBoth?: boolean
        why?: string
      }
    | undefined
  const field = settled?.field
  if (settled === undefined || field === undefined) return null
  const label = fieldLabel(field)
  const said = answersIn(timeline, field, settled.between ?? []).map((value) =>
    words(field, registerFields[field].kind, value),
  )
  const answers = said.join(' · ')
  const allTrue = text('case.all-true', { count: settled.between?.length ?? said.length })
  return (
    <>
      {settled.keepBoth === true ? (
        <DefinitionList
          items={[
            {
              term: label === undefined ? field : text(label),
              value: said.length === 0 ? allTrue : `${answers} — ${allTrue}`,
            },
          ]}
        />
      ) : (
        said.length > 0 && (
          <p className="field-description">{text('case.story.settled.between', { answers })}</p>
        )
      )}
      {settled.why !== undefined && settled.why !== '' && (
        <p className="story-words">{settled.why}</p>
      )}
    </>
  )
}

/** What these entries said of a field, each answer once, as far as this reader has them. */
function answersIn(
  timeline: CaseFile['timeline'],
  field: RegisterName,
  entries: readonly string[],
): readonly unknown[] {
  const answers = new Map<string, unknown>()
  for (const each of timeline) {
    if (each.kind !== 'entry' || !entries.includes(each.hash)) continue
    const isSealed = !Object.hasOwn(each.fields, field) && each.sealedParts > 0
    if (!isSealed) answers.set(comparable(each.fields[field]), each.fields[field])
  }
  return [...answers.values()]
}
