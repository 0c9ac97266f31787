import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { WrittenValue } from '@cobijo/domain/case/field-history'
import type { ValueKind } from '@cobijo/domain/journal/value-kind'
import { useState, type ReactNode } from 'react'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Tag } from '../ui/show/tag.tsx'
import type { People } from './use-people.ts'
import { reachable } from './reachable.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

/** What was never corrected takes little room. */
const single = { icon: 'clock', iconOnly: true } as const

/**
 * Beside an answer: who wrote which value and when, the newest first. What was corrected stands there as it was written; what is sealed from
 * this reader was never handed to it.
 */
export function AnswerHistory(props: {
  name: string
  kind: ValueKind<unknown>
  history: readonly WrittenValue[]
  file: CaseFile
  people: People
}): ReactNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const id = fieldLabel(props.name)
  const label = id === undefined ? props.name : text(id)
  const isCorrected = props.history.some(({ stands }) => !stands)
  const says = isCorrected ? 'case.earlier' : 'case.who-wrote'
  return (
    <span className="not-printed">
      <Button
        tone="quiet"
        {...(isCorrected ? {} : single)}
        aria-label={`${text(says)}: ${label}`}
        onPress={() => setOpen(true)}
      >
        {text(says)}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('case.earlier.title', { field: label })}
      >
        <WrittenValues {...props} />
      </Dialog>
    </span>
  )
}

function WrittenValues(props: Parameters<typeof AnswerHistory>[0]): ReactNode {
  const text = useText()
  const moment = useMoment()
  const words = useWordsOfValues()
  const { name, kind, history, file, people } = props
  return (
    <ol className="stack stack-tight plain-list">
      {history.toReversed().map((said) => (
        <li key={said.entry}>
          <strong>{words(name, kind, reachable(name, said.value, file))}</strong>{' '}
          {said.stands && <Tag tone="accent">{text('case.stands')}</Tag>}
          <p className="field-description">
            {text('case.said-by', {
              who: people.who(said.organisation, said.member),
              when: moment(new Date(said.recordedAt)),
            })}
          </p>
        </li>
      ))}
    </ol>
  )
}
