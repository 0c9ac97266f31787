import { foldGathering } from '../gathering/gathering-file.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { bedsSet } from '../house/beds-set.ts'
import type { House } from '../house/house.ts'
import { houseDescribed } from '../house/house-described.ts'
import type { FacilityBans } from '../house/placement-guard.ts'
import { stayBegun } from '../house/stay/stay-begun.ts'
import { asha, country } from './first-night.ts'
import { Story, firstNight } from './story.ts'
import type { Pen } from './story.ts'

/** Kinds of houses of no country. */
export const facilityTypes: readonly FacilityBans[] = [
  { code: 'shelter', bans: [] },
  { code: 'detention', bans: [{ whom: 'child' }, { whom: 'possible-victim' }] },
  { code: 'other-refuge', bans: [{ whom: 'possible-victim' }] },
  { code: 'not-for-children', bans: [{ whom: 'child' }] },
]
export const placesIn = { ...country, facilityTypes }

export function houseIn(entries: Iterable<KnownEntry>): House {
  const { house } = foldGathering(entries)
  if (house === undefined) throw new Error('no house begins there')
  return house
}

/** A house with a room of each kind, named after whom it is for; two beds each, and one for one person. */
export class HouseAtNight {
  readonly story: Story
  readonly by: Pen

  constructor(facilityType = 'shelter', { by = asha, stream = 9 } = {}) {
    this.by = by
    this.story = new Story(stream)
    this.story.write(
      houseDescribed,
      { houseName: 'La casa', houseAddress: 'Calle inventada 1', facilityType },
      { by },
    )
    const rooms = (['women', 'men', 'children', 'family', 'anybody'] as const).map((roomFor) => ({
      room: roomFor,
      roomFor,
      beds: 2,
    }))
    const own = { room: 'own', roomFor: 'one-person', beds: 1 } as const
    this.story.write(bedsSet, { rooms: [...rooms, own] }, { by })
  }

  get stream(): StreamId {
    return this.story.stream
  }

  get house(): House {
    return houseIn(this.story.of(this.stream))
  }

  /** Somebody sleeps there already. */
  sleeps(
    person: string,
    room: string,
    more: { ageGroup?: AgeGroup; belongsWith?: readonly string[]; at?: Instant } = {},
  ): this {
    const { at = firstNight, ...said } = { ageGroup: 'adult' as const, ...more }
    this.story.write(stayBegun, { case: person, room, ...said }, { by: this.by, at })
    return this
  }
}
