import type { Decision } from '../command/decision.ts'
import { keepApartRecorded } from '../keep-apart/keep-apart-recorded.ts'
import { beginFamilyStay } from '../house/stay/begin-family-stay.ts'
import type { BeginFamilyStay } from '../house/stay/begin-family-stay.ts'
import { offerFamilyStay } from '../house/stay/offer-family-stay.ts'
import type { OfferFamilyStay } from '../house/stay/offer-family-stay.ts'
import type { Refusal } from '../journal/refusal.ts'
import { FamilyOf } from './family-of.ts'
import { FirstNight, asha, by } from './first-night.ts'
import { HouseAtNight, placesIn } from './house-at-night.ts'
import { decidedIn } from './outcome.ts'
import { firstNight, hour } from './story.ts'

/** A mother and her two children, who look for a bed in one house. */
export class FamilyInHouse {
  readonly mother = new FirstNight()
  readonly girl = new FirstNight({ ageGroup: 'child' })
  readonly boy = new FirstNight({ ageGroup: 'child' })
  readonly house = new HouseAtNight()
  readonly all = [this.mother, this.girl, this.boy]
  readonly cases = this.all.map((night) => night.case)
  readonly family = new FamilyOf(...this.cases)

  get situation() {
    return {
      caseFiles: new Map(this.all.map((night) => [night.case, night.file])),
      gathering: { house: this.house.house } as never,
      gatherings: new Map([[this.family.stream, this.family.file]]),
      country: placesIn,
    }
  }

  get asked() {
    return {
      gathering: this.house.stream,
      gatherings: [this.family.stream],
      cases: this.cases,
      rooms: ['family', 'family', 'anybody'],
      ...by(asha),
    }
  }

  begins(more: Partial<BeginFamilyStay> = {}): Decision | Refusal {
    const free = { stayFreely: this.cases, canCommunicate: 'yes' } as const
    return beginFamilyStay(this.situation, { ...this.asked, ...free, ...more })
  }

  holds(more: Partial<OfferFamilyStay> = {}): Decision | Refusal {
    const held = { holdUntil: firstNight + 4 * hour }
    return offerFamilyStay(this.situation, { ...this.asked, ...held, ...more })
  }

  /** Writes what was decided in the streams of all. */
  carriesOut(outcome: Decision | Refusal): this {
    for (const { entryType, content, id, stream } of decidedIn(outcome).entries) {
      const own = this.all.find((night) => night.case === stream)
      const story = own ?? (stream === this.family.stream ? this.family : this.house)
      story.story.write(entryType, content, { by: asha, id, stream })
    }
    return this
  }

  keptApart(one: FirstNight, other: FirstNight): this {
    one.story.write(keepApartRecorded, { apartFrom: other.case }, { by: asha, stream: one.case })
    return this
  }
}
