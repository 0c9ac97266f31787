import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import { tipTaken } from '../tip/tip-taken.ts'
import { asha } from './first-night.ts'
import { Story } from './story.ts'

/** Word of a house, taken down at night; `more` is said of it otherwise. */
export class TipHere {
  readonly story = new Story(16)

  constructor(more: Partial<ContentOf<typeof tipTaken.fields>> = {}) {
    this.story.write(
      tipTaken,
      { tipUrgency: 'immediate', tipWhat: 'An invented house', ...more },
      { by: asha },
    )
  }

  get stream(): StreamId {
    return this.story.stream
  }

  get file(): GatheringFile {
    return foldGathering(this.story.entries)
  }
}
