import type { Subject } from '@cobijo/domain/access/may'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import { meantReading } from '@cobijo/domain/testing/meant-access'
import { eras, openedIn } from './cases-in-states.ts'
import type { CaseState, Era } from './cases-in-states.ts'
import { sizeOf } from './world-of-desks.ts'
import type { Feed, Seat } from './world-of-desks.ts'

/** In which compartments something was said. */
const saidIn: Readonly<Record<Era, readonly Compartment[]>> = {
  first: [
    ...(['header', 'essential', 'identity', 'contact', 'account', 'health'] as const),
    ...(['psychosocial', 'protection', 'placement', 'child', 'care', 'statistics'] as const),
  ],
  later: [
    ...(['header', 'essential', 'identity', 'contact', 'account', 'health'] as const),
    ...(['psychosocial', 'protection', 'placement', 'child', 'care'] as const),
  ],
  'told back': [
    ...(['header', 'account', 'health', 'psychosocial', 'protection'] as const),
    ...(['placement', 'child', 'care'] as const),
  ],
}

/** A stream of its own has neither the case's compartments nor any trace in it. */
const saidToCounsel: readonly Compartment[] = ['header', 'justice']

/** What was written and when: only where it was accepted anybody told something back. */
export function erasOf(state: CaseState): readonly Era[] {
  return state === 'accepted' ? eras : eras.filter((era) => era !== 'told back')
}

/** What whoever holds a feed's key is meant to open there of a case: an organisation's own by its reading rules, another's by what was opened. */
export function meantIn(feed: Feed, state: CaseState, era: Era): readonly Compartment[] {
  const said = state === 'reported' ? saidToCounsel : saidIn[era]
  const opens = opensIn(feed, state, era).filter((each) => said.includes(each))
  return opens.length === 0 ? [] : ['header', ...opens]
}

function opensIn({ of, kind }: Feed, state: CaseState, era: Era): readonly Compartment[] {
  if (of === undefined || kind === undefined) return []
  const author = era === 'told back' ? 'house' : 'home'
  if (of === author) return state === 'erased' ? [] : (meantReading[sizeOf[of]][kind] ?? [])
  const opened = openedIn[state]
  if (!opened || kind !== 'casework') return []
  if (author === 'house') return of === 'home' ? opened.parts : []
  if (of !== opened.to || opened.standing === 'taken-back') return []
  return opened.standing === 'live' || era === 'first' ? opened.parts : []
}

/** Whether anything of a case is meant to be sealed to a feed; to the on-call group under a layer that the server alone takes off. */
export function isSealedTo(feed: Feed, state: CaseState, era: Era): boolean {
  const isOnCall = feed.of === 'home' && feed.kind === 'on-call' && era !== 'told back'
  const isOfCase = state !== 'erased' && state !== 'reported'
  return (isOnCall && isOfCase) || meantIn(feed, state, era).length > 0
}

/** Whether she is one of those for whom a feed is; the network's is everybody's. */
export function isHers({ at, groups }: Seat, { of, kind }: Feed): boolean {
  return of === undefined || (of === at && kind !== undefined && groups.includes(kind))
}

export interface MeantSubject extends Subject {
  /** Nothing of it was ever told here, or all of it is gone: she is a person whom nobody has met yet, of whom what one sees may be written. */
  readonly isKnown: boolean
}

/** Whose the case is to her, and what of it she is meant to read. */
export function meantSubject(seat: Seat, state: CaseState): MeantSubject {
  const reads = seat.groups.flatMap((kind) => meantReading[seat.size][kind] ?? [])
  const isFile = state !== 'erased' && state !== 'reported'
  if (seat.at === 'home') return { relation: 'own', readable: reads, isKnown: isFile }
  const opened = openedIn[state]
  // Only the group to which it was opened hears of it.
  if (opened?.to !== seat.at || !seat.groups.includes('casework'))
    return { relation: 'own', readable: reads, isKnown: false }
  return opened.standing === 'live'
    ? {
        relation: 'granted',
        readable: reads.filter((each) => opened.parts.includes(each)),
        isKnown: true,
      }
    : { relation: 'ended', readable: [], isKnown: true }
}
