import type { Situation } from '../command/situation.ts'
import { liveGrants } from '../grant/grants.ts'
import type { NextReminder } from '../journal/facts.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { protectedServices } from '../service/service-codes.ts'
import type { Service } from '../service/service-codes.ts'
import type { Reminder } from './reminders.ts'

/**
 * What of a plan the server may be told the hour of. A deadline of the law is not among it: its hour alone says which law was set going,
 * and so what is known of her (ADR 28).
 */
const told: readonly Reminder['about'][] = ['first-night', 'service', 'consent', 'note', 'task']

export type KnownOfReminders = Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn'>

interface Reminding {
  readonly case: string
  readonly at: Instant
  readonly remindAt?: Instant | undefined
  readonly settles?: readonly string[] | undefined
}

/**
 * What the server is to remind of next once a note or a task that sets or settles reminders is written. Undefined for any other, and where its
 * author does not see all that is to be done: what she does not know of must not vanish from the list.
 */
export function nextReminderWith(
  situation: KnownOfReminders,
  { remindAt, settles = [], ...command }: Reminding,
): NextReminder | undefined {
  if (remindAt === undefined && settles.length === 0) return undefined
  if (!knowsThemAll(situation, command)) return undefined
  const { services, reminders, tasks } = situation.caseFile
  const untold = new Set([
    ...services.flatMap(({ id, service }) => (isUntold(service) ? [id] : [])),
    ...tasks.lines.flatMap(({ id, isProtected }) => (isProtected ? [id] : [])),
  ])
  const settled = new Set(settles)
  const standing = reminders
    .filter(({ about }) => told.includes(about))
    .filter(({ of }) => !settled.has(of) && !untold.has(of))
    .map(({ at }) => at)
  return [...standing, ...(remindAt === undefined ? [] : [remindAt])].reduce<NextReminder>(
    (next, at) => (next === 'none' ? at : Math.min(next, at)),
    'none',
  )
}

function knowsThemAll(
  { caseFile, grants, readsOfOwn = [] }: KnownOfReminders,
  command: Pick<Reminding, 'case' | 'at'>,
): boolean {
  const { stubs, newerVersions, missing } = caseFile.standing
  // Others to whom the case is open have reminders of their own in it.
  const isShared = liveGrants(grants, command.at, command.case as StreamId).length > 0
  return readsOfOwn.includes('care') && !isShared && stubs + newerVersions + missing.length === 0
}

/** The server is never told when a protected service is due. */
function isUntold(service: Service | undefined): boolean {
  return service === undefined || protectedServices.some((each) => each === service)
}
