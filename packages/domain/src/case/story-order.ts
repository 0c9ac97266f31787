import type { EntryHash, Instant } from '../journal/identifier.ts'
import type { CaseFile } from './case-file.ts'
import type { TimelineEntry } from './timeline.ts'

/** One entry in the story, at the moment at which it is told. */
export interface StoryEntry {
  readonly item: TimelineEntry
  readonly at: Instant
  /** It answers or corrects something that its author's clock puts later: it is told right after that, and the clocks differ. */
  readonly isClockBehind: boolean
}

/**
 * What people read: by time, the newest first, since two organisations that write side by side have no other order that makes sense. What
 * corrects, answers or takes back stays after what it was about, whatever its author's clock said.
 * @param at when each happened, as told or as written down.
 */
export function storyOrder(
  file: Pick<CaseFile, 'timeline' | 'registers' | 'consents' | 'services'>,
  at: (item: TimelineEntry) => Instant,
): readonly StoryEntry[] {
  const entries = file.timeline.flatMap((item) => (item.kind === 'entry' ? [item] : []))
  const about = whatEachIsAbout(file, entries)
  const told = new Map<EntryHash, Instant>()
  // In causal order: what an entry is about was told before it is reached.
  for (const item of entries) {
    const after = (about.get(item.hash) ?? []).map((hash) => told.get(hash) ?? 0)
    told.set(item.hash, Math.max(at(item), ...after))
  }
  const place = new Map(entries.map(({ hash }, index) => [hash, index]))
  return entries
    .map((item) => ({
      item,
      at: told.get(item.hash) ?? at(item),
      isClockBehind: (told.get(item.hash) ?? 0) > at(item),
    }))
    .toSorted(
      (one, other) =>
        other.at - one.at || (place.get(other.item.hash) ?? 0) - (place.get(one.item.hash) ?? 0),
    )
}

function whatEachIsAbout(
  { registers, consents, services }: Pick<CaseFile, 'registers' | 'consents' | 'services'>,
  entries: readonly TimelineEntry[],
): ReadonlyMap<EntryHash, readonly EntryHash[]> {
  const about = new Map<EntryHash, EntryHash[]>()
  const follows = (later: EntryHash, earlier: EntryHash): void => {
    if (later !== earlier) about.set(later, [...(about.get(later) ?? []), earlier])
  }
  for (const register of Object.values(registers)) {
    const standing = new Set(register?.current.map(({ entry }) => entry))
    const history = register?.history ?? []
    history.forEach(({ entry }, index) => {
      const before = history[index - 1]
      // What still stands was answered at the same time: neither comes after the other.
      if (before !== undefined && !standing.has(before.entry)) follows(entry, before.entry)
    })
  }
  for (const { history } of consents)
    inTurn(
      history.map(({ entry }) => entry),
      follows,
    )
  for (const { records } of services)
    inTurn(
      records.map(({ entry }) => entry.hash),
      follows,
    )
  for (const { hash, type, fields } of entries) {
    const named = type === 'author-confirmed' ? fields['entries'] : undefined
    if (Array.isArray(named)) for (const each of named) follows(hash, each as EntryHash)
  }
  return about
}

function inTurn(
  hashes: readonly EntryHash[],
  follows: (later: EntryHash, earlier: EntryHash) => void,
): void {
  hashes.forEach((hash, index) => {
    const before = hashes[index - 1]
    if (before !== undefined) follows(hash, before)
  })
}
