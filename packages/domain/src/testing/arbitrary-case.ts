import fc from 'fast-check'
import { authorConfirmed } from '../case/author-confirmed.ts'
import { caseClosed } from '../closure/case-closed.ts'
import { clockMet } from '../clock/clock-met.ts'
import { authorityNotified } from '../clock/notice/authority-notified.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { noteRecorded } from '../case/note-recorded.ts'
import { personRegistered } from '../registration/person-registered.ts'
import { consentGiven } from '../consent/consent-given.ts'
import { consentWithdrawn } from '../consent/consent-withdrawn.ts'
import { headsOf } from '../journal/causal-order.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { identificationRecorded } from '../screening/identification-recorded.ts'
import { interviewRecorded } from '../screening/interview-recorded.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { Story, inventedId, pen } from './story.ts'

const names = ['Xóchitl', 'Ixchel', 'Itzel', 'Citlali']
const things = ['peanuts', 'penicillin', 'latex']

type Step =
  | { readonly kind: 'meet'; readonly device: number; readonly other: number }
  | {
      readonly kind: 'write'
      readonly device: number
      readonly what: number
      readonly value: number
      readonly intake: boolean
    }

const device = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('meet' as const), device, other: device }),
  fc.record({
    kind: fc.constant('write' as const),
    device,
    what: fc.nat(13),
    value: fc.nat(3),
    intake: fc.boolean(),
  }),
)

/** Histories of one case written by four devices of two organisations that meet now and then. */
export const arbitraryCase: fc.Arbitrary<readonly OpenedEntry[]> = fc
  .array(step, { minLength: 1, maxLength: 30, size: 'max' })
  .map(tell)

/** Histories of exactly so many entries. */
export function caseOfLength(entries: number): fc.Arbitrary<readonly OpenedEntry[]> {
  return fc
    .array(step, { minLength: entries * 3, maxLength: entries * 3, size: 'max' })
    .map((steps) => tell(steps).slice(0, entries))
}

function tell(steps: readonly Step[]): readonly OpenedEntry[] {
  const story = new Story()
  const begun = story.write(
    personRegistered,
    { ageGroup: 'adult', urgency: 'urgent', registeredOn: '2026-11-22', givenNames: 'Invented' },
    { by: pen(10, 100) },
  )
  const known = [0, 1, 2, 3].map(() => new Set<OpenedEntry>([begun]))
  for (const each of steps) {
    const mine = known[each.device] ?? new Set()
    if (each.kind === 'meet') for (const entry of known[each.other] ?? []) mine.add(entry)
    else mine.add(writeOne(story, each, mine))
  }
  return story.entries
}

/** Of two notices the second may be word of the first. */
function continuing(mine: ReadonlySet<OpenedEntry>, value: number): { continues?: string } {
  const told = [...mine].find(({ header }) => header?.type === 'authority-notified')
  return value % 2 === 1 && told ? { continues: told.id } : {}
}

function writeOne(
  story: Story,
  { device, what, value, intake }: Extract<Step, { kind: 'write' }>,
  mine: ReadonlySet<OpenedEntry>,
): OpenedEntry {
  const heads = new Set(headsOf(mine))
  const place = {
    by: pen(device < 2 ? 10 : 11, 100 + device),
    after: [...mine].filter(({ hash }) => heads.has(hash)),
  }
  const answer = (['yes', 'no', 'unknown', 'not-asked'] as const)[value] ?? 'yes'
  const recipientOrganisation = inventedId(20)
  switch (what) {
    case 0:
      return story.write(identityRecorded, { givenNames: names[value] ?? '' }, place)
    case 1:
      return story.write(
        identityRecorded,
        { sleepsWhere: `house ${value}`, clearedIdentity: ['givenNames'] },
        place,
      )
    case 2:
      return story.write(
        essentialRecorded,
        { selfHarmAlert: answer, allergies: things.slice(value) },
        { ...place, intake },
      )
    case 3:
      return story.write(noteRecorded, { care: 'seen today' }, { ...place, intake })
    case 4:
      return story.write(
        serviceDelivered,
        {
          service: 'medical',
          status: value === 0 ? 'requested' : 'in-progress',
          diagnosis: 'fever',
        },
        place,
      )
    case 5:
      return story.write(
        consentGiven,
        {
          question: {
            purpose: 'referral',
            recipientOrganisation,
            compartments: ['care', 'identity'],
            answer: value < 2 ? 'given' : 'declined',
          },
          sitting: inventedId(30),
          givenBy: 'person',
        },
        place,
      )
    case 6: {
      const consents = [...mine]
        .filter(({ header }) => header?.type === 'consent-given')
        .map(({ id }) => id)
      return story.write(consentWithdrawn, { consents }, place)
    }
    case 7: {
      const entries = [...mine]
        .filter(({ standing }) => standing === 'not-confirmed')
        .map(({ hash }) => hash)
      return story.write(authorConfirmed, { entries }, place)
    }
    case 8:
      return story.write(
        authorityNotified,
        {
          notice: {
            deadline: 'tell-of-child',
            event: 'child-contacted',
            authority: 'child-protection-authority',
            how: value < 2 ? 'by-telephone' : 'no-answer',
            ...(value === 3 ? { number: 'F-3' } : {}),
            ...continuing(mine, value),
          },
        },
        place,
      )
    case 9:
      return story.write(
        clockMet,
        {
          met: {
            deadline: 'appointment',
            answer: (['done', 'nothing-owed', 'extended', 'open-again'] as const)[value] ?? 'done',
          },
        },
        place,
      )
    case 10:
      return story.write(
        identityRecorded,
        { ageGroup: (['child', 'adult', 'age-in-doubt', 'adult'] as const)[value] ?? 'child' },
        place,
      )
    case 11:
      return story.write(
        interviewRecorded,
        { topics: ['exploitation'], acts: { recruit: answer, hold: 'yes' } },
        place,
      )
    case 12:
      return story.write(
        identificationRecorded,
        { standing: value < 2 ? 'possible' : 'presumed', ground: 'professional-judgement' },
        place,
      )
    default:
      return story.write(
        caseClosed,
        { reason: 'objectives-met', summary: 'done', reopeningExplained: true },
        place,
      )
  }
}
