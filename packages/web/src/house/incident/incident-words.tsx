import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { House } from '@cobijo/domain/house/house'
import type { Incident } from '@cobijo/domain/house/incident/incidents'
import type { Instant } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { choiceWord } from '../../forms/fields/field-words.ts'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Link } from '../../ui/action/link.tsx'
import { Tag } from '../../ui/show/tag.tsx'
import { calledHere } from '../people-of-house.ts'

interface Shown {
  readonly house: House
  readonly at: Instant
  readonly files: ReadonlyMap<string, CaseFile>
  readonly people: People
}

/** What goes on still, at the head of the house: whom to call by when stands first. */
export function OpenIncidents(props: Shown): ReactNode {
  const open = props.house.incidents.filter(({ isOver }) => !isOver)
  return open.map((incident) => <IncidentWords key={incident.id} {...props} incident={incident} />)
}

/** One incident with everything that was written about it. */
export function IncidentWords(props: Shown & { incident: Incident }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { house, incident, at, files, people } = props
  const kind = choiceWord('incidentKind', incident.kind ?? '')
  return (
    <section className="house-room stack stack-tight">
      <div className="row case-tags">
        <h2>{text(kind ?? 'house.incident')}</h2>
        <Tag
          tone={incident.isOver ? 'plain' : 'danger'}
          {...(incident.isOver ? {} : { icon: 'alert' })}
        >
          {text(incident.isOver ? 'house.incident.over' : 'house.incident.open')}
        </Tag>
        <span>{moment(new Date(incident.at))}</span>
      </div>
      {incident.toCall.length > 0 && (
        <ul className="plain-list row case-tags">
          {incident.toCall.map(({ who, by }) => (
            <li key={who}>
              <Tag tone={by !== undefined && by < at ? 'danger' : 'needs'} icon="clock">
                {by === undefined
                  ? text('house.incident.call', { who })
                  : text(by < at ? 'house.incident.call-late' : 'house.incident.call-by', {
                      who,
                      when: moment(new Date(by)),
                    })}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {incident.people.length > 0 && (
        <ul className="plain-list stack stack-tight">
          {incident.people.map((each) => {
            const part = choiceWord('incidentPeople.part', each.part)
            return (
              <li key={each.case}>
                {calledHere(files, each.case)}: {part === undefined ? each.part : text(part)}
              </li>
            )
          })}
        </ul>
      )}
      {incident.records.map((record) => (
        <div key={record.id} className="stack stack-tight">
          <p className="field-description">
            {text('house.shift.by', {
              who: people.who(record.organisation, record.by),
              when: moment(new Date(record.at)),
            })}
          </p>
          {[record.words, record.done, record.others].map(
            (words, place) =>
              words !== undefined && (
                // Always the same three, in this order.
                // oxlint-disable-next-line react/no-array-index-key
                <p className="story-words" key={place}>
                  {words}
                </p>
              ),
          )}
          {record.told.length > 0 && (
            <p>
              {text('house.incident.told', {
                who: record.told
                  .map(({ who, at: told }) =>
                    told === undefined ? who : `${who} (${moment(new Date(told))})`,
                  )
                  .join(' · '),
              })}
            </p>
          )}
        </div>
      ))}
      <div className="case-actions">
        <Link
          href={`${links.house(house.stream ?? '')}?agregar=incidencia&de=${encodeURIComponent(incident.id)}`}
          look="action"
        >
          {text('house.incident.goes-on')}
        </Link>
      </div>
    </section>
  )
}
