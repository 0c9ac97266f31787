import type { House } from '@cobijo/domain/house/house'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'

const describing = ['placement', 'casework']

export function useMayDescribeHouses(): boolean {
  const { groups, reads } = useSession()
  return reads.includes('placement') && groups.some(({ kind }) => describing.includes(kind))
}

export function hasRooms(house: House): boolean {
  return (house.rooms.value ?? []).length > 0
}

/** All houses; `person`: for whom a bed is looked for. */
export function housesFor(person: string | undefined): string {
  return person === undefined
    ? links.houses()
    : `${links.houses()}?de=${encodeURIComponent(person)}`
}

/** The form of the rooms. `person`: for whom a bed is looked for, so that one comes back to her. */
export function roomsForm(stream: string, person?: string): string {
  const form = links.house(stream, 'camas')
  return person === undefined ? form : `${form}&de=${encodeURIComponent(person)}`
}

/** A house whose rooms nobody wrote down gives no bed: where that is done. */
export function RoomsFirst(props: { house: House; person?: string | undefined }): ReactNode {
  const text = useText()
  const mayDescribe = useMayDescribeHouses()
  return (
    <EmptyState
      title={text('house.beds.none')}
      action={
        mayDescribe && (
          <Link href={roomsForm(props.house.stream ?? '', props.person)} look="action">
            {text('house.beds.begin')}
          </Link>
        )
      }
    >
      {text(mayDescribe ? 'house.beds.none.explained' : 'house.beds.none.by-others')}
    </EmptyState>
  )
}
