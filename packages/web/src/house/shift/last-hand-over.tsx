import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { House } from '@cobijo/domain/house/house'
import type { HandOver } from '@cobijo/domain/house/shift/hand-overs'
import type { ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { useDevice, useSession } from '../../device/device-context.tsx'
import { useAct } from '../../forms/use-act.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Button } from '../../ui/action/button.tsx'
import { Link } from '../../ui/action/link.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { Tag } from '../../ui/show/tag.tsx'
import { OnShiftNow } from './on-shift-now.tsx'
import { HandOverWords } from './hand-over-words.tsx'

/** At the head of the house: what the shift before left, and the receipt of whoever takes over (W16). */
export function LastHandOver(props: {
  house: House
  files: ReadonlyMap<string, CaseFile>
  people: People
}): ReactNode {
  const text = useText()
  const { member } = useSession()
  const { house } = props
  const { onShift, onCall } = house.shiftNow
  const last = house.handOvers.filter(({ isLast }) => isLast)
  return (
    <section className="house-room stack stack-tight" aria-labelledby="last-hand-over">
      <div className="row case-tags">
        <h2 id="last-hand-over">{text('house.shift')}</h2>
        {last.some(({ takenOver }) => takenOver.length === 0) && (
          <Tag tone="needs" icon="clock">
            {text('house.shift.unread')}
          </Tag>
        )}
      </div>
      {/* Where nobody said anything yet, one line says so and not three. */}
      {(last.length > 0 || onShift.length > 0 || onCall.length > 0 || house.roster.length > 0) && (
        <OnShiftNow house={house} people={props.people} />
      )}
      {last.length === 0 && <p>{text('house.shift.none')}</p>}
      {last.map((handOver) => (
        <HandOverWords key={handOver.id} {...props} handOver={handOver} />
      ))}
      <div className="case-actions">
        {last.map((handOver) => (
          <TakeOver key={handOver.id} house={house} handOver={handOver} />
        ))}
        {!house.shiftNow.onShift.some(({ by }) => by === member) &&
          !last.some((each) => each.by !== member && each.takenOver.length === 0) && (
            <Link href={links.house(house.stream ?? '', 'empezar')} look="action">
              {text('house.shift.begin')}
            </Link>
          )}
        <Link href={`${links.house(house.stream ?? '')}?agregar=turno`} look="action">
          {text('house.shift.hand-over')}
        </Link>
        <Link href={`${links.house(house.stream ?? '')}?agregar=incidencia`} look="action">
          {text('house.incident')}
        </Link>
      </div>
    </section>
  )
}

function TakeOver(props: { house: House; handOver: HandOver }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const { member } = useSession()
  const act = useAct()
  const { house, handOver } = props
  const isMine = handOver.by === member
  if (isMine || handOver.takenOver.some(({ by }) => by === member)) return null
  return (
    <>
      <Button
        tone="primary"
        isPending={act.isRunning}
        onPress={() =>
          void act.run(() =>
            device.carryOut('take-over-shift', { gathering: house.stream, handOver: handOver.id }),
          )
        }
      >
        {text('house.shift.take-over')}
      </Button>
      {act.fault !== undefined && <ErrorState fault={act.fault} />}
    </>
  )
}
