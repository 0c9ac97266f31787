import { foldCase } from '../case/case-file.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { ClockCodes, ClockGrounds } from '../clock/clock-rule.ts'
import { registerPerson } from '../registration/register-person.ts'
import type { RegisterPerson } from '../registration/register-person.ts'
import type { Author } from '../command/decision.ts'
import { giveConsent } from '../consent/give-consent.ts'
import type { GiveConsent } from '../consent/give-consent.ts'
import { foldGrant } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import { foldReferral } from '../referral/referral.ts'
import type { Referral } from '../referral/referral.ts'
import { sendReferral } from '../referral/send-referral.ts'
import type { SendReferral } from '../referral/send-referral.ts'
import { decidedIn } from './outcome.ts'
import { Story, authorOf, firstNight, inventedId, nextId, pen } from './story.ts'
import type { Pen } from './story.ts'

/** Two invented organisations: an institute's protection desk and a shelter. */
export const asha: Pen = pen(10, 100)
export const beto: Pen = pen(11, 110)
export const shelter = {
  recipientOrganisation: beto.organisation as string,
  recipientGroup: inventedId(61),
  feed: inventedId(62),
}
export const desk = { returnFeed: inventedId(71), returnGroup: inventedId(72) }

/** Rules of no country: a notice by telephone, one in writing, a right of hers, a length that nobody set. */
export const inventedClocks: ClockCodes = {
  edition: 1,
  deadlines: [
    {
      code: 'tell-of-child',
      startsAt: 'child-contacted',
      limit: { kind: 'immediate', warnAfterHours: 1 },
      binds: 'holder',
      lies: 'care',
      notice: { to: 'child-protection-authority', proof: 'number' },
    },
    {
      code: 'paper-for-child',
      startsAt: 'child-contacted',
      limit: { kind: 'hours', hours: 24 },
      binds: 'authority',
      lies: 'protection',
    },
    {
      code: 'hand-over-child',
      startsAt: 'child-to-hand-over',
      limit: { kind: 'immediate', warnAfterHours: 3 },
      binds: 'holder',
      lies: 'care',
    },
    {
      code: 'substitute-for-child',
      startsAt: 'child-representative-conflicts',
      limit: { kind: 'hours', hours: 24 },
      binds: 'holder',
      lies: 'child',
    },
    {
      code: 'urgent-order',
      startsAt: 'urgent-measure-requested',
      limit: { kind: 'hours', hours: 3 },
      binds: 'authority',
      lies: 'child',
    },
    {
      code: 'urgent-confirmation',
      startsAt: 'urgent-measure-ordered',
      limit: { kind: 'hours', hours: 24 },
      binds: 'authority',
      lies: 'child',
    },
    {
      code: 'plan-for-child',
      startsAt: 'child-contacted',
      limit: { kind: 'setting', setting: 'plan-for-child', unit: 'calendar-days' },
      binds: 'authority',
      lies: 'child',
    },
    {
      code: 'appointment',
      startsAt: 'medical-appointment-requested',
      limit: { kind: 'calendar-days', days: 8 },
      extension: { limit: { kind: 'calendar-days', days: 16 } },
      binds: 'authority',
      lies: 'care',
    },
    {
      code: 'at-the-clinic',
      startsAt: 'last-possible-exposure',
      limit: { kind: 'hours', hours: 72 },
      binds: 'holder',
      lies: 'health',
      everyHourCounts: true,
    },
    {
      code: 'tell-of-wish',
      startsAt: 'wish-expressed',
      limit: { kind: 'immediate', warnAfterHours: 1 },
      binds: 'holder',
      lies: 'protection',
      notice: { to: 'refugee-office', proof: 'writing' },
    },
    {
      code: 'apply',
      startsAt: 'wish-expressed',
      limit: { kind: 'business-days', days: 30 },
      binds: 'person',
      lies: 'protection',
      calendar: 'refugee-office',
    },
    {
      code: 'temporary-care-review',
      startsAt: 'child-entered-temporary-care',
      limit: { kind: 'setting', setting: 'temporary-care-review', unit: 'months' },
      binds: 'holder',
      lies: 'child',
    },
    {
      code: 'report-of-crime',
      startsAt: 'crime-known',
      limit: { kind: 'hours', hours: 24 },
      binds: 'holder',
      lies: 'justice',
      notice: { to: 'prosecution', proof: 'number' },
    },
  ],
  calendars: [
    {
      code: 'refugee-office',
      weeklyRest: [0, 6],
      years: { 2026: { closed: [], ownClosures: 'loaded' } },
    },
  ],
  settings: { 'best-interests-quorum': 3, 'temporary-care-review': 12 },
  timeZones: [{ area: '', zone: 'Etc/GMT+6' }],
}

/** Of a reader who opens everything of a case. */
export const openToAll: ClockGrounds = { clocks: inventedClocks, readable: caseCompartments }

export const country = {
  childInterviewTopics: ['identity', 'family-whereabouts', 'health-needs'],
  childRepresentation: ['parents', 'assisting', 'substitute'],
  childRights: ['health', 'education'],
  legalGrounds: ['vital-interest', 'court-order'],
  closurePhrases: ['no denunció', 'no cooper'],
  clocks: inventedClocks,
}

export const plainShelter: OrganisationProfile = {
  size: 'small',
  kind: 'shelter',
  dutyToReport: 'no',
  enforcesMigrationLaw: 'no',
}

/** A case as it stands in the first night, told command by command. */
export class FirstNight {
  readonly story = new Story()
  readonly case: StreamId

  constructor(person: Partial<RegisterPerson> = { ageGroup: 'adult' }) {
    const decision = decidedIn(registerPerson({ ...person, ...authorOf(asha) }))
    this.case = decision.entries[0]?.stream as StreamId
    this.story.carryOut(decision, { by: asha })
  }

  get file(): CaseFile {
    return this.fileFor(openToAll)
  }

  fileFor(grounds: ClockGrounds): CaseFile {
    return foldCase(this.story.of(this.case), grounds)
  }

  grants(): Grant[] {
    const streams = new Set(
      this.story.entries
        .filter(({ facts }) => facts.family === 'grant')
        .map(({ stream }) => stream),
    )
    return [...streams].flatMap((stream) => foldGrant(this.story.of(stream)) ?? [])
  }

  referral(): Referral {
    const sent = this.story.entries.find(({ facts }) => facts.family === 'referral')
    const referral = sent && foldReferral(this.story.of(sent.stream))
    if (!referral) throw new Error('nothing was sent')
    return referral
  }

  /** She says yes to the shelter for these compartments, in writing, and that it may tell back how she fares. */
  agrees(
    compartments: readonly (typeof caseCompartments)[number][] = ['care', 'essential', 'identity'],
    more: Partial<GiveConsent> = {},
    at: Instant = firstNight,
  ): this {
    const situation = { caseFile: this.file, grants: this.grants() }
    const outcome = giveConsent(situation, {
      case: this.case,
      sitting: nextId(),
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: shelter.recipientOrganisation,
          compartments,
          answer: 'given',
          tellsBack: 'yes',
        },
      ],
      givenBy: 'person',
      howGiven: 'signature',
      limitsRead: true,
      ...more,
      ...authorOf(asha, at),
    })
    this.story.carryOut(decidedIn(outcome), { by: asha, at })
    return this
  }

  asksShelter(more: Partial<SendReferral> = {}): SendReferral {
    return {
      case: this.case,
      ...shelter,
      ...desk,
      urgency: 'urgent',
      needs: ['shelter', 'food'],
      goesAlong: ['care', 'essential'],
      ...authorOf(asha),
      ...more,
    }
  }

  sends(more: Partial<SendReferral> = {}): this {
    const situation = { caseFile: this.file, recipient: plainShelter, country }
    const outcome = sendReferral(situation, this.asksShelter(more))
    this.story.carryOut(decidedIn(outcome), { by: asha })
    return this
  }
}

export function by(author: Pen, at: Instant = firstNight): Author {
  return authorOf(author, at)
}
