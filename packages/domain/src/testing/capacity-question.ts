import { askCapacity } from '../capacity/ask-capacity.ts'
import type { AskCapacity } from '../capacity/ask-capacity.ts'
import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { Grant } from '../grant/grants.ts'
import { foldGrant } from '../grant/grants.ts'
import type { StreamId } from '../journal/identifier.ts'
import { asha, by } from './first-night.ts'
import { decidedIn } from './outcome.ts'
import { Story, firstNight, hour, inventedId, pen } from './story.ts'

/** Of the house that is asked. */
export const hostess = pen(11, 110)

/** A question for two beds that the desk puts to another house. */
export class CapacityQuestion {
  readonly story = new Story(80)
  readonly stream: StreamId
  readonly #grant: StreamId

  constructor(more: Partial<AskCapacity> = {}) {
    const { entries } = decidedIn(asksCapacity(more))
    this.story.carryOut({ kind: 'decided', entries, remarks: [] }, { by: asha })
    const [grant, question] = entries
    if (!grant || !question) throw new Error('a question opens itself to whom it is put')
    this.stream = question.stream
    this.#grant = grant.stream
  }

  get file(): GatheringFile {
    return foldGathering(this.story.of(this.stream))
  }

  get grant(): Grant {
    const grant = foldGrant(this.story.of(this.#grant))
    if (!grant) throw new Error('no grant')
    return grant
  }
}

export function asksCapacity(more: Partial<AskCapacity> = {}): ReturnType<typeof askCapacity> {
  return askCapacity(
    { consulates: [inventedId(77)] },
    {
      bedFor: 'women',
      bedsWanted: 2,
      adultsComing: 'women',
      childrenComing: 1,
      languagesComing: ['mam'],
      nightsWanted: 3,
      bedsFrom: '2026-11-22',
      askedUntil: firstNight + 12 * hour,
      asked: [houseAsked()],
      returnGroup: inventedId(63),
      returnFeed: inventedId(64),
      ...by(asha),
      ...more,
    },
  )
}

/** Where a question is put to. */
export function houseAsked(organisation: string = hostess.organisation) {
  return { organisation, group: inventedId(61), feed: inventedId(62) }
}
