import { orderByParents } from '@cobijo/domain/journal/causal-order'
import { ageGroups, families, states, urgencies } from '@cobijo/domain/journal/facts'
import type { AgeGroup, Family, NextReminder, State, Urgency } from '@cobijo/domain/journal/facts'
import { isIdentifier } from '@cobijo/domain/journal/identifier'
import type { EntryHash, Instant, MemberId } from '@cobijo/domain/journal/identifier'
import { readCanonical } from '@cobijo/sealing/canonical'
import type { Bytes } from '@cobijo/sealing/bytes'
import { unpackFacts } from './packed-facts.ts'

/** What a list shows of one stream in one feed: the newest of each fact. */
export interface StreamState {
  readonly family: Family
  readonly state: State | undefined
  readonly ageGroup: AgeGroup | undefined
  readonly urgency: Urgency | undefined
  readonly remindAt: Instant | undefined
  readonly responsible: MemberId | undefined
  readonly updatedAt: Instant
  /** Position of the newest line. */
  readonly position: number
  /** Hashes that no line of this feed names as parent. */
  readonly heads: readonly EntryHash[]
}

/** A line of a feed as the fold sees it; a stub has no facts. */
export interface FoldedLine {
  readonly position: number
  readonly hash: EntryHash
  readonly parents: readonly EntryHash[]
  readonly facts: Bytes | undefined
  readonly receivedAt: Instant
}

/** Lists are made of these; statements and grants have views of their own, on the devices. */
const listed = new Set<Family>(['case', 'referral', 'work', 'release', 'gathering'])

/**
 * Adds new lines of one stream. Lines that follow everything known are applied; otherwise `all` is asked for the whole stream,
 * which is folded in the order of its parents, so that a late entry never wins over one that knew it.
 */
export async function foldLines(
  before: StreamState | undefined,
  added: readonly FoldedLine[],
  all: () => Promise<readonly FoldedLine[]>,
): Promise<StreamState | undefined> {
  let state = before
  let heads = new Set(before?.heads)
  for (const line of added) {
    const follows = [...heads].every((head) => line.parents.includes(head))
    // A stub too: whoever knew of it comes after it now, and so perhaps after what stood last.
    if (!follows && (line.facts !== undefined || state !== undefined))
      return foldStream(await all())
    heads = new Set([...heads].filter((head) => !line.parents.includes(head)))
    heads.add(line.hash)
    state = apply(state, line)
  }
  return state && { ...state, heads: [...heads].sort() }
}

/** Folds a whole stream as one feed holds it; undefined when there is nothing to list. */
export function foldStream(lines: readonly FoldedLine[]): StreamState | undefined {
  const newest = new Map<EntryHash, FoldedLine>()
  // An entry that was delivered again stands twice: the later line is the one with content.
  for (const line of [...lines].sort((a, b) => a.position - b.position)) newest.set(line.hash, line)
  let state: StreamState | undefined
  const ordered = orderByParents(newest.values())
  for (const line of ordered) state = apply(state, line)
  if (!state) return undefined
  const next = nextReminderOf(ordered)
  if (next) state = { ...state, remindAt: next.at }
  // Where a stub comes in the order of parents says nothing about its place in the feed.
  const counted = lines.filter(({ facts }) => facts === undefined || isListed(readFacts(facts)))
  const position = Math.max(...counted.map((line) => line.position))
  const named = new Set([...newest.values()].flatMap(({ parents }) => parents))
  const heads = [...newest.keys()].filter((hash) => !named.has(hash)).sort()
  return { ...state, position, heads }
}

/**
 * What notes that knew of all reminders come to. Of those that did not know of each other the earliest stands: what one of them set the other
 * cannot have settled. Undefined where none was written since any other entry that set a reminder: then the newest stands.
 */
function nextReminderOf(
  ordered: readonly FoldedLine[],
): { readonly at: Instant | undefined } | undefined {
  const said = new Map<EntryHash, Reminding>()
  for (const { hash, facts } of ordered) {
    const read = facts && readFacts(facts)
    const at = read && reminderIn(read)
    if (isListed(read) && at !== undefined) said.set(hash, { at, knew: read.nextReminder })
  }
  if (![...said.values()].some(({ knew }) => knew !== undefined)) return undefined
  // Which of these an entry and those before it leave standing, and which somebody who knew of them spoke after.
  const standing = new Map<EntryHash, ReadonlySet<EntryHash>>()
  const overtaken = new Set<EntryHash>()
  for (const { hash, parents } of ordered) {
    const before = parents.flatMap((parent) => [...(standing.get(parent) ?? [])])
    standing.set(hash, new Set(said.has(hash) ? [hash] : before))
    if (said.has(hash)) for (const each of before) overtaken.add(each)
  }
  const newest = [...said].flatMap(([hash, each]) => (overtaken.has(hash) ? [] : [each]))
  if (newest.every(({ knew }) => knew === undefined)) return undefined
  const times = newest.flatMap(({ at }) => (typeof at === 'number' ? [at] : []))
  return { at: times.length === 0 ? undefined : Math.min(...times) }
}

interface Reminding {
  readonly at: NextReminder | undefined
  readonly knew: NextReminder | undefined
}

function apply(state: StreamState | undefined, line: FoldedLine): StreamState | undefined {
  const place = {
    updatedAt: Math.max(state?.updatedAt ?? 0, line.receivedAt),
    position: Math.max(state?.position ?? 0, line.position),
  }
  if (line.facts === undefined) return state && { ...state, position: place.position }
  const facts = readFacts(line.facts)
  if (!isListed(facts)) return state
  const reminder = reminderIn(facts) ?? state?.remindAt
  return {
    family: state?.family ?? facts.family,
    state: facts.state ?? state?.state,
    ageGroup: facts.ageGroup ?? state?.ageGroup,
    urgency: facts.urgency ?? state?.urgency,
    remindAt: reminder === 'none' ? undefined : reminder,
    responsible: facts.responsible ?? state?.responsible,
    heads: state?.heads ?? [],
    ...place,
  }
}

/** Of both, which no entry may say together any more, the word of who knew of all that is to be done. */
function reminderIn({ remindAt, nextReminder }: ListedFacts): NextReminder | undefined {
  return nextReminder ?? remindAt
}

function isListed(facts: ListedFacts | undefined): facts is ListedFacts {
  return facts !== undefined && listed.has(facts.family)
}

interface ListedFacts {
  readonly family: Family
  readonly state: State | undefined
  readonly ageGroup: AgeGroup | undefined
  readonly urgency: Urgency | undefined
  readonly remindAt: Instant | undefined
  readonly nextReminder: NextReminder | undefined
  readonly responsible: MemberId | undefined
}

/** A word that a newer version introduced is left out here; the bytes stay as they are. */
function readFacts(packed: Bytes): ListedFacts | undefined {
  const held = readCanonical(unpackFacts(packed).bytes)
  if (typeof held !== 'object' || held === null) return undefined
  const facts = held as Readonly<Record<string, unknown>>
  const family = families.find((each) => each === facts['family'])
  if (family === undefined) return undefined
  const remindAt = facts['remindAt']
  const next = facts['nextReminder']
  const responsible = facts['responsible']
  return {
    family,
    state: states.find((each) => each === facts['state']),
    ageGroup: ageGroups.find((each) => each === facts['ageGroup']),
    urgency: urgencies.find((each) => each === facts['urgency']),
    remindAt: isInstant(remindAt) ? remindAt : undefined,
    nextReminder: next === 'none' || isInstant(next) ? next : undefined,
    responsible: isIdentifier(responsible) ? (responsible as MemberId) : undefined,
  }
}

function isInstant(value: unknown): value is Instant {
  return Number.isSafeInteger(value)
}
