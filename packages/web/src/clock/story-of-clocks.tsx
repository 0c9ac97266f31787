import { noticeFields } from '@cobijo/domain/clock/notice/authority-notified'
import { clockMetFields } from '@cobijo/domain/clock/clock-met'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { ReactNode } from 'react'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { choiceWord, fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { clockAsked, noticeAsked } from './clock-fields.ts'
import { authorityName, deadlineWords, type PackLanguage } from './deadline-words.ts'

/** The fields of an entry that hold what was told or met: of each, one is filled. */
type Text = ReturnType<typeof useText>

export const clockParts = [
  'notice',
  'childNotice',
  'healthNotice',
  'protectedNotice',
  'met',
  'childMet',
  'healthMet',
  'protectedMet',
] as const

type Written = Readonly<Record<string, unknown>>

function writtenIn({ fields }: TimelineEntry): Written | undefined {
  return clockParts.map((part) => fields[part] as Written | undefined).find(Boolean)
}

/** "Aviso: Procuraduría · por teléfono", "Plazo: … · hecho". */
export function clockTitle(
  item: TimelineEntry,
  text: Text,
  language: PackLanguage,
): string | undefined {
  const written = writtenIn(item)
  if (written === undefined) return undefined
  const isNotice = item.type === 'authority-notified'
  const what = isNotice
    ? text('clock.story.notice', {
        authority: authorityName(String(written['authority']), language),
      })
    : text('clock.story.deadline', {
        what: deadlineWords(String(written['deadline']))?.labels[language] ?? text('clock.unknown'),
      })
  const [field, value] = isNotice
    ? (['noticeManner', written['how']] as const)
    : (['clockAnswer', written['answer']] as const)
  const word = typeof value === 'string' ? choiceWord(field, value) : undefined
  return word === undefined ? what : `${what} · ${text(word).toLowerCase()}`
}

/** What was told and to whom, field by field. */
export function ClockStory(props: { item: TimelineEntry }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const written = writtenIn(props.item)
  if (written === undefined) return null
  const isNotice = props.item.type === 'authority-notified'
  const items = Object.entries(isNotice ? noticeAsked : clockAsked).flatMap(([name, field]) => {
    const value = written[field]
    const label = fieldLabel(name)
    const kinds: Readonly<
      Record<
        string,
        | (typeof noticeFields)[keyof typeof noticeFields]
        | (typeof clockMetFields)[keyof typeof clockMetFields]
      >
    > = isNotice ? noticeFields : clockMetFields
    const kind = kinds[field]
    if (value === undefined || label === undefined || kind === undefined) return []
    return [{ term: text(label), value: words(name, kind, value) }]
  })
  return items.length === 0 ? null : <DefinitionList columns={2} items={items} />
}
