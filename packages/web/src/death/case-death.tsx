import type { CaseFile } from '@cobijo/domain/case/case-file'
import { hasDied } from '@cobijo/domain/death/death'
import type { DeathSaid } from '@cobijo/domain/death/death'
import { deathRecorded } from '@cobijo/domain/death/death-recorded'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { choiceWord, fieldLabel } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { useDayInWords } from './use-day-in-words.ts'

const apart = {
  care: ['deathKnownBy', 'deathSaidBy', 'deathCertificate'],
  identity: ['certificateNumber'],
  health: ['causeOfDeath', 'causeWords'],
  protection: [
    'remains',
    'remainsWords',
    'familyTold',
    'familyToldBy',
    'familyToldHow',
    'familyWords',
    'childrenWith',
  ],
} as const satisfies Partial<Record<string, readonly (keyof DeathSaid)[]>>

interface Fact {
  readonly term: string
  readonly value: ReactNode
}

/** What is known of her death and what is still owed to her and hers; what is sealed is said to be sealed. */
export function CaseDeath(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const day = useDayInWords()
  const { reads } = useSession()
  const { file, people } = props
  const { said, lines } = file.death
  const add = (form: string): string => links.caseForm(file.stream, form)
  const isOver = hasDied(file)
  return (
    <section className="stack stack-tight" aria-label={text('death.part')}>
      <h2>{text(isOver ? 'death.part' : 'death.was-error')}</h2>
      {isOver ? (
        <>
          <p>{text('death.left')}</p>
          <DefinitionList
            items={[
              ...(said.diedOn === undefined
                ? []
                : [{ term: text('fields.diedOn'), value: day(said.diedOn) }]),
              ...(Object.keys(apart) as (keyof typeof apart)[]).flatMap((part): readonly Fact[] =>
                reads.includes(part)
                  ? apart[part].flatMap((name) => fact(name))
                  : [{ term: text(partInWords[part]), value: <SealedMark look="inline" /> }],
              ),
            ]}
          />
        </>
      ) : (
        <p>{text('death.was-error.explained')}</p>
      )}
      <div className="case-actions">
        <Link href={add('memoria')} look="action" icon="plus">
          {text(isOver ? 'death.add-more' : 'death.add')}
        </Link>
        {isOver && (
          <>
            <Link href={links.casePart(file.stream, 'plan')} look="action">
              {text('death.tasks')}
            </Link>
            <Link href={add('memoria-error')} look="action">
              {text('death.correct')}
            </Link>
          </>
        )}
      </div>
      <ul className="plain-list stack stack-tight" aria-label={text('death.lines')}>
        {lines.toReversed().map((line) => (
          <li key={line.id} className="service-line">
            <div className="service-words">
              <strong>
                {text(
                  (line.said.death ?? line.said.deathForShift) === 'said-in-error'
                    ? 'death.line.error'
                    : 'death.line.died',
                )}
              </strong>
              {line.said.errorWords !== undefined && (
                <p className="story-words">{line.said.errorWords}</p>
              )}
              <p className="field-description">
                {moment(line.recordedAt)} · {people.who(line.organisation, line.member)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

  function fact(name: keyof DeathSaid): readonly Fact[] {
    const value = said[name]
    const label = fieldLabel(name)
    if (typeof value !== 'string' || label === undefined) return []
    const isCoded = deathRecorded.fields[name].kind.name === 'choice'
    const word = isCoded ? choiceWord(name, value) : undefined
    return [{ term: text(label), value: word === undefined ? value : text(word) }]
  }
}
