import { describe, expect, test } from 'vitest'
import { familyLinkDropped } from '../family/family-link-dropped.ts'
import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { HouseAtNight } from '../testing/house-at-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import {
  FirstNight,
  asha,
  beto,
  by,
  country,
  plainShelter,
  shelter,
} from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { grantIssued } from './grant-issued.ts'
import { issueGrant } from './issue-grant.ts'
import type { IssueGrant } from './issue-grant.ts'

function issuing(night: FirstNight, more: Partial<IssueGrant> = {}) {
  return issueGrant(
    { caseFile: night.file, country },
    {
      case: night.case,
      purpose: 'referral',
      ...shelter,
      compartments: ['care'],
      ...more,
      ...by(asha),
    },
  )
}

test('a grant begins a stream of its own, which only the two organisations receive', () => {
  const night = new FirstNight().agrees()
  const { stream, outside, content } = entryOf(issuing(night), grantIssued)
  expect(stream).not.toBe(night.case)
  expect(content.opens).toBe(night.case)
  expect(outside).toEqual([
    {
      organisation: beto.organisation,
      group: shelter.recipientGroup,
      feed: shelter.feed,
      compartments: ['care', 'account'],
    },
  ])
})

test('the server reads the route and neither basis nor compartments', () => {
  const night = new FirstNight().agrees()
  const { content } = entryOf(issuing(night), grantIssued)
  expect(grantIssued.facts(content)).toEqual({
    family: 'grant',
    state: 'open',
    stream: night.case,
    feed: shelter.feed,
    from: firstNight,
  })
})

test('it opens no history unless that is said', () => {
  const night = new FirstNight().agrees()
  expect(entryOf(issuing(night), grantIssued).content.history).toEqual({ kind: 'none' })
  const all = issuing(night, { history: { kind: 'all' } })
  expect(entryOf(all, grantIssued).content.history).toEqual({ kind: 'all' })
})

test('her family is opened along, and no gathering of other people: neither the sheet of a night nor a house', () => {
  const family = new MotherOfTwo()
  family.agree()
  const { mother } = family
  const beside = (gathering: GatheringFile, stream = gathering.stream ?? '') =>
    issueGrant(
      { caseFile: mother.file, country, gathering },
      {
        case: mother.case,
        gathering: stream,
        purpose: 'referral',
        ...shelter,
        compartments: ['care'],
        ...by(asha),
      },
    )
  expect(decidedIn(beside(family.file)).entries.map(({ content }) => content['opens'])).toEqual([
    mother.case,
    family.gathering.stream,
  ])
  const house = new HouseAtNight()
  const others = new MotherOfTwo()
  others.gathering.write(
    familyLinkDropped,
    { familyMember: others.mother.case, droppedBecause: 'not-family' },
    { by: asha },
  )
  for (const gathering of [foldGathering(house.story.entries), others.file])
    expect(beside(gathering)).toMatchObject({ code: 'not-of-the-family', field: 'gathering' })
})

test('who enforces migration law is opened neither where she is nor what happened, as by a referral (W10)', () => {
  const night = new FirstNight().agrees(['care', 'placement'])
  const recipient = { ...plainShelter, enforcesMigrationLaw: 'disputed' } as const
  const opening = (compartments: IssueGrant['compartments']) =>
    issueGrant(
      { caseFile: night.file, recipient, country },
      { case: night.case, purpose: 'referral', ...shelter, compartments, ...by(asha) },
    )
  expect(opening(['care']).kind).toBe('decided')
  expect(opening(['care', 'placement'])).toMatchObject({
    code: 'not-to-migration-enforcement',
    field: 'placement',
    source: 'W10',
  })
})

test('it ends at the earlier of what was said and what she agreed to', () => {
  const answers = [
    {
      purpose: 'referral' as const,
      recipientOrganisation: shelter.recipientOrganisation,
      compartments: ['care'] as const,
      answer: 'given' as const,
      expiresAt: firstNight + 2 * hour,
    },
  ]
  const night = new FirstNight().agrees([], { answers })
  const until = (said?: number) =>
    entryOf(issuing(night, said === undefined ? {} : { until: said }), grantIssued).content.until
  expect(until()).toBe(firstNight + 2 * hour)
  expect(until(firstNight + hour)).toBe(firstNight + hour)
  expect(until(firstNight + 9 * hour)).toBe(firstNight + 2 * hour)
})

describe('is refused', () => {
  test('without a basis (BR-39)', () => {
    expect(issuing(new FirstNight())).toMatchObject({ code: 'consent-missing', source: 'BR-39' })
  })

  test('to the own organisation, which reads by its rules', () => {
    const more = { recipientOrganisation: asha.organisation as string }
    expect(issuing(new FirstNight().agrees(), more)).toMatchObject({
      code: 'recipient-is-yourself',
    })
  })
})

test('an emergency is granted at once and asks to be reviewed (BR-42)', () => {
  const otherBasis = {
    kind: 'emergency',
    ground: 'vital-interest',
    justification: 'bleeding',
  } as const
  const outcome = issuing(new FirstNight(), { otherBasis })
  expect(decidedIn(outcome).remarks).toEqual(['emergency-to-review'])
})

test('what goes on under a longer word of hers takes the referral of the first night along', () => {
  const until = firstNight + 10 * hour
  const answer = {
    purpose: 'referral' as const,
    recipientOrganisation: shelter.recipientOrganisation,
    compartments: ['care' as const, 'essential' as const],
    answer: 'given' as const,
  }
  const night = new FirstNight()
    .agrees(undefined, { answers: [{ ...answer, expiresAt: until }] })
    .sends()
  const [ofCase] = night.grants().filter(({ opens }) => opens === night.case)
  expect(ofCase?.until).toBe(until)
  night.agrees(undefined, { answers: [{ ...answer, recipientGroup: shelter.recipientGroup }] })
  const outcome = issueGrant(
    { caseFile: night.file, grants: night.grants(), country },
    { case: night.case, purpose: 'referral', ...shelter, compartments: ['care'], ...by(asha) },
  )
  const issued = decidedIn(outcome).entries.map(({ content }) => content)
  expect(issued.map(({ opens }) => opens)).toEqual([night.case, night.referral().stream])
  expect(issued.map(({ until: end }) => end)).toEqual([undefined, undefined])
})
