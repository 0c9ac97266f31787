import { clockAnswersIn } from '../clock/clock-answers.ts'
import type { ClockGrounds } from '../clock/clock-rule.ts'
import { clocksOf } from '../clock/clocks.ts'
import type { Clock } from '../clock/clocks.ts'
import { foldNotices } from '../clock/notice/notices.ts'
import type { Notice } from '../clock/notice/notices.ts'
import { startedEvents } from '../clock/started-events.ts'
import { foldConsents } from '../consent/consents.ts'
import type { Consent } from '../consent/consents.ts'
import { causalHistory } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { headsOf } from '../journal/causal-order.ts'
import type { AgeGroup, State, Urgency } from '../journal/facts.ts'
import type { EntryHash, Instant, MemberId, StreamId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { findEntryType } from '../registry.ts'
import { foldScreening } from '../screening/screening.ts'
import type { Screening } from '../screening/screening.ts'
import { foldServices, isOpenService } from '../service/services.ts'
import type { ServiceLine } from '../service/services.ts'
import { foldCaseFacts } from './case-facts.ts'
import { foldRegisters } from './case-register-fold.ts'
import type { CaseRegisters } from './case-register-fold.ts'
import type { Register } from './register.ts'
import { caseReminders } from './reminders.ts'
import { foldStay } from './stay.ts'
import type { Stay } from './stay.ts'
import type { Reminder } from './reminders.ts'
import { timelineOf } from './timeline.ts'
import type { TimelineItem } from './timeline.ts'

/**
 * A person's case as one reader knows it: folded from what could be opened, thrown away and folded again at will. Plain data.
 */
export interface CaseFile {
  readonly stream: StreamId | undefined
  readonly state: Register<State>
  readonly ageGroup: Register<AgeGroup>
  readonly urgency: Register<Urgency>
  readonly responsible: Register<MemberId>
  /** Who she is, how to reach her, what the shift must know: one register a field. */
  readonly registers: CaseRegisters
  readonly consents: readonly Consent[]
  readonly services: readonly ServiceLine[]
  readonly screening: Screening
  /** In force until their own end; they only ever raise safety (W15). */
  readonly protectiveNeeds: readonly ProtectiveNeed[]
  /** What authorities were told, as far as this reader may know. */
  readonly notices: readonly Notice[]
  /** What is due by the country's rules; none where the fold was given none. */
  readonly clocks: readonly Clock[]
  readonly reminders: readonly Reminder[]
  /** What she answered once another organisation's permission was over. */
  readonly stay: Stay | undefined
  /** Everything, in causal order: the whole of it, nothing left out. */
  readonly timeline: readonly TimelineItem[]
  /** What the next entry names as its parents. */
  readonly heads: readonly EntryHash[]
  readonly standing: CaseStanding
  /** What people wrote that cannot both be meant, for a person to settle. */
  readonly contradictions: readonly Contradiction[]
}

export interface ProtectiveNeed {
  readonly needs: readonly string[]
  readonly until: Instant | undefined
  readonly entry: EntryHash
}

/** How whole this reader's copy is. */
export interface CaseStanding {
  readonly entries: number
  readonly stubs: number
  /** Parts that lie here and that this reader cannot open. */
  readonly sealedParts: number
  /** Entries that a newer version wrote. */
  readonly newerVersions: number
  /** Entries of an intake key that no member confirmed. */
  readonly notConfirmed: readonly EntryHash[]
  /** Named as parents by entries that are here, and not here themselves. */
  readonly missing: readonly EntryHash[]
}

export interface Contradiction {
  readonly code: 'closed-and-open-at-once' | 'closed-with-open-service' | 'field-disputed'
  readonly field?: string
  readonly entries: readonly EntryHash[]
}

/**
 * The same for any order of arrival; for a permitted part of the entries, the same as that part of the whole. `grounds`: the country's
 * deadlines and what this reader may open; without them no clock runs.
 */
export function foldCase(entries: Iterable<KnownEntry>, grounds?: ClockGrounds): CaseFile {
  const history = causalHistory(entries, findEntryType)
  const facts = foldCaseFacts(history)
  const registers = foldRegisters(history)
  const services = foldServices(history)
  const consents = foldConsents(history)
  const notices = foldNotices(history)
  const clocks = clocksOf(
    startedEvents(history),
    { notices, answerTo: clockAnswersIn(history) },
    grounds,
  )
  return {
    stream: history.ordered.find((entry) => entry.kind === 'entry')?.stream,
    ...facts,
    registers,
    consents,
    services,
    screening: foldScreening(history),
    protectiveNeeds: protectiveNeedsOf(history),
    notices,
    clocks,
    reminders: caseReminders(history, services, consents, clocks),
    stay: foldStay(history),
    timeline: timelineOf(history),
    heads: headsOf(history.ordered),
    standing: standingOf(history),
    contradictions: contradictionsOf(facts.state, registers, services),
  }
}

/** Begins every command that opens a case. */
export const emptyCaseFile: CaseFile = foldCase([])

function protectiveNeedsOf(history: CausalHistory): readonly ProtectiveNeed[] {
  return history.read.flatMap(({ type, fields, entry }) => {
    const { needs, until } = fields as { needs?: readonly string[]; until?: Instant }
    if (type !== 'protective-need-recorded' || !needs) return []
    return [{ needs, until, entry: entry.hash }]
  })
}

function standingOf(history: CausalHistory): CaseStanding {
  const known = new Set(history.ordered.map(({ hash }) => hash))
  const opened = history.ordered.filter((entry) => entry.kind === 'entry')
  const named = new Set(history.ordered.flatMap(({ parents }) => parents))
  const notConfirmed = opened.filter((entry) => {
    const read = history.byHash.get(entry.hash)
    return (read?.standing ?? entry.standing) === 'not-confirmed'
  })
  return {
    entries: opened.length,
    stubs: history.ordered.length - opened.length,
    sealedParts: opened.reduce((sum, { sealedParts }) => sum + sealedParts, 0),
    newerVersions: opened.filter(({ standing }) => standing === 'newer-version').length,
    notConfirmed: notConfirmed.map(({ hash }) => hash),
    missing: [...named].filter((hash) => !known.has(hash)).sort(),
  }
}

function contradictionsOf(
  state: Register<State>,
  registers: CaseRegisters,
  services: readonly ServiceLine[],
): readonly Contradiction[] {
  const found: Contradiction[] = []
  if (state.disputed) {
    found.push({
      code: 'closed-and-open-at-once',
      entries: state.current.map(({ entry }) => entry),
    })
  }
  const open = services.filter(isOpenService)
  if (state.value === 'closed' && open.length > 0) {
    const entries = open.flatMap(({ status }) => status.current.map(({ entry }) => entry))
    found.push({ code: 'closed-with-open-service', entries })
  }
  for (const [field, register] of Object.entries(registers)) {
    if (!register?.disputed) continue
    found.push({
      code: 'field-disputed',
      field,
      entries: register.current.map(({ entry }) => entry),
    })
  }
  return found
}
