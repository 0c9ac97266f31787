import { foldAsylum } from '../asylum/asylum.ts'
import type { Asylum } from '../asylum/asylum.ts'
import { foldChildWork } from '../child/child-work.ts'
import type { ChildWork } from '../child/child-work.ts'
import { foldBestInterests } from '../best-interests/best-interests.ts'
import type { BestInterests } from '../best-interests/best-interests.ts'
import { clockAnswersIn } from '../clock/clock-answers.ts'
import type { ClockGrounds } from '../clock/clock-rule.ts'
import { clocksOf } from '../clock/clocks.ts'
import type { Clock } from '../clock/clocks.ts'
import { foldNotices } from '../clock/notice/notices.ts'
import type { Notice } from '../clock/notice/notices.ts'
import { startedEvents } from '../clock/started-events.ts'
import { decidedWhileClosed } from '../closure/decided-while-closed.ts'
import { foldConsents, foldConsentsGiven } from '../consent/consents.ts'
import type { Consent } from '../consent/consents.ts'
import { foldDeath } from '../death/death.ts'
import type { Death } from '../death/death.ts'
import { foldApprovals } from '../approval/approvals.ts'
import type { ApprovalLine } from '../approval/approvals.ts'
import { foldAttachments } from '../attachment/attachments.ts'
import type { AttachmentLine } from '../attachment/attachments.ts'
import { foldConferences } from '../conference/conferences.ts'
import type { ConferenceLine } from '../conference/conferences.ts'
import { foldTransfers } from '../transfer/transfers.ts'
import type { TransferLine } from '../transfer/transfers.ts'
import { foldConsular } from '../consulate/consular.ts'
import type { Consular } from '../consulate/consular.ts'
import { foldHumanitarianStay } from '../humanitarian-stay/humanitarian-stay.ts'
import type { HumanitarianStay } from '../humanitarian-stay/humanitarian-stay.ts'
import { foldSleepingPlaces } from '../house/stay/sleeping-place.ts'
import type { SleepingPlace } from '../house/stay/sleeping-place.ts'
import { foldInterpreters } from '../interpreter/interpreters.ts'
import type { Interpreters } from '../interpreter/interpreters.ts'
import { causalHistory, counts, streamOf } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { headsOf } from '../journal/causal-order.ts'
import type { AgeGroup, State, Urgency } from '../journal/facts.ts'
import type { EntryHash, Instant, MemberId, StreamId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { foldKeptApart } from '../keep-apart/kept-apart.ts'
import type { KeptApart } from '../keep-apart/kept-apart.ts'
import { foldPlans } from '../plan/plans.ts'
import type { Plans } from '../plan/plans.ts'
import { foldTasks } from '../task/tasks.ts'
import type { Tasks } from '../task/tasks.ts'
import { foldNeeds } from '../need/needs.ts'
import type { Needs } from '../need/needs.ts'
import { findEntryType } from '../registry.ts'
import { awaitsSecondPerson } from '../payment/payment-ladder.ts'
import { foldPayments } from '../payment/payments.ts'
import type { PaymentLine } from '../payment/payments.ts'
import { foldFollowUp } from '../follow-up/follow-up.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { foldVoluntaryReturn } from '../return/voluntary-return.ts'
import type { VoluntaryReturn } from '../return/voluntary-return.ts'
import { foldRisk } from '../risk/risk.ts'
import type { Risk } from '../risk/risk.ts'
import { foldScreening } from '../screening/screening.ts'
import type { Screening } from '../screening/screening.ts'
import { foldServices, isOpenService } from '../service/services.ts'
import type { ServiceLine } from '../service/services.ts'
import { foldCaseFacts } from './case-facts.ts'
import { foldRegisters } from './case-register-fold.ts'
import type { CaseRegisters } from './case-register-fold.ts'
import type { Register } from './register.ts'
import { foldTracing } from '../tracing/tracing.ts'
import type { Search } from '../tracing/tracing.ts'
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
  /** Asked by `hasDied`; what was meant for her life rests while it stands (W21). */
  readonly death: Death
  readonly consents: readonly Consent[]
  /** Whom she lets interpret for her, and what was said through whom. */
  readonly interpreters: Interpreters
  readonly services: readonly ServiceLine[]
  readonly screening: Screening
  /** Her way to protection as a refugee; empty for whoever does not read `protection`. */
  readonly asylum: Asylum
  readonly humanitarianStay: HumanitarianStay
  /** What may reach her consulate is asked by `consularContact` alone. */
  readonly consular: Consular
  readonly childWork: ChildWork
  readonly bestInterests: BestInterests
  readonly voluntaryReturn: VoluntaryReturn
  readonly needs: Needs
  readonly risk: Risk
  readonly followUp: FollowUp
  readonly payments: readonly PaymentLine[]
  readonly plans: Plans
  /** What a second person was asked to look at. */
  readonly approvals: readonly ApprovalLine[]
  /** Offers of her case to a colleague; whoever is responsible is so until one is accepted. */
  readonly transfers: readonly TransferLine[]
  /** Pictures, newest first, as far as this reader may see them. */
  readonly attachments: readonly AttachmentLine[]
  readonly conferences: readonly ConferenceLine[]
  readonly tasks: Tasks
  /** In force until their own end; they only ever raise safety (W15). */
  readonly protectiveNeeds: readonly ProtectiveNeed[]
  /** Searches for relatives, with what was done in each (W9). */
  readonly tracing: readonly Search[]
  /** In which house she sleeps; of those who may read where people sleep alone. */
  readonly sleepingPlaces: readonly SleepingPlace[]
  /** Whom she must not meet and where she must not be; of those who may read where people sleep alone (W8). */
  readonly keptApart: KeptApart
  /** What authorities were told, as far as this reader may know. */
  readonly notices: readonly Notice[]
  /** What is due by the country's rules; none where the fold was given none. */
  readonly clocks: readonly Clock[]
  readonly reminders: readonly Reminder[]
  /** What rests because she died: it counts again where that was said in error. */
  readonly restingReminders: readonly Reminder[]
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
  readonly code:
    | 'closed-and-open-at-once'
    | 'closed-with-open-service'
    | 'decided-while-closed'
    | 'field-disputed'
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
  const death = foldDeath(history)
  const approvals = foldApprovals(history)
  const transfers = foldTransfers(history)
  const payments = foldPayments(history)
  const screening = foldScreening(history)
  const consular = foldConsular(history)
  const consents = foldConsents(history)
  const consentsGiven = foldConsentsGiven(history)
  const notices = foldNotices(history)
  const events = startedEvents(history)
  const tasks = foldTasks(history, events, death)
  const clocks = clocksOf(events, { notices, answerTo: clockAnswersIn(history), death }, grounds)
  return {
    stream: streamOf(history),
    ...facts,
    registers,
    death,
    consents,
    interpreters: foldInterpreters(history),
    services,
    screening,
    asylum: foldAsylum(history),
    humanitarianStay: foldHumanitarianStay(history),
    consular,
    childWork: foldChildWork(history),
    bestInterests: foldBestInterests(history),
    voluntaryReturn: foldVoluntaryReturn(history),
    needs: foldNeeds(history),
    plans: foldPlans(history),
    approvals,
    transfers,
    attachments: foldAttachments(history),
    conferences: foldConferences(history),
    tasks,
    risk: foldRisk(history, {
      ageGroup: facts.ageGroup.value,
      selfHarmAlert: registers.selfHarmAlert?.value,
    }),
    followUp: foldFollowUp(history),
    payments,
    protectiveNeeds: protectiveNeedsOf(history),
    tracing: foldTracing(history),
    sleepingPlaces: foldSleepingPlaces(history),
    keptApart: foldKeptApart(history),
    notices,
    clocks,
    ...caseReminders(history, {
      services,
      consentsGiven,
      clocks,
      tasks,
      death,
      approvals,
      transfers,
      paymentsAwaited: payments.filter((line) => awaitsSecondPerson(grounds?.clocks, line)),
      consular,
      screening,
    }),
    stay: foldStay(history),
    timeline: timelineOf(history),
    heads: headsOf(history.ordered),
    standing: standingOf(history),
    contradictions: contradictionsOf(history, facts.state, registers, services),
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
    return counts(entry) && (read?.standing ?? entry.standing) === 'not-confirmed'
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
  history: CausalHistory,
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
  const decided = decidedWhileClosed(history, state)
  if (decided.length > 0) found.push({ code: 'decided-while-closed', entries: decided })
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
