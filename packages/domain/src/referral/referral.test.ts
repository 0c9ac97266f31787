import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import type { EntryHash } from '../journal/identifier.ts'
import { openedFor } from '../journal/opened-for.ts'
import { referralAccepted } from './referral-accepted.ts'
import { referralDeclined } from './referral-declined.ts'
import { referralWithdrawn } from './referral-withdrawn.ts'
import { foldReferral } from './referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

const sent = () => new FirstNight().agrees().sends()

function content(night: FirstNight) {
  return { case: night.case, urgency: 'urgent' as const }
}

test('until it is answered it waits, with the hour by which it should be', () => {
  const referral = sent().referral()
  expect(referral.state.value).toBe('waiting')
  expect(referral).toMatchObject({
    sender: asha.organisation,
    urgency: 'urgent',
    answerBy: firstNight + 72 * hour,
  })
})

test('only the recipient answers, only the sender takes back', () => {
  const night = sent()
  const { stream } = night.referral()
  night.story.write(
    referralDeclined,
    { ...content(night), reason: 'too-far' },
    { by: asha, stream },
  )
  night.story.write(referralWithdrawn, content(night), { by: beto, stream })
  expect(night.referral().state.value).toBe('waiting')
})

test('accepted and declined at once: it counts as declined, so that the sender goes on looking, and it is said', () => {
  const night = sent()
  const { stream } = night.referral()
  const after = night.story.of(stream)
  const accepted = { ...content(night), returnGrant: night.case as string }
  night.story.write(referralAccepted, accepted, { by: beto, stream, after })
  night.story.write(
    referralDeclined,
    { ...content(night), reason: 'no-capacity' },
    { by: beto, stream, after },
  )
  expect(night.referral().state).toMatchObject({ value: 'declined', disputed: true })
})

test('declined and then accepted after all: it is accepted', () => {
  const night = sent()
  const { stream } = night.referral()
  const accepted = { ...content(night), returnGrant: night.case as string }
  night.story.write(
    referralDeclined,
    { ...content(night), reason: 'no-capacity' },
    { by: beto, stream },
  )
  night.story.write(referralAccepted, accepted, { by: beto, stream })
  expect(night.referral().state).toMatchObject({ value: 'accepted', disputed: false })
})

test('taken back is final, also against an acceptance that knew of it', () => {
  const night = sent()
  const referral = night.referral()
  const outcome = withdrawReferral(
    { referral, grants: night.grants() },
    { referral: referral.stream, ...by(asha) },
  )
  night.story.carryOut(decidedIn(outcome), { by: asha })
  const accepted = { ...content(night), returnGrant: night.case as string }
  night.story.write(referralAccepted, accepted, { by: beto, stream: referral.stream })
  expect(night.referral().state.value).toBe('ended')
})

test('whoever else writes into its stream that it waits did not send it, whatever sorts first', () => {
  const night = sent()
  const { stream, sender } = night.referral()
  const entries = night.story.of(stream)
  const [own] = entries
  if (own?.kind !== 'entry') throw new Error('nothing was sent')
  const hash = '0'.repeat(64) as EntryHash
  const stranger = { ...own, hash, parents: [], organisation: beto.organisation }
  const read = foldReferral([stranger, ...entries], new Set([sender]))
  expect(read).toMatchObject({ sender, state: { value: 'waiting' } })
  expect(read?.state.current).toHaveLength(1)
})

describe('for a reader who opens none of it', () => {
  test('the facts alone say that something waits, how urgent and by when; nothing of whom or what', () => {
    const night = sent()
    const sealed = night.story.of(night.referral().stream).map((entry) => openedFor(entry, []))
    const referral = foldReferral(sealed)
    expect(referral).toMatchObject({ urgency: 'urgent', sent: {} })
    expect(referral?.state.value).toBe('waiting')
  })

  test('there is no referral before its first entry is here', () => {
    expect(foldReferral([])).toBeUndefined()
  })
})
