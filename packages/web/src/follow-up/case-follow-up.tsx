import type { CaseFile } from '@cobijo/domain/case/case-file'
import { clockStanding, isOpenClock } from '@cobijo/domain/clock/clocks'
import { hasDied } from '@cobijo/domain/death/death'
import { contactStanding } from '@cobijo/domain/follow-up/follow-up'
import type { ReactNode } from 'react'
import { NeutralTexts } from '../case/neutral-texts.tsx'
import type { People } from '../case/use-people.ts'
import { clockKey } from '../clock/clock-key.ts'
import { deadlineWords, usePackLanguage } from '../clock/deadline-words.ts'
import { standingTones, standingWords, useDueWords } from '../clock/due-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { homeCountry } from '../home-country.ts'

/** How she is since: when somebody looks again, what was found, and how to reach her without harming her. */
export function CaseFollowUp(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { file } = props
  const { isLost, tries } = contactStanding(file.followUp, homeCountry.clocks)
  const add = (form: string): string => links.caseForm(file.stream, form)
  return (
    <section className="stack stack-tight" aria-label={text('follow-up.title')}>
      <h2>{text('follow-up.title')}</h2>
      {!hasDied(file) && (
        <div className="case-actions">
          <Link href={add('visita')} look="action" icon="plus">
            {text('follow-up.add-visit')}
          </Link>
          <Link href={add('contacto')} look="action">
            {text('follow-up.attempt')}
          </Link>
          <Link href={add('contacto-previsto')} look="action">
            {text('follow-up.plan')}
          </Link>
          <NeutralTexts file={file} />
        </div>
      )}
      {file.followUp.alerts.length > 0 && (
        <Banner
          tone="danger"
          title={text('follow-up.alert')}
          actions={
            file.state.value === 'closed' ? (
              <Link href={add('reapertura')} look="primary">
                {text('case.reopen')}
              </Link>
            ) : undefined
          }
        >
          {text('follow-up.alert.todo')}
        </Banner>
      )}
      {isLost && (
        <Banner tone="needs" title={text('follow-up.lost')}>
          {text('follow-up.lost.todo')}
        </Banner>
      )}
      {!isLost && tries > 0 && <p>{text('follow-up.tries', { count: tries })}</p>}
      <Schedule file={file} />
      <Visits {...props} />
    </section>
  )
}

function Schedule({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const due = useDueWords()
  const clocks = file.clocks.filter(({ event }) => event === 'returned')
  if (clocks.length === 0)
    return <p className="field-description">{text('follow-up.no-schedule')}</p>
  return (
    <ul className="plain-list stack stack-tight">
      {clocks.map((clock) => {
        const standing = clockStanding(clock, Date.now())
        return (
          <li key={clockKey(file, clock)} className="row case-tags">
            <strong>{deadlineWords(clock.deadline)?.labels[language]}</strong>
            <Tag tone={standingTones[standing]}>{text(standingWords[standing])}</Tag>
            {isOpenClock(clock) && <span>{due(clock)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** The newest first. */
function Visits(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { visits } = props.file.followUp
  if (visits.length === 0) return null
  return (
    <ul className="plain-list stack stack-tight" aria-label={text('follow-up.visits')}>
      {visits.toReversed().map(({ id, said, organisation, member, recordedAt }) => {
        const word = choiceWord('visitKind', said.visitKind ?? '')
        return (
          <li key={id} className="service-line">
            <div className="service-words">
              <strong>{word === undefined ? text('follow-up.visit') : text(word)}</strong>
              {said.visitWords !== undefined && <p>{said.visitWords}</p>}
              {said.stillNeeded !== undefined && (
                <p>{text('follow-up.still-needed', { what: said.stillNeeded })}</p>
              )}
              <p className="field-description">
                {said.visitedOn ?? moment(recordedAt)} · {props.people.who(organisation, member)}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
