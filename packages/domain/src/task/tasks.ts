import { foldRegister, said } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import { knewOfDeath } from '../death/death.ts'
import type { Death } from '../death/death.ts'
import { outlastsHer } from './task-codes.ts'
import type { TaskKind, TaskOutcome } from './task-codes.ts'
import type { taskSet } from './task-set.ts'
import type { taskSettled } from './task-settled.ts'

type Set = Partial<ContentOf<typeof taskSet.fields>>
type Settled = Partial<ContentOf<typeof taskSettled.fields>>

export interface TaskLine {
  readonly id: string
  readonly entry: EntryHash
  /** Undefined where this reader may not know it. */
  readonly kind: TaskKind | undefined
  /** Its kind tells; so the server is told no hour. Also where the kind is not known here. */
  readonly isProtected: boolean
  readonly words: string | undefined
  readonly dueAt: Instant | undefined
  readonly member: MemberId | undefined
  readonly followsFrom: string | undefined
  readonly setBy: { readonly organisation: OrganisationId; readonly member: MemberId | undefined }
  readonly recordedAt: Instant
  /** No value: it is still to be done. Of two who answered at once, that it was not done. */
  readonly outcome: Register<TaskOutcome>
  /** It was meant for her life, and she died (W21). */
  readonly rests: boolean
  /** Of an appointment: where, and by which clock its hour was said. */
  readonly place: string | undefined
  readonly zone: string | undefined
  /** Who interprets there, by her code; how, and the fee that was agreed. */
  readonly interpreter: string | undefined
  readonly interpretsBy: Set['interpretsBy']
  readonly interpreterFee: string | undefined
}

export interface Tasks {
  /** In causal order. */
  readonly lines: readonly TaskLine[]
  /** Since when she is presumed to be a victim, by anybody: from then on her time to reflect runs (BR-26). */
  readonly presumedAt: Instant | undefined
}

const mostOpenFirst: readonly TaskOutcome[] = ['not-done', 'no-longer-needed', 'done']

export function foldTasks(
  history: CausalHistory,
  events: readonly StartedEvent[],
  death: Death,
): Tasks {
  const settled = history.read.filter(({ type }) => type === 'task-settled')
  const lines = history.read.flatMap(({ type, entry, fields }): TaskLine[] => {
    if (type !== 'task-set') return []
    const set = fields as Set
    const answers = settled.flatMap((read) => {
      const { task, taskOutcome } = read.fields as Settled
      return task === entry.id && taskOutcome !== undefined
        ? [said<TaskOutcome>(read.entry, taskOutcome, read.standing)]
        : []
    })
    const kind = set.taskKind ?? set.protectedTaskKind
    return [
      {
        id: entry.id,
        entry: entry.hash,
        kind,
        isProtected: set.taskKind === undefined,
        words: set.taskWords ?? set.protectedTaskWords,
        dueAt: set.taskDueAt,
        member: set.taskFor as MemberId | undefined,
        followsFrom: set.followsFrom,
        setBy: { organisation: entry.organisation, member: entry.member },
        recordedAt: entry.recordedAt,
        outcome: foldRegister(answers, history.knew, { mostProtectiveFirst: mostOpenFirst }),
        rests:
          death.standing.value === 'died' &&
          !outlastsHer(kind) &&
          !knewOfDeath(death, entry.hash, history),
        place: set.taskPlace ?? set.protectedTaskPlace,
        zone: set.taskZone,
        interpreter: set.bookedInterpreter,
        interpretsBy: set.interpretsBy,
        interpreterFee: set.interpreterFeeAgreed,
      },
    ]
  })
  return {
    lines,
    presumedAt: events.find(({ event }) => event === 'presumed-victim')?.at,
  }
}

/** Nobody said what became of it, whether or not it rests. */
export function unsettledTasks({ lines }: Tasks): readonly TaskLine[] {
  return lines.filter(({ outcome }) => outcome.value === undefined)
}

/** Still to be done; the earliest due first, then those of no day. */
export function openTasks(tasks: Tasks): readonly TaskLine[] {
  return unsettledTasks(tasks)
    .filter(({ rests }) => !rests)
    .toSorted(
      (a, b) =>
        (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
        (a.id < b.id ? -1 : 1),
    )
}
