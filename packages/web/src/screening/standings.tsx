import type { Screening } from '@cobijo/domain/screening/screening'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** What each organisation holds her to be, beside each other: none overrules another. */
export function Standings(props: { screening: Screening; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { identifications } = props.screening
  if (identifications.length === 0) return null
  return (
    <section className="stack stack-tight">
      <h2>{text('screening.standings')}</h2>
      <ul className="plain-list stack stack-tight">
        {identifications.map(({ organisation, standing, certificate }) => {
          const [newest] = standing.current
          const word = choiceWord('standing', standing.value ?? '')
          return (
            <li key={organisation} className="row case-tags">
              <strong>{word === undefined ? standing.value : text(word)}</strong>
              {newest !== undefined && (
                <span>
                  {props.people.who(newest.organisation, newest.member)} ·{' '}
                  {moment(new Date(newest.recordedAt))}
                </span>
              )}
              {certificate !== undefined && !certificate.isVerified && (
                <Tag tone="needs">{text('screening.certificate-unverified')}</Tag>
              )}
              {standing.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
