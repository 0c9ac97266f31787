import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { arrivalNoted } from '../group-intake/arrival-noted.ts'
import { groupIntakeBegun } from '../group-intake/group-intake-begun.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import { Story, pen } from './story.ts'

/** A sheet with these rows, written one after another. */
export class Arrivals {
  readonly story = new Story(7)
  readonly asha = pen(10, 100)

  constructor(...rows: readonly ContentOf<typeof arrivalNoted.fields>[]) {
    this.story.write(groupIntakeBegun, { name: 'Sheet one' }, { by: this.asha })
    for (const row of rows) this.story.write(arrivalNoted, row, { by: this.asha })
  }

  get file(): GatheringFile {
    return foldGathering(this.story.entries)
  }
}
