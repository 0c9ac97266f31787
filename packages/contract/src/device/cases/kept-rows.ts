import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import { allDueIn, caseCode } from '@cobijo/domain/views/card'
import type { CaseCard } from '@cobijo/domain/views/card'
import type { Group } from '@cobijo/sealing/directory/directory'
import type { ListRow } from '../../wire/lists.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { openForMember, sealForMember } from '../seal-for-member.ts'
import type { StoreWrite } from '../store/device-store.ts'
import { indexKey } from '../store/stream-index.ts'
import { keysOf } from '../stream-views.ts'
import { readCard } from './case-cards.ts'
import type { CaseLine } from './cases-api.ts'

/** What the server listed of a case and what its card opened to. */
export interface OpenedRow {
  readonly row: Omit<ListRow, 'card'>
  /** Undefined without a card that this member opens and believes. */
  readonly card: CaseCard | undefined
  readonly foldedTo: number | undefined
}

export function openRow(unlocked: KnownHere, group: Group, row: ListRow): OpenedRow {
  const { card: wire, ...facts } = row
  const card = wire && readCard(unlocked, group, wire)
  return { row: facts, card, foldedTo: card && wire?.foldedTo }
}

/** Whether its card was folded from all that the feed holds of it. */
export function isUpToDate({ row, foldedTo }: OpenedRow): boolean {
  return foldedTo !== undefined && foldedTo >= row.position
}

export function lineOf(unlocked: KnownHere, group: Group, opened: OpenedRow): CaseLine {
  const { row, card } = opened
  const stream = row.stream as StreamId
  // The server knows of a reminder that it was set, and only who reads the plan that it was settled.
  const isSettledKnown = isUpToDate(opened) && readsOf(unlocked, group).includes('care')
  const known = isSettledKnown ? card : undefined
  return {
    stream,
    nameToUse: card?.nameToUse,
    fullName: card?.fullName,
    registeredAt: card?.registeredAt,
    registeredBy: card?.registeredBy,
    code: caseCode(stream),
    ageGroup: row.ageGroup,
    state: row.state,
    hasDied: card?.hasDied,
    urgency: row.urgency,
    isUrgencyAssumed: card?.isUrgencyAssumed,
    remindAt: known ? known.nextReminderAt : row.remindAt,
    due: known ? allDueIn(known) : dueByFact(row, card),
    tasksLeftOut: known?.tasksLeftOut,
    responsible: row.responsible as CaseLine['responsible'],
    updatedAt: row.updatedAt,
    organisation: undefined,
  }
}

/** What the server was told of a reminder, with the clocks of a card that may be behind: red for a moment too long, never too short. */
function dueByFact({ remindAt }: OpenedRow['row'], card: CaseCard | undefined): CaseLine['due'] {
  const clocks = (card?.due ?? []).filter(({ about }) => about === 'clock')
  if (remindAt === undefined) return clocks
  const told = { at: remindAt, about: card?.nextReminderAbout }
  return [told, ...clocks].sort((a, b) => a.at - b.at)
}

function readsOf({ knowledge, account }: KnownHere, group: Group): readonly Compartment[] {
  return readableBy(ownOrganisation(knowledge, account.kept.organisation).readingRules, [group.id])
}

/** What is kept of a case: `hidden`, where the server lists it as open and it was erased here; null, where it lists no open case. */
export type KeptRow = OpenedRow | 'hidden' | null

/** Under which stamp a row is kept. A card that shows more is another version. */
interface Place {
  readonly group: Group
  readonly stream: StreamId
  readonly stamp: string
}

/** Sealed as a view of the stream is (ADR 21). */
export function keepRow(unlocked: KnownHere, place: Place, row: KeptRow): StoreWrite {
  const value = sealForMember(unlocked, purposeOf(unlocked, place), row)
  return { put: 'setting', key: indexKey('case', place.stream), value }
}

/** Undefined where nothing is kept that still holds: something moved since, or other keys open. */
export function readKeptRow(unlocked: KnownHere, place: Place, kept: unknown): KeptRow | undefined {
  if (!(kept instanceof Uint8Array)) return undefined
  return openForMember(unlocked, purposeOf(unlocked, place), kept) as KeptRow | undefined
}

function purposeOf({ knowledge }: KnownHere, { group, stream, stamp }: Place): string {
  return `cobijo/case-rows/2/${group.feed}/${stream}/${stamp}/${keysOf(knowledge)}`
}
