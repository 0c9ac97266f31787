import { weighedOn } from '@cobijo/domain/best-interests/best-interests-codes'
import type { Determined } from '@cobijo/domain/best-interests/best-interests'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'
import './options-weighed.css'
import { useWord } from './use-interest-words.ts'

/** The options beside each other, what speaks for and against each on every question; where there is no room each option is a block of its own. */
export function OptionsWeighed(props: { said: Determined }): ReactNode {
  const text = useText()
  const word = useWord()
  const { weighed = [], chosenOption } = props.said
  if (weighed.length === 0) return null
  const side = (part: string): string => {
    const id = choiceWord('weighed', part)
    return id === undefined ? part : text(id)
  }
  return (
    <div className="weighed-frame">
      <table className="weighed" aria-label={text('interests.options')}>
        <thead>
          <tr>
            <th scope="col">{text('interests.option')}</th>
            {weighedOn.map((on) => (
              <th key={on} scope="col">
                {text(headings[on])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weighed.map((each, index) => (
            // A list of the report: two rows may weigh the same option.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} data-chosen={each.option === chosenOption || undefined}>
              <th scope="row">
                {word('weighed.option', each.option)}
                {each.option === chosenOption && (
                  <Tag tone="accent">{text('interests.chosen')}</Tag>
                )}
              </th>
              {weighedOn.map((on) => (
                <td key={on}>
                  <span className="weighed-question" aria-hidden="true">
                    {text(headings[on])}
                  </span>
                  {(['For', 'Against'] as const).map((which) => {
                    const said = each[`${on}${which}`]
                    return said === undefined ? null : (
                      <p key={which}>
                        <strong>
                          <span aria-hidden="true">{which === 'For' ? '+ ' : '− '}</span>
                          <span className="visually-hidden">{side(`${on}${which}`)}: </span>
                        </strong>
                        {said}
                      </p>
                    )
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const headings = {
  safety: 'interests.on.safety',
  family: 'interests.on.family',
  development: 'interests.on.development',
  continuity: 'interests.on.continuity',
} as const
