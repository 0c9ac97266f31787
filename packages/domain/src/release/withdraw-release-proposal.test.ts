import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { withdrawReleaseProposal } from './withdraw-release-proposal.ts'

const proposal = {
  state: 'waiting',
  proposedBy: undefined,
  contentDigest: 'c'.repeat(64),
  edition: 1,
  threshold: 10,
  confirmBy: 1,
  isByOfficer: true,
} as const
const withdrawing = { proposal: inventedId(9), withdrawnBecause: 'x', ...by(asha) }

test('any officer takes a proposal back, with a reason, also an expired one', () => {
  expect(typesOf(withdrawReleaseProposal({ proposal }, withdrawing))).toEqual([
    'release-proposal-withdrawn',
  ])
})

test('what nobody knows or is withdrawn already is not taken back', () => {
  expect(withdrawReleaseProposal({}, withdrawing)).toMatchObject({ code: 'proposal-unknown' })
  const over = { ...proposal, state: 'withdrawn' as const }
  expect(withdrawReleaseProposal({ proposal: over }, withdrawing)).toMatchObject({
    code: 'proposal-withdrawn',
    field: 'proposal',
  })
})
