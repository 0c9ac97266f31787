import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** Leg by leg: with whom, to whom, and who says so. */
export function Legs(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { legs } = props.file.voluntaryReturn
  const word = (field: string, value: string | undefined): string | undefined => {
    const id = value === undefined ? undefined : choiceWord(field, value)
    return id === undefined ? undefined : text(id)
  }
  if (legs.length === 0) return null
  return (
    <div className="stack stack-tight">
      <h3>{text('return.legs')}</h3>
      <ol className="plain-list stack stack-tight">
        {legs.map(({ id, said, organisation, member, recordedAt }) => (
          <li key={id} className="service-line">
            <div className="service-words">
              <span className="row case-tags">
                <strong>{word('leg', said.leg)}</strong>
                {said.escortedBy !== undefined && (
                  <Tag>
                    {text('return.leg.with', { who: word('escortedBy', said.escortedBy) ?? '' })}
                  </Tag>
                )}
                {said.legHandedOverTo !== undefined && (
                  <Tag>
                    {text('return.leg.to', {
                      who: word('legHandedOverTo', said.legHandedOverTo) ?? '',
                    })}
                  </Tag>
                )}
                {said.sheIsWell === 'no' && <Tag tone="danger">{text('return.leg.not-well')}</Tag>}
              </span>
              {said.legWords !== undefined && <p>{said.legWords}</p>}
              <p className="field-description">
                {moment(said.legAt ?? recordedAt)} · {props.people.who(organisation, member)}
                {said.handOverReceipt === undefined ? '' : ` · ${said.handOverReceipt}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
