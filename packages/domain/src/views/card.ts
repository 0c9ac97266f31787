import type { CaseFile } from '../case/case-file.ts'
import type { Reminder } from '../case/reminders.ts'
import type { AgeGroup, State, Urgency } from '../journal/facts.ts'
import type { Instant, MemberId, OrganisationId, StreamId } from '../journal/identifier.ts'

/**
 * What a list shows of one case. Folded from what one group may read (`openedFor`), sealed to that group, thrown away and
 * folded again at will (design §3).
 */
export interface CaseCard {
  readonly stream: StreamId
  /** The name to use, else her given names and surnames, as far as the group may read them. */
  readonly name: string | undefined
  /** The code that people read aloud. */
  readonly code: string | undefined
  readonly ageGroup: AgeGroup | undefined
  readonly state: State | undefined
  readonly urgency: Urgency | undefined
  readonly responsible: MemberId | undefined
  /** The organisation that registered her. */
  readonly organisation: OrganisationId | undefined
  /** The next of what is to be done; at most five. */
  readonly reminders: readonly Reminder[]
  /** The newest of its authors' clocks. */
  readonly updatedAt: Instant
  readonly toConfirm: number
  readonly toSettle: number
}

const mostReminders = 5

/** Undefined for a case of which nothing is here but stubs. */
export function cardOf(file: CaseFile): CaseCard | undefined {
  const entries = file.timeline.filter((item) => item.kind === 'entry')
  const first = entries.find(({ type }) => type === 'person-registered') ?? entries[0]
  if (file.stream === undefined || first === undefined) return undefined
  return {
    stream: file.stream,
    name: nameOf(file),
    code: file.registers.spokenCode?.value,
    ageGroup: file.ageGroup.value,
    state: file.state.value,
    urgency: file.urgency.value,
    responsible: file.responsible.value,
    organisation: first.organisation,
    reminders: file.state.value === 'closed' ? [] : file.reminders.slice(0, mostReminders),
    updatedAt: Math.max(...entries.map(({ recordedAt }) => recordedAt)),
    toConfirm: file.standing.notConfirmed.length,
    toSettle: file.contradictions.length,
  }
}

export function nameOf({ registers }: CaseFile): string | undefined {
  const toUse = registers.nameToUse?.value
  if (toUse !== undefined) return toUse
  const parts = [registers.givenNames, registers.firstSurname, registers.secondSurname]
  const full = parts.flatMap((part) => part?.value ?? []).join(' ')
  return full === '' ? undefined : full
}
