import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ConferenceLine } from '@cobijo/domain/conference/conferences'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useStepWords } from '../plan/step-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useDayInWords } from '../death/use-day-in-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** Who sat together for her, whether she was heard, and what was agreed; the newest first. */
export function ConferencesSection(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { file, people } = props
  return (
    <section className="stack stack-tight" aria-labelledby="conferences">
      <h2 id="conferences">{text('conference.title')}</h2>
      {file.conferences.toReversed().map((line) => (
        <Line key={line.id} line={line} people={people} />
      ))}
      <div className="case-actions">
        <Link
          href={`${links.caseFile(file.stream ?? '')}?agregar=reunion`}
          look="action"
          icon="plus"
        >
          {text('conference.add')}
        </Link>
      </div>
    </section>
  )
}

function Line(props: { line: ConferenceLine; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const day = useDayInWords()
  const { said, organisation, member, recordedAt } = props.line
  const voice = choiceWord('herVoice', said.herVoice ?? 'not-asked')
  const took = (said.conferenceTook ?? []).map(({ agency, function: role }) =>
    [agency, role].filter((part) => part !== undefined).join(', '),
  )
  const inWords = useStepWords()
  const agreed = [...(said.conferenceAgreed ?? []), ...(said.protectedAgreed ?? [])]
  const isHeard = said.herVoice !== undefined && said.herVoice !== 'not-asked'
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>
            {said.conferenceOn === undefined ? moment(recordedAt) : day(said.conferenceOn)}
          </strong>
          {voice !== undefined && (
            <Tag tone={isHeard ? 'plain' : 'needs'}>
              {text('conference.her-voice', { voice: text(voice).toLowerCase() })}
            </Tag>
          )}
        </span>
        {took.length > 0 && <p>{took.join(' · ')}</p>}
        {said.herVoiceWords !== undefined && (
          <blockquote className="her-words">
            <p className="story-words">{said.herVoiceWords}</p>
          </blockquote>
        )}
        {agreed.length > 0 && (
          <ul className="plain-list">
            {agreed.map((step) => (
              <li key={step.what}>{inWords(step)}</li>
            ))}
          </ul>
        )}
        {said.conferenceWords !== undefined && (
          <p className="story-words">{said.conferenceWords}</p>
        )}
        <p className="field-description">
          {moment(recordedAt)} · {props.people.who(organisation, member)}
        </p>
      </div>
    </div>
  )
}
