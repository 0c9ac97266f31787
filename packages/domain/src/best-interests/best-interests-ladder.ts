import { mayBeChild } from '../child/may-be-child.ts'
import type { CaseFile } from '../case/case-file.ts'
import { childNoticeGiven } from '../clock/notice/child-notice-given.ts'
import type { CountryCodes } from '../command/situation.ts'
import { isWholeDay } from '../deadline/calendar-day.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { Instant } from '../journal/identifier.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'
import { voteOf } from './best-interests.ts'
import type { Determined } from './best-interests.ts'
import { weighedOn } from './best-interests-codes.ts'
import {
  fewestAgencies,
  isHeardOrSaysWhyNot,
  quorumIn,
} from './determination/standing-determination.ts'
import { reviewLimit } from './determination/review-limit.ts'
import { agenciesOf, isCalledToVote, mayVote } from './panel/panels.ts'
import type { PanelLine, PanelSeat } from './panel/panels.ts'

export interface InterestLadderGrounds {
  readonly at: Instant
  readonly country: Pick<CountryCodes, 'clocks'>
  /** Id of the panel that decides; where none is named, the last that has not decided yet. */
  readonly panel?: string | undefined
  /** The report and decision as they stand; without them those rungs are open. */
  readonly draft?: Determined | undefined
}

type KnownFile = Pick<CaseFile, 'ageGroup' | 'bestInterests' | 'childWork' | 'notices'>

/**
 * What must hold before a panel's determination is one (BR-15, BR-16). To put the decision off asks only for a panel that may sit: what is missing may be
 * any of the rest.
 */
export function bestInterestsLadder(file: KnownFile, grounds: InterestLadderGrounds): Ladder {
  const { draft } = grounds
  const panel = panelOf(file, grounds.panel)
  const sitting = [
    ...panelRungs(panel, grounds),
    ...(draft && panel ? voteRungs(panel, draft, grounds) : []),
  ]
  const ownAge: Ladder = !mayBeChild(file.ageGroup.value)
    ? [{ code: 'of-age-decides-herself', state: 'blocked' }]
    : []
  if (draft?.interestOutcome === 'deferred') return [...ownAge, ...sitting, putOff(draft, grounds)]
  const notice = childNoticeGiven(file)
  return [
    ...ownAge,
    ...(notice ? [notice] : []),
    ...preparation(file, draft),
    ...sitting,
    reportComplete(draft),
    decisionReasoned(draft, grounds),
  ]
}

/** The last that was convened and has determined nothing yet. */
export function waitingPanel({ bestInterests }: Pick<CaseFile, 'bestInterests'>) {
  const { panels, determinations } = bestInterests
  return panels.findLast(({ id }) => determinations.every(({ said }) => said.panel !== id))
}

function panelOf(file: KnownFile, named: string | undefined): PanelLine | undefined {
  return named === undefined
    ? waitingPanel(file)
    : file.bestInterests.panels.find(({ id }) => id === named)
}

function preparation(
  { bestInterests, childWork }: KnownFile,
  draft: Determined | undefined,
): Ladder {
  const { assessments } = bestInterests
  const heard = assessments.findLast(({ said }) =>
    isHeardOrSaysWhyNot(said.heard, said.whyNotHeard),
  )
  const isSaid =
    draft === undefined
      ? heard !== undefined
      : isHeardOrSaysWhyNot(draft.reportHeard, draft.reportWhyNotHeard)
  const represents = childWork.representations.findLast(({ hasStanding }) => hasStanding)
  return [
    rungOf('assessment-missing', assessments.at(-1)?.entry !== undefined, {
      by: assessments.at(-1)?.entry,
    }),
    rungOf('child-views-missing', isSaid, {
      by: heard?.entry,
      rule: 'BR-15',
      field: 'reportHeard',
    }),
    rungOf('representative-without-conflict-missing', represents !== undefined, {
      by: represents?.first.entry,
    }),
  ]
}

function panelRungs(panel: PanelLine | undefined, { country }: InterestLadderGrounds): Ladder {
  const voting = (panel?.seats ?? []).filter(mayVote)
  const quorum = quorumIn(country)
  const said = { by: panel?.entry, field: 'panel' } as const
  const isUnconflicted =
    panel !== undefined && panel.seats.every((seat) => !isCalledToVote(seat) || mayVote(seat))
  return [
    rungOf('panel-missing', panel !== undefined, said),
    rungOf('panel-conflict-open', isUnconflicted, { ...said, rule: 'BR-16' }),
    rungOf(
      quorum === undefined ? 'quorum-not-set' : 'panel-too-small',
      quorum !== undefined && voting.length >= quorum,
      { ...said, rule: 'BR-15' },
    ),
    rungOf('panel-one-agency', agenciesOf(voting) >= fewestAgencies, { ...said, rule: 'BR-15' }),
  ]
}

function voteRungs(
  panel: PanelLine,
  draft: Determined,
  { country }: InterestLadderGrounds,
): Ladder {
  const field = 'votes'
  const seats = new Set(panel.seats.map(({ seat }) => seat))
  const vote = voteOf(draft, panel)
  const strangers: readonly (PanelSeat | number)[] = [
    ...vote.notCounted,
    ...(draft.votes ?? []).flatMap(({ seat = 0 }) => (seats.has(seat) ? [] : [seat])),
  ]
  const isBarred = strangers.length > 0
  const quorum = quorumIn(country)
  const isEnough = quorum !== undefined && vote.voters >= quorum && vote.agencies >= fewestAgencies
  return [
    ...(isBarred
      ? [{ code: 'panel-member-may-not-vote', state: 'blocked', rule: 'BR-16', field } as const]
      : []),
    rungOf('votes-too-few', isEnough, { rule: 'BR-15', field }),
    rungOf('votes-no-majority', vote.agrees > vote.dissents, { field }),
    ...(vote.dissents > 0
      ? [rungOf('dissent-missing', draft.dissent !== undefined, { field: 'dissent' })]
      : []),
  ]
}

/** Every option weighed on all four; to choose one for good, another beside it. */
function reportComplete(draft: Determined | undefined): Rung {
  const weighed = draft?.weighed ?? []
  const isWeighed = weighed.every(
    (each) =>
      each.option !== undefined &&
      weighedOn.every((on) => each[`${on}For`] !== undefined || each[`${on}Against`] !== undefined),
  )
  const fewest = draft?.interestOutcome === 'approved' ? 2 : 1
  const options = new Set(weighed.map(({ option }) => option))
  return rungOf('report-incomplete', isWeighed && options.size >= fewest, { field: 'weighed' })
}

/** One rung whose code is the first thing that is missing. */
function decisionReasoned(draft: Determined | undefined, grounds: InterestLadderGrounds): Rung {
  const missing = draft === undefined ? reasonsMissing : firstMissing(draft, grounds)
  return missing === undefined
    ? { code: reasonsMissing.code, state: 'done' }
    : { ...missing, state: 'open' }
}

const reasonsMissing = { code: 'decision-not-reasoned', field: 'interestReasons' } as const

function firstMissing(
  draft: Determined,
  { at, country }: InterestLadderGrounds,
): Omit<Rung, 'state'> | undefined {
  const { chosenOption, weighed = [], validUntil, implementers = [] } = draft
  if (chosenOption === undefined || chosenOption === 'no-decision-yet')
    return { code: 'option-missing', field: 'chosenOption' }
  if (!weighed.some(({ option }) => option === chosenOption))
    return { code: 'option-not-weighed', field: 'chosenOption' }
  if (draft.interestReasons === undefined) return reasonsMissing
  if (draft.interestOutcome === 'temporary-care') return reviewFault(draft.reviewOn, at, country)
  if (isOver(validUntil, at, country)) return { code: 'validity-missing', field: 'validUntil' }
  if (implementers.length === 0) return { code: 'implementers-missing', field: 'implementers' }
  return draft.carryOutBy === undefined
    ? { code: 'carry-out-day-missing', field: 'carryOutBy' }
    : undefined
}

/** BR-17: never later than the country's limit. */
function reviewFault(
  reviewOn: string | undefined,
  at: Instant,
  country: InterestLadderGrounds['country'],
): Omit<Rung, 'state'> | undefined {
  const said = { rule: 'BR-17', field: 'reviewOn' } as const
  const limit = reviewLimit(at, country)
  // A month alone would let the care run to its end.
  if (isOver(reviewOn, at, country) || !isWholeDay(reviewOn))
    return { ...said, code: 'care-review-day-missing' }
  return limit !== undefined && reviewOn > limit ? { ...said, code: 'review-too-late' } : undefined
}

function putOff(draft: Determined, { at, country }: InterestLadderGrounds): Rung {
  const isSaid = draft.missingInformation !== undefined
  return isSaid && isOver(draft.deferredUntil, at, country)
    ? { code: 'day-of-next-panel-missing', state: 'open', field: 'deferredUntil' }
    : rungOf('missing-information-missing', isSaid, { field: 'missingInformation' })
}

/** No day, or one that has passed already. */
function isOver(
  day: string | undefined,
  at: Instant,
  country: InterestLadderGrounds['country'],
): boolean {
  return day === undefined || day < dayOf(at, country.clocks).slice(0, day.length)
}

function rungOf(
  code: string,
  isDone: boolean,
  { by, rule, field }: Pick<Rung, 'by' | 'rule' | 'field'> = {},
): Rung {
  return {
    code,
    state: isDone ? 'done' : 'open',
    ...(isDone && by !== undefined ? { by } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(field === undefined ? {} : { field }),
  }
}
