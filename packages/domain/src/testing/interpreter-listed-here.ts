import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { interpreterListed } from '../interpreter/interpreter-listed.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import { asha } from './first-night.ts'
import { Story } from './story.ts'

/** Somebody on the roster of whom all is known and nothing forbids that she interprets; `more` is said of her otherwise. */
export class InterpreterListedHere {
  readonly story = new Story(12)

  constructor(more: Partial<ContentOf<typeof interpreterListed.fields>> = {}) {
    this.story.write(
      interpreterListed,
      {
        interpreterCode: 'I-1',
        interpreterLanguages: ['mam'],
        interpreterIsGrown: 'yes',
        undertakingSigned: 'yes',
        interpreterConflict: 'none-found',
        ...more,
      },
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
