import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { HandOver } from '@cobijo/domain/house/shift/hand-overs'
import type { ReactNode } from 'react'
import { AlertsAtAGlance } from '../../case/alerts-at-a-glance.tsx'
import type { People } from '../../case/use-people.ts'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Link } from '../../ui/action/link.tsx'
import { DefinitionList } from '../../ui/show/definition-list.tsx'
import { Tag } from '../../ui/show/tag.tsx'
import { calledHere } from '../people-of-house.ts'

/** What one shift left to the next; her alerts beside each name as her file tells them now. */
export function HandOverWords(props: {
  handOver: HandOver
  files: ReadonlyMap<string, CaseFile>
  people: People
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { handOver, files, people } = props
  const { words, visits, onCall, pending, takenOver } = handOver
  const saysNothing =
    [words, visits, onCall].every((each) => each === undefined) &&
    pending.length + handOver.people.length === 0
  return (
    <div className="stack stack-tight">
      <p>
        {text('house.shift.by', {
          who: people.who(handOver.organisation, handOver.by),
          when: moment(new Date(handOver.at)),
        })}
      </p>
      {saysNothing && <p>{text('house.shift.quiet')}</p>}
      {words !== undefined && <p className="story-words">{words}</p>}
      <DefinitionList
        items={[
          ...(onCall === undefined ? [] : [{ term: text('fields.shiftOnCall'), value: onCall }]),
          ...(visits === undefined
            ? []
            : [
                {
                  term: text('fields.shiftVisits'),
                  value: <span className="story-words">{visits}</span>,
                },
              ]),
        ]}
      />
      {pending.length > 0 && (
        <section className="stack stack-tight">
          <h3>{text('fields.shiftPending')}</h3>
          <ul className="house-pending">
            {pending.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {handOver.people.length > 0 && (
        <ul className="house-people">
          {handOver.people.map((line) => {
            const file = files.get(line.case)
            return (
              <li key={line.case} className="house-person">
                <div className="row case-tags">
                  {file === undefined ? (
                    <strong>{calledHere(files, line.case)}</strong>
                  ) : (
                    <Link href={links.caseFile(line.case)}>{calledHere(files, line.case)}</Link>
                  )}
                  {file !== undefined && (
                    <AlertsAtAGlance registers={file.registers} look="brief" />
                  )}
                </div>
                <p className="story-words">{line.words}</p>
              </li>
            )
          })}
        </ul>
      )}
      {takenOver.length > 0 && (
        <div className="row case-tags">
          {takenOver.map((receipt) => (
            <Tag key={`${receipt.by ?? ''}${receipt.at}`} tone="accent" icon="check">
              {text('house.shift.read-by', {
                who: people.who(receipt.organisation, receipt.by),
                when: moment(new Date(receipt.at)),
              })}
            </Tag>
          ))}
        </div>
      )}
    </div>
  )
}
