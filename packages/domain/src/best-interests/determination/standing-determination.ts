import { mayBeChild } from '../../child/may-be-child.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { isOfAgeByBirth } from '../../child/age/coming-of-age.ts'
import type { CountryCodes } from '../../command/situation.ts'
import { dayOf } from '../../deadline/day-of.ts'
import type { Instant } from '../../journal/identifier.ts'
import type { Rung } from '../../ladder/rung.ts'
import type { InterestOption, InterestSituation, WayHeard } from '../best-interests-codes.ts'
import type { DeterminationLine, Vote } from '../best-interests.ts'

/** What nobody does to a child without a determination that allows it (BR-15). */
export const determinedActs = [
  'return',
  'reunification-with-alleged-family',
  'separation-against-will',
  'to-another-country',
] as const
export type DeterminedAct = (typeof determinedActs)[number]

/** Which chosen options allow it, and what the panel must have been asked besides. */
const allowedBy: Readonly<
  Record<
    DeterminedAct,
    { readonly options: readonly InterestOption[]; readonly about?: InterestSituation }
  >
> = {
  return: { options: ['reunification-at-origin', 'alternative-care-at-origin'] },
  'reunification-with-alleged-family': {
    options: ['reunification-at-origin', 'reunification-elsewhere'],
    about: 'family-perhaps-involved',
  },
  'separation-against-will': {
    options: [
      'alternative-care-at-origin',
      'stay-and-regularise',
      'family-care',
      'residential-care',
      'independent-living',
      'custody-transfer',
    ],
    about: 'separation-against-will',
  },
  'to-another-country': { options: ['reunification-elsewhere', 'resettlement'] },
}

export interface DeterminationAsked {
  readonly file: Pick<CaseFile, 'ageGroup' | 'bestInterests' | 'registers'>
  readonly act: DeterminedAct
  readonly at: Instant
  readonly country: Pick<CountryCodes, 'clocks'>
}

/** How a determination stands at a moment. Only `stands` lets anything rest on it. */
export type DeterminationStanding =
  | 'stands'
  | 'replaced'
  | 'reopened'
  | 'vote-not-enough'
  | 'child-not-heard'
  | 'represented-by-suspect'
  | 'put-off'
  | 'expired'
  | 'came-of-age'

/** The quorum of the country's pack; undefined where nobody set it: then no panel has one. */
export function quorumIn({ clocks }: Pick<CountryCodes, 'clocks'>): number | undefined {
  return clocks?.settings['best-interests-quorum']
}

/** From how many organisations a panel must come (BR-15). */
export const fewestAgencies = 2

/** Her views, or why nobody heard her (BR-15). */
export function isHeardOrSaysWhyNot(heard: WayHeard | undefined, why: string | undefined): boolean {
  return heard === 'not-heard' ? why !== undefined : heard !== undefined
}

/** Enough who may vote, from enough agencies, and more for it than against it. */
export function isVoteEnough(vote: Vote, quorum: number | undefined): boolean {
  return (
    quorum !== undefined &&
    vote.voters >= quorum &&
    vote.agencies >= fewestAgencies &&
    vote.agrees > vote.dissents
  )
}

export function determinationStanding(
  line: DeterminationLine,
  { file, at, country }: Omit<DeterminationAsked, 'act'>,
): DeterminationStanding {
  const { interestOutcome, validUntil } = line.said
  if (!line.isCurrent) return 'replaced'
  // What came to light counts whoever wrote it first.
  if (line.reopenedBy !== undefined) return 'reopened'
  if (interestOutcome === 'deferred') return 'put-off'
  if (!isVoteEnough(line.vote, quorumIn(country))) return 'vote-not-enough'
  if (!isHeardOrSaysWhyNot(line.said.reportHeard, line.said.reportWhyNotHeard))
    return 'child-not-heard'
  if (line.wasRepresentedBySuspect) return 'represented-by-suspect'
  const today = dayOf(at, country.clocks)
  // Care for a time that nobody reviewed by its day is nothing to rest on either.
  const until = interestOutcome === 'temporary-care' ? line.reviewOn : validUntil
  if (until === undefined || until < today.slice(0, until.length)) return 'expired'
  return isOfAgeByBirth(file, today) === true ? 'came-of-age' : 'stands'
}

/**
 * The closed determination that allows this for this child at this moment; undefined where there is none, whatever the reason. Where several were decided
 * at once each must allow it. Whoever cannot open `child` finds none. Of an adult nobody asks: `determinationRung` leaves it out.
 */
export function standingDetermination(asked: DeterminationAsked): DeterminationLine | undefined {
  const current = asked.file.bestInterests.determinations.filter(({ isCurrent }) => isCurrent)
  const allows = current.every(
    (line) => determinationStanding(line, asked) === 'stands' && isAllowedBy(line, asked.act),
  )
  return allows ? current[0] : undefined
}

/**
 * The rung that every ladder needs which does one of these things to a child (BR-15). Undefined of an adult: nobody but she decides. A determination that
 * chose otherwise blocks it; one that is missing, lapsed or reopened leaves it open.
 */
export function determinationRung(asked: DeterminationAsked): Rung | undefined {
  if (!mayBeChild(asked.file.ageGroup.value)) return undefined
  const rung = { code: 'determination-missing', rule: 'BR-15' } as const
  const standing = standingDetermination(asked)
  if (standing) return { ...rung, state: 'done', by: standing.entry }
  const against = asked.file.bestInterests.determinations.find(
    (line) => determinationStanding(line, asked) === 'stands' && !isAllowedBy(line, asked.act),
  )
  return against
    ? { ...rung, code: 'determination-chose-otherwise', state: 'blocked', by: against.entry }
    : { ...rung, state: 'open' }
}

function isAllowedBy({ said }: DeterminationLine, act: DeterminedAct): boolean {
  const { options, about } = allowedBy[act]
  return (
    said.chosenOption !== undefined &&
    options.includes(said.chosenOption) &&
    (about === undefined || said.decidesOn?.includes(about) === true) &&
    // Care for a time takes nobody out of the country and back to nobody.
    (said.interestOutcome === 'approved' || act === 'separation-against-will')
  )
}
