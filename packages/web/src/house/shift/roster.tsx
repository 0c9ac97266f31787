import { describesHouses } from '@cobijo/domain/house/describe-house'
import type { House } from '@cobijo/domain/house/house'
import type { PlannedShift } from '@cobijo/domain/house/shift/roster'
import type { Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { useDevice, useSession } from '../../device/device-context.tsx'
import { useAct } from '../../forms/use-act.ts'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Button } from '../../ui/action/button.tsx'
import { Link } from '../../ui/action/link.tsx'
import { EmptyState, ErrorState } from '../../ui/feedback/screen-state.tsx'
import { Section } from '../../ui/page/page.tsx'

/** As many as a month of two a day. */
const shownShifts = 62

/** Who is to be on shift from now on (W16). Whoever answers for the house changes it; the shift reads it. */
export function Roster(props: { house: House; at: Instant; people: People }): ReactNode {
  const text = useText()
  const { groups } = useSession()
  const { house, people } = props
  const mayPlan = groups.some(({ kind }) => describesHouses.groups.some((each) => each === kind))
  const coming = house.roster.filter(({ until }) => until > props.at).slice(0, shownShifts)
  return (
    <Section
      title={text('house.roster')}
      actions={
        mayPlan &&
        house.endedAt === undefined && (
          <Link href={`${links.house(house.stream ?? '', 'planear')}&ver=turnos`} look="action">
            {text('house.roster.plan')}
          </Link>
        )
      }
    >
      {coming.length === 0 && <EmptyState title={text('house.roster.none')} />}
      <ul className="plain-list stack stack-tight">
        {coming.map((shift) => (
          <Shift key={shift.id} house={house} people={people} shift={shift} mayDrop={mayPlan} />
        ))}
      </ul>
    </Section>
  )
}

function Shift(props: {
  house: House
  people: People
  shift: PlannedShift
  mayDrop: boolean
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const act = useAct()
  const { house, shift } = props
  const who = props.people.who(house.organisation ?? ('' as OrganisationId), shift.member)
  const words = text('house.roster.shift', {
    who,
    from: moment(new Date(shift.from)),
    until: moment(new Date(shift.until)),
  })
  return (
    <li className="row">
      <span>{words}</span>
      {props.mayDrop && (
        <Button
          tone="quiet"
          aria-label={text('house.roster.drop.which', { shift: words })}
          isPending={act.isRunning}
          onPress={() =>
            void act.run(() =>
              device.carryOut('drop-planned-shift', {
                gathering: house.stream,
                plannedShift: shift.id,
              }),
            )
          }
        >
          {text('house.roster.drop')}
        </Button>
      )}
      {act.fault !== undefined && <ErrorState fault={act.fault} />}
    </li>
  )
}
