import { isOpenClock } from '../clock/clocks.ts'
import type { Clock } from '../clock/clocks.ts'
import type { Consent } from '../consent/consents.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { Instant } from '../journal/identifier.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { ServiceLine } from '../service/services.ts'

export const reminderSubjects = ['first-night', 'service', 'consent', 'note', 'clock'] as const

export interface Reminder {
  readonly at: Instant
  readonly about: (typeof reminderSubjects)[number]
  /** Id of the registration, the service, the consent question's newest entry, or the note; of a clock the entry that started it. */
  readonly of: string
  /** Of a clock: which deadline, when it began, and what it lacks though it is met. */
  readonly code?: string | undefined
  readonly since?: Instant | undefined
  readonly lacks?: Clock['lacks']
}

/** What is still to be done, the earliest first; what was done or overtaken is gone. */
export function caseReminders(
  history: CausalHistory,
  services: readonly ServiceLine[],
  consents: readonly Consent[],
  clocks: readonly Clock[] = [],
): readonly Reminder[] {
  const reminders: Reminder[] = []
  for (const { id, nextDueAt } of services) {
    if (nextDueAt !== undefined) reminders.push({ at: nextDueAt, about: 'service', of: id })
  }
  for (const { askAgainAt, current } of consents) {
    const newest = current.at(-1)
    if (askAgainAt !== undefined && newest)
      reminders.push({ at: askAgainAt, about: 'consent', of: newest.id })
  }
  // Whatever was asked of her or done for her is the beginning that it waited for; nobody is nagged to put it to her sooner.
  const hasBegun = services.length + consents.length > 0
  const settled = new Set(
    history.read.flatMap(({ type, fields }) =>
      type === 'note-recorded' ? ((fields['settles'] as string[] | undefined) ?? []) : [],
    ),
  )
  for (const { type, fields, entry } of history.read) {
    const firstNightBy = fields['firstNightBy'] as Instant | undefined
    if (type === 'person-registered' && firstNightBy !== undefined && !hasBegun)
      reminders.push({ at: firstNightBy, about: 'first-night', of: entry.id })
    const at = fields['remindAt'] as Instant | undefined
    if (type !== 'note-recorded' || at === undefined || settled.has(entry.id)) continue
    reminders.push({ at, about: 'note', of: entry.id })
  }
  for (const clock of clocks) {
    const { deadline, of, due, startedAt, lacks } = clock
    if (isRefusal(due) || !isOpenClock(clock)) continue
    const what = lacks === undefined ? {} : { lacks }
    reminders.push({ at: due.at, about: 'clock', of, code: deadline, since: startedAt, ...what })
  }
  return reminders.sort(
    (a, b) => a.at - b.at || (a.of + (a.code ?? '') < b.of + (b.code ?? '') ? -1 : 1),
  )
}
