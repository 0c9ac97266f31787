import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { carryOut } from '../command/command-definition.ts'
import { commands } from '../command/commands.ts'
import type { Situation } from '../command/situation.ts'
import { FirstNight, asha, country, plainShelter } from '../testing/first-night.ts'
import { firstNight, inventedHash, inventedId } from '../testing/story.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { reportDecisionRecorded } from './report-decision-recorded.ts'

const decisions = reportDecisionRecorded.fields.decision.kind.values ?? []

/** Anything that could ever be written in justice about her. */
const justice = fc.array(
  fc.record({
    decision: fc.constantFrom(...decisions),
    authority: fc.string(),
    fileNumber: fc.string(),
    words: fc.string(),
    informedOfRights: fc.boolean(),
  }),
  { maxLength: 4 },
)

/** The same in the case's own stream, as a faulty client might write it: the worst case. */
function entriesOf(night: FirstNight, written: readonly object[]): OpenedEntry[] {
  return written.map((content, index) => ({
    kind: 'entry',
    hash: inventedHash(90_000 + index),
    parents: [],
    id: inventedId(90_000 + index) as never,
    stream: night.case,
    organisation: asha.organisation,
    member: asha.member,
    device: asha.device,
    recordedAt: firstNight,
    facts: { family: 'case' },
    header: { type: 'report-decision-recorded', version: 1, occurredAt: undefined },
    content: { justice: { case: night.case, ...content } },
    sealedParts: 0,
    standing: 'confirmed',
  }))
}

/** An input for each command that decides about help, sharing, priority or closure. */
function inputs(night: FirstNight): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const {
    organisation: _o,
    member: _m,
    at: _at,
    newId: _n,
    newStreamId: _s,
    ...referral
  } = night.asksShelter()
  const stream = { case: night.case }
  return {
    'register-person': { ageGroup: 'adult' },
    'import-person': { ...stream, standard: 'HTCDS 2.0', content: 'ab'.repeat(32) },
    'record-identity': { ...stream, givenNames: 'Ix' },
    'record-essential': { ...stream, pregnancy: 'yes' },
    'record-note': { ...stream, care: 'ate' },
    'assign-responsible': { ...stream, responsible: inventedId(3) },
    'confirm-author': { ...stream, entries: [] },
    'resolve-conflict': { ...stream, field: 'givenNames', keepBoth: true },
    'close-case': { ...stream, reason: 'other', summary: 'x', reopeningExplained: true },
    'reopen-case': { ...stream, reason: 'came-back' },
    'open-case': { ...stream, sitting: inventedId(1), compartments: ['care'], log: inventedId(2) },
    'open-on-call': { ...stream, reason: 'x' },
    'give-consent': {
      ...stream,
      sitting: inventedId(4),
      givenBy: 'person',
      limitsRead: true,
      howGiven: 'spoken',
      answers: [{ purpose: 'family', compartments: ['care'], answer: 'given' }],
    },
    'open-own-file': { ...stream, ageGroup: 'adult', asked: true },
    'record-stay': { ...stream, stays: 'no-own-file' },
    'withdraw-consent': { ...stream, everything: true },
    'issue-grant': {
      ...stream,
      purpose: 'referral',
      recipientOrganisation: referral.recipientOrganisation,
      recipientGroup: referral.recipientGroup,
      feed: referral.feed,
      compartments: ['care'],
    },
    'end-grant': { grant: inventedId(7) },
    'send-referral': referral,
    'accept-referral': { referral: inventedId(8) },
    'open-return': { referral: inventedId(8) },
    'decline-referral': { referral: inventedId(8), reason: 'too-far' },
    'finish-referral': { referral: inventedId(8) },
    'withdraw-referral': { referral: inventedId(8) },
    'share-person-code': {
      ...stream,
      referral: inventedId(8),
      recipientGroup: inventedId(5),
      feed: inventedId(6),
    },
    'record-signs': { ...stream, signs: ['afraid'] },
    'detect-person': { ageGroup: 'adult', signs: ['afraid'] },
    'record-interview': { ...stream, topics: ['exploitation'], acts: { recruit: 'yes' } },
    'record-identification': {
      ...stream,
      standing: 'presumed',
      ground: 'professional-judgement',
      identificationReason: 'x',
    },
    'propose-exclusion': { ...stream, exclusionReason: 'x', screeningOutcome: 'inconclusive' },
    'answer-exclusion': { ...stream, proposal: inventedId(9), exclusionAnswer: 'agrees' },
    'record-onward-path': { ...stream, onwardTo: ['health-care'] },
    'record-service': { ...stream, service: 'shelter', status: 'authorised' },
    'notify-authority': { ...stream, deadline: 'tell-of-child', how: 'by-telephone' },
    'meet-clock': { ...stream, deadline: 'appointment', answer: 'done' },
    'order-erasure': { ...stream, scope: 'everything', ground: 'her-request' },
    'request-erasure': {
      grant: inventedId(7),
      answerFeed: inventedId(5),
      answerGroup: inventedId(6),
    },
    'answer-erasure': { grant: inventedId(7), answer: 'kept', keptBecause: 'own-record' },
    'approve-release': {
      titleEs: 'x',
      titleEn: 'x',
      edition: 1,
      cutOff: '2026',
      checksum: 'c'.repeat(64),
      threshold: 10,
      disclosureChecked: true,
    },
    'record-protective-need': { ...stream, needs: ['escort'] },
  }
}

test('BR-21: whatever is in justice, every decision about her comes out byte for byte the same', () => {
  const night = new FirstNight().agrees()
  const own = night.story.of(night.case)
  const inputOf = inputs(night)
  const deciding = commands.filter(({ name }) => name !== 'record-report-decision')
  const outcomes = (extra: readonly OpenedEntry[]): string => {
    const situation: Situation = {
      caseFile: foldCase([...own, ...extra]),
      grants: night.grants(),
      recipient: plainShelter,
      country,
    }
    return JSON.stringify(
      deciding.map((command) => {
        let drawn = 0
        const author = {
          organisation: asha.organisation,
          member: asha.member as never,
          at: firstNight,
          newId: () => inventedId((drawn += 1)),
          newStreamId: () => inventedId((drawn += 1)),
        }
        const input = inputOf[command.name]
        if (!input) throw new Error(`no input for ${command.name}`)
        const outcome = carryOut(command, situation, input, author)
        return outcome.kind === 'refused' ? outcome : outcome.entries.map(({ content }) => content)
      }),
    )
  }
  const without = outcomes([])
  expect(without).toContain('shelter')
  fc.assert(
    fc.property(justice, (written) => {
      expect(outcomes(entriesOf(night, written))).toBe(without)
    }),
    { numRuns: 60 },
  )
})
