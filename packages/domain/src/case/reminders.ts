import type { ApprovalLine } from '../approval/approvals.ts'
import { isOpenClock } from '../clock/clocks.ts'
import type { Clock } from '../clock/clocks.ts'
import type { Consent } from '../consent/consents.ts'
import type { Consular } from '../consulate/consular.ts'
import { isProtectedPurpose } from '../consent/purpose.ts'
import { knewOfDeath } from '../death/death.ts'
import type { Death } from '../death/death.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { PaymentLine } from '../payment/payments.ts'
import type { Screening } from '../screening/screening.ts'
import type { ServiceLine } from '../service/services.ts'
import type { TransferLine } from '../transfer/transfers.ts'
import { givenToOthers } from '../transfer/given-to-others.ts'
import { unsettledTasks } from '../task/tasks.ts'
import type { Tasks } from '../task/tasks.ts'

export const reminderSubjects = [
  'first-night',
  'service',
  'consent',
  'note',
  'task',
  'clock',
  'approval',
  'transfer',
  'payment',
  'second-person',
] as const

export interface Reminder {
  readonly at: Instant
  readonly about: (typeof reminderSubjects)[number]
  /** Id of the registration, the service, the consent question's newest entry, or the note or the task; of a clock the entry that started it. */
  readonly of: string
  /**
   * Of a clock: which deadline, when it began, and what it lacks though it is met. Of a task: its kind, `sealed` where that cannot be read, and
   * whose it is.
   */
  readonly code?: string | undefined
  readonly since?: Instant | undefined
  readonly lacks?: Clock['lacks']
  readonly member?: MemberId | undefined
  /** Of an approval who asked, of a payment who agreed it, of what needs a second person's yes who asked: she is not the second person. `code` is what it is about. */
  readonly by?: MemberId | undefined
  /** Of what needs a second person's yes: in which house it was asked, since nobody of another gives it. */
  readonly organisation?: OrganisationId | undefined
}

interface Asking {
  readonly services: readonly ServiceLine[]
  /** As she gave them, whether or not they have ended with her. */
  readonly consentsGiven: readonly Consent[]
  readonly clocks: readonly Clock[]
  readonly tasks: Tasks
  readonly death: Death
  readonly approvals: readonly ApprovalLine[]
  readonly transfers: readonly TransferLine[]
  /** Agreed, and not yet seen by a second person who has to. */
  readonly paymentsAwaited: readonly PaymentLine[]
  readonly consular: Pick<Consular, 'requests'>
  readonly screening: Pick<Screening, 'exclusions'>
}

/** What waits for a second person in a part of the case: a contact with a consulate, its prohibition to be lifted (BR-30), an exclusion (BR-06). */
export type SecondPersonOf = 'consular-contact' | 'lift-prohibition' | 'exclusion'

/** What is still to be done, the earliest first; what was done or overtaken is gone, and what was meant for somebody who died rests. */
export function caseReminders(
  history: CausalHistory,
  {
    services,
    consentsGiven,
    clocks,
    tasks,
    death,
    approvals,
    transfers,
    paymentsAwaited,
    consular,
    screening,
  }: Asking,
): { readonly reminders: readonly Reminder[]; readonly restingReminders: readonly Reminder[] } {
  const all: (Reminder & { readonly rests: boolean })[] = []
  const isOver = death.standing.value === 'died'
  const restsUnless = (entries: readonly EntryHash[]): boolean =>
    isOver && !entries.some((entry) => knewOfDeath(death, entry, history))
  for (const { id, nextDueAt, records } of services) {
    const rests = restsUnless(records.map(({ entry }) => entry.hash))
    if (nextDueAt !== undefined) all.push({ at: nextDueAt, about: 'service', of: id, rests })
  }
  // Her answers end with her; a question that was left open is put to nobody.
  for (const { question, answer, expiresAt, askAgainAt, current } of consentsGiven) {
    const newest = current.at(-1)
    if (askAgainAt !== undefined && newest)
      all.push({ at: askAgainAt, about: 'consent', of: newest.id, rests: isOver })
    // What others were let know ends with their grant, and the day says so; what she allowed this house runs out without a word.
    if (newest && answer === 'given' && expiresAt !== undefined && tellsNobodyElse(question))
      all.push({ at: expiresAt, about: 'consent', of: newest.id, rests: isOver })
  }
  // Whatever was asked of her or done for her is the beginning that it waited for; nobody is nagged to put it to her sooner.
  const hasBegun = services.length + consentsGiven.length > 0
  const settled = new Set(
    history.read.flatMap(({ type, fields }) =>
      type === 'note-recorded' ? ((fields['settles'] as string[] | undefined) ?? []) : [],
    ),
  )
  for (const { type, fields, entry } of history.read) {
    const firstNightBy = fields['firstNightBy'] as Instant | undefined
    if (type === 'person-registered' && firstNightBy !== undefined && !hasBegun)
      all.push({ at: firstNightBy, about: 'first-night', of: entry.id, rests: isOver })
    const at = fields['remindAt'] as Instant | undefined
    if (type !== 'note-recorded' || at === undefined || settled.has(entry.id)) continue
    all.push({ at, about: 'note', of: entry.id, rests: restsUnless([entry.hash]) })
  }
  for (const { id, dueAt, kind, member, rests } of unsettledTasks(tasks)) {
    if (dueAt === undefined) continue
    const whose = member === undefined ? {} : { member }
    all.push({ at: dueAt, about: 'task', of: id, code: kind ?? 'sealed', ...whose, rests })
  }
  for (const clock of clocks) {
    const { deadline, of, due, startedAt, lacks } = clock
    if (isRefusal(due) || !isOpenClock(clock)) continue
    const what = lacks === undefined ? {} : { lacks }
    const since = startedAt
    all.push({ at: due.at, about: 'clock', of, code: deadline, since, ...what, rests: false })
  }
  for (const { id, state, said, askedBy, organisation, recordedAt } of approvals) {
    if (state !== 'waiting' || said.approvalOf === undefined) continue
    all.push({
      at: recordedAt,
      about: 'approval',
      of: id,
      code: said.approvalOf,
      organisation,
      ...(said.approvalBy === undefined ? {} : { member: said.approvalBy as MemberId }),
      ...(askedBy === undefined ? {} : { by: askedBy }),
      rests: false,
    })
  }
  for (const { id, state, isSeen, said, offeredBy, recordedAt } of transfers) {
    const isBack = state === 'declined' && !isSeen
    const whose = isBack ? offeredBy : (said.transferTo as MemberId | undefined)
    if ((state !== 'waiting' && !isBack) || whose === undefined) continue
    const code = isBack ? 'declined' : 'offered'
    all.push({ at: recordedAt, about: 'transfer', of: id, code, member: whose, rests: false })
  }
  for (const { id, entry, said, agreedBy, organisation, recordedAt } of paymentsAwaited) {
    all.push({
      at: recordedAt,
      about: 'payment',
      of: id,
      organisation,
      ...(said.paymentKind === undefined ? {} : { code: said.paymentKind }),
      ...(agreedBy === undefined ? {} : { by: agreedBy }),
      rests: restsUnless([entry]),
    })
  }
  for (const { id, entry, act, state, askedBy, organisation, askedAt } of consular.requests) {
    if (state !== 'waiting') continue
    const code = act === 'lift-prohibition' ? 'lift-prohibition' : 'consular-contact'
    all.push(
      secondPerson(code, { of: id, at: askedAt, by: askedBy, organisation }, restsUnless([entry])),
    )
  }
  for (const {
    id,
    entry,
    outcome,
    state,
    proposedBy,
    organisation,
    proposedAt,
  } of screening.exclusions) {
    // Whoever does not read what was proposed is no second person of it.
    if (state !== 'waiting' || outcome === undefined) continue
    all.push(
      secondPerson(
        'exclusion',
        { of: id, at: proposedAt, by: proposedBy, organisation },
        restsUnless([entry]),
      ),
    )
  }
  for (const { id, to, at } of givenToOthers(history))
    all.push({ at, about: 'transfer', of: id, code: 'came', member: to, rests: false })
  all.sort((a, b) => a.at - b.at || (a.of + (a.code ?? '') < b.of + (b.code ?? '') ? -1 : 1))
  const those = (resting: boolean): readonly Reminder[] =>
    all.flatMap(({ rests, ...reminder }) => (rests === resting ? [reminder] : []))
  return { reminders: those(false), restingReminders: those(true) }
}

function secondPerson(
  code: SecondPersonOf,
  { by, ...asked }: Pick<Reminder, 'of' | 'at' | 'by' | 'organisation'>,
  rests: boolean,
): Reminder & { readonly rests: boolean } {
  return { ...asked, about: 'second-person', code, ...(by === undefined ? {} : { by }), rests }
}

/** What lies in `protection` sends no hour to anybody. */
function tellsNobodyElse({ purpose, recipientOrganisation }: Consent['question']): boolean {
  return recipientOrganisation === undefined && !isProtectedPurpose(purpose)
}
