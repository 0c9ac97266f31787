import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { House } from '@cobijo/domain/house/house'
import type { Instant } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { useText } from '../../language/text.tsx'
import { EmptyState } from '../../ui/feedback/screen-state.tsx'
import { IncidentWords } from '../incident/incident-words.tsx'
import { HandOverWords } from './hand-over-words.tsx'
import { Roster } from './roster.tsx'

/** As many as somebody leafs through; older ones stay in the journal. */
export const shownHandOvers = 30

/** What happened here and what earlier shifts left, the newest first. */
export function ShiftBook(props: {
  house: House
  at: Instant
  files: ReadonlyMap<string, CaseFile>
  people: People
}): ReactNode {
  const text = useText()
  const { house } = props
  const handOvers = house.handOvers.toReversed().slice(0, shownHandOvers)
  const over = house.incidents.filter(({ isOver }) => isOver).toReversed()
  return (
    <div className="stack">
      <Roster house={house} at={props.at} people={props.people} />
      {over.length > 0 && (
        <section className="stack">
          <h2>{text('house.incident.past')}</h2>
          {over.map((incident) => (
            <IncidentWords key={incident.id} {...props} incident={incident} />
          ))}
        </section>
      )}
      <section className="stack">
        <h2>{text('house.shift.past')}</h2>
        {handOvers.length === 0 && <EmptyState title={text('house.shift.none')} />}
        <ul className="plain-list stack">
          {handOvers.map((handOver) => (
            <li key={handOver.id} className="house-room">
              <HandOverWords {...props} handOver={handOver} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
