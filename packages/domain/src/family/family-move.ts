import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { Family } from './family.ts'
import type { familyMoves } from './family-codes.ts'
import { familyMoved } from './family-moved.ts'

/** Everybody of the family who has a file: who moves when it moves. */
export function whoMoves({ members }: Family): readonly StreamId[] {
  return members.flatMap(({ id, kind }) => (kind === 'own-case' ? [id as StreamId] : []))
}

/** Of those who move, whom only the word for the night shift names here: nobody is asked why they stay. */
export function toldAlone({ members }: Family): readonly StreamId[] {
  return members.flatMap(({ id, isToldAlone }) => (isToldAlone ? [id as StreamId] : []))
}

/** Who would be left behind if these went; in a fixed order. Whoever is there already is not. */
export function leftBehindBy(family: Family, going: readonly string[]): readonly StreamId[] {
  const told = toldAlone(family)
  // Whoever reads no more than that does not know whom she leaves behind.
  if (going.every((id) => told.some((each) => each === id))) return []
  return whoMoves(family).filter((id) => !going.includes(id) && !told.includes(id))
}

/**
 * Whatever moves somebody of a family (referral, transfer, bed, return) takes all of it along, or somebody says why not (W7): the entry that
 * records it, to be saved with the move. Who is left behind is for the screen to name (`leftBehindBy`); the refusal asks why.
 */
export function draftFamilyMove(
  family: Family | undefined,
  move: {
    readonly gathering: string
    readonly by: (typeof familyMoves)[number]
    readonly going: readonly string[]
    /** Who is where they go to: nobody leaves her behind. */
    readonly alreadyThere?: readonly string[]
    readonly leftBehindWhy: string | undefined
    /** It has happened already: taken down as it was, whoever stayed behind (W4). */
    readonly isSeen?: boolean
  },
  author: Author,
): DecidedEntry | Refusal {
  if (family === undefined) return refused('not-found', { field: 'gathering' })
  const strangers = move.going.filter((id) => !whoMoves(family).some((each) => each === id))
  if (strangers.length > 0) return refused('not-of-the-family', { field: 'cases', source: 'W7' })
  const leftBehind = leftBehindBy(family, [...move.going, ...(move.alreadyThere ?? [])])
  if (leftBehind.length > 0 && move.leftBehindWhy === undefined && move.isSeen !== true)
    return refused('family-left-behind', { field: 'leftBehindWhy', source: 'W7' })
  return draftEntry(
    familyMoved,
    { stream: move.gathering as StreamId },
    {
      familyMove: move.by,
      moved: move.going,
      ...(leftBehind.length === 0 ? {} : { leftBehind }),
      ...(leftBehind.length === 0 || move.leftBehindWhy === undefined
        ? {}
        : { leftBehindWhy: move.leftBehindWhy }),
    },
    author,
  )
}
