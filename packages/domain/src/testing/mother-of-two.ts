import { foldGathering } from '../gathering/gathering-file.ts'
import { FirstNight, asha, by, country, plainShelter } from './first-night.ts'
import { decidedIn } from './outcome.ts'
import { Story } from './story.ts'
import { familyLinked } from '../family/family-linked.ts'
import { linkFamily } from '../family/link-family.ts'
import { referFamily } from '../family/refer-family.ts'
import type { ReferFamily } from '../family/refer-family.ts'

/** Whoever stands for a child agrees, and the child too: each on her own. */
export function forChild(night: FirstNight): void {
  night.agrees(undefined, { givenBy: 'representative', representative: 'Invented', assent: 'yes' })
}

/** A mother with two children, each with a file of her own. */
export class MotherOfTwo {
  readonly mother = new FirstNight({ ageGroup: 'adult' })
  readonly girl = new FirstNight({ ageGroup: 'child' })
  readonly boy = new FirstNight({ ageGroup: 'child' })
  readonly gathering: Story
  constructor() {
    const outcome = linkFamily({
      case: this.mother.case,
      memberKind: 'own-case',
      familyMember: this.girl.case,
      familyRelation: 'daughter-or-son-of',
      stayTogether: 'must',
      ...by(asha),
    })
    const [entry] = decidedIn(outcome).entries
    this.gathering = new Story(77)
    this.gathering.write(familyLinked, entry?.content as never, { by: asha })
    this.links(this.boy.case)
  }

  links(
    familyMember: string,
    memberKind: 'own-case' | 'left-at-home' | 'accompanies' = 'own-case',
  ) {
    const content = { familyMember, memberKind, relatedTo: this.mother.case } as const
    return this.gathering.write(familyLinked, content, { by: asha })
  }

  get all(): readonly FirstNight[] {
    return [this.mother, this.girl, this.boy]
  }

  agree(): void {
    this.mother.agrees()
    forChild(this.girl)
    forChild(this.boy)
  }

  get file() {
    return foldGathering(this.gathering.entries)
  }

  get family() {
    const { family } = this.file
    if (!family) throw new Error('no family')
    return family
  }

  refers(more: Partial<ReferFamily> = {}) {
    const { case: _case, ...asked } = this.mother.asksShelter()
    return referFamily(
      {
        caseFiles: new Map(this.all.map((night) => [night.case, night.file])),
        gathering: this.file,
        recipient: plainShelter,
        country,
      },
      {
        ...asked,
        cases: this.all.map((night) => night.case),
        gathering: this.gathering.stream,
        ...more,
      },
    )
  }
}
