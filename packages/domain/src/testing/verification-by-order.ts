import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { VerificationKindCodes } from '../verification/verification-codes.ts'
import { verificationRecorded } from '../verification/verification-recorded.ts'
import type { Verification, VerificationSaid } from '../verification/verification.ts'
import { asha } from './first-night.ts'
import { Story, firstNight, hour } from './story.ts'

/** What an invented law asks of both. */
export const inventedKinds: readonly VerificationKindCodes[] = [
  {
    code: 'verification-visit',
    demands: [
      'order-number',
      'order-issuer',
      'order-officer',
      'order-object',
      'order-scope',
      'order-place',
      'hours',
      'two-witnesses',
      'paper-number',
    ],
  },
  {
    code: 'migration-check',
    demands: ['order-number', 'order-issuer', 'order-officer', 'order-duration', 'order-place'],
  },
]

export type OtherwiseSaid = {
  readonly [Name in keyof VerificationSaid]?: VerificationSaid[Name] | undefined
}

/** A visit of which nothing is missing and in which nobody was met but grown people; `more` is said otherwise, or left out. */
export class VerificationByOrder {
  readonly story = new Story(13)

  constructor(more: OtherwiseSaid = {}) {
    const said = {
      verificationKind: 'verification-visit',
      verificationOrder: 'V-1',
      verificationIssuer: 'office',
      verificationOfficer: 'credential 7',
      verificationObject: 'papers of those who work there',
      verificationScope: 'one building',
      verificationHours: 6,
      verificationPlace: 'an invented farm',
      verificationBegan: firstNight,
      verificationFinished: firstNight + hour,
      firstWitness: 'proposed-by-visited',
      secondWitness: 'named-by-officer',
      verificationPaper: 'A-1',
      ...more,
    }
    const content = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    ) as VerificationSaid
    this.story.write(verificationRecorded, content, { by: asha })
  }

  get stream(): StreamId {
    return this.story.stream
  }

  get file(): GatheringFile {
    return foldGathering(this.story.entries)
  }

  get verification(): Verification {
    const { verification } = this.file
    if (verification === undefined) throw new Error('no verification')
    return verification
  }
}
