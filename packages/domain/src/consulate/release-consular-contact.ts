import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { refusalOf } from '../ladder/rung.ts'
import { consularAccess } from './ask-consular-contact.ts'
import { consularContactReleased } from './consular-contact-released.ts'
import { consularLadder } from './consular-ladder.ts'
import { reviewWithinHours } from './consular.ts'
import type { ConsularRequest } from './consular.ts'
import { refuseConsular } from './refuse-consular.ts'

const input = { ...consularContactReleased.fields, case: needed(identifier) }

export const releaseConsularContactCommand = defineCommand({
  name: 'release-consular-contact',
  access: consularAccess,
  decides: [{ entryType: consularContactReleased, where: { consularRelease: ['released'] } }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, ownProfile }, command) =>
    releaseConsularContact({ caseFile, ownProfile }, command),
})

export type ReleaseConsularContact = InputOf<typeof input> & Author

/**
 * The second person's yes or no. The table is asked anew: what she said since the request counts. A no needs nobody's leave. In a small house the asker
 * may release alone with a day to look again within 72 hours, and never lift what forbids it.
 */
export function releaseConsularContact(
  { caseFile, ownProfile }: Pick<Situation, 'caseFile' | 'ownProfile'>,
  command: ReleaseConsularContact,
): Decision | Refusal {
  const request = caseFile.consular.requests.find(
    ({ id, organisation }) =>
      id === command.consularRequest && organisation === command.organisation,
  )
  if (request === undefined)
    return refused('consular-request-missing', { field: 'consularRequest' })
  if (command.consularRelease === 'released') {
    const refusal = refusalOf(consularLadder(caseFile, request))
    if (refusal) return refuseConsular(caseFile, request.act, refusal, command)
    const slip = gateOfSecond(request, ownProfile, command)
    if (slip) return slip
  }
  const { occurredAt: _said, ...author } = command
  return decideAll([
    draftEntry(
      consularContactReleased,
      { stream: command.case as StreamId },
      contentFrom(consularContactReleased, command),
      author,
    ),
  ])
}

function gateOfSecond(
  { askedBy, act }: ConsularRequest,
  ownProfile: Situation['ownProfile'],
  { member, at, consularReviewBy: reviewBy }: ReleaseConsularContact,
): Refusal | undefined {
  if (askedBy !== undefined && askedBy !== member) return undefined
  if (ownProfile?.size !== 'small' || act === 'lift-prohibition')
    return refused('second-person-missing', { field: 'consularRequest', source: 'BR-30' })
  const latest = at + reviewWithinHours * 3_600_000
  return reviewBy === undefined || reviewBy > latest || reviewBy < at
    ? refused('review-day-missing', { field: 'consularReviewBy', source: 'BR-30' })
    : undefined
}
