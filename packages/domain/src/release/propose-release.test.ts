import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { Story, pen } from '../testing/story.ts'
import { proposeRelease } from './propose-release.ts'
import type { ProposeRelease } from './propose-release.ts'
import { foldReleaseProposal } from './release-proposal.ts'
import { releaseProposed } from './release-proposed.ts'
import { withdrawReleaseProposal } from './withdraw-release-proposal.ts'

const day = 24 * 3_600_000

const proposing = (more: Partial<ProposeRelease> = {}) =>
  proposeRelease({
    titleEs: 'Cifras inventadas',
    titleEn: 'Invented figures',
    edition: 1,
    cutOff: '2026-06-30',
    contentDigest: 'c'.repeat(64),
    threshold: 10,
    disclosureChecked: true,
    confirmBy: by(asha).at + 14 * day,
    ...more,
    ...by(asha),
  })

test('BR-54: what is proposed is sealed to the officers and shows to nobody else that there is anything', () => {
  const entry = entryOf(proposing(), releaseProposed)
  expect(Object.keys(partsOf(entry))).toEqual(['oversight'])
  expect(releaseProposed.facts(entry.content)).toEqual({ family: 'work' })
})

test('BR-52: under ten, unchecked, and to be confirmed never or too late, nothing is proposed', () => {
  expect(proposing({ threshold: 9 })).toMatchObject({ code: 'threshold-too-low' })
  expect(proposing({ disclosureChecked: false })).toMatchObject({ code: 'disclosure-not-checked' })
  for (const confirmBy of [by(asha).at, by(asha).at + 93 * day])
    expect(proposing({ confirmBy })).toMatchObject({
      code: 'confirm-by-out-of-reach',
      field: 'confirmBy',
    })
})

test('a proposal is folded the same in any order; withdrawn, it is over, also by a colleague', () => {
  const story = new Story()
  const decision = decidedIn(proposing())
  const [first] = story.carryOut(decision, { by: asha })
  expect(foldReleaseProposal(story.entries)).toMatchObject({
    state: 'waiting',
    proposedBy: asha.member,
    contentDigest: 'c'.repeat(64),
  })
  const proposal = { ...foldReleaseProposal(story.entries), isByOfficer: true } as never
  const withdrawing = {
    proposal: first?.stream as string,
    withdrawnBecause: 'A column was wrong',
    ...by(asha),
  }
  const bela = pen(10, 101)
  story.carryOut(decidedIn(withdrawReleaseProposal({ proposal }, withdrawing)), { by: bela })
  for (const entries of [story.entries, [...story.entries].reverse()])
    expect(foldReleaseProposal(entries)?.state).toBe('withdrawn')
  expect(foldReleaseProposal([])).toBeUndefined()
})
