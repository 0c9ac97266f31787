import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { familyLinked } from '../family/family-linked.ts'
import type { StreamId } from '../journal/identifier.ts'
import { asha } from './first-night.ts'
import { Story } from './story.ts'

/** A family of people who have a file each; the first is whom the others are related to. */
export class FamilyOf {
  readonly story = new Story(78)

  constructor(...[first, ...others]: readonly string[]) {
    for (const familyMember of others.length === 0 ? [first ?? ''] : others)
      this.story.write(
        familyLinked,
        {
          familyMember,
          memberKind: 'own-case',
          ...(others.length === 0 ? {} : { relatedTo: first ?? '' }),
        },
        { by: asha },
      )
  }

  get stream(): StreamId {
    return this.story.stream
  }

  get file(): GatheringFile {
    return foldGathering(this.story.of(this.stream))
  }
}
