import { isCalledToVote, mayVote } from '@cobijo/domain/best-interests/panel/panels'
import type { PanelLine, PanelSeat } from '@cobijo/domain/best-interests/panel/panels'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { useSeatWords, useWord } from './use-interest-words.ts'

/** Who sits on a panel, each by organisation and function, with her place in it; who may not vote and why. `stream`: with the way to recuse a member. */
export function PanelSeats(props: { panel: PanelLine; stream?: string }): ReactNode {
  return (
    <ol className="plain-list stack stack-tight">
      {props.panel.seats.map((seat) => (
        <Seat key={seat.seat} {...props} seat={seat} />
      ))}
    </ol>
  )
}

function Seat(props: { panel: PanelLine; stream?: string; seat: PanelSeat }): ReactNode {
  const text = useText()
  const words = useSeatWords()
  const word = useWord()
  const { panel, seat, stream } = props
  const isBarred = isCalledToVote(seat) && !mayVote(seat)
  return (
    <li className="service-line">
      <span className="row case-tags">
        <span>{words(seat)}</span>
        {seat.role !== undefined && <Tag>{word('panelMembers.role', seat.role)}</Tag>}
        {seat.recused !== undefined && (
          <Tag tone="needs">
            {text('interests.recused', {
              why: word('recusedBecause', seat.recused.because) || '—',
            })}
          </Tag>
        )}
        {isBarred && <Tag tone="danger">{text('interests.may-not-vote')}</Tag>}
      </span>
      {stream !== undefined && isCalledToVote(seat) && (
        <Link href={links.caseForm(stream, 'recusacion', `${panel.id}.${seat.seat}`)} look="action">
          {text('interests.recuse', { seat: seat.seat })}
        </Link>
      )}
    </li>
  )
}
