import { capacityState, isTakenBack, type Capacity } from '@cobijo/domain/capacity/capacity'
import type { Instant } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { codeInWords } from '../forms/fields/code-lists.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useClock } from '../language/spans.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import type { TagTone } from '../ui/show/tag.tsx'

/** What is asked for. No name stands in it. */
export function QuestionFacts(props: { question: Capacity }): ReactNode {
  const text = useText()
  const clock = useClock()
  const { locale, formatDate } = useIntl()
  const { asked, askedAt } = props.question
  const { bedsWanted: count = 0, childrenComing: children = 0 } = asked
  const word = (name: string, value: string | undefined): string | undefined => {
    const id = value === undefined ? undefined : choiceWord(name, value)
    return id === undefined ? undefined : text(id)
  }
  const optional = [
    [text('fields.adultsComing'), word('adultsComing', asked.adultsComing)],
    [
      text('fields.languagesComing'),
      asked.languagesComing?.map((code) => codeInWords('language', code, locale)).join(', '),
    ],
    [
      text('fields.accessNeeds'),
      asked.accessNeeds?.flatMap((each) => word('accessNeeds', each) ?? []).join(', '),
    ],
  ] as const
  return (
    <DefinitionList
      items={[
        {
          term: text('capacity.beds'),
          value:
            children > 0
              ? text('capacity.beds.children', { count, children })
              : text('capacity.beds.count', { count }),
        },
        { term: text('fields.bedFor'), value: word('bedFor', asked.bedFor) },
        ...optional.flatMap(([term, value]) =>
          value === undefined || value === '' ? [] : [{ term, value }],
        ),
        {
          term: text('fields.nightsWanted'),
          value: text('capacity.nights', {
            count: asked.nightsWanted ?? 0,
            when: formatDate(`${asked.bedsFrom ?? ''}T12:00`, { day: 'numeric', month: 'short' }),
          }),
        },
        { term: text('capacity.until'), value: clock(asked.askedUntil ?? 0) },
        { term: text('capacity.asked-at'), value: clock(askedAt ?? 0) },
      ]}
    />
  )
}

const stateInWords = {
  waits: 'capacity.state.waits',
  held: 'capacity.state.held',
  'hold-over': 'capacity.state.hold-over',
  none: 'capacity.state.none',
  unanswered: 'capacity.state.unanswered',
} as const
const closedInWords = {
  comes: 'capacity.state.closed.comes',
  'not-needed': 'capacity.state.closed.not-needed',
} as const

/** How a question stands, in words, with how loud that is. */
export function useStateInWords(): (
  question: Capacity,
  at: Instant,
) => { readonly words: string; readonly tone: TagTone } {
  const text = useText()
  const clock = useClock()
  return (question, at) => {
    const { answer, closed } = question
    const state = capacityState(question, at)
    switch (state) {
      case 'closed':
        if (isTakenBack(question))
          return { words: text('capacity.state.taken-back'), tone: 'danger' }
        return { words: text(closedInWords[closed ?? 'not-needed']), tone: 'plain' }
      case 'held':
      case 'hold-over':
        return {
          words: text(stateInWords[state], { when: clock(answer?.heldUntil ?? 0) }),
          tone: state === 'held' ? 'accent' : 'plain',
        }
      case 'waiting':
        return {
          words: text('capacity.state.waiting', { when: clock(answer?.capacityAgainAt ?? 0) }),
          tone: 'needs',
        }
      default:
        return {
          words: text(stateInWords[state]),
          tone: state === 'waits' ? 'needs' : 'plain',
        }
    }
  }
}
