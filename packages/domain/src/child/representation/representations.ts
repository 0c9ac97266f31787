import { foldAnswers } from '../../case/register.ts'
import type { CausalHistory, ReadEntry } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId } from '../../journal/identifier.ts'
import { linesOf, writtenBy } from '../lines.ts'
import type { WrittenBy } from '../lines.ts'
import { representationConflicts, representationRecorded } from './representation-recorded.ts'
import type { RepresentationConflict } from './representation-recorded.ts'
import { isSameName } from './same-name.ts'

export type RepresentationSaid = Partial<ContentOf<typeof representationRecorded.fields>>

/** Representation where there is none or it conflicts, by the code that every country's pack knows it by. */
export const substituteRepresentation = 'substitute'

/** One representative of hers. */
export interface Representation {
  readonly id: string
  readonly said: RepresentationSaid
  /** Every name that was ever written of her, the newest last: who corrects one takes nobody out of sight. */
  readonly names: readonly string[]
  /** Of several words at once the gravest. */
  readonly conflict: RepresentationConflict | undefined
  /** Since when and by which entry it conflicts; who said that she is alleged to have exploited her. */
  readonly conflictSince:
    | { readonly at: Instant; readonly entry: EntryHash; readonly members: readonly MemberId[] }
    | undefined
  /** This or another line says that the same person is alleged to have exploited her. */
  readonly isAlleged: boolean
  /** Speaks for her now: no conflict, not ended, not alleged. */
  readonly hasStanding: boolean
  readonly first: WrittenBy
}

export function foldRepresentations(history: CausalHistory): readonly Representation[] {
  const lines = linesOf<RepresentationSaid>(history, representationRecorded.type).flatMap(
    (line) => {
      const [first] = line.reads
      if (first === undefined) return []
      const register = foldAnswers(
        whatCounts(line.reads, history.knew),
        ({ fields }) => (fields as RepresentationSaid).representationConflict,
        history.knew,
        { mostProtectiveFirst: [...representationConflicts].reverse() },
      )
      const conflict = register.value
      const grave = register.current
        .filter(({ value }) => value === conflict)
        .sort((a, b) => a.recordedAt - b.recordedAt || (a.entry < b.entry ? -1 : 1))
      const [since] = grave
      return [
        {
          id: line.id,
          said: line.said,
          names: [
            ...new Set(
              line.reads.flatMap(
                ({ fields }) => (fields as RepresentationSaid).representative ?? [],
              ),
            ),
          ],
          conflict,
          conflictSince:
            conflict === undefined || conflict === 'none-known' || since === undefined
              ? undefined
              : {
                  at: since.recordedAt,
                  entry: since.entry,
                  members: grave.flatMap(({ member }) => member ?? []),
                },
          first: writtenBy(first),
        },
      ]
    },
  )
  const out = allegedAmong(lines)
  return lines.map((line) => {
    const isAlleged =
      line.conflict === 'alleged-exploiter' ||
      line.names.some((name) => out.some((each) => isSameName(each, name)))
    const { representedUntil } = line.said
    const hasStanding =
      !isAlleged && line.conflictSince === undefined && representedUntil === undefined
    return { ...line, isAlleged, hasStanding }
  })
}

/** That somebody is in again is nobody's to say alone who said that she must go, nor without why (BR-20); others' devices ask it as the command does. */
function whatCounts(
  reads: readonly ReadEntry[],
  knew: CausalHistory['knew'],
): readonly ReadEntry[] {
  const conflictIn = ({ fields }: ReadEntry) =>
    (fields as RepresentationSaid).representationConflict
  const counted: ReadEntry[] = []
  const isAnswered = (alleging: ReadEntry, before: ReadEntry): boolean =>
    counted.some(
      (each) =>
        conflictIn(each) !== undefined &&
        knew(each.entry.hash, alleging.entry.hash) &&
        knew(before.entry.hash, each.entry.hash),
    )
  for (const read of reads) {
    const conflict = conflictIn(read)
    const { representationWhy } = read.fields as RepresentationSaid
    const standing = counted.filter(
      (each) =>
        conflictIn(each) === 'alleged-exploiter' &&
        knew(read.entry.hash, each.entry.hash) &&
        !isAnswered(each, read),
    )
    const isFree =
      conflict === undefined ||
      conflict === 'alleged-exploiter' ||
      standing.every(
        ({ entry }) => representationWhy !== undefined && entry.member !== read.entry.member,
      )
    if (isFree) counted.push(read)
  }
  return counted
}

/** Names of those who are alleged to have recruited or exploited her and spoke for her. */
export function allegedAmong(
  representations: readonly Pick<Representation, 'conflict' | 'names'>[],
): readonly string[] {
  return representations.flatMap(({ conflict, names }) =>
    conflict === 'alleged-exploiter' ? names : [],
  )
}
