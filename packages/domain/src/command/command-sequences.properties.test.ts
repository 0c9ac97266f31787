import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { isLive } from '../consent/consents.ts'
import { foldGrant, isGrantLive } from '../grant/grants.ts'
import { judgeGrant } from '../grant/judge-grant.ts'
import { knownOf } from '../testing/basis-known.ts'
import type { Grant } from '../grant/grants.ts'
import { checkContent, divideByCompartment } from '../journal/entry-type.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { foldReferral } from '../referral/referral.ts'
import type { Referral } from '../referral/referral.ts'
import { asha, beto, country, desk, plainShelter, shelter } from '../testing/first-night.ts'
import { Story, authorOf, firstNight, hour, inventedId } from '../testing/story.ts'
import type { Pen } from '../testing/story.ts'
import { carryOut } from './command-definition.ts'
import { findCommand } from './commands.ts'
import type { Situation } from './situation.ts'

/** What anybody of two organisations may try, in any order, sensible or not. */
const attempts = [
  'record-note',
  'record-essential',
  'record-identity',
  'give-consent',
  'give-consent-no',
  'withdraw-consent',
  'send-referral',
  'accept-referral',
  'decline-referral',
  'finish-referral',
  'withdraw-referral',
  'issue-grant',
  'end-grant',
  'record-service',
  'close-case',
  'reopen-case',
  'assign-responsible',
  'record-protective-need',
  'order-erasure',
] as const
type Attempt = (typeof attempts)[number]

const steps = fc.array(
  fc.record({ attempt: fc.constantFrom(...attempts), isSender: fc.boolean(), choice: fc.nat(3) }),
  { minLength: 1, maxLength: 30, size: 'max' },
)

class World {
  readonly story = new Story()
  readonly case = inventedId(1) as StreamId
  at: Instant = firstNight

  grants(): Grant[] {
    return this.streams('grant').flatMap((stream) => foldGrant(this.story.of(stream)) ?? [])
  }

  referrals(): Referral[] {
    return this.streams('referral').flatMap((stream) => foldReferral(this.story.of(stream)) ?? [])
  }

  streams(family: string): StreamId[] {
    const found = this.story.entries.filter(({ facts }) => facts.family === family)
    return [...new Set(found.map(({ stream }) => stream))]
  }

  /** Tries a command; a refusal leaves the world as it was. */
  attempt(name: string, input: Readonly<Record<string, unknown>>, by: Pen, choice: number): void {
    const command = findCommand(name)
    if (!command) throw new Error(`no command ${name}`)
    this.at += hour
    const situation: Situation = {
      caseFile: foldCase(this.story.of(this.case)),
      grants: this.grants(),
      referral: this.referrals()[choice % Math.max(1, this.referrals().length)],
      recipient: plainShelter,
      country,
    }
    const outcome = carryOut(command, situation, input, authorOf(by, this.at))
    if (outcome.kind === 'refused') return
    for (const { entryType, content } of outcome.entries) {
      expect(checkContent(entryType, content)).toBeUndefined()
      const parts = divideByCompartment(entryType, content as never, { personCode: '0'.repeat(32) })
      expect(Object.keys(parts)).not.toContain('justice')
    }
    this.story.carryOut(outcome, { by, at: this.at })
  }
}

function inputOf(attempt: Attempt, choice: number, world: World): Record<string, unknown> {
  const stream = { case: world.case }
  const compartments = (['care', 'essential', 'identity', 'placement'] as const).slice(
    0,
    choice + 1,
  )
  const referral = { referral: world.referrals()[choice]?.stream ?? inventedId(9) }
  switch (attempt) {
    case 'record-note':
      return { ...stream, care: 'seen' }
    case 'record-essential':
      return { ...stream, selfHarmAlert: (['yes', 'no', 'unknown', 'not-asked'] as const)[choice] }
    case 'record-identity':
      return { ...stream, givenNames: `name ${choice}`, manner: 'addition', otherNames: ['Chel'] }
    case 'give-consent':
    case 'give-consent-no':
      return {
        ...stream,
        sitting: inventedId(400 + choice),
        givenBy: 'person',
        howGiven: 'signature',
        limitsRead: true,
        answers: [
          {
            purpose: 'referral',
            recipientOrganisation: shelter.recipientOrganisation,
            compartments,
            answer: attempt === 'give-consent' ? 'given' : 'declined',
          },
        ],
      }
    case 'withdraw-consent':
      return { ...stream, everything: true }
    case 'send-referral':
      return {
        ...stream,
        ...shelter,
        ...desk,
        urgency: 'urgent',
        needs: ['shelter'],
        goesAlong: compartments,
      }
    case 'accept-referral':
    case 'finish-referral':
    case 'withdraw-referral':
      return referral
    case 'decline-referral':
      return { ...referral, reason: 'no-capacity' }
    case 'issue-grant':
      return { ...stream, ...shelter, purpose: 'referral', compartments }
    case 'end-grant':
      return { grant: world.grants()[choice]?.stream ?? inventedId(9) }
    case 'record-service':
      return { ...stream, service: 'food', status: choice === 0 ? 'in-progress' : 'completed' }
    case 'close-case':
      return { ...stream, reason: 'other', summary: 'over', reopeningExplained: true }
    case 'reopen-case':
      return { ...stream, reason: 'came-back' }
    case 'assign-responsible':
      return { ...stream, responsible: inventedId(500 + choice) }
    case 'record-protective-need':
      return { ...stream, needs: ['escort'] }
    case 'order-erasure':
      return { ...stream, scope: 'everything', ground: 'her-request' }
    default:
      return attempt satisfies never
  }
}

function play(played: readonly { attempt: Attempt; isSender: boolean; choice: number }[]): World {
  const world = new World()
  world.attempt('register-person', { case: world.case, ageGroup: 'adult' }, asha, 0)
  for (const { attempt, isSender, choice } of played) {
    const name = attempt === 'give-consent-no' ? 'give-consent' : attempt
    world.attempt(name, inputOf(attempt, choice, world), isSender ? asha : beto, choice)
  }
  return world
}

/** She agreed and was referred: what stories about sharing begin with. */
const referred = (['give-consent', 'send-referral'] as const).map((attempt) => ({
  attempt,
  isSender: true,
  choice: 1,
}))

test('no sequence of commands writes anything that cannot be read back whole', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const world = play(played)
      const file = foldCase(world.story.of(world.case))
      expect(file.standing).toMatchObject({
        stubs: 0,
        newerVersions: 0,
        missing: [],
        notConfirmed: [],
      })
      for (const item of file.timeline) {
        expect(item).toMatchObject({ kind: 'entry', malformed: [], isLoose: false })
      }
    }),
    { numRuns: 60 },
  )
})

test('BR-39: no live grant of a case rests on a consent that does not stand, or goes beyond it', () => {
  let shared = 0
  fc.assert(
    fc.property(steps, (played) => {
      const world = play([...referred, ...played])
      const { consents } = foldCase(world.story.of(world.case))
      const known = {
        ...knownOf(foldCase(world.story.of(world.case)), world.grants()),
        at: world.at,
      }
      for (const grant of world.grants()) {
        if (!isGrantLive(grant, world.at) || grant.basis.kind !== 'consent') continue
        const consent = consents.find(({ history }) =>
          history.some(({ id }) => id === grant.basis.consent),
        )
        if (grant.grantor !== asha.organisation || grant.opens !== world.case || !consent) continue
        shared += 1
        // What another organisation took down, or a later no, leaves the grant to be found and ended.
        expect(judgeGrant(grant, known).kind).toBe(isLive(consent, world.at) ? 'stands' : 'over')
        const agreedThen = consent.history.find(({ id }) => id === grant.basis.consent)
        for (const compartment of grant.compartments)
          expect(agreedThen?.compartments).toContain(compartment)
      }
    }),
    { numRuns: 150 },
  )
  expect(shared).toBeGreaterThan(10)
})

test('a closed case holds no open service that its closer could have seen', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const world = play(played)
      const file = foldCase(world.story.of(world.case))
      const codes = file.contradictions.map(({ code }) => code)
      // One device after another: nothing was written at once, so nothing can be disputed.
      expect(codes).not.toContain('closed-and-open-at-once')
      expect(codes).not.toContain('field-disputed')
    }),
    { numRuns: 60 },
  )
})

test('a referral is accepted or declined by its recipient alone, and a way back exists whenever it was answered', () => {
  let answered = 0
  fc.assert(
    fc.property(steps, (played) => {
      const world = play([...referred, ...played])
      for (const referral of world.referrals()) {
        const { value } = referral.state
        if (value !== 'accepted' && value !== 'declined') continue
        answered += 1
        const answers = world.story
          .of(referral.stream)
          .filter(({ organisation }) => organisation !== referral.sender)
        expect(answers.length).toBeGreaterThan(0)
        const back = world.grants().filter(({ opens }) => opens === referral.stream)
        expect(back.some(({ grantor }) => grantor !== referral.sender)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
  expect(answered).toBeGreaterThan(10)
})
