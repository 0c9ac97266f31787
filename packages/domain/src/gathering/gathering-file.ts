import { foldCapacity } from '../capacity/capacity.ts'
import type { Capacity } from '../capacity/capacity.ts'
import { foldNoesSaid } from '../capacity/noes-said.ts'
import type { NoSaid } from '../capacity/noes-said.ts'
import { foldRegister, said } from '../case/register.ts'
import type { Merging, Register } from '../case/register.ts'
import { timelineOf } from '../case/timeline.ts'
import type { TimelineItem } from '../case/timeline.ts'
import { foldFamily } from '../family/family.ts'
import type { Family } from '../family/family.ts'
import { foldGroupIntake } from '../group-intake/group-intake.ts'
import type { GroupIntake } from '../group-intake/group-intake.ts'
import { foldHouse } from '../house/house.ts'
import type { House } from '../house/house.ts'
import { foldInterpreter } from '../interpreter/interpreter.ts'
import type { Interpreter } from '../interpreter/interpreter.ts'
import { causalHistory, counts } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { headsOf } from '../journal/causal-order.ts'
import { gatheringStates } from '../journal/facts.ts'
import type { GatheringFacts, GatheringState } from '../journal/facts.ts'
import type {
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { foldOperation } from '../operation/operation.ts'
import type { Operation } from '../operation/operation.ts'
import { findEntryType } from '../registry.ts'
import { foldTip } from '../tip/tip.ts'
import type { Tip } from '../tip/tip.ts'
import { foldTraining } from '../training/training.ts'
import type { Training } from '../training/training.ts'
import { foldVerification } from '../verification/verification.ts'
import type { Verification } from '../verification/verification.ts'
import { kindBegunBy } from './gathering-kind.ts'
import type { GatheringKind } from './gathering-kind.ts'

/**
 * A gathering as one reader knows it: what belongs to no one person (ADR 28). One field per subject, undefined where it is another
 * kind of gathering or where its first entry does not open. Plain data, folded again at will.
 */
export interface GatheringFile {
  readonly stream: StreamId | undefined
  readonly kind: GatheringKind | undefined
  readonly begunAt: Instant | undefined
  readonly state: Register<GatheringState>
  readonly responsible: Register<MemberId>
  /** The earliest of what people who wrote at once left to be done. */
  readonly nextReminderAt: Instant | undefined
  readonly groupIntake: GroupIntake | undefined
  readonly family: Family | undefined
  readonly house: House | undefined
  readonly interpreter: Interpreter | undefined
  readonly capacity: Capacity | undefined
  readonly training: Training | undefined
  readonly verification: Verification | undefined
  readonly tip: Tip | undefined
  readonly operation: Operation | undefined
  /** Of a question for beds, also where the question itself is gone from here. */
  readonly noesSaid: readonly NoSaid[]
  readonly timeline: readonly TimelineItem[]
  readonly heads: readonly EntryHash[]
}

/**
 * The same for any order of arrival. Written at once, what is open is not ended. `houses`: whose it is, where that is known; nobody else
 * says what it is.
 */
export function foldGathering(
  entries: Iterable<KnownEntry>,
  houses: ReadonlySet<OrganisationId> = new Set(),
): GatheringFile {
  const history = causalHistory(entries, findEntryType)
  const known = history.ordered.filter((entry) => entry.kind === 'entry')
  // Whoever wrote into it without having seen it began nothing.
  const begun = known.filter(({ header }) => kindBegunBy(header?.type) !== undefined)
  const first = begun.find(({ organisation }) => houses.has(organisation)) ?? begun[0] ?? known[0]
  const kind = kindBegunBy(first?.header?.type)
  return {
    stream: first?.stream,
    kind,
    begunAt: first?.recordedAt,
    state: foldFact(history, 'state', { mostProtectiveFirst: gatheringStates }),
    responsible: foldFact(history, 'responsible'),
    nextReminderAt: nextReminderIn(history),
    groupIntake: kind === 'group-intake' ? foldGroupIntake(history) : undefined,
    family: kind === 'family' ? foldFamily(history) : undefined,
    house: kind === 'house' ? foldHouse(history) : undefined,
    interpreter: kind === 'interpreter' ? foldInterpreter(history) : undefined,
    capacity: kind === 'capacity' ? foldCapacity(history) : undefined,
    training: kind === 'training' ? foldTraining(history) : undefined,
    verification: kind === 'verification' ? foldVerification(history) : undefined,
    tip: kind === 'tip' ? foldTip(history) : undefined,
    operation: kind === 'operation' ? foldOperation(history) : undefined,
    noesSaid: foldNoesSaid(history),
    timeline: timelineOf(history),
    heads: headsOf(history.ordered),
  }
}

function foldFact<Name extends 'state' | 'responsible' | 'nextReminder'>(
  history: CausalHistory,
  name: Name,
  merging?: Merging,
): Register<NonNullable<GatheringFacts[Name]>> {
  const answers = history.ordered.flatMap((entry) => {
    if (entry.kind === 'stub' || entry.facts.family !== 'gathering' || !counts(entry)) return []
    const value = entry.facts[name]
    return value === undefined
      ? []
      : [said<NonNullable<GatheringFacts[Name]>>(entry, value, 'confirmed')]
  })
  return foldRegister(answers, history.knew, merging)
}

function nextReminderIn(history: CausalHistory): Instant | undefined {
  const times = foldFact(history, 'nextReminder').current.flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  )
  return times.length === 0 ? undefined : Math.min(...times)
}
