import type { InterpretedWork as Work } from '@cobijo/domain/interpreter/interpreters'
import type { ReactNode } from 'react'
import { titleOfType } from '../case/story-titles.ts'
import type { People } from '../case/use-people.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** What was said through whom; that she had not said yes to somebody is shown, never held against whoever wrote it. */
export function InterpretedWork(props: {
  interpreted: readonly Work[]
  people: People
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  if (props.interpreted.length === 0) return null
  return (
    <>
      <h3>{text('interpreter.interpreted')}</h3>
      <ul className="plain-list stack stack-tight">
        {props.interpreted.map((work) => (
          <li key={work.entry} className="row case-tags">
            <strong>{work.code}</strong>
            <span>{text(titleOfType(work.type))}</span>
            <span className="field-description">
              {text('case.said-by', {
                who: props.people.who(work.organisation, work.member),
                when: moment(new Date(work.recordedAt)),
              })}
            </span>
            {!work.wasAccepted && <Tag tone="needs">{text('interpreter.not-accepted')}</Tag>}
          </li>
        ))}
      </ul>
    </>
  )
}
