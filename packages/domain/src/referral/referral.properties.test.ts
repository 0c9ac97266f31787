import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldGrant } from '../grant/grants.ts'
import { grantEnded } from '../grant/grant-ended.ts'
import { historySealed } from '../grant/history-sealed.ts'
import { headsOf } from '../journal/causal-order.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { FirstNight, asha, beto } from '../testing/first-night.ts'
import { stubOf } from '../testing/story.ts'
import { referralAccepted } from './referral-accepted.ts'
import { referralDeclined } from './referral-declined.ts'
import { referralWithdrawn } from './referral-withdrawn.ts'
import { foldReferral } from './referral.ts'

/** Each writes after what it happens to know: all of it, or only the beginning. */
const answers = fc.array(
  fc.record({
    what: fc.constantFrom('accept', 'decline', 'withdraw', 'end', 'seal'),
    by: fc.constantFrom(asha, beto),
    knowsAll: fc.boolean(),
  }),
  { maxLength: 8, size: 'max' },
)

interface Told {
  readonly referral: readonly OpenedEntry[]
  readonly grant: readonly OpenedEntry[]
}

const histories: fc.Arbitrary<Told> = answers.map((all) => {
  const night = new FirstNight().agrees().sends()
  const { stream, sent } = night.referral()
  const grant = night.grants().find((each) => each.stream === sent.grant)
  if (!grant) throw new Error('a referral grants')
  const { opens, recipientOrganisation, recipientGroup, feed, from } = grant
  const routing = { opens, recipientOrganisation, recipientGroup, feed, from }
  const content = { case: night.case as string, urgency: 'urgent' as const }
  for (const { what, by, knowsAll } of all) {
    const isOfGrant = what === 'end' || what === 'seal'
    const known = night.story.of(isOfGrant ? grant.stream : stream)
    const heads = new Set(headsOf(known))
    const after = knowsAll ? known.filter(({ hash }) => heads.has(hash)) : known.slice(0, 1)
    const place = { by, after, stream: isOfGrant ? grant.stream : stream }
    if (what === 'accept')
      night.story.write(referralAccepted, { ...content, returnGrant: night.case }, place)
    else if (what === 'decline')
      night.story.write(referralDeclined, { ...content, reason: 'too-far' }, place)
    else if (what === 'withdraw') night.story.write(referralWithdrawn, content, place)
    else if (what === 'end') night.story.write(grantEnded, routing, place)
    else night.story.write(historySealed, { ...routing, grant: grant.issuedBy, entries: [] }, place)
  }
  return { referral: night.story.of(stream), grant: night.story.of(grant.stream) }
})

const shuffled = histories.chain((told) =>
  fc.tuple(
    fc.constant(told),
    fc.shuffledSubarray([...told.referral], { minLength: told.referral.length }),
    fc.shuffledSubarray([...told.grant], { minLength: told.grant.length }),
  ),
)

test('a referral and a grant are the same for every order of arrival', () => {
  fc.assert(
    fc.property(shuffled, ([told, referral, grant]) => {
      expect(foldReferral(referral)).toEqual(foldReferral(told.referral))
      expect(foldGrant(grant)).toEqual(foldGrant(told.grant))
    }),
    { numRuns: 100 },
  )
})

test('what one side does to the other’s part of it has no effect', () => {
  fc.assert(
    fc.property(histories, ({ referral, grant }) => {
      const sender = referral[0]?.organisation
      const honest = referral.map((entry) => {
        const isAnswer =
          entry.facts.family === 'referral' && ['accepted', 'declined'].includes(entry.facts.state)
        return isAnswer === (entry.organisation !== sender) ? entry : stubOf(entry)
      })
      expect(foldReferral(honest)?.state.value).toBe(foldReferral(referral)?.state.value)
      const grantors = grant.map((entry) => (entry.organisation === sender ? entry : stubOf(entry)))
      expect(foldGrant(grantors)).toEqual(foldGrant(grant))
    }),
    { numRuns: 100 },
  )
})

test('once the sender took it back it is over, whatever else is there', () => {
  fc.assert(
    fc.property(histories, ({ referral }) => {
      const sender = referral[0]?.organisation
      const wasTakenBack = referral.some(
        ({ facts, organisation }) =>
          facts.family === 'referral' && facts.state === 'ended' && organisation === sender,
      )
      expect(foldReferral(referral)?.state.value === 'ended').toBe(wasTakenBack)
    }),
    { numRuns: 100 },
  )
})
