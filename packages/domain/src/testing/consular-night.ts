import { recordAsylumStep } from '../asylum/record-asylum-step.ts'
import type { RecordAsylumStep } from '../asylum/record-asylum-step.ts'
import type { Decision } from '../command/decision.ts'
import { askConsularContact } from '../consulate/ask-consular-contact.ts'
import type { AskConsularContact } from '../consulate/ask-consular-contact.ts'
import { recordConsularAnswer } from '../consulate/record-consular-answer.ts'
import type { RecordConsularAnswer } from '../consulate/record-consular-answer.ts'
import { releaseConsularContact } from '../consulate/release-consular-contact.ts'
import type { ReleaseConsularContact } from '../consulate/release-consular-contact.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { FirstNight, asha, by } from './first-night.ts'
import { decidedIn } from './outcome.ts'
import { firstNight, pen } from './story.ts'
import type { Pen } from './story.ts'

/** Somebody of the same house who may be the second person. */
export const colleague: Pen = pen(10, 101)

/** A night on which somebody asks about her consulate. */
export class ConsularNight extends FirstNight {
  writes(outcome: Decision | Refusal, who: Pen = asha, at = firstNight): OpenedEntry {
    const [entry] = this.story.carryOut(decidedIn(outcome), { by: who, at })
    if (!entry) throw new Error('nothing was written')
    return entry
  }

  step(asylumStep: RecordAsylumStep['asylumStep'], more: Partial<RecordAsylumStep> = {}): this {
    this.writes(recordAsylumStep({ case: this.case, asylumStep, ...more, ...by(asha) }))
    return this
  }

  says(more: Partial<RecordConsularAnswer>): this {
    this.writes(recordConsularAnswer({ case: this.case, ...more, ...by(asha) }))
    return this
  }

  /** Told of her right, and wants it. */
  wants(): this {
    return this.says({ consularTold: 'yes', consularWish: 'wants' })
  }

  asks(more: Partial<AskConsularContact> = {}, who: Pen = asha): Decision | Refusal {
    return askConsularContact(this.file, {
      case: this.case,
      consularAct: 'notify',
      ...more,
      ...by(who),
    })
  }

  asked(more: Partial<AskConsularContact> = {}): string {
    return this.writes(this.asks(more)).id
  }

  releases(
    consularRequest: string,
    more: Partial<ReleaseConsularContact> = {},
    who: Pen = colleague,
    size: 'small' | 'large' = 'large',
  ): Decision | Refusal {
    const ownProfile = {
      size,
      kind: 'shelter',
      dutyToReport: 'no',
      enforcesMigrationLaw: 'no',
    } as const
    return releaseConsularContact(
      { caseFile: this.file, ownProfile },
      { case: this.case, consularRequest, consularRelease: 'released', ...more, ...by(who) },
    )
  }

  released(more: Partial<AskConsularContact> = {}): this {
    this.writes(this.releases(this.asked(more)), colleague)
    return this
  }

  lifts(
    prohibition: NonNullable<AskConsularContact['prohibition']>,
    kind: 'withdrawal' | 'final-decision' | 'her-written-word' | 'child-protection-decision',
  ): this {
    return this.released({
      consularAct: 'lift-prohibition',
      prohibition,
      liftingPaper: { kind, number: 'P-1' },
    })
  }
}
