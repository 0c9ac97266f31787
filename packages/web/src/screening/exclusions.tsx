import type { Screening } from '@cobijo/domain/screening/screening'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { exclusionWords } from './verdict-words.ts'

/** What waits for a second person, and what came of it. Nothing of it ends any help (BR-06). */
export function Exclusions(props: {
  screening: Screening
  stream: string
  people: People
}): ReactNode {
  const text = useText()
  const { member } = useSession()
  return props.screening.exclusions.map((line) => {
    const word = choiceWord('screeningOutcome', line.outcome ?? '')
    const outcome = word === undefined ? '' : text(word)
    if (line.state !== 'waiting')
      return (
        <Banner key={line.id} tone="info" title={text(exclusionWords[line.state])}>
          {outcome}
        </Banner>
      )
    const isMine = line.proposedBy === member
    return (
      <Banner
        key={line.id}
        tone="needs"
        title={text('screening.exclusion.waiting', { outcome })}
        actions={
          <Link href={links.caseForm(props.stream, 'respuesta-descarte', line.id)} look="action">
            {text(isMine ? 'screening.exclusion.take-back' : 'screening.exclusion.answer')}
          </Link>
        }
      >
        {text(isMine ? 'screening.exclusion.yours' : 'screening.exclusion.explained')}
      </Banner>
    )
  })
}
