import { contentFrom } from '../command/content-of.ts'
import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import { bedPromiseEnded } from '../house/promise/bed-promise-ended.ts'
import { bedPromised } from '../house/promise/bed-promised.ts'
import { objectionToPromise } from '../house/promise/promise-bed.ts'
import { promisesStanding } from '../house/promise/promises.ts'
import type { House } from '../house/house.ts'
import { houseToPlaceIn } from '../house/stay/place-person.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { Capacity } from './capacity.ts'

type Asked = Capacity & { readonly stream: StreamId }

interface Holding {
  readonly house?: string | undefined
  readonly rooms?: readonly { readonly room?: string; readonly beds?: number }[] | undefined
  readonly heldUntil?: Instant | undefined
}

/** All the beds that were asked for, in one house: fewer would say how many there are. */
export function bedsHeldFor(
  asked: Asked,
  houses: readonly House[],
  command: Holding & Author,
): readonly (DecidedEntry | Refusal)[] | Refusal {
  const { rooms = [], heldUntil = 0, at } = command
  const house = houseToPlaceIn(
    houses.find(({ stream }) => stream === command.house),
    command,
  )
  if (isRefusal(house)) return { ...house, field: 'house' }
  const held = new Map<string, number>()
  for (const { room = '', beds = 0 } of rooms) held.set(room, (held.get(room) ?? 0) + beds)
  const sum = [...held.values()].reduce((all, beds) => all + beds, 0)
  if (sum !== asked.asked.bedsWanted)
    return refused('not-as-many-as-asked', { field: 'rooms', source: 'W13' })
  const besides = house.promises.filter(({ request }) => request !== asked.stream)
  const drafts: (DecidedEntry | Refusal)[] = []
  for (const [room, beds] of held) {
    const promised = { room, bedsPromised: beds, holdUntil: heldUntil }
    const objection = objectionToPromise({ ...house, promises: besides }, { ...promised, at })
    if (objection) return { ...objection, field: formFields[objection.field ?? ''] ?? 'rooms' }
    drafts.push(
      draftEntry(
        bedPromised,
        { stream: house.stream },
        { ...promised, capacityRequest: asked.stream },
        command,
      ),
    )
  }
  return drafts
}

/** What this form calls what a promise calls otherwise. */
const formFields: Readonly<Record<string, string>> = { holdUntil: 'heldUntil', gathering: 'house' }

/** What this house held for the question before. */
export function bedsGivenBack(
  asked: Asked,
  named: House,
  command: Author,
): readonly (DecidedEntry | Refusal)[] {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return []
  const promiseEndedBecause = asked.closed === 'not-needed' ? 'not-needed' : 'cannot-keep'
  return promisesStanding(house, command.at)
    .filter(({ request }) => request === asked.stream)
    .map(({ id }) =>
      draftEntry(
        bedPromiseEnded,
        { stream: house.stream },
        contentFrom(bedPromiseEnded, { promise: id, promiseEndedBecause }),
        command,
      ),
    )
}
