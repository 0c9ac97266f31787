import type { CausalHistory, ReadEntry } from '../../journal/causal-history.ts'
import type { EntryHash, Instant } from '../../journal/identifier.ts'
import type { ValueOf } from '../../journal/value-kind.ts'
import { momentOfEntry } from '../moment-of.ts'
import type { authorityNotified } from './authority-notified.ts'

type Written = ValueOf<typeof authorityNotified.fields.notice.kind>

/** One notice to an authority, from the first try to its number. */
export interface Notice {
  /** Id of its first entry. */
  readonly id: string
  readonly deadline: string | undefined
  readonly event: string | undefined
  readonly authority: string | undefined
  readonly of: string | undefined
  /** When they were told, by the earliest word that stands; undefined while nobody was. */
  readonly toldAt: Instant | undefined
  /** The newest word on each question. */
  readonly said: Written
  /** Every number that was given; more than one where two people wrote at once. */
  readonly numbers: readonly string[]
  readonly isWritten: boolean
  readonly isTakenBack: boolean
  /** Its entries, in causal order. */
  readonly entries: readonly EntryHash[]
}

const parts = ['notice', 'childNotice', 'healthNotice', 'protectedNotice']

/** What this reader may know of the notices given, in causal order. Two about one thing both stand. */
export function foldNotices(history: CausalHistory): readonly Notice[] {
  const lines = new Map<string, { read: ReadEntry; written: Written }[]>()
  for (const read of history.read) {
    // An intake key may not sign one; whoever forged it has told nobody.
    if (read.type !== 'authority-notified' || read.standing !== 'confirmed') continue
    const written = parts.map((part) => read.fields[part] as Written | undefined).find(Boolean)
    if (written === undefined) continue
    const id = written.continues ?? read.entry.id
    lines.set(id, [...(lines.get(id) ?? []), { read, written }])
  }
  return [...lines].map(([id, line]) => noticeOf(id, line, history))
}

function noticeOf(
  id: string,
  line: readonly { readonly read: ReadEntry; readonly written: Written }[],
  { knew }: CausalHistory,
): Notice {
  // A call that nobody answers takes no telling back, and its hour is not the hour at which they were told.
  const telling = line.filter(
    ({ written }) => written.how !== 'no-answer' || written.number !== undefined,
  )
  const said = Object.assign({}, ...line.map(({ written }) => written)) as Written
  // An answer stands until somebody who knew it gave another: of two at once, both.
  const standing = <Name extends keyof Written>(name: Name, among: typeof line = telling) => {
    const given = among.filter(({ written }) => written[name] !== undefined)
    return given.filter(
      ({ read }) => !given.some((later) => knew(later.read.entry.hash, read.entry.hash)),
    )
  }
  const isTakenBack = standing('takenBack', line).some(({ written }) => written.takenBack === true)
  const manners = standing('how').map(({ written }) => written.how)
  const numbers = [...new Set(standing('number').flatMap(({ written }) => written.number ?? []))]
  const isTold = numbers.length > 0 || manners.length > 0
  const hours = standing('toldAt').map(({ read, written }) =>
    Math.min(written.toldAt ?? 0, read.entry.recordedAt),
  )
  const moments = telling
    .filter(({ written }) => written.how !== undefined || written.number !== undefined)
    .map(({ read }) => momentOfEntry(read.entry).at)
  return {
    id,
    deadline: said.deadline,
    event: said.event,
    authority: said.authority,
    of: said.of,
    toldAt: isTold && !isTakenBack ? Math.min(...(hours.length > 0 ? hours : moments)) : undefined,
    said,
    numbers: numbers.sort(),
    isWritten: manners.includes('in-writing'),
    isTakenBack,
    entries: line.map(({ read }) => read.entry.hash),
  }
}
