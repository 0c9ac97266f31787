import { ageGroups, families, states, urgencies } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { parentsOf } from '@cobijo/sealing/entry/envelope'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { unpackStub } from '../../journal/append/packed-stub.ts'
import { foldStream } from '../../journal/append/stream-state.ts'
import type { FoldedLine, StreamState } from '../../journal/append/stream-state.ts'
import { rowsOf } from './stored-rows.ts'

/** A line, and beside it what the lists say of its stream in that feed; both sides may be missing. */
interface ListedLine extends ListedState {
  readonly place: string
  readonly position: string | null
  readonly hash: EntryHash | null
  readonly received_at: string | null
  readonly facts: Buffer | null
  readonly envelope: Buffer | null
  readonly stub: Buffer | null
}

interface ListedState {
  /** Null where no list names the stream. */
  readonly family: number | null
  readonly state: number | null
  readonly age_group: number | null
  readonly urgency: number | null
  readonly remind_at: string | null
  readonly responsible: string | null
  readonly updated_at: string | null
  readonly reached: string | null
}

/**
 * Lists and the day come from rows that the sequencer folded: `list-changed` for one that the lines of that feed do not say, and where they
 * say one that is not there. `hash` is of the stream's newest line. `directory-version-changed`: statements would be taken for new ones, or
 * new ones for known.
 */
export async function verifyLists(client: pg.Client): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const rows = rowsOf<ListedLine>(
    client,
    `select concat_ws(' ', organisation_id, feed_id, stream_id) as place,
            line.position, encode(line.hash, 'hex') as hash, line.received_at, line.facts, line.envelope, line.stub,
            listed.family, listed.state, listed.age_group, listed.urgency, listed.remind_at, listed.responsible,
            listed.updated_at, listed.position as reached
       from delivery line full join stream_state listed using (organisation_id, feed_id, stream_id)
      order by organisation_id, feed_id, stream_id`,
  )
  let stream: ListedLine[] = []
  const check = () => {
    if (stream.length > 0 && !isAsFolded(stream))
      findings.push({ code: 'list-changed', ...newestOf(stream) })
  }
  for await (const row of rows) {
    if (row.place !== stream[0]?.place) {
      check()
      stream = []
    }
    stream.push(row)
  }
  check()
  const { rows: versions } = await client.query(
    'select from installation where directory_version <> (select coalesce(max(version), 0) from statement)',
  )
  return [...findings, ...versions.map(() => ({ code: 'directory-version-changed' }))]
}

function isAsFolded(rows: readonly ListedLine[]): boolean {
  const [listed] = rows
  const lines = rows.flatMap((row) => lineOf(row) ?? [])
  const folded = foldOrNot(lines)
  if (listed?.family == null || folded === undefined)
    return (listed?.family ?? null) === null && !folded
  // Which family came first is nobody's word where several stand in one stream; it is one of theirs.
  const isFamily = lines.some((line) => familyOf(line) === listed.family)
  return isFamily && saidBy(listed) === saidBy(rowOf(folded))
}

/** What the sequencer keeps beside, to know which line follows, is no list: what a wrong word there does shows in the next fold. */
function saidBy(row: Omit<ListedState, 'family'>): string {
  const { state, age_group, urgency, remind_at, responsible, updated_at, reached } = row
  return [state, age_group, urgency, remind_at, responsible, updated_at, reached]
    .map((each) => each ?? '-')
    .join(' ')
}

function rowOf(folded: StreamState): Omit<ListedState, 'family'> {
  const { state, ageGroup, urgency, remindAt, responsible, updatedAt, position } = folded
  return {
    state: indexIn(states, state),
    age_group: indexIn(ageGroups, ageGroup),
    urgency: indexIn(urgencies, urgency),
    remind_at: remindAt === undefined ? null : String(remindAt),
    responsible: responsible ?? null,
    updated_at: String(updatedAt),
    reached: String(position),
  }
}

function indexIn<Word extends string>(
  words: readonly Word[],
  word: Word | undefined,
): number | null {
  return word === undefined ? null : words.indexOf(word)
}

function familyOf(line: FoldedLine): number | undefined {
  const family = foldOrNot([line])?.family
  return family === undefined ? undefined : families.indexOf(family)
}

/** Bytes that nobody signed are found where lines are looked at; here they say nothing. */
function foldOrNot(lines: readonly FoldedLine[]): StreamState | undefined {
  try {
    return foldStream(lines)
  } catch {
    return undefined
  }
}

function lineOf(row: ListedLine): FoldedLine | undefined {
  const { position, hash, received_at, facts, envelope, stub } = row
  if (position === null || hash === null) return undefined
  return {
    position: Number(position),
    hash,
    receivedAt: Number(received_at),
    parents: parentsIn(envelope, stub),
    facts: facts === null ? undefined : new Uint8Array(facts),
  }
}

function parentsIn(envelope: Buffer | null, stub: Buffer | null): readonly EntryHash[] {
  try {
    if (stub) return unpackStub(new Uint8Array(stub)).parents
    return envelope ? parentsOf(new Uint8Array(envelope)) : []
  } catch {
    return []
  }
}

function newestOf(rows: readonly ListedLine[]): { readonly hash?: EntryHash } {
  const [newest] = [...rows].sort((a, b) => Number(b.position) - Number(a.position))
  return newest?.hash ? { hash: newest.hash } : {}
}
