import type { CaseFile } from '@cobijo/domain/case/case-file'
import { standingNeeds, type NeedAnswered } from '@cobijo/domain/need/needs'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { placeOfService } from '../forms/service-layout.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import './plan.css'

/** What she needs and who attends to it, then what she wishes in her own words. */
export function NeedsSection(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { file, people } = props
  const stream = file.stream ?? ''
  const needs = standingNeeds(file.needs, file.services)
  const { wishes } = file.needs
  return (
    <section className="stack stack-tight" aria-labelledby="plan-needs">
      <h2 id="plan-needs">{text('plan.needs')}</h2>
      {wishes.toReversed().map(({ entry, words, organisation, member, recordedAt }) => (
        <blockquote key={`${entry} ${words}`} className="her-words">
          <p className="story-words">{words}</p>
          <footer className="field-description">
            {text('case.said-by', {
              who: people.who(organisation, member),
              when: moment(new Date(recordedAt)),
            })}
          </footer>
        </blockquote>
      ))}
      {file.needs.needs.length === 0 && wishes.length === 0 && <p>{text('plan.needs.none')}</p>}
      {file.needs.needs.length > 0 && needs.length === 0 && <p>{text('plan.needs.nothing-now')}</p>}
      {needs.map((need) => (
        <NeedLine key={need.service} need={need} stream={stream} />
      ))}
      <div className="case-actions">
        <Link href={links.caseForm(stream, 'necesidades')} look="action" icon="plus">
          {text('plan.add-needs')}
        </Link>
      </div>
    </section>
  )
}

function NeedLine(props: { need: NeedAnswered; stream: string }): ReactNode {
  const text = useText()
  const { need, stream } = props
  const { service, state, by } = need
  const word = choiceWord('service', service)
  const [first] = by
  const status = choiceWord('status', first?.status.value ?? '')
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>{word === undefined ? service : text(word)}</strong>
          {state.value === 'cannot-wait' && (
            <Tag tone="needs" icon="clock">
              {text('plan.cannot-wait')}
            </Tag>
          )}
          {status === undefined ? (
            <Tag tone="needs">{text('plan.unattended')}</Tag>
          ) : (
            <Tag tone="accent">{text(status)}</Tag>
          )}
          {state.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
        </span>
      </div>
      {first === undefined ? (
        <span className="case-actions">
          <Link href={links.caseForm(stream, 'servicio', placeOfService(service))} look="action">
            {text('case.add.service')}
            <span className="visually-hidden">: {word === undefined ? service : text(word)}</span>
          </Link>
          <Link href={links.refer(stream)} look="action">
            {text('case.add.referral')}
            <span className="visually-hidden">: {word === undefined ? service : text(word)}</span>
          </Link>
        </span>
      ) : (
        <Link href={links.caseForm(stream, 'servicio', first.id)} look="action">
          {text('case.service-goes-on')}
          <span className="visually-hidden">: {word === undefined ? service : text(word)}</span>
        </Link>
      )}
    </div>
  )
}
